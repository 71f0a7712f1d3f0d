/** Dates as prose writes them, also without their year or with a 月 or 日 lost. */
import { exists } from '../../report/calendar';
import { parseChinese } from '../../report/numerals';

/** What a date says; `isDamaged`: a part is lost, and the others are the likely reading. */
export interface WrittenDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly isDamaged: boolean;
}

/** A pattern of a date in folded prose, for `readDate`; begins with a digit and is bounded. */
export const datePattern =
  '(?:\\d{4}\\s?([-./])\\s?\\d{1,2}\\s?\\1\\s?\\d{1,2}(?!\\d)日?|\\d[\\d年月\\s]{0,18}[日号]?|[二一十][〇零一二三四五六七八九十年月\\s]{2,16}日?)';

const full = /^(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]|([-./])(\d{1,2})\4(\d{1,2})日?)$/;
const withoutYear = /^(\d{1,2})月(\d{1,2})[日号]$/;
const month = /^(\d{4})年(\d{1,2})月$/;
const monthAlone = /^(\d{1,2})月$/;
const yearAlone = /^(\d{4})年?$/;
/** 12月31, 2018年12月31, 2024年1231日, 202411日, 20241231日. */
const withoutLastMark = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})$/;
const glued = /^(\d{4})年?(\d{2,4})[日号]$/;
const chineseParts = /[〇零一二三四五六七八九十]+/g;

/** Reads folded text that `datePattern` matched; undefined when it is no date at all. */
export function readDate(written: string): WrittenDate | undefined {
  const text = written.replaceAll(/\s/g, '').replaceAll(chineseParts, (part) => arabicOf(part));
  const whole = full.exec(text);
  if (whole !== null) return dateOf(whole[1], whole[2] ?? whole[5], whole[3] ?? whole[6], false);
  const plain = withoutYear.exec(text);
  if (plain !== null) return dateOf(undefined, plain[1], plain[2], false);
  const ofMonth = month.exec(text);
  if (ofMonth !== null) return dateOf(ofMonth[1], ofMonth[2], undefined, false);
  const alone = monthAlone.exec(text);
  if (alone !== null) return dateOf(undefined, alone[1], undefined, false);
  const ofYear = yearAlone.exec(text);
  if (ofYear !== null) return dateOf(ofYear[1], undefined, undefined, false);
  const unmarked = withoutLastMark.exec(text);
  if (unmarked !== null) return dateOf(unmarked[1], unmarked[2], unmarked[3], true);
  const run = glued.exec(text);
  if (run === null) return undefined;
  const [likely] = splitDay(run[2] ?? '', Number(run[1]));
  return { year: Number(run[1]), month: likely?.month, day: likely?.day, isDamaged: true };
}

function arabicOf(part: string): string {
  return parseChinese(part)?.toFixed() ?? part;
}

function dateOf(
  year: string | undefined,
  monthPart: string | undefined,
  day: string | undefined,
  isDamaged: boolean,
): WrittenDate {
  const number = (part: string | undefined): number | undefined =>
    part === undefined ? undefined : Number(part);
  return { year: number(year), month: number(monthPart), day: number(day), isDamaged };
}

/** The days that a month and a day written without 月 may be: 1231 → 12月31日; 111 → 1月11日 or 11月1日. */
export function splitDay(
  digits: string,
  year: number | undefined,
): readonly { readonly month: number; readonly day: number }[] {
  return [1, 2].flatMap((length) => {
    const [first, second] = [digits.slice(0, length), digits.slice(length)];
    if (second === '' || first.startsWith('0') !== (first.length === 2 && first < '10')) return [];
    if (second.length > 2 || (second.length === 1 && second === '0')) return [];
    const [inMonth, day] = [Number(first), Number(second)];
    return exists(inMonth, day, year) ? [{ month: inMonth, day }] : [];
  });
}
