/** Clipboard → draft. */
import { type Block, gridOf, onOneLine, type TableBlock } from './document';
import { draftOf } from './draft';
import { pageOf } from './html/page';

/**
 * What Excel, WPS, Word or a browser has copied, as text with its tables; undefined where no table of two columns is in
 * it. `html` counts for more: in text the merged cells are gone.
 */
export function pastedDraft(html: string, text: string): string | undefined {
  const { blocks } = pageOf(withoutFormatHeader(html));
  if (blocks.some(isWide)) return draftOf(blocks).text;
  const table = tabbedTable(text);
  return table && draftOf([table]).text;
}

/** `Version:1.0 StartHTML:…`: what Windows puts before the markup. */
function withoutFormatHeader(html: string): string {
  return html.startsWith('Version:') ? html.slice(Math.max(0, html.indexOf('<'))) : html;
}

/** Cells parted by tabs, one row a line, as Excel copies them as text; undefined when the text is anything else. */
function tabbedTable(text: string): TableBlock | undefined {
  const lines = text.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/);
  const cells = lines.map((line) => line.split('\t'));
  const width = cells[0]?.length ?? 0;
  if (width < 2 || cells.some((row) => row.length !== width)) return undefined;
  const rows = gridOf(
    cells.map((row) => row.map((cell) => ({ text: onOneLine(cell), columns: 1, rows: 1 }))),
  );
  const table: TableBlock = { kind: 'table', rows, linked: 0, isAside: false };
  return isWide(table) ? table : undefined;
}

function isWide(block: Block): boolean {
  return block.kind === 'table' && block.rows.some((row) => row.filter((text) => text !== '').length > 1);
}
