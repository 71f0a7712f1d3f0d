import { onceUnmoved } from '../../forms/kept';
import { fold } from '../../report/fold';
import { isAboveZero, numberIn } from '../figures';
import type { Rule } from '../rule';

/** Townships, sub-districts, counties and districts; an autonomous region is a province, 市 may be of either rank. */
const withoutPower =
  /(?:[镇乡县旗]|街道|(?<!自治|地)区)(?:人民政府|政府|办事处|管委会|管理委员会)?(?:办公室|办)?$/;

/** 规章 are made by provinces, cities with districts, autonomous prefectures and ministries only (立法法). */
export const tableRuleMakingPower: Rule = {
  code: 'table/rule-making-power',
  severity: 'warning',
  title: { zh: '无规章制定权却填报规章', en: 'Regulations of a body that may not make them' },
  source: { zh: '《中华人民共和国立法法》', en: 'the Legislation Law' },
  *check({ report, tables }) {
    const organisation = fold(report.organisation ?? '').trim();
    if (!withoutPower.test(organisation)) return;
    for (const { rows } of tables.filter(hasRegulations))
      for (const row of rows) {
        if (row.form.id !== 'regulations') continue;
        for (const { cell, column } of row.cells) {
          const number = numberIn(row, column.id);
          if (!number?.gt(0)) continue;
          yield {
            message: {
              zh: `${report.organisation ?? ''}没有规章制定权，规章“${column.label}”却为 ${number.toFixed()}，是否应填入“行政规范性文件”`,
              en: `${report.organisation ?? ''} has no power to make regulations, but “${column.label}” is ${number.toFixed()}`,
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
