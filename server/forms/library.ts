/** The forms at hand and what they teach the parser. */
import type { Vocabulary } from '../report/vocabulary';
import { builtinForms } from './builtin';
import type { Form } from './form';
import { vocabularyOf } from './vocabulary';

export interface FormLibrary {
  /** The one that is taken on equal evidence first: the built-in ones, newest first, then those of an office. */
  readonly forms: readonly Form[];
  readonly vocabulary: Vocabulary;
}

export function libraryOf(forms: readonly Form[]): FormLibrary {
  return { forms, vocabulary: vocabularyOf(forms) };
}

export const builtinLibrary: FormLibrary = libraryOf(builtinForms);

/** The built-in forms with an office's own; a form with the id of a built-in one takes its place. */
export function libraryWith(own: readonly Form[]): FormLibrary {
  return libraryOf(formsWith(own));
}

/** Would `libraryWith(own)` have the very same forms? */
export function sameForms(library: FormLibrary, own: readonly Form[]): boolean {
  const forms = formsWith(own);
  return forms.length === library.forms.length && forms.every((form, index) => form === library.forms[index]);
}

function formsWith(own: readonly Form[]): readonly Form[] {
  const byId = new Map([...builtinForms, ...own].map((form) => [form.id, form]));
  return [...byId.values()];
}

export function isInForce({ years: { from, to } }: Form, year: number): boolean {
  return from <= year && year <= (to ?? year);
}

/**
 * The form of the whole country for a report year; the oldest one for a year before all of them.
 * @throws RangeError when there is none at all.
 */
export function formForYear(forms: readonly Form[], year: number): Form {
  const national = forms.filter(({ region }) => region === undefined);
  const form = national.find((one) => isInForce(one, year)) ?? national.at(-1);
  if (form === undefined) throw new RangeError('no forms');
  return form;
}
