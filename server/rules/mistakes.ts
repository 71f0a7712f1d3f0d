/**
 * One wrong figure breaks every sum that it takes part in. The violated identities of a table are grouped by the figure
 * whose correction satisfies the most of them: one mistake, one finding.
 */
import Big from 'big.js';
import type { BoundTable } from '../forms/bound';
import type { Slot } from '../forms/grid';
import { type BoundIdentity, type Figure, type Settled, settledOf, slotOf } from '../forms/identities';
import { typeOf } from '../forms/rows';
import type { TableCell } from '../report/model';
import { once } from '../report/once';
import { numberOf, sumOf } from './figures';

export interface Mistake {
  /** The figure that the identities blame, or the total of the only one. */
  readonly culprit: Figure;
  /** What the identities give for it. */
  readonly expected: Big;
  /** The violated identities that the correction satisfies, the one that names the finding first. */
  readonly identities: readonly [BoundIdentity, ...BoundIdentity[]];
}

/** A mistake that breaks several sums is reported by the rule whose total it is, else as a wrong part first. */
const order: Readonly<Record<BoundIdentity['code'], number>> = {
  'table/children-sum': 0,
  'table/balance': 1,
  'table/row-total': 2,
  'table/part-exceeds-whole': 3,
};

interface Judged {
  readonly identity: BoundIdentity;
  /** Σ right − Σ left. */
  readonly excess: Big;
}

/** The mistakes of a table. */
export const mistakesOf = once((table: BoundTable): readonly Mistake[] => {
  const { holding, open } = settledOf(table);
  const judged = open
    .filter(({ relation }) => relation === '=')
    .map((identity) => ({ identity, left: sumOf(identity.left), right: sumOf(identity.right) }));
  const complete = judged.filter(({ left, right }) => left.missing + right.missing === 0);
  const satisfied = complete.filter(({ left, right }) => left.sum.eq(right.sum));
  const remaining = new Set(
    complete
      .filter(({ left, right }) => !left.sum.eq(right.sum))
      .map(({ identity, left, right }): Judged => ({ identity, excess: right.sum.minus(left.sum) })),
  );
  // A blank is not zero: with a blank addend only a sum that is already too large is known to be wrong.
  const tooLarge = judged.filter(
    ({ left, right }) => left.missing === 0 && right.missing > 0 && right.sum.gt(left.sum),
  );
  const heldOpen = countByCell(satisfied.map(({ identity }) => identity));
  const heldAtSlot = remaining.size > 0 ? countBySlot(holding) : undefined;
  const held: Count = (figure) =>
    (heldOpen.get(figure.cell) ?? 0) + (heldAtSlot?.[slotOf(table, figure)] ?? 0);
  const mistakes: Mistake[] = [];
  while (remaining.size > 0) {
    const mistake = likeliest([...remaining], held);
    if (mistake === undefined) break;
    mistakes.push(mistake);
    for (const violated of remaining)
      if (mistake.identities.includes(violated.identity)) remaining.delete(violated);
  }
  return [...mistakes, ...tooLarge.flatMap(({ identity, right }) => atTotal(identity, right.sum))];
});

/** How many identities hold with a figure. */
type Count = (figure: Figure) => number;

function countBySlot(holding: Settled['holding']): readonly (number | undefined)[] {
  const counts: (number | undefined)[] = [];
  const add = (slots: readonly Slot[]): void => {
    for (const slot of slots) counts[slot] = (counts[slot] ?? 0) + 1;
  };
  for (const { relation, left, right } of holding)
    if (relation === '=') {
      add(left);
      add(right);
    }
  return counts;
}

function countByCell(identities: readonly BoundIdentity[]): ReadonlyMap<TableCell, number> {
  const counts = new Map<TableCell, number>();
  for (const { left, right } of identities)
    for (const { cell } of [...left, ...right]) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

interface Correction {
  readonly figure: Figure;
  readonly value: Big;
  readonly fixed: Judged[];
}

/** The correction of one figure that satisfies most of the violated identities and breaks fewest of the others. */
function likeliest(violated: readonly Judged[], held: Count): Mistake | undefined {
  let best: { readonly correction: Correction; readonly score: number } | undefined;
  for (const correction of corrections(violated)) {
    const score = correction.fixed.length - held(correction.figure);
    if (correction.fixed.length > 1 && (best === undefined || score > best.score))
      best = { correction, score };
  }
  if (best === undefined || best.score < 2) {
    const [first] = violated;
    return first && atTotal(first.identity, sumOf(first.identity.right).sum)[0];
  }
  const { figure, value, fixed } = best.correction;
  const rank = ({ code, left }: BoundIdentity): number =>
    order[code] - (left.length === 1 && left[0]?.cell === figure.cell ? Object.keys(order).length : 0);
  const [first, ...others] = fixed.map(({ identity }) => identity).sort((a, b) => rank(a) - rank(b));
  return first && { culprit: figure, expected: value, identities: [first, ...others] };
}

/** For each figure of a violated identity the values that would satisfy it, with all identities that want the same. */
function corrections(violated: readonly Judged[]): Iterable<Correction> {
  const counts = countByCell(violated.map(({ identity }) => identity));
  const found = new Map<TableCell, Map<string, Correction>>();
  for (const judged of violated)
    for (const [figures, excess] of [
      [judged.identity.left, judged.excess],
      [judged.identity.right, judged.excess.neg()],
    ] as const)
      for (const figure of figures) {
        // Two identities that want the same figure name it; one alone does not, and most figures stand in one.
        if ((counts.get(figure.cell) ?? 0) < 2) continue;
        const value = (numberOf(figure) ?? new Big(0)).plus(excess);
        if (!isPossible(figure, value)) continue;
        const byValue = found.get(figure.cell) ?? new Map<string, Correction>();
        const correction = byValue.get(value.toFixed()) ?? { figure, value, fixed: [] };
        correction.fixed.push(judged);
        byValue.set(value.toFixed(), correction);
        found.set(figure.cell, byValue);
      }
  return [...found.values()].flatMap((byValue) => [...byValue.values()]);
}

function isPossible({ row, column }: Figure, value: Big): boolean {
  const type = typeOf(row.form, column);
  return type === 'change' || (value.gte(0) && (type === 'money' || value.round(0).eq(value)));
}

/** One identity alone blames nobody; the finding stands on its total. */
function atTotal(identity: BoundIdentity, expected: Big): readonly Mistake[] {
  const [total] = identity.left;
  return total === undefined ? [] : [{ culprit: total, expected, identities: [identity] }];
}
