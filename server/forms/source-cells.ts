/** What a source row has beyond the cells that are bound. */
import type { Range, TableCell, TableNode, TableRow } from '../report/model';
import { once } from '../report/once';
import type { BoundRow, BoundTable } from './bound';

/** All cells of the source row, its label first; none for rows that stand side by side. */
export function sourceCellsOf({ nodes }: BoundTable, { range }: BoundRow): readonly TableCell[] {
  for (const node of nodes) {
    const row = rowsByRange(node).get(range);
    if (row !== undefined) return row.cells;
  }
  return [];
}

const rowsByRange = once(
  (node: TableNode): ReadonlyMap<Range, TableRow> => new Map(node.rows.map((row) => [row.range, row])),
);
