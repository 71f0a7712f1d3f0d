import type { BoundRow } from '../../forms/bound';
import { gridOf } from '../../forms/grid';
import type { TableCell } from '../../report/model';
import { rowName } from '../figures';
import type { RuleFinding, TableRule } from '../rule';

/** A remark in a cell of figures (`22（其中修订16件）`): the figure counts, the remark belongs below the table. */
export const tableCellNote: TableRule = {
  code: 'table/cell-note',
  severity: 'information',
  title: { zh: '数字单元格内有说明', en: 'Remark in a cell of figures' },
  source: { zh: '通行做法', en: 'practice' },
  checkTable(table) {
    const found: RuleFinding[] = [];
    for (const { row, bound } of gridOf(table).unusual) {
      const { value } = bound.cell;
      if (value.kind === 'number' && /[(（]/.test(value.suffix))
        found.push(finding(row, bound.cell, value.suffix, value.value.toFixed()));
    }
    return found;
  },
};

function finding(row: BoundRow, { range, text }: TableCell, note: string, number: string): RuleFinding {
  return {
    message: {
      zh: `${rowName(row)}：单元格内有说明“${note}”，按 ${number} 计算，说明宜移到表下`,
      en: `${rowName(row)}: remark “${note}” in the cell; counted as ${number}, better written below the table`,
    },
    range,
    related: [{ range: row.label.range, message: { zh: '所在行', en: 'Its row' } }],
    expected: number,
    actual: text,
  };
}
