/** What stands around the body: metadata, title, signature, date, attachments, comments. */
import { describe, expect, it } from 'vitest';
import { at, marked } from '../render/fixture';
import { headingNames, kindsOf, nodesOf, outlineOf, read, slice } from './read';

const body = '一、总体情况\n\n全年按照要求推进各项工作，情况良好。\n';

describe('metadata', () => {
  function entriesOf(text: string) {
    return nodesOf(`${text}\n云岭市2024年政府信息公开工作年度报告\n\n${body}`, 'metadata').flatMap(
      ({ entries }) => entries.map(({ key, value }) => [key.text, value.text]),
    );
  }

  it.each([
    ['索引号：YL-2025-001', [['索引号', 'YL-2025-001']]],
    ['发布机构: 云岭市民政局', [['发布机构', '云岭市民政局']]],
    ['文号:', [['文号', '']]],
    [
      '索引号 YL-001 发布机构 云岭市民政局 公开日期 2025-01-10',
      [
        ['索引号', 'YL-001'],
        ['发布机构', '云岭市民政局'],
        ['公开日期', '2025-01-10'],
      ],
    ],
    [
      '发布日期:2025-01-10 00:00 来源:云岭市民政局 阅读: 字号:',
      [
        ['发布日期', '2025-01-10 00:00'],
        ['来源', '云岭市民政局'],
        ['阅读', ''],
        ['字号', ''],
      ],
    ],
    ['责任编辑：王某', [['责任编辑', '王某']]],
    ['發布機構：雲嶺市民政局', [['發布機構', '雲嶺市民政局']]],
  ])('%s', (line, entries) => {
    expect(entriesOf(line)).toEqual(entries);
  });

  it('gives the place of key and value', () => {
    const { text, ranges } = marked('　«索引号» ：«YL-001»　\n');
    const [entry] = nodesOf(text, 'metadata')[0]?.entries ?? [];
    expect([entry?.key.range, entry?.value.range]).toEqual([at(ranges, 0), at(ranges, 1)]);
  });

  it('only known keys stand behind the body', () => {
    const text = `${body}\n联系电话：0000-1234567\n主要做法：加强培训\n`;
    expect(kindsOf(text)).toEqual(['heading', 'paragraph', 'metadata', 'paragraph']);
  });

  it('no sentence is one', () => {
    expect(kindsOf('来源于群众的信息均已公开。\n')).toEqual(['paragraph']);
    expect(kindsOf('各位代表：\n')).toEqual(['paragraph']);
    expect(kindsOf('本报告共分为六个部分：\n')).toEqual(['paragraph']);
  });
});

