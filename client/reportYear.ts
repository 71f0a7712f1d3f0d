/** The report year that the user types. Free of vscode so that it can be tested. */
import type { Translate } from './statusText';

/** The first year that the regulations of 2008 ask a report of. */
const firstYear = 2008;

/** Reports are written in the year after the one that they are about. */
export function defaultYear(today: Date): number {
  return today.getFullYear() - 1;
}

/** What is wrong with a year as typed; undefined when it can be reported on. */
export function yearProblem(text: string, today: Date, t: Translate): string | undefined {
  const last = today.getFullYear();
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= firstYear && year <= last ? undefined : t('A year from {0} to {1}', firstYear, last);
}
