import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';

const code = 'date/signed';
const of = (year: number, end: string, published = ''): string =>
  `${published === '' ? '' : `公开日期：${published}\n\n`}云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n现公布${year}年度工作情况。\n\n${end}\n`;

describe('date/signed', () => {
  it.each([
    ['behind publication', of(2024, '云岭市人民政府办公室\n«2025年1月22日»', '2025-01-20'), 'information'],
    ['of the year itself', of(2024, '云岭市人民政府办公室\n«2024年1月22日»'), 'warning'],
    ['of its last month', of(2010, '云岭市人民政府办公室\n«二〇一〇年十二月二十日»'), 'information'],
    ['without a day', of(2024, '云岭市人民政府办公室\n«2025年1月»'), 'information'],
    ['with zeros', of(2024, '云岭市人民政府办公室\n«2025年01月05日»'), 'information'],
    ['missing', of(2024, '«云岭市人民政府办公室»'), 'information'],
  ])('%s', (_, text, severity) => {
    expect(expectMarked(text, code)).toMatchObject([{ severity }]);
  });

  it.each([
    of(2024, '云岭市人民政府办公室\n2025年1月20日', '2025-01-22'),
    of(2024, '云岭市人民政府办公室\n2025年1月20日', '2025-01-20'),
    of(2024, '（2025年1月20日）'),
    of(2024, '云岭市人民政府办公室\n2025-01-05'),
    of(2024, '云岭市人民政府办公室', '2025-01-22'),
    of(2024, '以上报告，请予监督。'),
    of(2009, '二�一�年一月六日'),
    of(2011, '云岭市人民政府办公室\n2011年12月31日'),
    of(2016, '收到申请3件。').replace('\n\n一、', '\n\n云岭市人民政府办公室\n2017年3月\n\n一、'),
    of(2018, '云岫镇人民政府\n2018年12月25日').replace('信息公开工作年度报告', '务公开工作总结'),
  ])('is silent on %s', (text) => {
    expect(seenIn(text, code)).toEqual([]);
  });

  it('mends zeros and the year', () => {
    expect(fixed(of(2024, '２０２５年０１月０５日'), code)).toBe(of(2024, '2025年1月5日'));
    expect(fixed(of(2024, '2024年1月15日'), code)).toBe(of(2024, '2025年1月15日'));
  });
});
