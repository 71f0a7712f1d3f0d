/** Tables of a report as tests of binding look at them. */
import type { BoundRow, BoundTable } from '../../server/forms/bound';
import { bound } from '../render/fixture';

export const title = '云岭市2024年政府信息公开工作年度报告\n\n';

export function tablesOf(text: string, id = 'T3'): readonly BoundTable[] {
  return bound(text).tables.filter(({ form }) => form.id === id);
}

/** The figures of a row by column, as written. */
export function figures(row: BoundRow | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(row?.cells.map(({ column, cell }) => [column.id, cell.text]) ?? []);
}
