/** Calendar dates as written, also damaged ones. Works on folded text. */

import type { CalendarDate } from './model';
import { parseChinese } from './numerals';

/** � stands where a conversion lost 〇; the parts that are left are still read. */
const arabic = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/y;
const chinese =
  /([一二三四五六七八九〇零\ufffd]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/y;

/** The date that begins at `offset` of `folded`; `text` is the source of the same length. */
export function dateAt(text: string, folded: string, offset: number): CalendarDate | undefined {
  arabic.lastIndex = offset;
  const match = arabic.exec(folded);
  if (match) return date(text, offset, match, Number);
  chinese.lastIndex = offset;
  const numerals = chinese.exec(folded);
  return numerals ? date(text, offset, numerals, (part) => parseChinese(part)?.toNumber()) : undefined;
}

function date(
  text: string,
  offset: number,
  [whole, year = '', month = '', day = '']: RegExpExecArray,
  read: (part: string) => number | undefined,
): CalendarDate {
  const range = { start: offset, end: offset + whole.length };
  return {
    text: text.slice(range.start, range.end),
    range,
    year: read(year),
    month: read(month),
    day: read(day),
  };
}
