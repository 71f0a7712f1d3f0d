import { describe, expect, it } from 'vitest';
import { expectMarked, seenIn } from '../fixture';

const code = 'cite/fees';
const of = (year: number, body: string): string =>
  `云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n`;

describe('cite/fees', () => {
  it.each([
    [2024, '依申请提供政府信息未收取«检索、复制、邮寄等成本费用»。'],
    [2019, '对申请人收取«检索费、复制费»。'],
    [2024, '正文。\n\n（三）政府信息公开«收费及减免»情况\n\n无。'],
  ])('%i: %s', (year, body) => {
    expect(expectMarked(of(year, body), code)).not.toEqual([]);
  });

  it.each([
    [2024, '依申请公开不再收取检索费、复制费、邮寄费。'],
    [2024, '落实税费减免政策，公开收费减免政策，没有减免情况。'],
    [2024, '全年发出收费通知9件，收取信息处理费1260元，没有减免情况。'],
    [2016, '依申请提供政府信息未收取检索、复制、邮寄等成本费用。'],
    [2024, '优化网站检索功能，答复书以邮寄方式送达。'],
  ])('is silent on %i: %s', (year, body) => {
    expect(seenIn(of(year, body), code)).toEqual([]);
  });
});
