/** Clipboard → table. */
import { type Grid, gridOf, onOneLine, type TableBlock } from './document';
import { pageOf } from './html/page';

/** The tables with two columns or more in a piece of a page: what Excel, WPS, Word and a browser copy. */
export function tablesOf(markup: string): readonly Grid[] {
  return pageOf(markup)
    .blocks.filter((block): block is TableBlock => block.kind === 'table')
    .map(({ rows }) => rows)
    .filter(isWide);
}

/** Cells parted by tabs, one row a line, as Excel copies them as text; undefined when the text is anything else. */
export function tabbedTable(text: string): Grid | undefined {
  const lines = text.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/);
  const rows = lines.map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return undefined;
  const grid = gridOf(rows.map((row) => row.map((cell) => ({ text: onOneLine(cell), columns: 1, rows: 1 }))));
  return grid.length > 0 ? grid : undefined;
}

function isWide(rows: Grid): boolean {
  return rows.some((row) => row.filter((text) => text !== '').length > 1);
}
