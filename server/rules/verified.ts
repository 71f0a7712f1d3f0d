/** Which figures of the tables were compared with others and agree with all of them. */
import type { BoundReport } from '../forms/bound';
import { type BoundIdentity, type Figure, identitiesOf } from '../forms/identities';
import type { TableCell } from '../report/model';
import { once } from '../report/once';
import { sumOf } from './figures';
import { statementsOf } from './prose/statements';
import { isOfWholeReport, isOnTopic } from './prose/statements/coverage';
import { readingsOf } from './prose/statements/readings';

/**
 * The cells in at least one sum whose figures are all there, or that a sentence of the report repeats, where every sum
 * and every bound that they stand in holds. A bound alone shows little and is no evidence; a blank shows nothing. What
 * the settings or an ignore comment silence still counts as broken. Linear in the figures.
 */
export const verifiedFigures = once((bound: BoundReport): ReadonlySet<TableCell> => {
  const verified = new Set<TableCell>();
  const broken = new Set<TableCell>();
  for (const identity of bound.tables.flatMap(identitiesOf)) {
    const holds = outcomeOf(identity);
    if (holds === undefined || (holds && identity.relation === '<=')) continue;
    for (const { cell } of [...identity.left, ...identity.right]) (holds ? verified : broken).add(cell);
  }
  for (const { cell } of repeatedInProse(bound)) verified.add(cell);
  for (const cell of broken) verified.delete(cell);
  return verified;
});

/** Undefined where a figure is missing and the others decide nothing. */
function outcomeOf({ relation, left, right }: BoundIdentity): boolean | undefined {
  const [a, b] = [sumOf(left), sumOf(right)];
  const isTooLarge = relation === '=' && a.missing === 0 && b.sum.gt(a.sum);
  if (a.missing + b.missing > 0) return isTooLarge ? false : undefined;
  return relation === '=' ? a.sum.eq(b.sum) : a.sum.lte(b.sum);
}

/** Figures that a sentence on the whole report gives, too; a zero is said of too many things. */
function repeatedInProse(bound: BoundReport): readonly Figure[] {
  if (bound.tables.length === 0) return [];
  return statementsOf(bound).flatMap((statement) => {
    const { isPlain, indicator, quantity } = statement;
    const { interval } = quantity;
    if (!isPlain || interval === undefined || interval.low.eq(0) || !interval.low.eq(interval.high))
      return [];
    const agreeing = readingsOf(bound, indicator).filter(({ value }) => value?.eq(interval.low));
    const [only, ...others] = agreeing;
    if (only === undefined || others.length > 0) return [];
    return isOfWholeReport(statement, bound.report) && isOnTopic(statement) ? only.figures : [];
  });
}
