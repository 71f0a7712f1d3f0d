/** All rules, in the order of the groups of their codes. */
import { citeRules } from './cite';
import { dateRules } from './date';
import { proseRules } from './prose';
import type { Rule } from './rule';
import { structureRules } from './structure';
import { tableRules } from './table';
import { textRules } from './text';

export const rules: readonly Rule[] = [
  ...tableRules,
  ...proseRules,
  ...dateRules,
  ...citeRules,
  ...structureRules,
  ...textRules,
];
