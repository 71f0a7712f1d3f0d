/** The rows of a form's table. */
import { once } from '../report/once';
import type { ColumnForm, RowForm, TableForm } from './form';

/** All rows in printed order: a row before its children. */
export const rowsOf = once((table: TableForm): readonly RowForm[] => table.rows.flatMap(withDescendants));

function withDescendants(row: RowForm): readonly RowForm[] {
  return [row, ...row.children.flatMap(withDescendants)];
}

/** Every label that names the row, misspelt ones among them; the official one first. */
export function labelsOf({ label, aliases, misspellings }: RowForm): readonly string[] {
  return [label, ...aliases, ...misspellings];
}

/** The columns that a row has, in printed order. */
export function columnsOf(table: TableForm, row: RowForm): readonly ColumnForm[] {
  return row.columns === undefined ? table.columns : columnsIn(table)(row);
}

const columnsIn = once((table: TableForm) =>
  once((row: RowForm): readonly ColumnForm[] =>
    table.columns.filter(({ id }) => row.columns?.includes(id) ?? true),
  ),
);

/** Unit of a figure: the row's where it has one, else the column's. */
export function unitOf(row: RowForm, column: ColumnForm): string | undefined {
  return row.unit ?? column.unit;
}

/** Type of a figure: the row's where it has one, else the column's. */
export function typeOf(row: RowForm, column: ColumnForm): ColumnForm['type'] {
  return row.type ?? column.type;
}
