import type { BoundRow, BoundTable } from '../../forms/bound';
import type { RowForm, TableForm } from '../../forms/form';
import { columnsOf, labelsOf, rowsOf } from '../../forms/rows';
import { sourceCellsOf } from '../../forms/source-cells';
import { fold } from '../../report/fold';
import type { TableNode } from '../../report/model';
import { once } from '../../report/once';
import { rowName } from '../figures';
import type { RuleFinding, TableRule } from '../rule';

/** With fewer of its rows a table is an excerpt, and nothing is missing from it. */
const leastShare = 0.6;

/** The form has a fixed number of rows (25 with figures in 2021, 23 in 2019): one was lost, or one was added. */
export const tableRowCount: TableRule = {
  code: 'table/row-count',
  severity: 'warning',
  title: { zh: '表格缺行', en: 'Row missing from the table' },
  source: { zh: '官方格式的行是固定的', en: 'the form has fixed rows' },
  *checkTable(table) {
    yield* shortRows(table);
    const expected = wholeRowsOf(table.form);
    const present = new Set(table.rows.map(({ form }) => form));
    const unbound = expected.filter((row) => !present.has(row));
    if (unbound.length === 0 || table.runOn !== undefined) return;
    if (expected.length - unbound.length < expected.length * leastShare) return;
    const missing = unbound.filter((row) => !isWritten(table, row));
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
  },
};

/**
 * Does its label stand in the table all the same, whole or over several lines? A row of blank cells is nothing but its
 * label where only spaces or lines part cells.
 */
function isWritten({ nodes }: BoundTable, row: RowForm): boolean {
  return nodes.some((node) => labelsOf(row).some((label) => writtenIn(node).includes(bare(label))));
}

const writtenIn = once(({ rows }: TableNode): string =>
  bare(rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('')),
);

/** With the number of its ordinal: 总计 is a column, （七）总计 a row. */
function bare(text: string): string {
  return fold(text).replaceAll(/[^\p{Script=Han}\d]/gu, '');
}

/** Rows with fewer figures than their columns, in a table whose other rows have all of them: 受理总数 7 without 历年累计. */
function shortRows(table: BoundTable): readonly RuleFinding[] {
  if (table.runOn !== undefined || table.form.layout === 'across') return [];
  const rows = table.rows.filter(({ form }) => form.kind !== 'group');
  const bare = rows.filter(({ cells }) => cells.length === 0);
  if (bare.length === 0) return [];
  const full = rows.filter(({ cells }) => cells.length > 1).length;
  if (full < rows.length * leastShare) return [];
  return bare.flatMap((row) => {
    const figures = figuresOf(table, row);
    const columns = columnsOf(table.form, row.form);
    const [first] = figures;
    const last = figures.at(-1);
    if (first === undefined || last === undefined || figures.length >= columns.length) return [];
    const written = figures.map(({ text }) => text).join(' ');
    const labels = columns.map(({ label }) => label);
    return [
      {
        message: {
          zh: `${rowName(row)}：只有 ${figures.length} 个数（${written}），应有${labels.join('、')} ${columns.length} 个`,
          en: `${rowName(row)}: ${figures.length} of ${columns.length} figures (${written}); there should be ${labels.join(', ')}`,
        },
        range: { start: first.range.start, end: last.range.end },
        related: [{ range: row.label.range, message: { zh: '所在行', en: 'Its row' } }],
        actual: written,
      },
    ];
  });
}

function figuresOf(table: BoundTable, row: BoundRow): ReturnType<typeof sourceCellsOf> {
  return sourceCellsOf(table, row).filter(
    ({ value, range }) => value.kind === 'number' && range.start >= row.label.range.end,
  );
}

/** Rows of other columns stand in tables of their own (表二), which a report may leave out. */
const wholeRowsOf = once((form: TableForm): readonly RowForm[] =>
  rowsOf(form).filter((row) => row.kind !== 'group' && columnsOf(form, row).length === form.columns.length),
);

function lastBefore(
  table: BoundTable,
  expected: readonly RowForm[],
  row: RowForm,
): BoundTable['rows'][number] | undefined {
  const before = new Set(expected.slice(0, expected.indexOf(row)));
  return table.rows.findLast(({ form }) => before.has(form));
}
