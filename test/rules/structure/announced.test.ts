/** What a report announces, and what the Regulations of 2008 asked for. */
import { describe, expect, it } from 'vitest';
import { expectMarked, seenIn } from '../fixture';
import { full } from './fixture';

const doc = (title: string, ...lines: readonly string[]): string => [title, ...lines].join('\n\n');
const sections = (count: number): readonly string[] =>
  [...'一二三四五六七'].slice(0, count).map((number) => `${number}、第${number}季度工作\n\n工作有序。`);

describe('structure/announced-parts', () => {
  const code = 'structure/announced-parts';
  const title = '云岭市财政局2012年政府信息公开工作总结';

  it.each([
    ['本报告由概述、主动公开、依申请公开等«五个部分»组成。', 6, '前言说有 5 个部分，正文有 6 个'],
    ['全文共分«七部分»。', 6, '前言说有 7 个部分，正文有 6 个'],
    ['本年度报告包括«4个部分»：概述、主动公开、依申请公开、打算。', 6, '前言说有 4 个部分，正文有 6 个'],
  ])('%s', (preface, count, zh) => {
    expect(expectMarked(doc(title, preface, ...sections(count)), code)).toMatchObject([
      { severity: 'warning', zh },
    ]);
  });

  it('marks a part that is listed twice', () => {
    const preface =
      '本报告由总体情况、因政府信息公开工作被申请行政复议、«因政府信息公开工作被申请行政复议»、其他等四个部分组成。';
    expect(expectMarked(doc(title, preface, ...sections(4)), code)).toMatchObject([
      { zh: '“因政府信息公开工作被申请行政复议”列了两次' },
    ]);
  });

  it.each([
    ['the same number', '本报告由六个部分组成。', 6],
    ['an annex that is announced', '本报告由概述等六个部分组成，后附统计表。', 5],
    ['parts of something else', '2012年，全市分三个部分推进清理工作。', 5],
    ['第一部分', '本报告第一部分为概述。', 5],
    ['most of them', '大部分信息在网站公开，年报一部分数据由各科室提供。', 5],
    ['no number', '本报告由概述、主动公开和依申请公开组成。', 5],
    ['text left out', '本报告由六个部分组成。\n\n# 略', 4],
  ])('is silent on %s', (_, preface, count) => {
    expect(seenIn(doc(title, preface, ...sections(count)), code)).toEqual([]);
  });

  it('leaves a missing section of the form to its own rule', () => {
    const text = full({ preface: '本报告由总体情况等六个部分组成。', five: '' });
    expect(seenIn(text, code)).toEqual([]);
  });

  it('counts sections without ordinals', () => {
    const lines = [
      '本报告由概述、主动公开政府信息情况、依申请公开政府信息情况共«四个部分»组成。',
      '概述',
      '工作有序。',
      '主动公开政府信息情况',
      '公开60条。',
      '依申请公开政府信息情况',
      '没有收到。',
    ];
    expect(expectMarked(doc('云岭市2011年政府信息公开工作总结', ...lines), code)).toHaveLength(1);
  });
});

describe('structure/missing-attachment', () => {
  const code = 'structure/missing-attachment';
  const title = '望河区住房保障局2016年度政府信息公开工作总结';
  const end = '望河区住房保障局\n2017年3月15日';

  it('marks what is announced and absent', () => {
    const text = doc(title, '一、概述\n\n工作有序。', '附件：«政府信息公开情况统计表»', end);
    expect(expectMarked(text, code)).toMatchObject([
      { severity: 'warning', zh: '写明有附件“政府信息公开情况统计表”，文中没有' },
    ]);
  });

  it('marks 见附件 where there is none', () => {
    expect(expectMarked(doc(title, '一、概述\n\n公开642条（详见«附件1»）。', end), code)).toHaveLength(1);
  });

  it.each([
    ['a file', doc(title, '一、概述\n\n工作有序。', '附件：政府信息公开情况统计表.xls', end)],
    ['a link', doc(title, '一、概述\n\n工作有序。', '附件：统计表（点击下载）', end)],
    [
      'the attachment below',
      doc(
        title,
        '一、概述\n\n工作有序。',
        '附件：公开目录',
        end,
        '公开目录',
        '机构职能、政策文件、财政信息。',
      ),
    ],
    [
      'the table above',
      doc(
        title,
        '一、概述\n\n详见附表。',
        '统计指标 单位 统计数\n一、主动公开情况 ——\n（一）主动公开政府信息数 条 642\n2.政府网站公开政府信息数 条 642',
        '附件：政府信息公开情况统计表',
        end,
      ),
    ],
    ['a heading 附件', doc(title, '一、概述\n\n详见附件。', end, '附件', '公开目录如下。')],
    ['附件 that are applications', doc(title, '一、概述\n\n申请材料及附件齐全。', end)],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});

describe('structure/six-items', () => {
  const code = 'structure/six-items';
  const filler =
    '按照统一部署，我局把政府信息公开与机关效能建设一同安排、一同检查，调整充实领导小组，由办公室负责日常工作，各科室确定一名信息员，形成一级抓一级、层层抓落实的工作机制，各项任务按计划完成。'.repeat(
      5,
    );
  const said = [
    '全年主动公开信息60条。',
    '收到申请2件。',
    '没有收取费用。',
    '没有引起行政复议和行政诉讼。',
    '更新还不够及时，今后按周更新。',
    '没有其他需要报告的事项。',
  ];
  const report = (title: string, sentences: readonly string[]): string =>
    doc(title, '一、概述', filler, '二、情况', sentences.join(''));
  const annual = '云岭市财政局2012年政府信息公开工作年度报告';

  it.each([
    [[2], '收费及减免情况'],
    [[3], '行政复议、行政诉讼情况'],
    [[4], '主要问题及改进情况'],
    [[2, 3, 5], '收费及减免情况、行政复议、行政诉讼情况、其他需要报告的事项'],
  ])('misses items %j', (lost, names) => {
    const text = report(
      `«${annual}»`,
      said.filter((_, index) => !lost.includes(index)),
    );
    expect(expectMarked(text, code)).toMatchObject([{ severity: 'warning', expected: names }]);
  });

  it('does not take charges of other work for fees', () => {
    const text = report(annual, [...said.toSpliced(2, 1), '公开行政事业性收费项目和收费标准。']);
    expect(seenIn(text, code)).toMatchObject([{ expected: '收费及减免情况' }]);
  });

  it.each([
    ['all six', report(annual, said)],
    ['nothing else to report', report(annual, said.slice(0, 5))],
    ['a summary', report('云岭市财政局2012年政务公开工作总结', said.slice(0, 2))],
    ['a year of the new Regulations', report(annual.replace('2012', '2019'), said.slice(0, 2))],
    ['a year before the Regulations', report(annual.replace('2012', '2007'), said.slice(0, 2))],
    ['no year', report('云岭市财政局政府信息公开工作年度报告', said.slice(0, 2))],
    ['a piece', doc(annual, '一、概述', '工作有序。')],
    ['a text left out', report(annual, [...said.slice(0, 2), '\n\n# 略'])],
    [
      'traditional text',
      report(annual, said)
        .replaceAll('申请', '申請')
        .replaceAll('复议', '複議')
        .replaceAll('诉讼', '訴訟')
        .replaceAll('费', '費'),
    ],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});
