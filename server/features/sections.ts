/** Which section of the form a heading of the report is. */
import type { Form, SectionForm } from '../forms/form';
import { labelKey } from '../forms/label';
import { fold } from '../report/fold';
import type { Report, Section } from '../report/model';

const key = (text: string): string => labelKey(fold(text));

/** By title or a variant of it; undefined for a heading of the report's own. */
export function sectionFormOf(form: Form, name: string): SectionForm | undefined {
  const wanted = key(name);
  return form.sections.find(({ title, variants }) =>
    [title, ...variants].some((known) => key(known) === wanted),
  );
}

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
