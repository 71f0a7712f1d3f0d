/** Numbers as a reader of a chart wants them. */
import Big from 'big.js';
import type { FigureValue, Language } from './figure';

/** Digits and point that fit behind a bar. */
const mostCharacters = 18;
const mostPercent = 1e8;

/** `1,234,567.5`; of a number too long to be read its size. */
export function grouped(value: Big): string {
  const text = value.toFixed();
  return text.length > mostCharacters ? `≈${value.toExponential(3)}` : withThousands(text);
}

function withThousands(text: string): string {
  const [whole = '', ...decimals] = text.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
}

/** `35.2%`, rounded half up. */
export function percent(part: Big, whole: Big): string {
  return `${part.times(100).div(whole).round(1, Big.roundHalfUp).toFixed(1)}%`;
}

/** `+12.5%`, `−8.3%`; in words where last year was 0 or nothing changed. */
export function change(last: Big, now: Big, language: Language): string {
  if (last.eq(now)) return language === 'zh' ? '持平' : 'unchanged';
  if (last.eq(0)) return language === 'zh' ? '上年为 0' : '0 last year';
  const hundredths = now.minus(last).times(100).div(last.abs()).round(1, Big.roundHalfUp);
  if (hundredths.eq(0)) return language === 'zh' ? '基本持平' : 'hardly changed';
  const sign = hundredths.gt(0) ? '+' : '−';
  const amount = hundredths.abs();
  if (amount.gt(mostPercent)) return `≈${sign}${amount.toExponential(1)}%`;
  return `${sign}${withThousands(amount.toFixed(1))}%`;
}

/** `2万`: a number at the axis, where there is little room. */
export function short(value: number, language: Language): string {
  if (value >= 1e16) return value.toExponential(0);
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}

/** Beyond it the axis could not be rounded up; the number is printed as it is. */
const longest = 1e300;

/** Of a bar, in the unit of the values. */
export function lengthOf(value: FigureValue): number {
  return value.kind === 'number' ? Math.min(longest, value.value.toNumber()) : 0;
}
