import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinLibrary } from '../../server/forms/library';
import { fold } from '../../server/report/fold';
import { parseReport } from '../../server/report/parse';
import { expectWhole } from './whole';

const fragments = [
  '索引号：YL-001',
  '云岭市2024年政府信息公开工作年度报告',
  '云岭市2024年',
  '# 云岭市2024年年报',
  '一、总体情况',
  '(一、',
  '第一部分 概述',
  '二、主动公开政府信息情况',
  '三、本法提供',
  '（一）主动公开。',
  '（一）',
  '一)',
  '() ',
  '㈠',
  '①',
  '1.',
  '1、门户网站',
  '(2)',
  '第二十条第（一）项',
  '总體情況',
  '全年公开信息120条，其中网上100条，书面20条。',
  '收到申请数 件 3',
  '指标名称 计量单位 2014年度 历年累计 主动公开文件数 条 25 789 其中：1、政府网站公开数 条 20 700 2、政府公报公开数 条 5 89 ',
  '| 行政处罚 | 12 |  | —— |',
  '|---|---|',
  '规章\t22（其中修订16件）\t\t5',
  '一、本年新收政府信息公开申请数量640020470',
  '    2.重复申请    1   0   0    1',
  '首页 | 新闻',
  '当前位置：首页 > 年报',
  '【打印】 【关闭】',
  '上一篇：公告',
  '版权所有：云岭市人民政府',
  '附件：1.统计表',
  '附件1',
  '2.情况说明',
  '云岭市民政局',
  '二�一�年一月六日',
  '2025年1月10日',
  '// zwgk-ignore table/balance：',
  '// 草稿',
  '<!-- 注 -->',
  '　　',
  ' ',
  '\t',
  '|',
  '：',
  '。',
  '𠮷',
  '\ud842',
  '\udfb7',
  '\0',
  '\u200b',
  '\f',
  '（',
  '“',
];
const breaks = ['\n', '\n', '\n\n', '\r\n', '\r', ''];

/** Lines and flattened pages of fragments that reports have. */
const realistic = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(...breaks)), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));
const arbitrary = fc.string({ unit: 'binary', maxLength: 400 });
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map((codes) => String.fromCharCode(...codes));

function checkReport(text: string): void {
  const report = parseReport(text, builtinLibrary.vocabulary);
  expect(report.text).toBe(text);
  expectWhole(report);
}

describe('whatever the text', () => {
  it.each([
    ['fragments of reports', realistic, 800],
    ['any characters', arbitrary, 400],
    ['any UTF-16 units, surrogates without their other half, too', units, 400],
  ])('%s: nodes tile it, children lie in their nodes, sections hold their headings', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, checkReport), { numRuns });
  });

  it('folding keeps the length and folds no further', () => {
    fc.assert(
      fc.property(fc.oneof(realistic, arbitrary, units), (text) => {
        const folded = fold(text);
        expect(folded).toHaveLength(text.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('the empty text has no nodes', () => {
    const { nodes, sections, title, year, organisation } = parseReport('', builtinLibrary.vocabulary);
    expect([nodes, sections, title, year, organisation]).toEqual([[], [], undefined, undefined, undefined]);
  });
});
