/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { prosePartsSum } from './parts-sum';
import { proseZeroReport } from './zero-report';

export const proseRules: readonly Rule[] = [prosePartsSum, proseZeroReport];
