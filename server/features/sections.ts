/** Where in the sections of a report a place is, and which sections it lacks. */
import type { Report, Section } from '../report/model';

/** The top-level section that an offset stands in. */
export function sectionAt(report: Report, offset: number): Section | undefined {
  return report.sections.findLast(({ range }) => range.start <= offset);
}

/** Items that `present` lacks, those behind the last present one first, then those that were passed over. */
export function missingInOrder<T>(
  items: readonly T[],
  isPresent: (item: T) => boolean,
  isPassed: (item: T) => boolean,
): T[] {
  const lastPassed = items.findLastIndex(isPassed);
  const missing = items.map((item, index) => ({ item, index })).filter(({ item }) => !isPresent(item));
  const next = missing.filter(({ index }) => index > lastPassed);
  const skipped = missing.filter(({ index }) => index < lastPassed);
  return [...next, ...skipped].map(({ item }) => item);
}
