import { mistakesWith } from '../identity-rule';
import type { Rule } from '../rule';

/** The 总计 of a row is the sum of the columns before it; implied by the printed header. */
export const tableRowTotal: Rule = {
  code: 'table/row-total',
  severity: 'error',
  title: { zh: '行总计与各列之和不符', en: 'Row total is not the sum of its columns' },
  source: { zh: '由表头推定', en: 'implied by the printed header' },
  check: (report) => mistakesWith(report, 'table/row-total'),
};
