/** � in the year of a date: what the character was before a conversion lost it. */
import type { Range, Report } from '../../report/model';
import { wholeYearOf } from './report-year';

export interface LostYear {
  /** The whole date as far as it is written, and the digits of its year. */
  readonly date: Range;
  readonly year: Range;
  /** Four digits in the writing of the source; undefined where none or several years would fit. */
  readonly likely: string | undefined;
}

const lost = '\ufffd';
const numerals = '〇一二三四五六七八九';
const yearAround = /[〇零一二三四五六七八九0-9Oo\ufffd]{4,8}(?=\s?年)/g;
const restOfDate =
  /\s?年(?:\s?[\d一二三四五六七八九十\ufffd]{1,3}\s?月(?:\s?[\d一二三四五六七八九十\ufffd]{1,3}\s?日)?)?/y;
const around = 8;

/** The dates of a report whose year has a lost character. */
export function lostYears(report: Report): readonly LostYear[] {
  const { folded } = report;
  const found = new Map<number, LostYear>();
  for (let at = folded.indexOf(lost); at >= 0; at = folded.indexOf(lost, at + 1)) {
    const from = Math.max(0, at - around);
    for (const match of folded.slice(from, at + around).matchAll(yearAround)) {
      const start = from + match.index;
      const end = start + match[0].length;
      if (start <= at && at < end && !found.has(start))
        found.set(start, lostYear(report, match[0], start, end));
    }
  }
  return [...found.values()];
}

function lostYear(report: Report, written: string, start: number, end: number): LostYear {
  restOfDate.lastIndex = end;
  const rest = restOfDate.exec(report.folded)?.[0].length ?? 0;
  // A lost character of three bytes may have left more than one mark.
  const digits = written.length === 4 ? written : written.replaceAll(/\ufffd+/g, lost);
  const isArabic = /\d{2}|\d\ufffd\d/.test(digits);
  const fits = candidates(report).filter((year) => matches(digits, year));
  const likely = fits.length === 1 ? fits[0] : undefined;
  return {
    date: { start, end: end + rest },
    year: { start, end },
    likely: likely === undefined ? undefined : isArabic ? likely : inChinese(likely),
  };
}

/** A report of 2009 is signed in 2010, and speaks of 2009. */
function candidates(report: Report): readonly string[] {
  const year = wholeYearOf(report) ?? report.year;
  return year === undefined ? [] : [year + 1, year].map(String);
}

function matches(digits: string, year: string): boolean {
  return (
    digits.length === year.length &&
    [...digits].every((digit, index) => {
      const value = arabicDigit(digit);
      return value === undefined || value === year[index];
    })
  );
}

function arabicDigit(digit: string): string | undefined {
  if (digit === lost) return undefined;
  if (/[0零Oo]/.test(digit)) return '0';
  const index = numerals.indexOf(digit);
  return index < 0 ? digit : String(index);
}

function inChinese(year: string): string {
  return [...year].map((digit) => numerals[Number(digit)] ?? digit).join('');
}
