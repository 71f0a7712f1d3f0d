/** The rules that look at one cell after another. */
import type { BoundCell, BoundRow, BoundTable } from '../forms/bound';
import { gridOf } from '../forms/grid';
import { rowName } from './figures';
import type { Localized } from './finding';
import type { RuleFinding } from './rule';

/** What is wrong with a cell; undefined where nothing is. */
export type CellProblem = (row: BoundRow, cell: BoundCell) => Localized | undefined;

/** A finding for each cell of the table that has a problem, named with its row. Plain counts are not asked: they have none. */
export function cellFindings(table: BoundTable, problemOf: CellProblem): readonly RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const { row, bound } of gridOf(table).unusual) {
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
