import type { BoundCell, BoundRow, BoundTable } from '../../forms/bound';
import { typeOf, unitOf } from '../../forms/rows';
import { sourceCellsOf } from '../../forms/source-cells';
import { cellFindings } from '../cell-rule';
import { rowName } from '../figures';
import type { Localized } from '../finding';
import type { RuleFinding, TableRule } from '../rule';

/** No office collects 100 billion 元 in a year: such a figure was typed in 元. */
const mostInTenThousands = 10_000_000;

/** The unit is printed on the form: a figure in 元 under 万元, or a unit word in the cell, is read wrongly. */
export const tableUnit: TableRule = {
  code: 'table/unit',
  severity: 'warning',
  title: { zh: '计量单位不符', en: 'Wrong unit' },
  source: { zh: '官方格式', en: 'the form' },
  checkTable(table) {
    const inRows: RuleFinding[] = [];
    for (const row of table.rows) if (isOfCases(row)) inRows.push(...wrongUnit(table, row));
    return [...inRows, ...cellFindings(table, problemOf)];
  },
};

function isOfCases({ form: { topic } }: BoundRow): boolean {
  return topic === 'review' || topic === 'litigation';
}

/** Cases are counted in 件; early tables print 条, the unit of the rows above, before their figures. */
function wrongUnit(table: BoundTable, row: BoundRow): readonly RuleFinding[] {
  const { unit } = row.form;
  if (unit === undefined) return [];
  const cell = sourceCellsOf(table, row).find(({ text }) => /^[（(]?[条件次个宗起][）)]?$/.test(text));
  const written = cell && /[^（()）]/.exec(cell.text)?.[0];
  if (cell === undefined || written === undefined || written === unit) return [];
  return [
    {
      severity: 'information',
      message: {
        zh: `${rowName(row)}：计量单位应为${unit}，写作“${written}”`,
        en: `${rowName(row)}: the unit is ${unit}, but “${written}” is written`,
      },
      range: cell.range,
      related: [{ range: row.label.range, message: { zh: '所在行', en: 'Its row' } }],
      expected: unit,
      actual: written,
    },
  ];
}

function problemOf(row: BoundRow, { cell, column }: BoundCell): Localized | undefined {
  if (cell.value.kind !== 'number') return undefined;
  const unit = unitOf(row.form, column);
  const written =
    cell.value.suffix === ''
      ? undefined
      : /^[万亿]?(?:人次|件次|元|件|条|份|次|个|项|人|篇|期)/.exec(cell.value.suffix)?.[0];
  if (unit === undefined) return undefined;
  if (written !== undefined && written !== unit)
    return {
      zh: `单位应为${unit}，写作“${cell.text}”`,
      en: `the unit is ${unit}, but “${cell.text}” is written`,
    };
  const isTooLarge =
    unit === '万元' && typeOf(row.form, column) === 'money' && cell.value.value.gt(mostInTenThousands);
  if (isTooLarge)
    return {
      zh: `${cell.text} 万元过大，是否误以元为单位`,
      en: `${cell.text} 万元 is too large; typed in 元?`,
    };
  return undefined;
}
