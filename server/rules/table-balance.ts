import type { Figure } from '../forms/identities';
import { inColumn, rowName, sumText } from './figures';
import { violations } from './identity-rule';
import type { Rule } from './rule';

/** 一 本年新收 + 二 上年结转 = （七）总计 + 四 结转下年度, in every column; printed on the form itself. */
export const tableBalance: Rule = {
  code: 'table/balance',
  severity: 'error',
  title: { zh: '勾稽关系不平', en: 'Columns do not balance' },
  check: (report) =>
    violations(report, 'table/balance', (identity, difference) => {
      const column = inColumn(identity);
      const equation = `${names(identity.left)} ${sumText(identity.left)} ≠ ${names(identity.right)} ${sumText(identity.right)}`;
      return {
        zh: `${column.zh}${equation}，相差 ${difference.toFixed()}`,
        en: `${column.en}${equation}, difference ${difference.toFixed()}`,
      };
    }),
};

function names(figures: readonly Figure[]): string {
  return figures.map(({ row }) => rowName(row)).join(' ＋ ');
}
