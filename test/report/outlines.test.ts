/** Whole reports as they come from web pages, PDF files and word processors. */
import { describe, expect, it } from 'vitest';
import { kindsOf, outlineOf, read, tablesOf } from './read';

const sentence =
  '全年按照年度要点推进各项任务，完善工作制度，加强业务培训，群众满意度稳步提高，各项工作均已完成。';

describe('a web page with blank lines of spaces', () => {
  const page = `# source: 12345.txt
省档案服务中心2009年度政务公开工作报告

发布日期:2010-01-25 00:00 来源:省档案服务中心 阅读: 字号:

\u00a0

一、  领导重视,组织健全

\u00a0

${sentence}

\u00a0

二、  积极开展学习培训

1、  认真学习调研。先后派员参加培训班,并到兄弟单位学习交流,取得了良好的效果。

2、  开展集中培训。举办培训班2期,培训人员若干名,提高了工作人员的业务素质。

三、  下一步打算

${sentence}

省档案服务中心

二�一�年一月六日
`;

  it('has its sections and their numbered items', () => {
    expect(outlineOf(page)).toEqual([
      '1 一、领导重视,组织健全',
      '1 二、积极开展学习培训',
      '  3 1、认真学习调研',
      '  3 2、开展集中培训',
      '1 三、下一步打算',
    ]);
  });

  it('has title, metadata, signature and date around them', () => {
    const kinds = kindsOf(page);
    expect(kinds.slice(0, 3)).toEqual(['paragraph', 'title', 'metadata']);
    expect(kinds.slice(-2)).toEqual(['signature', 'date']);
    expect([read(page).year, read(page).organisation]).toEqual([2009, '省档案服务中心']);
  });
});

it('an item that has lost its digit stays an item', () => {
  const text = `一、主要做法和成效\n(一) 高度重视公开工作\n${sentence}\n(二) 丰富公开形式\n${sentence}\n() 强化督促检查\n${sentence}\n二、存在的主要问题\n${sentence}\n`;
  expect(outlineOf(text)).toEqual([
    '1 一、主要做法和成效',
    '  2 (一)高度重视公开工作',
    '  2 (二)丰富公开形式',
    '  2 ()强化督促检查',
    '1 二、存在的主要问题',
  ]);
});

it('a statistical table stands behind the narrative, under its own title', () => {
  const text = `云岭市档案馆2019年度政府信息与政务公开工作报告

一、工作开展情况

（一）组织领导

${sentence}

二、存在的问题

1.公开数量不多。${sentence}

2.培训不够。${sentence}

云岭市档案馆

2020年1月5日

政府信息公开统计表

统计指标 单位 统计数
一、主动公开情况 ——
（一）主动公开政府信息数 条 19
二、回应解读情况 ——
（一）回应公众关注热点或重大舆情数 次 0
`;
  expect(outlineOf(text)).toEqual([
    '1 一、工作开展情况',
    '  2 （一）组织领导',
    '1 二、存在的问题',
    '  3 1.公开数量不多',
    '  3 2.培训不够',
    '1 政府信息公开统计表',
  ]);
  expect(tablesOf(text)).toHaveLength(1);
});

it('a report without blank lines has its headings and paragraphs', () => {
  const text = `云岭市2024年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n（一）主动公开\n${sentence}\n二、主动公开政府信息情况\n| 规章 | 1 | 0 | 1 |\n三、其他需要报告的事项\n无。\n`;
  expect(kindsOf(text)).toEqual([
    'title',
    'heading',
    'paragraph',
    'heading',
    'paragraph',
    'heading',
    'table',
    'heading',
    'paragraph',
  ]);
});

describe('a table whose labels are wrapped', () => {
  const section = '三、收到和处理政府信息公开申请情况';
  const rows = '公开申请数量 37 3 1 1 0 0 42\n二、上年结转政府信息\n公开申请数量 2 1 0 0 0 0 3\n';

  it('begins with the first line of its first label, which is no heading', () => {
    const text = `${section}\n\n一、本年新收政府信息\n${rows}`;
    expect(outlineOf(text)).toEqual([`1 ${section}`]);
    expect(tablesOf(text).flatMap(({ rows: own }) => own)).toHaveLength(4);
  });

  it('has no heading in a line with pieces of two of its labels', () => {
    const torn =
      '公开申请数量 4 0 0 0 0 0 4\n\n（四）无2.没有现成信息需要另\n法提供行制作\n公开申请数量 6 0 0 0 0 0 6\n';
    expect(outlineOf(`${section}\n\n一、本年新收政府信息\n${torn}`)).toEqual([`1 ${section}`]);
  });

  it('leaves a heading above it alone', () => {
    expect(outlineOf(`${section}\n\n（一）依申请公开\n${rows}`)).toHaveLength(2);
  });
});

describe('a paragraph that numbers its sentences', () => {
  it('has no sections in it, though they would count on', () => {
    const page = `云岭市水利局2009年政府信息公开工作年度报告
一、工作概述
2009年，我局做好了以下几件事。一、健全信息公开的各项制度，把责任落实到每个科室。二、充实信息公开目录的内容，及时更新公开指南。三、改版门户网站，新增咨询栏目。
二、主动公开情况
${sentence}
三、依申请公开情况
${sentence}
`;
    expect(outlineOf(page)).toEqual(['1 一、工作概述', '1 二、主动公开情况', '1 三、依申请公开情况']);
  });

  it('is a flattened page where the sections above count on', () => {
    const page = `云岭市水利局2009年政府信息公开工作年度报告
一、工作概述
${sentence} 二、公开的渠道。${sentence} 三、办理的申请。${sentence}
`;
    expect(outlineOf(page)).toEqual(['1 一、工作概述', '1 二、公开的渠道', '1 三、办理的申请']);
  });
});
