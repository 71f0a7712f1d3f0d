import type { BoundTable } from '../../forms/bound';
import type { RowForm } from '../../forms/form';
import { columnsOf, rowsOf } from '../../forms/rows';
import type { Rule } from '../rule';

/** With fewer of its rows a table is an excerpt, and nothing is missing from it. */
const leastShare = 0.6;

/** The form has a fixed number of rows (25 with figures in 2021, 23 in 2019): one was lost, or one was added. */
export const tableRowCount: Rule = {
  code: 'table/row-count',
  severity: 'warning',
  title: { zh: '表格缺行', en: 'Row missing from the table' },
  source: { zh: '官方格式的行是固定的', en: 'the form has fixed rows' },
  *check({ tables }) {
    for (const table of tables) {
      const expected = rowsOf(table.form).filter((row) => row.kind !== 'group' && isWhole(table, row));
      const present = new Set(table.rows.map(({ form }) => form));
      const missing = expected.filter((row) => !present.has(row));
      if (missing.length === 0 || table.runOn !== undefined) continue;
      if (expected.length - missing.length < expected.length * leastShare) continue;
      for (const row of missing) {
        const before = lastBefore(table, expected, row);
        const beside = before ?? table.rows[0];
        if (beside === undefined) continue;
        const [zh, en] = before === undefined ? ['之前', 'before'] : ['之后', 'behind'];
        yield {
          message: {
            zh: `缺少“${row.label}”一行，官方格式在“${beside.form.label}”${zh}`,
            en: `The row “${row.label}” is missing; the official form has it ${en} “${beside.form.label}”`,
          },
          range: beside.label.range.end > beside.label.range.start ? beside.label.range : beside.range,
          related: [],
          expected: row.label,
          missing: { row, table },
        };
      }
    }
  },
};

/** Rows of other columns stand in tables of their own (表二), which a report may leave out. */
function isWhole({ form }: BoundTable, row: RowForm): boolean {
  return columnsOf(form, row).length === form.columns.length;
}

function lastBefore(
  table: BoundTable,
  expected: readonly RowForm[],
  row: RowForm,
): BoundTable['rows'][number] | undefined {
  const before = new Set(expected.slice(0, expected.indexOf(row)));
  return table.rows.findLast(({ form }) => before.has(form));
}
