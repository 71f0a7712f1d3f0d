/** A total with its parts, and whether they can add up. */
import Big from 'big.js';
import type { Interval } from '../../../report/intervals';
import type { Quantity } from '../../../report/quantities';

export interface Part {
  readonly quantity: Quantity;
  /** What the part counts: 网上, 其他应主动公开的信息. */
  readonly label: string;
}

/**
 * What the sentence says of its list: `complete`: nothing is left out; `plain`: nothing is said of it; `open`: 其中 leads
 * to parts that need not be all.
 */
export type Claim = 'complete' | 'plain' | 'open';

export interface Partition {
  readonly total: Quantity;
  readonly parts: readonly Part[];
  readonly claim: Claim;
  /** Those before the total. */
  readonly words: string;
}

const nothing: Interval = { low: new Big(0), high: new Big(0) };

function plus(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

/** Can both stand for the same number? */
export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && a.high.gte(b.low);
}

/** What the quantities may stand for together; undefined when one of them is only a bound (近300个). */
export function sumOf(quantities: readonly Quantity[]): Interval | undefined {
  let sum = nothing;
  for (const { interval } of quantities) {
    if (interval === undefined) return undefined;
    sum = plus(sum, interval);
  }
  return sum;
}

/** Does some choice of at least `fewest` addends give the total? Doubles with each addend: give it few. */
export function anyChoiceFits(total: Interval, addends: readonly Quantity[], fewest: number): boolean {
  for (let choice = 1; choice < 1 << addends.length; choice++) {
    const chosen = addends.filter((_, index) => choice & (1 << index));
    const sum = chosen.length < fewest ? undefined : sumOf(chosen);
    if (sum !== undefined && meet(sum, total)) return true;
  }
  return false;
}

/** Do the first parts, two at least, give the total? What stands behind them may speak of something else. */
export function anyPrefixFits(total: Quantity, parts: readonly Part[]): boolean {
  const whole = plainNumber(total);
  let sum = 0;
  for (const [index, { quantity }] of parts.entries()) {
    const number = plainNumber(quantity);
    if (whole === undefined || number === undefined) return anyIntervalFits(total, parts);
    sum += number;
    if (index > 0 && sum === whole) return true;
  }
  return false;
}

function anyIntervalFits({ interval: total }: Quantity, parts: readonly Part[]): boolean {
  let sum = nothing;
  for (const [index, { quantity }] of parts.entries()) {
    if (total === undefined || quantity.interval === undefined) return true;
    sum = plus(sum, quantity.interval);
    if (index > 0 && meet(sum, total)) return true;
  }
  return false;
}

/** A whole number printed in full, which floating point holds exactly; nearly every figure is one. */
function plainNumber({ text, interval }: Quantity): number | undefined {
  return interval !== undefined && plain.test(text) ? Number(text) : undefined;
}
const plain = /^\d{1,12}$/;

/** The parts over the total, in percent, for what need not be exact; undefined where a figure is only a bound. */
export function percentOfTotal(total: Quantity, parts: readonly Part[]): number | undefined {
  let sum = 0;
  for (const { quantity } of parts) {
    const number = plainNumber(quantity) ?? quantity.interval?.high.toNumber();
    if (number === undefined) return undefined;
    sum += number;
  }
  const whole = plainNumber(total) ?? total.interval?.high.toNumber();
  return whole === undefined || whole === 0 ? undefined : (sum * 100) / whole;
}

/** The figure as printed, without what its rounding leaves open: 1.2万 → 12000, 100余 → 100. */
export function nominal({ interval, text }: Quantity): Big {
  const { low, high } = interval ?? nothing;
  return low.eq(high) || /[余多几]/.test(text) ? low : low.plus(high).div(2);
}

export function isExact({ interval }: Quantity): boolean {
  return interval?.low.eq(interval.high) ?? false;
}

/** The parts together, as printed. */
export function nominalSum(parts: readonly Part[]): Big {
  return parts.reduce((value, { quantity }) => value.plus(nominal(quantity)), new Big(0));
}
