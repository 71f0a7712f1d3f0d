import { rowName } from '../figures';
import type { Rule } from '../rule';

/** A remark in a cell of figures (`22（其中修订16件）`): the figure counts, the remark belongs below the table. */
export const tableCellNote: Rule = {
  code: 'table/cell-note',
  severity: 'information',
  title: { zh: '数字单元格内有说明', en: 'Remark in a cell of figures' },
  source: { zh: '通行做法', en: 'practice' },
  *check({ tables }) {
    for (const { rows } of tables)
      for (const row of rows)
        for (const { cell } of row.cells) {
          if (cell.value.kind !== 'number' || !/[(（]/.test(cell.value.suffix)) continue;
          const number = cell.value.value.toFixed();
          yield {
            message: {
              zh: `${rowName(row)}：单元格内有说明“${cell.value.suffix}”，按 ${number} 计算，说明宜移到表下`,
              en: `${rowName(row)}: remark “${cell.value.suffix}” in the cell; counted as ${number}, better written below the table`,
            },
            range: cell.range,
            related: [{ range: row.label.range, message: { zh: '所在行', en: 'Its row' } }],
            expected: number,
            actual: cell.text,
          };
        }
  },
};
