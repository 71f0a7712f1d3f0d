import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';

const code = 'date/published';
const of = (year: number, metadata: string, end = ''): string =>
  `${metadata}\n\n云岭市${year}年政府信息公开工作年度报告\n\n现公布${year}年度政府信息公开工作情况。\n${end}`;

describe('date/published', () => {
  it.each([
    ['too late', of(2016, '发布单位:市政务服务中心 发布时间:«2017-05-22»'), 'warning'],
    ['before the year has ended', of(2010, '发布日期：«2010-01-27»'), 'warning'],
    [
      'before it was signed',
      of(2019, '公开日期 «2019-03-20» 公开目录 年度报告', '\n2020年1月5日\n'),
      'warning',
    ],
    ['signed too late', of(2024, '发布机构：市政府办', '\n云岭市人民政府\n«2025年5月6日»\n'), 'warning'],
    [
      'signed in time',
      of(2011, '发布时间：«2012-04-18 00:00»'.replace(' 00:00»', '» 00:00'), '\n二○一二年二月二十日\n'),
      'information',
    ],
    ['moved years later', of(2011, '发布时间：«2016-07-01»'), 'information'],
    ['a day before the year has ended', of(2011, '发布日期：«2011-12-30»'), 'warning'],
  ])('%s', (_, text, severity) => {
    expect(expectMarked(text, code)).toMatchObject([{ severity }]);
  });

  it('relates the signature', () => {
    expect(seenIn(of(2019, '公开日期：2019-03-20', '\n2020年1月5日\n'), code)).toMatchObject([
      { related: ['2020年1月5日'], expected: '2020年3月20日' },
    ]);
  });

  it.each([
    of(2024, '公开日期：2025-03-31'),
    of(2024, '发布时间：2025-01-02 09:30'),
    of(2011, '发布日期：2011-12-31'),
    of(2024, '公开日期：'),
    of(2024, '索引号：2024-01-01'),
    of(2018, '公开日期：2019年3月29日'),
    of(2024, '公开日期：2024-07-20').replace('2024年政府', '2024年上半年政府'),
  ])('is silent on %s', (text) => {
    expect(seenIn(text, code)).toEqual([]);
  });

  it('mends the year', () => {
    expect(fixed(of(2023, '公开日期：2023-01-20'), code)).toBe(of(2023, '公开日期：2024-01-20'));
  });
});
