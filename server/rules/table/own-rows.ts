/** Rows that an office has added to a table: the form has none of them, and so no identity counts them. */
import Big from 'big.js';
import type { BoundTable } from '../../forms/bound';
import type { BoundIdentity, Figure } from '../../forms/identities';
import { sourceCellsOf } from '../../forms/source-cells';
import type { TableRow } from '../../report/model';
import { sumOf } from '../figures';

/** Do rows of the office's own, among those that are added up or right behind them, make up what is missing? */
export function areAddedBy(table: BoundTable, { left, right }: BoundIdentity): boolean {
  const [total] = left;
  // Of digits that run together nobody can tell which are of a row of the office's own.
  if (total === undefined || left.length > 1 || table.runOn !== undefined) return false;
  const missing = sumOf(left).sum.minus(sumOf(right).sum);
  const fromEnd = placeFromEnd(table, total);
  if (missing.lte(0) || fromEnd === undefined) return false;
  const added = ownRowsAround(table, [total, ...right]).reduce((sum, { cells }) => {
    const value = cells.at(-fromEnd)?.value;
    return value?.kind === 'number' ? sum.plus(value.value) : sum;
  }, new Big(0));
  return added.eq(missing);
}

function placeFromEnd(table: BoundTable, { row, cell }: Figure): number | undefined {
  const cells = sourceCellsOf(table, row);
  const at = cells.indexOf(cell);
  return at < 0 ? undefined : cells.length - at;
}

/** Those with a label from the first of the figures to the next row of the form behind the last. */
function ownRowsAround({ nodes, rows }: BoundTable, figures: readonly Figure[]): readonly TableRow[] {
  const starts = figures.map(({ row }) => row.range.start);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const isBound = ({ range }: TableRow): boolean =>
    rows.some((row) => row.range.start < range.end && row.range.end > range.start);
  const end = Math.min(...rows.map(({ range }) => range.start).filter((start) => start > last));
  return nodes
    .flatMap((node) => node.rows)
    .filter(
      (row) =>
        row.range.start > first &&
        row.range.start < end &&
        row.cells[0]?.value.kind === 'text' &&
        !isBound(row),
    );
}
