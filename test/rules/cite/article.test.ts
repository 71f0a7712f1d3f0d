import { describe, expect, it } from 'vitest';
import { expectMarked, seenIn } from '../fixture';

const code = 'cite/article';
const of = (year: number, body: string): string =>
  `云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n`;

describe('cite/article', () => {
  it.each([
    [2024, '按照《条例》«第五十八条»规定办理。'],
    [2024, '按照《中华人民共和国政府信息公开条例》（国务院令第711号）«第三十一条»规定编制年度报告。'],
    [2016, '按照《政府信息公开条例》«第五十条»规定编制年度报告。'],
    [2016, '按照《政府信息公开条例》«第49条»规定。'],
    [2024, '正文。\n\n«第二十条第（七）项»\n\n正文。'],
  ])('%i: %s', (year, body) => {
    expect(expectMarked(of(year, body), code)).not.toEqual([]);
  });

  it.each([
    [2024, '《条例》第五十条规定编制年度报告，《条例》第三十二条征求第三方意见，《条例》第四十九条。'],
    [2016, '根据《条例》第三十一条规定编制年度报告。'],
    [2024, '《中华人民共和国政府信息公开条例》第二十条第（七）项规定公开财政预算。'],
    [2024, '正文。\n\n第二十条第（一）项\n\n正文。'],
    [2024, '《中华人民共和国行政诉讼法》第八十九条，《条例》共五十六条。'],
  ])('is silent on %i: %s', (year, body) => {
    expect(seenIn(of(year, body), code)).toEqual([]);
  });
});
