import { describe, expect, it } from 'vitest';
import { analysed, expectMarked, fixed, seenIn } from '../fixture';
import { full, structureOf } from './fixture';

const code = 'structure/sections';
const underlined = (text: string): readonly string[] => seenIn(text, code).map((one) => one.underlined);

describe('structure/sections', () => {
  it.each([
    [
      '五',
      full({ five: '' }),
      '“六、其他需要报告的事项”之前缺少“五、存在的主要问题及改进情况”',
      '六、其他需要报告的事项',
    ],
    [
      '六',
      full({ six: '' }),
      '“五、存在的主要问题及改进情况”之后缺少“六、其他需要报告的事项”',
      '五、存在的主要问题及改进情况',
    ],
    ['一', full({ one: '' }), '“二、主动公开政府信息情况”之前缺少“一、总体情况”', '二、主动公开政府信息情况'],
    [
      '五 and 六',
      full({ five: '', six: '' }),
      '“四、政府信息公开行政复议、行政诉讼情况”之后缺少“五、存在的主要问题及改进情况”“六、其他需要报告的事项”',
      '四、政府信息公开行政复议、行政诉讼情况',
    ],
    [
      'a section whose number the next one took',
      full({ five: '', six: '五、其他需要报告的事项\n\n未收取信息处理费。' }),
      '“五、其他需要报告的事项”之前缺少“五、存在的主要问题及改进情况”',
      '五、其他需要报告的事项',
    ],
  ])('tells where %s is missing', (_, text, zh, place) => {
    expect(seenIn(text, code)).toMatchObject([{ severity: 'error', underlined: place, zh }]);
    expect(structureOf(text)).toHaveLength(1);
  });

  it('offers the heading that was lost above its sub-headings', () => {
    const text = full({
      five: '（一）存在的主要问题\n\n公开还不够及时。\n\n（二）改进措施\n\n今后按周更新。',
    });
    expect(seenIn(text, code)).toMatchObject([
      {
        severity: 'warning',
        underlined: '六、其他需要报告的事项',
        zh: '“六、其他需要报告的事项”之前缺少标题“五、存在的主要问题及改进情况”，它的内容接在了前一部分后面',
        related: ['（一）存在的主要问题'],
      },
    ]);
    expect(structureOf(text)).toHaveLength(1);
    const right = fixed(text, code);
    expect(right).toContain('五、存在的主要问题及改进情况\n\n（一）存在的主要问题');
    expect(structureOf(right)).toEqual([]);
    expect(analysed(text).findings.flatMap(({ fixes = [] }) => fixes.map(({ isSafe }) => isSafe))).toEqual([
      false,
    ]);
  });

  it('offers 一 above （一） at the top', () => {
    const text = full({
      one: '（一）主动公开。公开60条。\n\n（二）依申请公开。没有。\n\n（三）信息管理。专人审核。\n\n（四）平台建设。办好网站。\n\n（五）监督保障。列入考核。',
    });
    expect(underlined(text)).toEqual(['二、主动公开政府信息情况']);
    expect(structureOf(fixed(text, code))).toEqual([]);
  });

  it('does not miss a heading behind a stray letter', () => {
    expect(seenIn(full().replace('五、存在', 'l五、存在'), code)).toEqual([]);
  });

  it('tells a section that stands too late', () => {
    const text = full({
      five: '六、其他需要报告的事项\n\n未收取信息处理费。',
      six: '五、存在的主要问题及改进情况\n\n公开还不够及时，今后按周更新。',
    });
    expect(seenIn(text, code)).toMatchObject([
      {
        severity: 'warning',
        underlined: '五、存在的主要问题及改进情况',
        related: ['六、其他需要报告的事项'],
      },
    ]);
  });

  it.each([
    [
      '四、政府信息公开行政复议、行政诉讼情况',
      '政府信息公开行政法复议、行政诉讼情况',
      '政府信息公开行政复议、行政诉讼情况',
    ],
    [
      '四、政府信息公开行政复议、行政诉讼情况',
      '政府信息公开行政复义、行政诉讼情况',
      '政府信息公开行政复议、行政诉讼情况',
    ],
    ['三、收到和处理政府信息公开申请情况', '收到和处理政府信息公申请情况', '收到和处理政府信息公开申请情况'],
    [
      '三、收到和处理政府信息公开申请情况',
      '受到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请情况',
    ],
    ['五、存在的主要问题及改进情况', '存在的主要问提及改进情况', '存在的主要问题及改进情况'],
    ['五、存在的主要问题及改进情况', '存在主的要问题及情改进况', undefined],
    ['六、其他需要报告的事项', '其他需要报告的事顶', '其他需要报告的事项'],
    ['一、总体情况', '总体情情况', '总体情况'],
  ])('%s, written %s', (title, wrong, right) => {
    const ordinal = title.slice(0, 2);
    const text = full().replace(title, `${ordinal}«${wrong}»`);
    if (right === undefined) {
      expect(seenIn(text.replaceAll(/[«»]/g, ''), code)).toEqual([]);
      return;
    }
    expect(expectMarked(text, code)).toMatchObject([
      { severity: 'warning', zh: `标题“${wrong}”应为“${right}”`, expected: right, actual: wrong },
    ]);
    expect(fixed(text.replaceAll(/[«»]/g, ''), code)).toBe(full());
    expect(structureOf(full().replace(title, ordinal + wrong))).toHaveLength(1);
  });

  it.each(['整体情况', '总体工作情况', '工作概况', '概述', '2024年度总体情况'])(
    'takes %s for 总体情况',
    (title) => {
      expect(seenIn(full().replace('总体情况', title), code)).toEqual([]);
    },
  );

  it.each([
    '存在的主要问题和改进情况',
    '存在问题及整改措施',
    '存在的主要困难及改进情况',
    '主要问题、改进情况',
    '存在不足及下一步打算',
  ])('takes %s for 存在的主要问题及改进情况', (title) => {
    expect(seenIn(full().replace('存在的主要问题及改进情况', title), code)).toEqual([]);
  });

  it.each(['主动公开情况', '政府信息主动公开情况', '主动公开政务信息情况', '主动公开政府信息的状况'])(
    'takes %s for 主动公开政府信息情况',
    (title) => {
      expect(seenIn(full().replace('主动公开政府信息情况', title), code)).toEqual([]);
    },
  );

  it.each([
    [
      'a report before 2019',
      full({ five: '' }).replaceAll('2024年', '2017年').replaceAll('本年处理', '处理'),
    ],
    [
      'a summary of free structure',
      '云岫镇2024年政务公开工作总结\n\n一、主要做法\n\n公开60条。\n\n二、下一步打算\n\n补齐短板。',
    ],
    [
      'a piece of a report',
      '云岫镇2024年政府信息公开工作年度报告\n\n一、总体情况\n\n公开60条。\n\n三、收到和处理政府信息公开申请情况\n\n没有收到。',
    ],
    [
      'a report that nobody has written yet',
      '云岫镇2024年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n',
    ],
    ['a section said to be left out', full({ five: '# 略' })],
    [
      'a heading in the middle of a line',
      full({ five: '上述数据均已核对。五、存在的主要问题及改进情况 公开还不够及时，今后按周更新。' }),
    ],
    [
      'a heading of another level',
      full({ five: '（五）存在的主要问题及改进情况\n\n公开还不够及时，今后按周更新。' }),
    ],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});
