/** Calendar dates as written, also damaged ones. Works on folded text. */

import type { CalendarDate } from './model';
import { parseChinese } from './numerals';

/** A day may be absent only where 月 says what the number before it is. */
const arabic =
  /(\d{4})\s{0,3}(?:年\s{0,3}(\d{1,2})\s{0,3}月(?:\s{0,3}(\d{1,2})\s{0,3}日)?|([./-])\s{0,3}(\d{1,2})\s{0,3}\4\s{0,3}(\d{1,2})(?!\d))/y;
/** The letter O and the digit 0 are typed for 〇; � stands where a conversion lost it. */
const chinese =
  /([一二三四五六七八九〇零0Oo\ufffd]{4})\s?年\s?([一二三四五六七八九十]{1,2})\s?月(?:\s?([一二三四五六七八九十]{1,3})\s?日)?/y;

/** The date that begins at `offset` of `folded`; `text` is the source of the same length. */
export function dateAt(text: string, folded: string, offset: number): CalendarDate | undefined {
  const match = matchAt(arabic, folded, offset);
  if (match !== null) {
    const [whole, year, month = match[5], day = match[6]] = match;
    return date(text, offset, whole, { year, month, day }, Number);
  }
  const numerals = matchAt(chinese, folded, offset);
  if (numerals === null) return undefined;
  const [whole, year, month, day] = numerals;
  return date(text, offset, whole, { year, month, day }, chineseNumber);
}

function matchAt(pattern: RegExp, folded: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(folded);
}

function chineseNumber(digits: string): number | undefined {
  return parseChinese(digits.replaceAll(/[0Oo]/g, '〇'))?.toNumber();
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function date(
  text: string,
  offset: number,
  whole: string,
  { year, month, day }: Parts,
  read: (part: string) => number | undefined,
): CalendarDate {
  const range = { start: offset, end: offset + whole.length };
  return {
    text: text.slice(range.start, range.end),
    range,
    year: year === undefined ? undefined : read(year),
    month: month === undefined ? undefined : read(month),
    day: day === undefined ? undefined : read(day),
  };
}
