/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { textUnusedIgnore } from './unused-ignore';

export const textRules: readonly Rule[] = [textUnusedIgnore];
