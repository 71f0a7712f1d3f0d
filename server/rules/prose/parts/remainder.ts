/** A list whose rest stands in the next sentence: 解读386篇，其中图解142篇、文字171篇。其余55篇为视频. */
import type { Sentence } from '../../../report/clauses';
import type { Interval } from '../../../report/intervals';
import { none } from '../../../report/lists';
import type { Prose } from '../../../report/prose';
import type { Quantity } from '../../../report/quantities';
import { isAmong, isWhole, listAt } from './lists';
import { anyChoiceFits, anyPrefixFits, type Part, type Partition } from './partition';

/** What a sentence begins with that tells what is left of the one before. */
const rest = /^\s*(?:其余|剩余|余下)的?\s?$/;
/** UTF-16 units before the figure of a rest. */
const longestRest = 6;
/** Every choice of so many is tried. */
const mostOthers = 8;

/**
 * The list of `sentence` with the rest that `next` begins with, if they do not add up; undefined where there is no such rest,
 * and the list is all that there is.
 */
export function remainderOf(
  prose: Prose,
  sentence: Sentence,
  next: Sentence | undefined,
): readonly Partition[] | undefined {
  const left = restIn(prose, next);
  const at = left === undefined ? -1 : sentence.findLastIndex((clause) => isAmong(prose, clause));
  if (left === undefined || at < 0) return undefined;
  const { unit } = left.quantity;
  const { parts: listed, isCut } = listAt(prose, sentence, at, unit);
  const total = totalBefore(prose, sentence.slice(0, at), unit);
  if (listed.length === 0 || total?.interval === undefined) return undefined;
  const parts = [...listed, left];
  // 其余11件已答复，1件结转: the rest is more than its first figure. 新设3个，优化4个。其余9个…: not all of the list is apart.
  const others = [...listed.map(({ quantity }) => quantity), ...behind(left.quantity, next)];
  const isRight =
    anyPrefixFits(total, parts) ||
    (others.length <= mostOthers && anyChoiceFits(less(total.interval, left.quantity), others, 1));
  return isCut || isRight ? none : [{ total, parts, claim: 'complete', words: '' }];
}

/** The other figures of the sentence in its unit. */
function behind({ unit, start }: Quantity, sentence: Sentence = none): readonly Quantity[] {
  return sentence.flatMap(({ quantities }) =>
    quantities.filter((other) => other.unit === unit && other.start > start),
  );
}

function less({ low, high }: Interval, { interval }: Quantity): Interval {
  return { low: low.minus(interval?.high ?? 0), high: high.minus(interval?.low ?? 0) };
}

function restIn({ text }: Prose, sentence: Sentence = none): Part | undefined {
  const [first] = sentence;
  const [quantity] = first?.quantities ?? [];
  if (first === undefined || quantity === undefined || quantity.start - first.start > longestRest)
    return undefined;
  const label = text.slice(first.start, quantity.start);
  return rest.test(label) ? { quantity, label: label.trim() } : undefined;
}

function totalBefore(prose: Prose, clauses: Sentence, unit: string): Quantity | undefined {
  const totals = clauses.flatMap((clause) =>
    clause.quantities.filter((quantity) => quantity.unit === unit && isWhole(prose, clause, quantity)),
  );
  // Of several nobody can tell which one is parted.
  return totals.length === 1 ? totals[0] : undefined;
}
