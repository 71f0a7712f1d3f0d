/** Quantities in prose: `2907条`, `18万余条`, `两次`, `近300个`. */
import Big from 'big.js';
import { parseArabic, parseChinese } from './numerals';
import { once } from './once';
import type { Prose, ProseOffset } from './prose';

export interface Quantity {
  /** The figure with its unit, and the figure alone. */
  readonly start: ProseOffset;
  readonly numberEnd: ProseOffset;
  readonly end: ProseOffset;
  readonly unit: string;
  /** The figure as printed, without unit. */
  readonly text: string;
  /** What the printed figure may stand for, both inclusive; undefined when it is only a bound (近, 超过, 左右). */
  readonly interval: { readonly low: Big; readonly high: Big } | undefined;
}

const units = '人次|件次|批次|条|件|份|次|人|篇|期|个|起|例|宗|项|户|场|家|批|册|元|%';
const han = '一二两三四五六七八九十百千万亿零〇';
const arabic = '(?<![第\\d.\\[]|第 |\\d,)(?<arabic>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
/** 几十, 数百 and 上百 are no figures. */
const chinese = `(?<![第几数上\\d${han}]|第 )(?<chinese>[${han}]+?)`;
/** The unit is part of the pattern: a figure without one is no quantity, and neither is 第二十条. */
const quantity = new RegExp(
  `(?:${arabic}|${chinese})\\s{0,2}(?<round>[余多几])?\\s{0,2}(?<scale>[万亿])?(?<more>[余多几])?\\s{0,2}(?<unit>${units})(?<around>以上|左右|以下|不等)?`,
  'g',
);
const vagueBefore = /(?:约|近|超过|超|逾|突破|大约|将近|不少于|至少|多达)\s?$/;

/** All quantities with a unit, in order. */
export const quantitiesOf = once(quantitiesIn);

function quantitiesIn({ text }: Prose): readonly Quantity[] {
  return [...text.matchAll(quantity)].flatMap((match): Quantity[] => {
    const { round = '', scale = '', more = '', unit = '', around = '', ...figure } = match.groups ?? {};
    const number = figure.arabic ?? figure.chinese ?? '';
    const value = parseArabic(number) ?? parseChinese(number);
    if (value === undefined) return [];
    const isVague = around !== '' || vagueBefore.test(text.slice(Math.max(0, match.index - 4), match.index));
    const printed: Printed = { value, decimals: decimalsOf(number), isOpen: round + more !== '' };
    return [
      {
        start: match.index,
        numberEnd: match.index + number.length,
        end: match.index + match[0].length,
        unit,
        text: match[0].slice(0, match[0].length - around.length - unit.length).trim(),
        interval: isVague ? undefined : intervalOf(printed, scale, more !== '', unit === '%'),
      },
    ];
  });
}

interface Printed {
  readonly value: Big;
  readonly decimals: number;
  /** 余, 多 or 几 stands behind it. */
  readonly isOpen: boolean;
}

const scales: Readonly<Record<string, Big>> = { 万: new Big(10_000), 亿: new Big(100_000_000) };
const one = new Big(1);

/**
 * 余 and 多 stand for the rest up to the next round figure: 100余 for 100 to 199, 18万余 for what is below 19万. 1.2万 and
 * 27% stand for all that is rounded to them.
 */
function intervalOf(
  { value, decimals, isOpen }: Printed,
  scale: string,
  isOpenBehindScale: boolean,
  isPercent: boolean,
): { readonly low: Big; readonly high: Big } {
  // Nearly every figure is a plain one; the powers below are what reading them cost.
  if (!isOpen && scale === '' && !isPercent) return { low: value, high: value };
  const factor = scales[scale] ?? one;
  const low = value.times(factor);
  const lastDigit = new Big(10).pow(-decimals).times(factor);
  if (isOpen) {
    const step = isOpenBehindScale || decimals > 0 ? lastDigit : roundStep(value).times(factor);
    // Counts are whole: below the next step ends one before it, and a step of one leaves no room.
    return { low, high: step.gt(1) ? low.plus(step).minus(1) : low.plus(step) };
  }
  const half = lastDigit.div(2);
  return { low: low.minus(half), high: low.plus(half) };
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

/** 100余 runs to 199, 18余 to 19: the value of the last digit that is not zero. */
function roundStep(value: Big): Big {
  return new Big(10).pow(/0*$/.exec(value.toFixed())?.[0].length ?? 0);
}
