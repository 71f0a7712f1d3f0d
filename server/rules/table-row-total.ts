import { rowName, sumText } from './figures';
import { violations } from './identity-rule';
import type { Rule } from './rule';

/** The 总计 of a row is the sum of the columns before it; implied by the printed header. */
export const tableRowTotal: Rule = {
  code: 'table/row-total',
  severity: 'error',
  title: { zh: '行总计与各列之和不符', en: 'Row total is not the sum of its columns' },
  check: (report) =>
    violations(report, 'table/row-total', (identity, difference) => {
      const [whole] = identity.left;
      const row = whole === undefined ? '' : rowName(whole.row);
      const equation = `${whole?.column.label ?? ''} ${sumText(identity.left)} ≠ ${sumText(identity.right)}`;
      return {
        zh: `${row}：${equation}，相差 ${difference.toFixed()}`,
        en: `${row}: ${equation}, difference ${difference.toFixed()}`,
      };
    }),
};
