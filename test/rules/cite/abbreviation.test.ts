import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';

const code = 'cite/abbreviation';
const of = (year: number, body: string): string =>
  `云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n`;

describe('cite/abbreviation', () => {
  it.each([
    [2024, '按照«《条例》»要求推进，学习《条例》。'],
    [2024, '贯彻《中华人民共和国政府信息公开条例》。按照«《条例》»要求推进。'],
    [2011, '根据《中华人民共和国政府信息公开条例》（以下«简报»《条例》）要求。'],
  ])('%i: %s', (year, body) => {
    expect(expectMarked(of(year, body), code)).not.toEqual([]);
  });

  it.each([
    [2024, '《中华人民共和国政府信息公开条例》（以下简称《条例》）。按照《条例》要求推进。'],
    [2024, '《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）。按照《条例》要求推进。'],
    [2009, '《中华人民共和国政府信息公开条例》(简称《条例》)。按照《条例》要求推进。'],
    [2009, '《中华人民共和国政府信息公开条例》（下称“《条例》”）。按照《条例》要求推进。'],
    [2024, '贯彻《中华人民共和国政府信息公开条例》。'],
  ])('is silent on %i: %s', (year, body) => {
    expect(seenIn(of(year, body), code)).toEqual([]);
  });

  it.each([
    [
      2024,
      '贯彻《中华人民共和国政府信息公开条例》。按照《条例》要求推进。',
      '贯彻《中华人民共和国政府信息公开条例》（以下简称《条例》）。按照《条例》要求推进。',
    ],
    [
      2024,
      '贯彻《中华人民共和国政府信息公开条例》（国务院令第711号）。按照《条例》要求推进。',
      '贯彻《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）。按照《条例》要求推进。',
    ],
    [
      2011,
      '《中华人民共和国政府信息公开条例》（以下简报《条例》）。',
      '《中华人民共和国政府信息公开条例》（以下简称《条例》）。',
    ],
  ])('%i: mends %s', (year, body, mended) => {
    expect(fixed(of(year, body), code)).toBe(of(year, mended));
    expect(seenIn(of(year, mended), code)).toEqual([]);
  });
});
