/** Rows of a report with the rows of the form that they are, put together as tables. */
import type { TableCell, TableNode } from '../report/model';
import type { BoundCell, BoundRow, BoundTable, RunOn } from './bound';
import type { ColumnForm, TableForm } from './form';

export interface Binding {
  readonly node: TableNode;
  readonly row: BoundRow;
}

export interface Bindings {
  readonly bindings: readonly Binding[];
  readonly runOn?: RunOn;
  /** Figures that stand in none of the nodes: they were torn from their rows. */
  readonly torn?: readonly TableCell[];
}

/** Cells are bound only when there are as many as columns: a lost cell would shift all behind it. */
export function boundCells(
  columns: readonly ColumnForm[],
  figures: readonly TableCell[],
): readonly BoundCell[] {
  if (figures.length !== columns.length) return [];
  const bound = new Array<BoundCell>(figures.length);
  for (let at = 0; at < figures.length; at++) {
    const column = columns[at];
    const cell = figures[at];
    if (column !== undefined && cell !== undefined) bound[at] = { column, cell };
  }
  return bound;
}

/** One table of the form; of a row that comes twice the first is taken. Undefined without any row. */
export function boundTable(
  form: TableForm,
  { bindings, runOn, torn = [] }: Bindings,
): BoundTable | undefined {
  const nodes = [...new Set(bindings.map(({ node }) => node))];
  const first = nodes[0];
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const rows = new Map<string, BoundRow>();
  for (const { row } of bindings) if (!rows.has(row.form.id)) rows.set(row.form.id, row);
  const range = {
    start: Math.min(first.range.start, ...torn.map((cell) => cell.range.start)),
    end: Math.max(last.range.end, ...torn.map((cell) => cell.range.end)),
  };
  return { form, nodes, range, rows: [...rows.values()], ...(runOn && { runOn }) };
}
