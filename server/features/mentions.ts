/** Figures in prose that say what a cell of a table says: `新收政府信息公开申请460件` and the 总计 of 一、本年新收. */
import type { BoundReport } from '../forms/bound';
import type { Figure } from '../forms/identities';
import type { Range, TableCell } from '../report/model';
import { once } from '../report/once';
import { type Statement, statementsOf } from '../rules/prose/statements';
import { isOfWholeYear, isOnTopic } from '../rules/prose/statements/coverage';
import { canBe, readingsOf } from '../rules/prose/statements/readings';

export interface Mention {
  /** The figure in prose, without its unit. */
  readonly range: Range;
  readonly figure: Figure;
}

/** In source order, each figure of prose at most once. */
export const mentionsOf = once((report: BoundReport): readonly Mention[] =>
  statementsOf(report).flatMap((statement) => mentionIn(report, statement)),
);

/** The cell that a figure of prose at an offset stands for. */
export function mentionAt(report: BoundReport, offset: number): Mention | undefined {
  return mentionsOf(report).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** Where prose says what this cell says. */
export function mentionsOfCell(report: BoundReport, cell: TableCell): readonly Mention[] {
  return mentionsOf(report).filter(({ figure }) => figure.cell === cell);
}

/** Another figure is as often that of a part of the office as a mistake, so only the same one is a mention. */
function mentionIn(report: BoundReport, statement: Statement): readonly Mention[] {
  const { prose, quantity, indicator } = statement;
  const { interval } = quantity;
  if (interval === undefined || !isOfWholeYear(statement, report.report) || !isOnTopic(statement)) return [];
  const [figure] = readingsOf(report, indicator).flatMap(({ figures, value }) => {
    const [only, ...others] = figures;
    const isSame = value !== undefined && canBe(interval, value);
    return only !== undefined && others.length === 0 && isSame ? [only] : [];
  });
  const range = prose.sourceRange(quantity.start, quantity.numberEnd);
  return figure === undefined ? [] : [{ range, figure }];
}
