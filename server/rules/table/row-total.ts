import { mistakesWith } from '../identity-rule';
import type { TableRule } from '../rule';

/** The 总计 of a row is the sum of the columns before it; implied by the printed header. */
export const tableRowTotal: TableRule = {
  code: 'table/row-total',
  severity: 'error',
  title: { zh: '行总计与各列之和不符', en: 'Row total is not the sum of its columns' },
  source: { zh: '由表头推定', en: 'implied by the printed header' },
  checkTable: (table) => mistakesWith(table, 'table/row-total'),
};
