import { mistakesWith } from '../identity-rule';
import type { TableRule } from '../rule';
import { areAddedBy } from './own-rows';

/** A row is the sum of the rows below it, （七）总计 of all rows of its block; implied by the printed nesting. */
export const tableChildrenSum: TableRule = {
  code: 'table/children-sum',
  severity: 'error',
  title: { zh: '分项之和与合计不符', en: 'Parts do not add up to their total' },
  source: { zh: '由格式的层级推定', en: 'implied by the nesting of the form' },
  checkTable: (table) => mistakesWith(table, 'table/children-sum', (identity) => areAddedBy(table, identity)),
};
