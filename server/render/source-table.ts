/** A table of the report as it stands in the source. */
import type { BoundReport } from '../forms/bound';
import { displayWidth } from '../report/display';
import type { TableCell, TableNode } from '../report/model';
import { columnScope, element, escaped, inline, marked, type Source } from './markup';
import { type Known, knownIn, type SourceSpans, sourceSpans } from './source-spans';
import type { CellSpan } from './spans';

export interface TableSource extends Source, Known {}

export function tableSource(source: Source, bound: BoundReport): TableSource {
  return { ...source, ...knownIn(bound) };
}

/** More columns need a smaller type. */
const mostColumns = 10;
/** Points: the text of a page, and what a cell has besides its text. */
const textWidth = 442;
const padding = { ordinary: 7, narrow: 3 } as const;
/** Points by class; the style sheet has the same. */
const types = [
  ['', 10.5, padding.ordinary],
  ['small', 9, padding.narrow],
  ['smaller', 7.5, padding.narrow],
  ['smallest', 6.5, padding.narrow],
] as const;
/** Of the size: a digit, in the widest of the fonts. */
const digit = 0.56;
/** Half-width characters. */
const narrowest = 4;
const leastLabel = 6;
const widestFigure = 200;

/** `<table>` with the rows of the source; blanks become spans where they are headings or stand behind short rows. */
export function sourceTable(page: TableSource, node: TableNode): string {
  const spanning = sourceSpans(page, node);
  const classes = ['form-table', ...typeOf(page, node, spanning)].join(' ');
  return element(page, 'table', node.range, classes, tableRows(page, node, spanning));
}

/** `whole` where no figure has to break; the type is as large as that allows. */
function typeOf(
  page: TableSource,
  { rows }: TableNode,
  { columns, rows: spanning }: SourceSpans,
): readonly string[] {
  const needs = new Array<number>(columns).fill(narrowest);
  for (const [index, { cells }] of rows.entries()) {
    const { isHeading = false, spans = [] } = spanning[index] ?? {};
    if (isHeading) continue;
    for (const [column, cell] of cells.entries()) {
      if (spans[column]?.columns !== 1) continue;
      const most = isNumber(page, cell) ? widestFigure : leastLabel;
      needs[column] = Math.max(
        needs[column] ?? 0,
        Math.min(most, displayWidth(cell.text.trim().slice(0, widestFigure))),
      );
    }
  }
  const characters = needs.reduce((sum, need) => sum + need, 0);
  const sizes = columns > mostColumns ? types.slice(1) : types;
  const fitting = sizes.find(([, size, more]) => characters * size * digit + columns * more <= textWidth);
  if (fitting === undefined) return ['smallest'];
  return fitting[0] === '' ? ['whole'] : ['whole', fitting[0]];
}

function isNumber({ figures }: TableSource, cell: TableCell): boolean {
  return figures.has(cell) || cell.value.kind !== 'text';
}

function tableRows(page: TableSource, { rows }: TableNode, { headers, rows: spanning }: SourceSpans): string {
  const html = rows.map((row, index) => {
    const { isHeading = false, spans = [] } = spanning[index] ?? {};
    const cells = row.cells.map((cell, column) =>
      tableCell(page, cell, isHeading ? 'th' : 'td', spans[column]),
    );
    return element(page, 'tr', row.range, '', cells.join(''));
  });
  return part('thead', html.slice(0, headers)) + part('tbody', html.slice(headers));
}

function part(name: 'thead' | 'tbody', rows: readonly string[]): string {
  return rows.length > 0 ? `<${name}>${rows.join('')}</${name}>` : '';
}

function tableCell(
  page: TableSource,
  cell: TableCell,
  name: 'th' | 'td',
  span: CellSpan | undefined,
): string {
  if (span === undefined) return '';
  const columns = span.columns > 1 ? ` colspan="${span.columns}"` : '';
  const rows = span.rows > 1 ? ` rowspan="${span.rows}"` : '';
  if (page.figures.has(cell)) {
    const figure = marked(
      page,
      'figure',
      page.sweep.touching(cell.range),
      cell.range,
      escaped(cell.text.trim()),
    );
    return `<td class="number"${columns}>${figure}</td>`;
  }
  const isCentred = name === 'td' && isNumber(page, cell);
  const scope = name === 'th' ? columnScope(span.columns) : '';
  return `<${name}${isCentred ? ' class="number"' : ''}${scope}${columns}${rows}>${inline(page, cell.range)}</${name}>`;
}
