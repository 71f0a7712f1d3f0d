import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';

const code = 'cite/regulation-name';
const of = (year: number, body: string): string =>
  `云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n`;

describe('cite/regulation-name', () => {
  it.each([
    [2016, '贯彻《«政府信息公开工作条例»》。'],
    [2011, '贯彻《«中华人民共和国政府信息公开工作条例»》。'],
    [2024, '《«中华人民共和国政府信息公开条列»》《«中华人民共和国信息公开条例»》《«政务公开条例»》。'],
    [2024, '贯彻《«信息公开条例»》。'],
    [2024, '贯彻《«中华人名共和国政府信息公开条例»》。'],
  ])('%i: %s', (year, body) => {
    expect(expectMarked(of(year, body), code)).not.toEqual([]);
  });

  it.each([
    [2024, '《上海市政府信息公开规定》《福建省政府信息公开办法》《贵州省政府信息公开条例》。'],
    [
      2024,
      '《企业信息公示暂行条例》《新条例》《政府信息公开办法》《中华人民共和国保守国家秘密法实施条例》。',
    ],
    [2024, '《中华人民共和国政府采购法实施条例》《优化营商环境条例》《信访工作条例》。'],
    [2024, '《国务院办公厅关于做好施行〈中华人民共和国政府信息公开条例〉准备工作的通知》。'],
    [2024, '《云岭市政务公开条例》（以下简称《政务公开条例》），落实《政务公开条例》。'],
    [2024, '《中华人民共和国政府信息公开条例（修订）》。'],
  ])('is silent on %i: %s', (year, body) => {
    expect(seenIn(of(year, body), code)).toEqual([]);
  });

  it.each([
    [2016, '贯彻《政府信息公开工作条例》。', '贯彻《政府信息公开条例》。'],
    [2016, '贯彻《中华人民共和国政府信息公开工作条例》。', '贯彻《中华人民共和国政府信息公开条例》。'],
  ])('%i: mends %s', (year, body, mended) => {
    expect(fixed(of(year, body), code)).toBe(of(year, mended));
    expect(seenIn(of(year, mended), code)).toEqual([]);
  });
});
