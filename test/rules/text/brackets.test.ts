import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'text/brackets';

describe(code, () => {
  it.each([
    '结合省政务公开宣传月«”»活动，印发宣传材料。',
    '秉持«“»优质公开理念，推进政务公开。',
    '根据«《»政府信息公开条例，编制本报告。',
    '根据政府信息公开条例«》»，编制本报告。',
    '全年公开信息120条«（»其中网站100条，微信20条。',
    '全年公开信息120条，其中网站100条«）»，微信20条。',
    '«《《政府信息公开条例》》»，认真落实。',
    '落实«《»《政府信息公开条例》，编制报告。',
    '打造“优质公开«“»品牌，完善机制。',
    '打造«”»优质公开”品牌，完善机制。',
    '（一）推进“互联网+政务服务工作\n\n全年良好。'.replace('“', '«“»'),
    '如有疑问，请与办公室联系«（»地址：云岭路1号；邮编：350400。\n\n（一）主动公开情况\n\n公开及时。',
    '全年公开信息120条（其中网站100条«)»。',
    '全年公开信息120条«(»其中网站100条）。',
  ])('%s', (paragraph) => {
    expectMarked(report(paragraph), code);
  });

  it.each([
    [
      '在政务公开宣传月期间制作宣传栏。\n\n结合省政务公开宣传月”活动，印发材料。',
      '在政务公开宣传月期间制作宣传栏。\n\n结合省“政务公开宣传月”活动，印发材料。',
    ],
    ['开展“政府开放日”活动。举办“政府开放日活动3场。', '开展“政府开放日”活动。举办“政府开放日”活动3场。'],
    ['根据《政府信息公开条例，编制报告。', '根据《政府信息公开条例》，编制报告。'],
    ['《《政府信息公开条例》》，认真落实。', '《政府信息公开条例》，认真落实。'],
    ['落实《《政府信息公开条例》，编制报告。', '落实《政府信息公开条例》，编制报告。'],
    ['打造“优质公开“品牌，完善机制。', '打造“优质公开”品牌，完善机制。'],
    ['公开120条（其中网站100条)。', '公开120条（其中网站100条）。'],
  ])('the fix of %j', (before, after) => {
    expect(fixed(report(before), code)).toBe(report(after));
    expect(seenIn(report(after), code)).toEqual([]);
  });

  it('no fix where more than one place can be right', () => {
    expect(fixed(report('全年公开120条（其中网站100条，微信20条。'), code)).toBe(
      report('全年公开120条（其中网站100条，微信20条。'),
    );
  });

  it('mixed widths are information', () => {
    expect(seenIn(report('公开120条（其中网站100条)。'), code)).toMatchObject([
      { severity: 'information', zh: '括号一半全角、一半半角：“（其中网站100条)”' },
    ]);
  });

  it.each([
    '根据《关于印发《政府信息公开工作年度报告格式》的通知》（国办公开办函〔2021〕30号）要求。',
    '《〈政府信息公开条例〉准备工作的通知》，印发<年度报告格式>。',
    '1)主动公开 2)依申请公开 a) 网站 b) 微信 ①）规章。',
    '1）主动公开信息120条；2）依申请公开3件；（3）其他。',
    '一)主动公开。全年公开120条。',
    '秉持“优质公开”理念，“政在公开”“在线访谈”、“12345民声在线”等（含“1+X”新闻发布会）。',
    '努力让政务信息“看\n\n得懂、用得上、易监督”。',
    '主要领导指出：“要把公开放在首位。\n\n“要以公开促落实。\n\n“要让群众满意。”',
    '全年公开120条(其中网站100条)，微信20条。',
    '秉持"优质公开"理念，推进\'互联网+\'。',
    'It’s the government’s website，’24年。',
    '根据国办公开办函〔202130号，编制本报告。',
    '满意度：) 很高。',
    '表格尺寸 5" 以上。',
  ])('silent: %s', (paragraph) => {
    expect(seenIn(report(paragraph), code)).toEqual([]);
  });

  it('silent in hard-wrapped lines, tables, metadata and comments', () => {
    const wrapped = '全年公开信息120条（其中网站100条，\n微信20条），秉持“优质\n公开”理念。';
    expect(
      seenIn(report(`// （草稿\n${wrapped}\n\n| 项目（ | 数 |\n| --- | --- |\n| 许可（件 | 1 |\n`), code),
    ).toEqual([]);
  });

  it('silent where the text is cut', () => {
    expect(seenIn(report('全年公开信息120条（其中网站'), code)).toEqual([]);
    expect(seenIn(report('全年公开信息120条（其中网站\n\n— 2 —\n\n100条），微信20条。'), code)).toEqual([]);
  });
});
