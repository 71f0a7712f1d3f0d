import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';

const code = 'cite/regulation';
const of = (year: number, body: string): string =>
  `云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n`;

describe('cite/regulation', () => {
  it.each([
    [2024, '依据《中华人民共和国政府信息公开条例》（«国务院令第492号»，以下简称《条例》）编制。'],
    [2019, '依据«492号令»、《条例》编制。'],
    [2022, '依据«国务院第492号令»编制。'],
    [2024, '《中华人民共和国政府信息公开条例》（«国务院令第771号»）。'],
    [2024, '《中华人民共和国政府信息公开条例》（中华人民共和国«国务院令第四百九十二号»）。'],
  ])('%i: %s', (year, body) => {
    expect(expectMarked(of(year, body), code)).not.toEqual([]);
  });

  it.each([
    [2024, '《条例》2007年由国务院令第492号公布，2019年国务院令第711号修订。'],
    [2024, '原《条例》（国务院令第492号）同时失效。'],
    [2016, '《中华人民共和国政府信息公开条例》（国务院令第492号）。'],
    [2018, '《中华人民共和国政府信息公开条例》（国务院令第492号）。'],
    [2024, '严格执行《优化营商环境条例》（国务院令第722号）。'],
    [2024, '拨打492号公交车咨询热线，文件492号。'],
  ])('is silent on %i: %s', (year, body) => {
    expect(seenIn(of(year, body), code)).toEqual([]);
  });

  it.each([
    [
      2024,
      '依据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。',
      '依据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
    ],
  ])('%i: mends %s', (year, body, mended) => {
    expect(fixed(of(year, body), code)).toBe(of(year, mended));
    expect(seenIn(of(year, mended), code)).toEqual([]);
  });
});
