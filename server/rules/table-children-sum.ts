import { inColumn, rowName, sumText } from './figures';
import { violations } from './identity-rule';
import type { Rule } from './rule';

/** A row is the sum of the rows below it, （七）总计 of all rows of its block; implied by the printed nesting. */
export const tableChildrenSum: Rule = {
  code: 'table/children-sum',
  severity: 'error',
  title: { zh: '分项之和与合计不符', en: 'Parts do not add up to their total' },
  check: (report) =>
    violations(report, 'table/children-sum', (identity, difference) => {
      const column = inColumn(identity);
      const [whole] = identity.left;
      const name = whole === undefined ? '' : rowName(whole.row);
      const equation = `${name} ${sumText(identity.left)} ≠ ${sumText(identity.right)}`;
      return {
        zh: `${column.zh}${equation}，相差 ${difference.toFixed()}`,
        en: `${column.en}${equation}, difference ${difference.toFixed()}`,
      };
    }),
};
