/** Tables of a report as tests of binding look at them. */

import { expect } from 'vitest';
import type { BoundRow, BoundTable } from '../../server/forms/bound';
import { bound } from '../render/fixture';
import { applications } from '../rules/tables';

export const title = '云岭市2024年政府信息公开工作年度报告\n\n';

export function tablesOf(text: string, id = 'T3'): readonly BoundTable[] {
  return bound(text).tables.filter(({ form }) => form.id === id);
}

/** The figures of a row by column, as written. */
export function figures(row: BoundRow | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(row?.cells.map(({ column, cell }) => [column.id, cell.text]) ?? []);
}

export const section = `${title}三、收到和处理政府信息公开申请情况\n\n`;
export const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
export const filled = applications.filter(({ figures }) => figures.length > 0);

/** What every rendering of `applications` must give: 25 rows in printed order, seven figures each. */
export function expectAll(text: string): void {
  const [table, ...others] = tablesOf(text);
  expect(others).toEqual([]);
  const rows = table?.rows.filter(({ form }) => form.kind !== 'group') ?? [];
  expect(rows.map(({ form }) => form.label)).toEqual(filled.map(({ label }) => label));
  expect(
    rows.map((row) =>
      columns.map((_, index) => row.cells.find(({ column }) => column.label === columns[index])?.cell.text),
    ),
  ).toEqual(filled.map((row) => row.figures));
}
