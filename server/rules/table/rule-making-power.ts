import { onceUnmoved } from '../../forms/kept';
import { isAboveZero, numberIn } from '../figures';
import { type OrganisationKind, organisationKind } from '../organisation-kind';
import type { Rule } from '../rule';

/** 市 may be of either rank. */
const withoutPower: ReadonlySet<OrganisationKind> = new Set([
  'county',
  'district',
  'zone',
  'town',
  'township',
  'street',
]);

/** 规章 are made by provinces, cities with districts, autonomous prefectures and ministries only (立法法). */
export const tableRuleMakingPower: Rule = {
  code: 'table/rule-making-power',
  severity: 'warning',
  title: { zh: '无规章制定权却填报规章', en: 'Regulations of a body that may not make them' },
  source: { zh: '《中华人民共和国立法法》', en: 'the Legislation Law' },
  *check({ report, tables }) {
    const { organisation } = report;
    if (organisation === undefined || !withoutPower.has(organisationKind(organisation))) return;
    for (const { rows } of tables.filter(hasRegulations))
      for (const row of rows) {
        if (row.form.id !== 'regulations') continue;
        for (const { cell, column } of row.cells) {
          const number = numberIn(row, column.id);
          if (!number?.gt(0)) continue;
          yield {
            message: {
              zh: `${organisation}没有规章制定权，规章“${column.label}”却为 ${number.toFixed()}，是否应填入“行政规范性文件”`,
              en: `${organisation} has no power to make regulations, but “${column.label}” is ${number.toFixed()}`,
            },
            range: cell.range,
            related: [{ range: row.label.range, message: { zh: '规章', en: 'Regulations' } }],
            expected: '0',
            actual: number.toFixed(),
          };
        }
      }
  },
};

/** Asked of a table but once: an edit elsewhere leaves it as it is. */
const hasRegulations = onceUnmoved(({ rows }) =>
  rows.some(
    ({ form, cells }) => form.id === 'regulations' && cells.some(({ cell: { value } }) => isAboveZero(value)),
  ),
);
