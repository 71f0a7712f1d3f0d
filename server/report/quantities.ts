/** Quantities in prose: `2907条`, `18万余条`, `两次`, `近300个`. */
import Big from 'big.js';
import { parseArabic, parseChinese } from './numerals';
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

const units = '人次|件次|万元|亿元|批次|条|件|份|次|人|篇|期|个|起|例|宗|项|户|场|家|批|册|元|%';
const quantity = new RegExp(
  `(?<![第\\d.,\\[一二两三四五六七八九十百千])(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+(?=${units}))\\s*(?<scale>余|多|几|万|亿)?(?<more>余|多|几)?\\s*(?<unit>${units})?(?<around>以上|左右|以下|不等)?`,
  'g',
);
const vagueBefore = /(?:约|近|超过|超|逾|突破|大约|将近|不少于|至少|多达)\s*$/;

/** All quantities with a unit or a scale, in order. */
export function quantitiesOf({ text }: Prose): readonly Quantity[] {
  return [...text.matchAll(quantity)].flatMap((match): Quantity[] => {
    const { number = '', scale = '', more = '', unit = '', around = '' } = match.groups ?? {};
    const value = parseArabic(number) ?? parseChinese(number);
    if (value === undefined || unit === '') return [];
    const isVague = around !== '' || vagueBefore.test(text.slice(Math.max(0, match.index - 4), match.index));
    return [
      {
        start: match.index,
        numberEnd: match.index + number.length,
        end: match.index + match[0].length,
        unit,
        text: match[0].slice(0, match[0].length - around.length - unit.length).trim(),
        interval: isVague ? undefined : intervalOf(number, value, scale + more),
      },
    ];
  });
}

/** 余 and 多 stand for the rest up to the next round figure; 1.2万 for all that is rounded to it. */
function intervalOf(number: string, value: Big, suffix: string): { readonly low: Big; readonly high: Big } {
  const scale = suffix.includes('万')
    ? new Big(10_000)
    : suffix.includes('亿')
      ? new Big(100_000_000)
      : new Big(1);
  const scaled = value.times(scale);
  if (/[余多几]/.test(suffix))
    return { low: scaled, high: scaled.plus(roundStep(number).times(scale)).minus(1) };
  if (scale.eq(1)) return { low: scaled, high: scaled };
  const decimals = number.split('.')[1]?.length ?? 0;
  const half = scale.div(new Big(10).pow(decimals)).div(2);
  return { low: scaled.minus(half), high: scaled.plus(half) };
}

/** 100余 runs to 199, 18余 to 18 and the next: the value of the last digit that is not zero. */
function roundStep(number: string): Big {
  return new Big(10).pow(/\d*?(0*)$/.exec(number.replaceAll(',', ''))?.[1]?.length ?? 0);
}
