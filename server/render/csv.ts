/** The figures of a report as comma-separated values: one row a figure, for spreadsheets and programs alike. */
import type { BoundReport, BoundTable } from '../forms/bound';
import type { RowForm } from '../forms/form';
import { unitOf } from '../forms/rows';
import { tableName } from './official-table';
import { collapse } from './text';

const header = [
  '表',
  '表名',
  '指标编号',
  '上级项目',
  '项目',
  '列编号',
  '列',
  '单位',
  '数值',
  '原文',
] as const;

/**
 * All bound cells in the order of the report, with the labels and the ids of the form. 数值 is an exact decimal, empty
 * where the cell holds none; 原文 is the cell as written. RFC 4180 with CRLF; the byte order mark at the start tells
 * Excel that it is UTF-8.
 */
export function reportCsv({ form, tables }: BoundReport): string {
  const rows = tables.flatMap((table) => tableRows(tableName(form, table.form), table));
  return `\ufeff${[header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function tableRows(name: string, { form, rows }: BoundTable): readonly (readonly string[])[] {
  const parents = parentLabels(form.rows, '');
  return rows.flatMap(({ form: row, cells }) =>
    cells.map(({ column, cell: { text, value } }) => [
      name,
      form.title,
      row.id,
      parents.get(row.id) ?? '',
      row.label,
      column.id,
      column.label,
      unitOf(row, column) ?? '',
      value.kind === 'number' ? value.value.toFixed() : '',
      collapse(text),
    ]),
  );
}

// The depth is that of the form's tree.
function parentLabels(rows: readonly RowForm[], above: string): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ id, label, children }) => [
      [id, above] as const,
      ...parentLabels(children, above === '' ? label : `${above}/${label}`),
    ]),
  );
}

const number = /^[+-]?\d+(?:\.\d+)?$/;
/** What a spreadsheet takes for the start of a formula; full-width ones are taken for the same. */
const formula = /^[=+\-@\t＝＋－＠]/;

/** An apostrophe in front makes a spreadsheet show a formula as the text that it is. */
function field(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
