/** The rules that look at one cell after another. */
import type { BoundCell, BoundRow, BoundTable } from '../forms/bound';
import { rowName } from './figures';
import type { Localized } from './finding';
import type { RuleFinding } from './rule';

/** What is wrong with a cell; undefined where nothing is. */
export type CellProblem = (row: BoundRow, cell: BoundCell) => Localized | undefined;

/** A finding for each cell of the table that has a problem, named with its row. */
export function cellFindings({ rows }: BoundTable, problemOf: CellProblem): readonly RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const row of rows)
    for (const bound of row.cells) {
      const problem = problemOf(row, bound);
      if (problem !== undefined) found.push(finding(row, bound, problem));
    }
  return found;
}

function finding(row: BoundRow, { cell }: BoundCell, problem: Localized): RuleFinding {
  return {
    message: { zh: `${rowName(row)}：${problem.zh}`, en: `${rowName(row)}: ${problem.en}` },
    range: cell.range,
    related: [{ range: row.label.range, message: { zh: '所在行', en: 'Its row' } }],
    actual: cell.text,
  };
}