describe('title', () => {
  it.each([
    ['云岭市2024年政府信息公开工作年度报告', 2024, '云岭市'],
    ['2024年度云岭市政府信息公开工作年度报告', 2024, '云岭市'],
    ['云岭市民政局2019年度政府信息与政务公开工作报告', 2019, '云岭市民政局'],
    ['云岭市2022年度 政府信息公开工作年度报告', 2022, '云岭市'],
    ['云岭市２０２４年政府信息公开年报', 2024, '云岭市'],
    ['云岭市二〇二四年政府信息公开年度报告', 2024, '云岭市'],
    ['云岭市七里乡2023年政府信息公开工作告年度报', 2023, '云岭市七里乡'],
    ['云岭市2024年政府信息公开工作年度报告（图片版）', 2024, '云岭市'],
    ['政务公开2009工作总结和2011年工作计划.docVIP', 2009, undefined],
    ['政务公开工作总结和2011年工作计划', 2008, undefined],
    ['# 云岭市2024年政府信息公开工作年度报告', 2024, '云岭市'],
    ['　　　云岭市2024年政府信息公开工作年度报告　', 2024, '云岭市'],
    ['雲嶺市2011年政府信息公開工作年度報告', 2011, '雲嶺市'],
  ])('%s', (line, year, organisation) => {
    const report = read(`${line}\n\n${body}2008年的工作已经完成。\n`);
    expect(report.title?.text).toBe(line.trim().replace(/^# /, ''));
    expect([report.year, report.organisation]).toEqual([year, organisation]);
  });

  it.each([
    ['云岭市七里乡2023\n政府信息公开工作年度报告', '云岭市七里乡2023政府信息公开工作年度报告'],
    [
      '云岭市七里乡人民政府\n2023年政府信息公开工作年度报告',
      '云岭市七里乡人民政府2023年政府信息公开工作年度报告',
    ],
    ['云岭市2023年\n　　政府信息公开\n　　工作年度报告', '云岭市2023年政府信息公开工作年度报告'],
    ['云岭市2023年\r\n政府信息公开工作年度报告', '云岭市2023年政府信息公开工作年度报告'],
  ])('wrapped: %j', (lines, title) => {
    const report = read(`${lines}\n\n${body}`);
    expect(report.title?.text).toBe(title);
    expect(report.year).toBe(2023);
    expect(slice(report.text, report.title?.nameRange ?? { start: 0, end: 0 })).toBe(lines);
  });

  it('behind the chrome of a page, not the entry of its menu', () => {
    const chrome = '首页 | 新闻 | 政务公开\n政府信息公开指南\n政府信息公开年报\n当前位置：首页 > 年报\n';
    const report = read(`${chrome}云岭市2024年政府信息公开工作年度报告\n发布日期：2025-01-10\n\n${body}`);
    expect(report.title?.text).toBe('云岭市2024年政府信息公开工作年度报告');
    expect(outlineOf(report.text)).toEqual(['1 一、总体情况']);
  });

  it('a Markdown title need not name the kind of report', () => {
    expect(read(`# 云岭市政务公开情况\n\n${body}`).title?.text).toBe('云岭市政务公开情况');
    expect(read('# 一、总体情况\n全年情况良好。\n').title).toBeUndefined();
  });

  it('no sentence of the body is one', () => {
    expect(read(`${body}现公布2024年政府信息公开工作年度报告。\n`).title).toBeUndefined();
    expect(read('一、2024年工作总结\n全年情况良好。\n').title).toBeUndefined();
  });
});

describe('signature and date', () => {
  it.each([
    '云岭市人民政府',
    '云岭市民政局',
    '云岭市政务服务中心',
    '云岭市七里街道办事处',
    '云岭市民政局（盖章）',
  ])('%s', (line) => {
    const text = `${body}\n　　　　${line}\n　　　　2025年1月10日\n`;
    expect(kindsOf(text)).toEqual(['heading', 'paragraph', 'signature', 'date']);
    expect(nodesOf(text, 'signature')[0]?.text).toBe(line);
  });

  it('may have a blank line between them', () => {
    expect(kindsOf(`${body}\n云岭市民政局\n\n二○二五年一月十日`).slice(-2)).toEqual(['signature', 'date']);
  });

  it('an organisation without a date is text', () => {
    expect(kindsOf(`${body}\n云岭市民政局\n`).at(-1)).toBe('paragraph');
  });
});

describe('attachments', () => {
  function namesOf(text: string) {
    return nodesOf(text, 'attachment').map(({ names }) => names.map((name) => name.text));
  }

  it.each([
    ['附件：政府信息公开情况统计表', ['政府信息公开情况统计表']],
    ['附件1: 政府信息公开情况统计表.xls', ['政府信息公开情况统计表.xls']],
    ['附件 2：统计表', ['统计表']],
    ['附表一：统计表', ['统计表']],
    ['附件：1.统计表\n　　　2.情况说明\n　　　3.目录', ['统计表', '情况说明', '目录']],
    ['附件：1、统计表', ['统计表']],
    ['附件：', []],
    ['附件1', []],
  ])('%j', (lines, names) => {
    expect(namesOf(`${body}\n${lines}\n`)).toEqual([names]);
    expect(headingNames(`${body}\n${lines}\n`)).toEqual(['1 一、总体情况']);
  });

  it('gives the place of each name', () => {
    const { text, ranges } = marked(`${body}\n附件：1.«统计表»\r\n　　　2. «情况说明» \r\n`);
    expect(nodesOf(text, 'attachment')[0]?.names.map(({ range }) => range)).toEqual([
      at(ranges, 0),
      at(ranges, 1),
    ]);
  });

  it('only items that count on belong to the list', () => {
    expect(namesOf(`${body}\n附件：1.统计表\n3.其他事项\n`)).toEqual([['统计表']]);
  });

  it('have a title of their own, with words left out, too', () => {
    const text = `${body}\n附件：云岭市政务公开重点任务完成情况一览表\n\n云岭市民政局\n2025年1月10日\n\n政务公开重点任务完成情况一览表\n\n任务均已完成。\n`;
    expect(outlineOf(text)).toEqual(['1 一、总体情况', '1 政务公开重点任务完成情况一览表']);
    const own = `${body}\n附件：重点任务一览表.xls\n\n附件1\n重点任务一览表\n| 任务 | 件 |\n| 公开 | 1 |\n`;
    expect(outlineOf(own)).toEqual(['1 一、总体情况', '1 重点任务一览表']);
  });

  it('a mention is text', () => {
    expect(kindsOf('附件中列出了全部任务。\n')).toEqual(['paragraph']);
    expect(kindsOf(`附件：${'各项任务的说明'.repeat(40)}。\n`)).toEqual(['paragraph']);
  });
});

describe('comments and directives', () => {
  it('belong to no paragraph, heading or table', () => {
    const text = `// 一、草稿\n${body}// | 1 | 2 |\n| 公开 | 1 |\n//行内\n| 不予公开 | 2 |\n`;
    expect(kindsOf(text)).toEqual([
      'comment',
      'heading',
      'paragraph',
      'comment',
      'table',
      'comment',
      'table',
    ]);
  });

  it('may be written in full width', () => {
    expect(kindsOf('／／ 草稿\n  // 草稿\n')).toEqual(['comment', 'comment']);
    expect(kindsOf('/ 草稿\nhttp://www.example.gov.cn\n')).toEqual(['paragraph']);
  });

  it('name codes with their places; a reason may name others', () => {
    const { text, ranges } = marked(
      '// zwgk-ignore «table/balance»， «prose/parts-sum»：见 table/row-total\n',
    );
    const [node] = nodesOf(text, 'directive');
    const codes = node?.directive.name === 'ignore' ? node.directive.codes : [];
    expect(codes.map(({ range }) => range)).toEqual([at(ranges, 0), at(ranges, 1)]);
  });

  it('name form, year and organisation, which win over the title', () => {
    const text = `// zwgk-year 2023\n// zwgk-organisation  云岭市档案馆 \n// zwgk-form 2021\n云岭市2024年政府信息公开工作年度报告\n${body}`;
    const report = read(text);
    expect([report.year, report.organisation]).toEqual([2023, '云岭市档案馆']);
    expect(nodesOf(text, 'directive').map(({ directive }) => directive.name)).toEqual([
      'year',
      'organisation',
      'form',
    ]);
  });

  it('without a value leave the title its say', () => {
    const report = read(
      `// zwgk-year\n// zwgk-organisation\n// zwgk-yearly 2020\n云岭市2024年政府信息公开工作年度报告\n${body}`,
    );
    expect(report.year).toBe(2024);
  });
});
