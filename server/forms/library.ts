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
