/** The forms at hand and what they teach the parser. */
import type { Vocabulary } from '../report/vocabulary';
import { builtinForms } from './builtin';
import type { Form } from './form';
import { vocabularyOf } from './vocabulary';

export interface FormLibrary {
  /** Newest first. */
  readonly forms: readonly Form[];
  readonly vocabulary: Vocabulary;
}

export function libraryOf(forms: readonly Form[]): FormLibrary {
  return { forms, vocabulary: vocabularyOf(forms) };
}

export const builtinLibrary: FormLibrary = libraryOf(builtinForms);

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
