import { mistakesWith } from '../identity-rule';
import type { TableRule } from '../rule';

/** 一 本年新收 + 二 上年结转 = （七）总计 + 四 结转下年度, in every column; printed on the form itself. */
export const tableBalance: TableRule = {
  code: 'table/balance',
  severity: 'error',
  title: { zh: '勾稽关系不平', en: 'Columns do not balance' },
  source: { zh: '格式表头印明的勾稽关系', en: 'printed in the header of the form' },
  checkTable: (table) => mistakesWith(table, 'table/balance'),
};
