/** A folder of small reports: many organisations, two years each, a mistake in every tenth. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { paragraphs } from './paragraphs.mjs';
import { random } from './random.mjs';

const seed = 20241231;
/** A change of what is written here must make a new folder. */
const edition = 1;
const years = [2023, 2024];
const perFolder = 500;
const outcomes = [
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.其他',
];
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

/** Writes `count` reports of about 3.6 KB once; the folder. */
export async function filesFolder(parent, count) {
  const folder = path.join(parent, `files-${edition}-${count}`);
  const whole = path.join(folder, 'whole');
  if (existsSync(whole)) return folder;
  await rm(folder, { recursive: true, force: true });
  const next = random(seed);
  for (let index = 0; index < count; index++) {
    const place = path.join(folder, String(Math.floor(index / perFolder)));
    if (index % perFolder === 0) await mkdir(place, { recursive: true });
    const body = Math.floor(index / years.length) + 1;
    await writeFile(
      path.join(place, `${index}.zwgk`),
      reportText(`云岭市第${body}中心`, years[index % years.length], next),
    );
  }
  await writeFile(whole, '');
  return folder;
}

function reportText(organisation, year, next) {
  const rows = outcomes.map((label) => [label, ...columns.map(() => Math.floor(next() ** 6 * 9))]);
  const total = columns.map((_, column) => rows.reduce((sum, row) => sum + row[column + 1], 0));
  const all = [
    ['一、本年新收政府信息公开申请数量', ...total],
    ['二、上年结转政府信息公开申请数量', ...total.map(() => 0)],
    ...rows,
    ['（七）总计', ...total],
    ['四、结转下年度继续办理', ...total.map(() => 0)],
  ];
  const mistyped = next() < 0.1 ? 2 + Math.floor(next() * rows.length) : -1;
  const table = all.map((row, index) => {
    const sum = row.slice(1).reduce((left, right) => left + right, 0);
    return `| ${[...row, index === mistyped ? sum + 1 : sum].join(' | ')} |`;
  });
  const paragraph = () =>
    paragraphs[Math.floor(next() * paragraphs.length)].replaceAll('#', () =>
      String(2 + Math.floor(next() ** 4 * 300)),
    );
  return `${organisation}${year}年政府信息公开工作年度报告

一、总体情况

${paragraph()}

${paragraph()}

三、收到和处理政府信息公开申请情况

| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | ${columns.join(' | ')} | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${table.join('\n')}

五、存在的主要问题及改进情况

${paragraph()}

${paragraph()}

六、其他需要报告的事项

本年度未收取信息处理费。

${organisation}
${year + 1}年1月20日
`;
}
