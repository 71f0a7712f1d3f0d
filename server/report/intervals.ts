/** What a printed figure may stand for: 100余 is any number from 100 to 199. */
import Big from 'big.js';
import { mostPlain, parseArabic, parseChinese, plainCountAt } from './numerals';

/** Both inclusive. */
export interface Interval {
  readonly low: Big;
  readonly high: Big;
}

export interface Figure {
  /** As printed, without unit. */
  readonly text: string;
  readonly interval: Interval;
}

const plainFigures = new Array<Figure | undefined>(mostPlain + 1).fill(undefined);

/** The figure that `[start, end)` of a text holds when it is a plain count: one object serves all that are the same. */
export function plainFigureAt(text: string, start: number, end: number): Figure | undefined {
  const count = plainCountAt(text, start, end);
  if (count === undefined) return undefined;
  plainFigures[count] ??= figureOf(String(count), exactly(new Big(count)));
  return plainFigures[count];
}

function figureOf(text: string, interval: Interval): Figure {
  return { text, interval };
}

function exactly(value: Big): Interval {
  return { low: value, high: value };
}

/** A figure in parts: 18, 万 and 余 of 18万余. */
export interface Parts {
  /** As printed, without unit. */
  readonly text: string;
  readonly number: string;
  readonly isArabic: boolean;
  /** A key of `scales`. */
  readonly scale: string;
  /** Where 余, 多 or 几 stands. */
  readonly open: 'behind number' | 'behind scale' | 'nowhere';
  readonly isRatio: boolean;
}

const one = new Big(1);
const half = new Big('0.5');
const ten = new Big(10);
export const scales: Readonly<Record<string, Big>> = {
  '': one,
  百: new Big(100),
  千: new Big(1000),
  万: new Big(10_000),
  十万: new Big(100_000),
  百万: new Big(1_000_000),
  千万: new Big(10_000_000),
  亿: new Big(100_000_000),
  万亿: new Big(1_000_000_000_000),
};

/** Undefined when the number is none. */
export function figureFrom({ text, number, isArabic, scale, open, isRatio }: Parts): Figure | undefined {
  const value = isArabic ? parseArabic(number) : parseChinese(number);
  if (value === undefined) return undefined;
  // Nearly every figure is exact; the powers below are what reading them cost.
  if (open === 'nowhere' && scale === '' && !isRatio) return figureOf(text, exactly(value));
  const decimals = decimalsOf(number);
  const factor = scales[scale] ?? one;
  const low = value.times(factor);
  const lastDigit = placeValue(decimals).times(factor);
  if (open === 'nowhere') return figureOf(text, rounded(low, lastDigit));
  const step = open === 'behind scale' || decimals > 0 ? lastDigit : roundStep(value).times(factor);
  return figureOf(text, upToNext(low, step));
}

/** 1.2万 and 27% stand for all that is rounded to them. */
function rounded(value: Big, lastDigit: Big): Interval {
  const rest = lastDigit.times(half);
  return { low: value.minus(rest), high: value.plus(rest) };
}

/** 余 and 多 stand for the rest up to the next round figure: 18万余 for what is below 19万. */
function upToNext(low: Big, step: Big): Interval {
  // Counts are whole: below the next step ends one before it, and a step of one leaves no room.
  return { low, high: step.gt(1) ? low.plus(step).minus(1) : low.plus(step) };
}

const placeValues: Big[] = [];

/** What 1 stands for at the last of so many decimals. */
function placeValue(decimals: number): Big {
  placeValues[decimals] ??= ten.pow(-decimals);
  return placeValues[decimals];
}

function decimalsOf(number: string): number {
  const decimalPoint = number.indexOf('.');
  return decimalPoint < 0 ? 0 : number.length - 1 - decimalPoint;
}

/** 100余 runs to 199, 18余 to 19: the value of the last digit that is not zero. */
function roundStep(value: Big): Big {
  return ten.pow(/0*$/.exec(value.toFixed())?.[0].length ?? 0);
}
