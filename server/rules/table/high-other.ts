import type { BoundTable } from '../../forms/bound';
import { boundRow } from '../../forms/grid';
import { numberIn, rowName } from '../figures';
import type { TableRule } from '../rule';

/** 3.其他 in the form of 2021; in that of 2019 （六）其他处理 has no parts. */
const others = ['other.misc', 'other'];
/** The notice gives no number; a fifth is far above what offices report. */
const mostShare = 0.2;
/** Of fewer cases one or two are a large share. */
const fewestCases = 20;

/** A large share of 其他: the notice of 2019 asks the competent office to look into it. */
export const tableHighOther: TableRule = {
  code: 'table/high-other',
  severity: 'information',
  title: { zh: '“其他”占比偏高', en: 'Large share of other results' },
  source: {
    zh: '国办公开办函〔2019〕60号',
    en: 'notice 〔2019〕60号 of the General Office of the State Council',
  },
  *checkTable(table) {
    const total = figure(table, 'resultsTotal');
    const other = others.map((id) => figure(table, id)).find((found) => found !== undefined);
    if (total === undefined || other === undefined || total.number.lt(fewestCases)) return;
    const share = other.number.div(total.number);
    if (share.lte(mostShare)) return;
    const percent = share.times(100).toFixed(0);
    yield {
      message: {
        zh: `${rowName(other.row)} ${other.number.toFixed()} 件，占办理结果 ${total.number.toFixed()} 件的 ${percent}%，请核实是否应归入前面的情形`,
        en: `${rowName(other.row)} ${other.number.toFixed()} of ${total.number.toFixed()} results (${percent}%); check whether they belong to the kinds above`,
      },
      range: other.range,
      related: [{ range: total.range, message: { zh: rowName(total.row), en: rowName(total.row) } }],
      actual: other.number.toFixed(),
    };
  },
};

function figure(table: BoundTable, id: string) {
  const row = boundRow(table, id);
  const total = row?.cells.find(({ column }) => column.sumOf.length > 0);
  const number = row && total && numberIn(row, total.column.id);
  return row && total && number && { row, number, range: total.cell.range };
}
