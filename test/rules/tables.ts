/** The tables of the form of 2021 in several renderings, filled with figures that agree. */
import { displayWidth } from '../../server/report/display';

/** A row of table 三: seven figures, none for a group row. */
export interface Row {
  readonly label: string;
  readonly figures: readonly string[];
}

const row = (label: string, figures = ''): Row => ({
  label,
  figures: figures === '' ? [] : figures.split(' '),
});

/** Table 三 of a city: every identity holds, every column has figures. */
export const applications: readonly Row[] = [
  row('一、本年新收政府信息公开申请数量', '412 37 4 6 5 3 467'),
  row('二、上年结转政府信息公开申请数量', '21 2 1 1 1 2 28'),
  row('三、本年度办理结果'),
  row('（一）予以公开', '168 12 1 1 2 1 185'),
  row('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '41 5 0 1 1 0 48'),
  row('（三）不予公开'),
  row('1.属于国家秘密', '1 0 0 0 0 0 1'),
  row('2.其他法律行政法规禁止公开', '0 0 0 0 0 0 0'),
  row('3.危及“三安全一稳定”', '2 0 0 0 0 0 2'),
  row('4.保护第三方合法权益', '6 2 0 0 0 0 8'),
  row('5.属于三类内部事务信息', '4 0 0 0 1 0 5'),
  row('6.属于四类过程性信息', '3 1 0 0 0 0 4'),
  row('7.属于行政执法案卷', '9 2 1 0 0 0 12'),
  row('8.属于行政查询事项', '5 0 0 0 0 0 5'),
  row('（四）无法提供'),
  row('1.本机关不掌握相关政府信息', '71 4 1 2 0 1 79'),
  row('2.没有现成信息需要另行制作', '14 3 0 0 0 0 17'),
  row('3.补正后申请内容仍不明确', '3 0 1 0 0 0 4'),
  row('（五）不予处理'),
  row('1.信访举报投诉类申请', '22 0 0 1 0 0 23'),
  row('2.重复申请', '7 1 0 0 0 0 8'),
  row('3.要求提供公开出版物', '2 0 0 0 0 0 2'),
  row('4.无正当理由大量反复申请', '0 0 0 0 0 0 0'),
  row('5.要求行政机关确认或重新出具已获取信息', '1 0 0 0 0 0 1'),
  row('（六）其他处理'),
  row('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '11 1 0 0 0 0 12'),
  row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '4 0 0 0 0 0 4'),
  row('3.其他', '29 5 1 2 2 2 41'),
  row('（七）总计', '403 36 5 7 6 4 461'),
  row('四、结转下年度继续办理', '30 3 0 0 0 1 34'),
];

/** Table 四: three blocks of five, the fifth the sum of the four before it. */
export const cases = '18 4 6 2 30 3 0 1 1 5 7 1 2 3 13'.split(' ');

/** Table 三 and table 四 where nobody applied and nobody sued. */
export const noApplications = applications.map(({ label, figures }) => ({
  label,
  figures: figures.map(() => '0'),
}));
export const noCases = cases.map(() => '0');

export type Rendering = 'pipe' | 'tab' | 'aligned';

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const caseColumns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Sections 三 and 四 of a report with these figures. */
export function tables(
  rendering: Rendering,
  rows: readonly Row[] = applications,
  figures: readonly string[] = cases,
): string {
  const lines = (cells: readonly (readonly string[])[]) =>
    cells.map((line) => rendered(line, rendering)).join('\n');
  const header = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ...columns];
  return `三、收到和处理政府信息公开申请情况

${lines([header, ...rows.map(({ label, figures: cells }) => [label, ...(cells.length > 0 ? cells : blanks(rendering, 7))])])}

四、政府信息公开行政复议、行政诉讼情况

${lines([[...caseColumns, ...caseColumns, ...caseColumns], figures])}
`;
}

function blanks(rendering: Rendering, count: number): string[] {
  return rendering === 'aligned' ? [] : Array.from({ length: count }, () => '');
}

function rendered(cells: readonly string[], rendering: Rendering): string {
  switch (rendering) {
    case 'pipe':
      return `| ${cells.join(' | ')} |`;
    case 'tab':
      return cells.join('\t');
    case 'aligned':
      return cells
        .map((cell, index) => padded(cell, index === 0 && cells.length <= 8 ? 80 : 14))
        .join('')
        .trimEnd();
  }
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(2, width - displayWidth(text)));
}

/** The rows with the figure of one column replaced, found by the label. */
export function withFigure(label: string, column: number, figure: string): readonly Row[] {
  if (!applications.some((found) => found.label === label)) throw new Error(`no row ${label}`);
  return applications.map((found) =>
    found.label === label
      ? {
          label,
          figures: (found.figures.length > 0 ? found.figures : Array.from({ length: 7 }, () => '')).with(
            column,
            figure,
          ),
        }
      : found,
  );
}

/** The rows with one of them replaced, found by the label. */
export function withRow(label: string, figures: string): readonly Row[] {
  return applications.map((found) => (found.label === label ? row(label, figures) : found));
}
