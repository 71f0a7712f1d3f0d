/** A folder of small reports: many organisations, two years each, a mistake in every tenth. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { paragraphs } from './paragraphs.mjs';
import { random } from './random.mjs';

const seed = 20241231;
/** A change of what is written here must make a new folder. */
const edition = 3;
const years = [2023, 2024];
const perFolder = 500;
/** Rows without figures are groups. */
const outcomes = [
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  ['（三）不予公开'],
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  ['（四）无法提供'],
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  ['（五）不予处理'],
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  ['（六）其他处理'],
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const sum = (figures) => figures.reduce((left, right) => left + right, 0);

/** Writes `count` reports of about 3.6 KB once; the folder. */
export async function filesFolder(parent, count) {
  const folder = path.join(parent, `files-${edition}-${count}`);
  const whole = path.join(folder, 'whole');
  if (existsSync(whole)) return folder;
  await rm(folder, { recursive: true, force: true });
  const next = random(seed);
  let lastYear;
  for (let index = 0; index < count; index++) {
    const place = path.join(folder, String(Math.floor(index / perFolder)));
    if (index % perFolder === 0) await mkdir(place, { recursive: true });
    const organisation = `云岭市第${Math.floor(index / years.length) + 1}中心`;
    const year = years[index % years.length];
    const rows = figuresOf(next);
    const received = sum(rows.flat());
    const text = reportText({
      organisation,
      year,
      rows,
      received,
      next,
      lastYear: index % 2 ? lastYear : undefined,
    });
    await writeFile(path.join(place, `${index}.zwgk`), text);
    lastYear = received;
  }
  await writeFile(whole, '');
  return folder;
}

/** By row; most are zero, as they are. */
function figuresOf(next) {
  return outcomes.map((row) =>
    columns.map((_, column) =>
      Array.isArray(row) || row === '3.其他' ? 0 : Math.floor(next() ** (6 + column) * 9),
    ),
  );
}

/** An office without decisions, fees and disputes: most are. */
const disclosures = `第二十条第（一）项

|信息内容|本年制发件数|本年废止件数|现行有效件数|
|---|---|---|---|
|规章|0|0|0|
|行政规范性文件|0|0|0|

第二十条第（五）项

|信息内容|本年处理决定数量|
|---|---|
|行政许可|0|

第二十条第（六）项

|信息内容|本年处理决定数量|
|---|---|
|行政处罚|0|
|行政强制|0|

第二十条第（八）项

|信息内容|本年收费金额（单位：万元）|
|---|---|
|行政事业性收费|0|`;

const disputes = `|行政复议|||||行政诉讼||||||||||
||||||未经复议直接起诉|||||复议后起诉|||||
|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|`;

function applications(rows, mistyped) {
  const totals = columns.map((_, column) => sum(rows.map((row) => row[column])));
  const none = totals.map(() => 0);
  const line = (label, figures, index) => {
    const total = sum(figures) + (index === mistyped ? 1 : 0);
    return `|${[label, ...figures, total].join('|')}|`;
  };
  return [
    `|（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|${columns.join('|')}|总计|`,
    '|---|---|---|---|---|---|---|---|',
    line('一、本年新收政府信息公开申请数量', totals),
    line('二、上年结转政府信息公开申请数量', none),
    '|三、本年度办理结果||||||||',
    ...outcomes.map((label, index) =>
      Array.isArray(label) ? `|${label[0]}||||||||` : line(label, rows[index], index),
    ),
    line('（七）总计', totals),
    line('四、结转下年度继续办理', none),
  ].join('\n');
}

function reportText({ organisation, year, rows, received, next, lastYear }) {
  const mistyped = next() < 0.1 ? 3 + Math.floor(next() * 8) : -1;
  const change = received - (lastYear ?? received);
  // Asks for the report of last year, as every second real one does.
  const compared = change === 0 ? '' : `，比上年${change > 0 ? '增加' : '减少'}${Math.abs(change)}件`;
  const paragraph = () =>
    paragraphs[Math.floor(next() * paragraphs.length)].replaceAll('#', () =>
      String(2 + Math.floor(next() ** 4 * 300)),
    );
  return `${organisation}${year}年政府信息公开工作年度报告

一、总体情况

（一）主动公开。${paragraph()}

（二）依申请公开。全年新收政府信息公开申请${received}件${compared}，均按时答复。

（三）政府信息管理。规范信息发布审核。（四）政府信息公开平台建设。栏目按月更新。（五）监督保障。组织培训2次。

二、主动公开政府信息情况

${disclosures}

三、收到和处理政府信息公开申请情况

${applications(rows, mistyped)}

四、政府信息公开行政复议、行政诉讼情况

${disputes}

五、存在的主要问题及改进情况

存在的主要问题是解读形式单一。改进情况：已增加图文解读。

六、其他需要报告的事项

本年度未收取信息处理费。

${organisation}
${year + 1}年1月20日
`;
}
