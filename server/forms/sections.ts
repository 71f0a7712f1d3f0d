/** The sections of a form by the keys of their titles. */

import { once } from '../report/once';
import type { Form, SectionForm } from './form';
import { labelKey } from './label';

const byKey = once(
  (form: Form): ReadonlyMap<string, SectionForm> =>
    new Map(
      form.sections.flatMap((section) =>
        [section.title, ...section.variants].map((name) => [labelKey(name), section]),
      ),
    ),
);

/** The section of the form that a title (without ordinal) names, undefined when it names none. */
export function sectionNamed(form: Form, title: string): SectionForm | undefined {
  return byKey(form).get(labelKey(title));
}
