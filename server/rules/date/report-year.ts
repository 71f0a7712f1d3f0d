/** The year that a report has to cover. */
import { fold } from '../../report/fold';
import type { Report } from '../../report/model';
import { once } from '../../report/once';

/** A half-year, a quarter, a month, or several years: what the law asks of an annual report does not hold. */
const otherSpan =
  /半年|季度|月份|\d月|月报|季报|周年|近年|[五十三两]年来|(?:19|20)\d\d年?\s?(?:-|—|至|~)\s?(?:19|20)\d\d/;

/** Does the title speak of one whole year, or at least of no other span? */
export const isOfWholeYear = once(({ title }: Report): boolean => {
  return title === undefined || !otherSpan.test(fold(title.text));
});

/**
 * The report year, undefined where the report is not that of one whole year, or where no title and no directive states
 * it: what only the body suggests is too little to call another year wrong.
 */
export const wholeYearOf = once((report: Report): number | undefined => {
  const { year } = report;
  return year !== undefined && isOfWholeYear(report) && isStated(report, year) ? year : undefined;
});

const titleKeys = /^(?:标题|名称)$/;

function isStated({ title, nodes, folded }: Report, year: number): boolean {
  const names = (text: string): boolean =>
    text.includes(String(year)) || /[一二〇零][〇零一二三四五六七八九]{3}年/.test(text);
  if (title !== undefined && names(fold(title.text))) return true;
  return nodes.some((node) => {
    if (node.kind === 'directive') return node.directive.name === 'year';
    return (
      node.kind === 'metadata' &&
      node.entries.some(
        ({ key, value }) =>
          titleKeys.test(folded.slice(key.range.start, key.range.end)) && names(fold(value.text)),
      )
    );
  });
}
