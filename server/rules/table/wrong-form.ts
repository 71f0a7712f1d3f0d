import { directiveValue } from '../../report/parse';
import type { Rule } from '../rule';

/** A table that is not the official one of the report's year (〔2021〕30号, 〔2019〕60号, 国办发〔2014〕32号). */
export const tableWrongForm: Rule = {
  code: 'table/wrong-form',
  severity: 'warning',
  title: { zh: '表格格式与年度不符', en: 'Form does not fit the year' },
  source: {
    zh: '国办公开办函〔2021〕30号、〔2019〕60号，国办发〔2014〕32号',
    en: 'notices 〔2021〕30号, 〔2019〕60号 and 〔2014〕32号',
  },
  *check({ report, form, tables }) {
    const [table] = tables;
    const { year } = report;
    const isNamed = directiveValue(report.nodes, 'form') !== undefined;
    if (table === undefined || year === undefined || isNamed || form.region !== undefined) return;
    const { from, to } = form.years;
    if (year >= from && year <= (to ?? year)) return;
    const row = table.rows[0];
    const years = to === undefined ? `${from} 年起` : from === to ? `${from} 年` : `${from}—${to} 年`;
    yield {
      message: {
        zh: `${year} 年度报告用了“${form.name}”（${form.source}），该格式适用于 ${years}`,
        en: `The report of ${year} uses the form of ${form.source}, which is meant for ${from}–${to ?? ''}`,
      },
      range: row === undefined ? table.range : row.label.range,
      related: [],
    };
  },
};
