/** The figure at a place of the text, and the sums that it takes part in. */
import type { BoundReport, BoundTable } from '../forms/bound';
import { type BoundIdentity, type Figure, identitiesOf } from '../forms/identities';
import type { TableCell } from '../report/model';
import { contains } from './positions';

export interface FoundFigure {
  readonly table: BoundTable;
  readonly figure: Figure;
}

/** The bound cell at an offset; between two cells the one that begins there. */
export function figureAt({ tables }: BoundReport, offset: number): FoundFigure | undefined {
  let endsThere: FoundFigure | undefined;
  for (const table of tables) {
    if (!contains(table.range, offset)) continue;
    for (const row of table.rows)
      for (const bound of row.cells) {
        const { range } = bound.cell;
        if (!contains(range, offset)) continue;
        const found = { table, figure: { ...bound, row } };
        if (offset < range.end || range.start === range.end) return found;
        endsThere ??= found;
      }
  }
  return endsThere;
}

/** The sums of a figure, `=` only: a part that is no larger than its whole adds up to nothing. */
export function sumsOf(table: BoundTable, { cell }: Pick<Figure, 'cell'>): readonly BoundIdentity[] {
  return identitiesOf(table).filter(
    ({ relation, left, right }) =>
      relation === '=' && [...left, ...right].some((figure) => figure.cell === cell),
  );
}

/** Is the cell all of the left side: a row's 总计, a parent of its children, （七）总计? */
export function isTotalOf({ relation, left }: BoundIdentity, cell: TableCell): boolean {
  return relation === '=' && left.length === 1 && left[0]?.cell === cell;
}

/** Every figure once, in source order. */
export function inSourceOrder(figures: readonly Figure[]): readonly Figure[] {
  const byCell = new Map(figures.map((figure) => [figure.cell, figure]));
  return [...byCell.values()].sort((a, b) => a.cell.range.start - b.cell.range.start);
}
