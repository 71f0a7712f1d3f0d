/** How far the cells of a table of the source reach: their spans are read from the blanks. */
import type { BoundReport, BoundRow } from '../forms/bound';
import type { TableCell, TableNode, TableRow } from '../report/model';
import { type CellSpan, headerSpans } from './spans';

/** What of a report's tables is bound to its form. */
export interface Known {
  /** Cells that are figures of the form. */
  readonly figures: ReadonlySet<TableCell>;
  /** The rows of the form by where they begin. */
  readonly rows: ReadonlyMap<number, BoundRow>;
}

export interface SourceSpans {
  /** Header rows at the top. */
  readonly headers: number;
  /** Columns of the widest row. */
  readonly columns: number;
  readonly rows: readonly SpanningRow[];
}

export interface SpanningRow {
  /** One of the header rows, or one between the rows of the form. */
  readonly isHeading: boolean;
  /** One entry a cell of the row; undefined for a blank that another cell reaches over. */
  readonly spans: readonly (CellSpan | undefined)[];
}

export function knownIn({ tables }: BoundReport): Known {
  const rows = tables.flatMap((table) => table.rows);
  return {
    figures: new Set(rows.flatMap(({ cells }) => cells.map(({ cell }) => cell))),
    rows: new Map(rows.map((row) => [row.range.start, row])),
  };
}

/** Linear in the table. */
export function sourceSpans(known: Known, { rows }: TableNode): SourceSpans {
  const headers = headerRowCount(known, rows);
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isOfForm = rows.some(({ range }) => known.rows.has(range.start));
  const above = headerSpans(rows.slice(0, headers).map(({ cells }) => cells.map(isBlank)));
  return {
    headers,
    columns,
    rows: rows.map((row, index) => ({
      isHeading: index < headers || isHeading(known, row, isOfForm),
      spans: (row.cells.length > 1 ? above[index] : undefined) ?? bodySpans(known, row, columns, isOfForm),
    })),
  };
}

/** The rows above the first one with a figure. `2014年度` is a header, though it reads as a number with a unit. */
function headerRowCount({ figures }: Known, rows: readonly TableRow[]): number {
  const bound = rows.findIndex(({ cells }) => cells.some((cell) => figures.has(cell)));
  if (bound >= 0) return bound;
  const first = rows.findIndex(({ cells }) =>
    cells.some(({ value }) => value.kind === 'number' && value.suffix === ''),
  );
  if (first >= 0) return first;
  return rows.length > 1 ? 1 : 0;
}

/**
 * Between the rows of the form: `第二十条第（五）项`, or the column names that are repeated below it. In another table words
 * may be what it is about: there only the name of a group, which nothing stands beside, is one.
 */
function isHeading({ rows }: Known, { range, cells }: TableRow, isOfForm: boolean): boolean {
  if (!isOfForm && !cells.slice(1).every(isBlank)) return false;
  const isText = (cell: TableCell): boolean => cell.value.kind === 'text' || isBlank(cell);
  return !rows.has(range.start) && cells.some(({ value }) => value.kind === 'text') && cells.every(isText);
}

/**
 * The last filled cell of a row that has fewer columns than the table reaches over the blanks behind it to the edge. A
 * row of the form that should have all columns keeps its blanks, and a missing cell stays missing.
 */
function bodySpans(
  known: Known,
  row: TableRow,
  columns: number,
  isOfForm: boolean,
): (CellSpan | undefined)[] {
  const { cells, range } = row;
  const hasOwnColumns = known.rows.get(range.start)?.form.columns !== undefined;
  const isWhole = cells.length === 1 || hasOwnColumns || isHeading(known, row, isOfForm);
  const filled = cells.findLastIndex((cell) => !isBlank(cell) || known.figures.has(cell));
  const last = isWhole ? Math.max(0, filled) : cells.length - 1;
  return cells.map((_, column) => {
    if (column > last) return undefined;
    return { columns: column === last && isWhole ? columns - last : 1, rows: 1 };
  });
}

function isBlank({ text }: TableCell): boolean {
  return text.trim() === '';
}
