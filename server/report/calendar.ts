/** The calendar: which days exist, and how dates compare. */
import type { CalendarDate } from './model';

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has, 0 for a month that does not exist. February has 29 where the year is not known. */
export function daysIn(month: number, year: number | undefined): number {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0);
}

/** Is there such a day? */
export function exists(month: number, day: number, year: number | undefined): boolean {
  return day >= 1 && day <= daysIn(month, year);
}

/** A date of which all parts are written and exist; undefined otherwise. */
export function dayOf({ year, month, day }: CalendarDate): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return exists(month, day, year) ? { year, month, day } : undefined;
}

/** Negative when `a` is before `b`. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** `2024年1月5日` */
export function dayText({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}
