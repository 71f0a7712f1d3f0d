/** The forms at hand and what they teach the parser. */
import type { Vocabulary } from '../report/vocabulary';
import type { Form } from './form';

export interface FormLibrary {
  readonly forms: readonly Form[];
  readonly vocabulary: Vocabulary;
}
