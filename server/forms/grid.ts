/** A bound table as a grid of all rows and columns of its form: made in one pass over its cells, for all who ask of each. */
import { once } from '../report/once';
import { wholeNumberOf } from '../report/whole-number';
import type { BoundCell, BoundRow, BoundTable } from './bound';
import type { RowForm, TableForm } from './form';
import { rowsOf } from './rows';

/** The place of a figure in a grid: row × columns + column. */
export type Slot = number;

export interface Grid {
  /** By the order of the form; none where the report has no such row. */
  readonly rows: readonly (BoundRow | undefined)[];
  /** By slot; none where the row has no such column. */
  readonly cells: readonly (BoundCell | undefined)[];
  /** By slot; NaN for what is no whole number. A plain array: a typed one of that size has memory of its own to be freed. */
  readonly values: readonly number[];
  readonly unusual: readonly UnusualCell[];
}

/** A cell that is no plain count: blank, a dash, text, with a unit or a note, negative, with decimals, or ten million. */
export interface UnusualCell {
  readonly row: BoundRow;
  readonly bound: BoundCell;
}

/** Less is a plain count. */
const unusualCount = 10_000_000;

/** The cells of a table by their slots. */
export const gridOf = once(({ form, rows }: BoundTable): Grid => {
  const indexes = rowIndexesOf(form);
  const { columns } = form;
  const width = columns.length;
  const byRow = new Array<BoundRow | undefined>(indexes.size).fill(undefined);
  const cells = new Array<BoundCell | undefined>(indexes.size * width).fill(undefined);
  const values = new Array<number>(indexes.size * width).fill(Number.NaN);
  const unusual: UnusualCell[] = [];
  for (const row of rows) {
    const index = indexes.get(row.form.id) ?? 0;
    byRow[index] = row;
    for (let at = 0; at < row.cells.length; at++) {
      const bound = row.cells[at];
      if (bound === undefined) continue;
      const slot = index * width + columnAt(form, bound, at);
      cells[slot] = bound;
      const { value } = bound.cell;
      const count = value.kind === 'number' ? wholeNumberOf(value.value) : Number.NaN;
      values[slot] = count;
      if (!(count >= 0 && count < unusualCount) || (value.kind === 'number' && value.suffix !== ''))
        unusual.push({ row, bound });
    }
  }
  return { rows: byRow, cells, values, unusual };
});

/** The index of the column of a cell; nearly always that of the cell in its row. */
export function columnAt({ columns }: TableForm, { column }: Pick<BoundCell, 'column'>, at: number): number {
  return columns[at] === column ? at : columns.indexOf(column);
}

/** Where each row of the form stands in the grid. */
export const rowIndexesOf = once(
  (form: TableForm): ReadonlyMap<RowForm['id'], number> =>
    new Map(rowsOf(form).map(({ id }, index) => [id, index])),
);

/** The row of a table with that id; undefined where the form or the report has none. */
export function boundRow(table: BoundTable, id: RowForm['id']): BoundRow | undefined {
  const index = rowIndexesOf(table.form).get(id);
  return index === undefined ? undefined : gridOf(table).rows[index];
}
