/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { dateDeadline } from './deadline';
import { dateInvalid } from './invalid';
import { datePeriod } from './period';
import { datePublished } from './published';
import { dateSigned } from './signed';
import { dateYear } from './year';

export const dateRules: readonly Rule[] = [
  datePeriod,
  dateYear,
  datePublished,
  dateDeadline,
  dateSigned,
  dateInvalid,
];
