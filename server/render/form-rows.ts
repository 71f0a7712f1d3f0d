/** The rows of a form's table as lists of cells: headers, labels and whatever stands for the figures. */
import type { ColumnForm, RowForm, TableForm } from '../forms/form';
import { columnsOf, rowsOf } from '../forms/rows';

/** What a table is filled with. */
export interface Filling<T> {
  label(row: RowForm): string;
  /** The figures of a row, one a column that the row has. */
  figures(row: RowForm, columns: readonly ColumnForm[]): readonly T[];
  /** Rows to leave out. */
  has(row: RowForm): boolean;
}

/** Header rows, then a row each; where the rows stand side by side, one row of figures. */
export function filledRows<T>(table: TableForm, filling: Filling<T>): (string | T)[][] {
  return table.layout === 'across' ? acrossRows(table, filling) : downRows(table, filling);
}

/** The cells of one row: label, unit, figures. */
export function rowCells<T>(table: TableForm, row: RowForm, filling: Filling<T>): (string | T)[] {
  const unit = table.unitColumn === undefined ? [] : [row.unit ?? ''];
  return [filling.label(row), ...unit, ...filling.figures(row, columnsOf(table, row))];
}

/** The figures of all rows that stand side by side. */
export function acrossFigures<T>(table: TableForm, filling: Filling<T>): T[] {
  return table.rows.flatMap((row) => filling.figures(row, columnsOf(table, row)));
}

function headerCells(table: TableForm, columns: readonly ColumnForm[]): string[] {
  const unit = table.unitColumn === undefined ? [] : [table.unitColumn];
  return [table.labelHeader ?? '', ...unit, ...columns.map(({ label }) => label)];
}

function downRows<T>(table: TableForm, filling: Filling<T>): (string | T)[][] {
  const rows = rowsOf(table).filter((row) => filling.has(row));
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const cells = rowCells(table, row, filling);
    if (above && above.heading === row.heading) return [cells];
    const heading = row.heading === undefined ? [] : [[row.heading]];
    return [...heading, headerCells(table, columnsOf(table, row)), cells];
  });
}

/** Headings over the rows, the rows' labels, the column labels of each, the figures. */
function acrossRows<T>(table: TableForm, filling: Filling<T>): (string | T)[][] {
  const spread = (name: (row: RowForm, index: number) => string): string[] =>
    table.rows.flatMap((row, index) =>
      columnsOf(table, row).map((_, at) => (at === 0 ? name(row, index) : '')),
    );
  const headings = spread((row, index) => {
    if (row.heading === undefined) return row.label;
    return row.heading === table.rows[index - 1]?.heading ? '' : row.heading;
  });
  const labels = spread((row) => (row.heading === undefined ? '' : row.label));
  const columns = table.rows.flatMap((row) => columnsOf(table, row).map(({ label }) => label));
  return [headings, labels, columns, acrossFigures(table, filling)];
}
