/** The sections of a form by the keys of their titles. */

import { once } from '../report/once';
import type { Form, SectionForm } from './form';
import { labelKey } from './label';

/** Every title that names the section, without ordinals; the official one first. */
export function titlesOf({ title, variants, misspellings }: SectionForm): readonly string[] {
  return [title, ...variants, ...misspellings];
}

const byKey = once(
  (form: Form): ReadonlyMap<string, SectionForm> =>
    new Map(form.sections.flatMap((section) => titlesOf(section).map((name) => [labelKey(name), section]))),
);

/** The section of the form that a title (without ordinal) names, undefined when it names none. */
export function sectionNamed(form: Form, title: string): SectionForm | undefined {
  return byKey(form).get(labelKey(title));
}
