/** The figures of the tables that prose may speak of. */
import type Big from 'big.js';
import type { BoundReport } from '../../forms/bound';
import { once } from '../../report/once';

/** The last figure of each row: its total. */
export const tableTotals = once(({ tables }: BoundReport): readonly Big[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => {
      const value = cells.at(-1)?.cell.value;
      return value?.kind === 'number' ? value.value : [];
    }),
  ),
);
