/** The year that a report has to cover. */
import { fold } from '../../report/fold';
import type { Report } from '../../report/model';
import { once } from '../../report/once';

/** A half-year, a quarter, a month, or several years: what the law asks of an annual report does not hold. */
const otherSpan =
  /半年|季度|月份|\d月|月报|季报|周年|近年|[五十三两]年来|(?:19|20)\d\d年?\s?(?:-|—|至|~)\s?(?:19|20)\d\d/;

/** The report year, undefined where none is known or where the report is not that of one whole year. */
export const wholeYearOf = once(({ title, year }: Report): number | undefined =>
  title !== undefined && otherSpan.test(fold(title.text)) ? undefined : year,
);
