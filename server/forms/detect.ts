/** Which form a report follows. */
import type { Report } from '../report/model';
import { directiveValue } from '../report/parse';
import type { Form } from './form';
import { sectionNamed } from './sections';

/** A word that only one form prints outweighs the year, the year outweighs the section titles that forms share. */
const wordWeight = 100;
const yearWeight = 10;

/**
 * The form named by `// zwgk-form`, else the one whose own words, years and section titles the report has most of.
 * `forms` is newest first; on equal evidence the newer one is taken.
 * @throws RangeError when there are no forms at all.
 */
export function formOf(report: Report, forms: readonly Form[]): Form {
  const wanted = directiveValue(report.nodes, 'form')?.trim();
  const named = forms.find(
    ({ id, aliases }) => wanted !== undefined && (id === wanted || aliases.includes(wanted)),
  );
  if (named !== undefined) return named;
  let best: { readonly form: Form; readonly score: number } | undefined;
  for (const form of forms) {
    const score = evidence(form, report);
    if (best === undefined || score > best.score) best = { form, score };
  }
  if (best === undefined) throw new RangeError('no forms');
  return best.form;
}

function evidence(form: Form, { folded, year, sections }: Report): number {
  const words = form.distinctive.filter((word) => folded.includes(word)).length;
  // A local form is never meant by its year alone: other offices of that year had other forms.
  if (form.region !== undefined && words === 0) return -1;
  const isYear =
    year !== undefined && year >= form.years.from && year <= (form.years.to ?? Number.POSITIVE_INFINITY);
  return (
    words * wordWeight +
    (isYear ? yearWeight : 0) +
    sections.filter(({ heading }) => sectionNamed(form, heading.name.text) !== undefined).length
  );
}
