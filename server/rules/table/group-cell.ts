import type { BoundCell, BoundRow } from '../../forms/bound';
import type { TableCell, TableRendering } from '../../report/model';
import { decimal, rowName } from '../figures';
import type { Localized } from '../finding';
import type { RuleFinding, TableRule } from '../rule';

/** Rows that only head a group (三、（三）…, or unit —— in the form of 2014) carry no figure. */
export const tableGroupCell: TableRule = {
  code: 'table/group-cell',
  severity: 'warning',
  title: { zh: '分组行不应填数', en: 'A group row carries a figure' },
  source: { zh: '格式中该行没有单元格，或者单位印作“——”', en: 'the form has no cells there' },
  *checkTable({ nodes, rows }) {
    const hasBorders = nodes.every(({ rendering }) => !bare.has(rendering));
    for (const row of rows)
      if (row.form.kind === 'group' && row.cells.some(isFilled) && (hasBorders || !isOfFirst(row, rows)))
        yield* findings(row);
  },
};

/** Renderings in which nothing but its place tells to which label a row of figures belongs. */
const bare: ReadonlySet<TableRendering> = new Set(['aligned', 'space', 'run-on']);

/** The whole row of figures of its first child, which has none: a PDF has put them above the label, beside the group. */
function isOfFirst({ form, cells }: BoundRow, rows: readonly BoundRow[]): boolean {
  const [first] = form.children;
  const isFirstFilled = rows.some((row) => row.form === first && row.cells.some(isFilled));
  return first !== undefined && !isFirstFilled && cells.length > 1 && cells.every(isFilled);
}

function isFilled({ cell }: BoundCell): boolean {
  return cell.value.kind === 'number';
}

function* findings(row: BoundRow): Iterable<RuleFinding> {
  const filled = row.cells.flatMap(({ cell }) =>
    cell.value.kind === 'number' ? [{ cell, value: cell.value.value }] : [],
  );
  const name = rowName(row);
  const counted = filled.filter(({ value }) => !value.eq(0));
  for (const { cell, value } of counted) {
    const written = decimal(value);
    yield finding(row, cell, written, {
      zh: `“${name}”只是分组标题，不应填数，却写有 ${written}`,
      en: `“${name}” only heads a group and carries no figure, but holds ${written}`,
    });
  }
  const [zero] = filled;
  // Zeros filled in everywhere mislead nobody who adds up the table: one remark for the row.
  if (counted.length === 0 && zero !== undefined)
    yield {
      ...finding(row, zero.cell, '0', {
        zh: `“${name}”只是分组标题，不必填 0`,
        en: `“${name}” only heads a group and needs no 0`,
      }),
      severity: 'information',
    };
}

function finding(row: BoundRow, cell: TableCell, actual: string, message: Localized): RuleFinding {
  return {
    message,
    range: cell.range,
    related: [{ range: row.label.range, message: { zh: '分组标题', en: 'Group row' } }],
    expected: '',
    actual,
  };
}
