/** A table of the report as it stands in the source. */
import type { BoundReport, BoundRow } from '../forms/bound';
import type { TableCell, TableNode, TableRow } from '../report/model';
import { element, escaped, inline, marked, type Source } from './markup';
import { type CellSpan, headerSpans } from './spans';

export interface TableSource extends Source {
  /** Cells that are figures of the form. */
  readonly figures: ReadonlySet<TableCell>;
  /** The rows of the form by where they begin. */
  readonly rows: ReadonlyMap<number, BoundRow>;
}

export function tableSource(source: Source, { tables }: BoundReport): TableSource {
  const rows = tables.flatMap((table) => table.rows);
  return {
    ...source,
    figures: new Set(rows.flatMap(({ cells }) => cells.map(({ cell }) => cell))),
    rows: new Map(rows.map((row) => [row.range.start, row])),
  };
}

/** More columns need a smaller type. */
const mostColumns = 10;

/** `<table>` with the rows of the source; blanks become spans where they are headings or stand behind short rows. */
export function sourceTable(page: TableSource, node: TableNode): string {
  const width = node.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const wide = width > mostColumns ? ' wide' : '';
  return element(page, 'table', node.range, `form-table${wide}`, tableRows(page, node));
}

function tableRows(page: TableSource, { rows }: TableNode): string {
  const headers = headerRowCount(page, rows);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const spans = headerSpans(rows.slice(0, headers).map(({ cells }) => cells.map(isBlank)));
  const html = rows.map((row, index) => {
    const name = index < headers || isHeading(page, row) ? 'th' : 'td';
    const reach = row.cells.length > 1 && spans[index] ? spans[index] : bodySpans(page, row, width);
    const cells = row.cells.map((cell, column) => tableCell(page, cell, name, reach[column]));
    return element(page, 'tr', row.range, '', cells.join(''));
  });
  return part('thead', html.slice(0, headers)) + part('tbody', html.slice(headers));
}

function part(name: 'thead' | 'tbody', rows: readonly string[]): string {
  return rows.length > 0 ? `<${name}>${rows.join('')}</${name}>` : '';
}

/** The rows above the first one with a figure. `2014年度` is a header, though it reads as a number with a unit. */
function headerRowCount({ figures }: TableSource, rows: readonly TableRow[]): number {
  const bound = rows.findIndex(({ cells }) => cells.some((cell) => figures.has(cell)));
  if (bound >= 0) return bound;
  const first = rows.findIndex(({ cells }) =>
    cells.some(({ value }) => value.kind === 'number' && value.suffix === ''),
  );
  if (first >= 0) return first;
  return rows.length > 1 ? 1 : 0;
}

/** Between the rows of the form: `第二十条第（五）项`, or the column names that are repeated below it. */
function isHeading({ rows }: TableSource, { range, cells }: TableRow): boolean {
  const isText = (cell: TableCell): boolean => cell.value.kind === 'text' || isBlank(cell);
  return !rows.has(range.start) && cells.some(({ value }) => value.kind === 'text') && cells.every(isText);
}

/**
 * The last filled cell of a row that has fewer columns than the table reaches over the blanks behind it to the edge. A
 * row of the form that should have all columns keeps its blanks, and a missing cell stays missing.
 */
function bodySpans(page: TableSource, row: TableRow, width: number): (CellSpan | undefined)[] {
  const { cells, range } = row;
  const hasOwnColumns = page.rows.get(range.start)?.form.columns !== undefined;
  const isWhole = cells.length === 1 || hasOwnColumns || isHeading(page, row);
  const filled = cells.findLastIndex((cell) => !isBlank(cell) || page.figures.has(cell));
  const last = isWhole ? Math.max(0, filled) : cells.length - 1;
  return cells.map((_, column) => {
    if (column > last) return undefined;
    return { columns: column === last && isWhole ? width - last : 1, rows: 1 };
  });
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
  const isNumber = name === 'td' && cell.value.kind !== 'text';
  return `<${name}${isNumber ? ' class="number"' : ''}${columns}${rows}>${inline(page, cell.range)}</${name}>`;
}

function isBlank({ text }: TableCell): boolean {
  return text.trim() === '';
}
