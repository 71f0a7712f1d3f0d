import type Big from 'big.js';
import type { BoundCell, BoundRow } from '../../forms/bound';
import { typeOf } from '../../forms/rows';
import { cellFindings } from '../cell-rule';
import type { Localized } from '../finding';
import type { TableRule } from '../rule';

/** Counts are whole numbers ≥ 0, money is ≥ 0, 本年增/减 may have a sign; implied by the units of the form. */
export const tableCellValue: TableRule = {
  code: 'table/cell-value',
  severity: 'error',
  title: { zh: '单元格不是合法数值', en: 'Cell does not hold a valid figure' },
  source: { zh: '由指标的单位推定', en: 'implied by the units of the form' },
  checkTable: (table) => cellFindings(table, problemOf),
};

function problemOf(row: BoundRow, { cell, column }: BoundCell): Localized | undefined {
  const { value } = cell;
  if (row.form.kind === 'group') return undefined;
  switch (value.kind) {
    case 'blank':
    case 'dash':
      return undefined;
    case 'text':
      return { zh: `“${cell.text}”不是数字`, en: `“${cell.text}” is not a number` };
    case 'number':
      return numberProblem(typeOf(row.form, column), value.value, cell.text);
  }
}

function numberProblem(type: ReturnType<typeof typeOf>, value: Big, text: string): Localized | undefined {
  if (type !== 'change' && value.lt(0))
    return { zh: `${text} 不能是负数`, en: `${text} must not be negative` };
  const isWhole = value.round(0).eq(value);
  if (type !== 'money' && !isWhole) return { zh: `${text} 应为整数`, en: `${text} must be a whole number` };
  return undefined;
}
