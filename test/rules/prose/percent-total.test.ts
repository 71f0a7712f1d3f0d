import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';

const code = 'prose/percent-total';
const paragraph = (text: string) => report(`　　${text}`);

describe('prose/percent-total', () => {
  it('adds up the shares of a complete list', () => {
    expect(seenIn(paragraph('从申请人看，自然人占97.3%，法人和其他组织占3.7%。'), code)).toEqual([
      {
        code,
        severity: 'information',
        underlined: '3.7%',
        zh: '各项占比之和 97.3+3.7=101%，与 100% 相差 1 个百分点',
        en: 'The shares 97.3+3.7=101% are 1 points off 100%',
        related: ['97.3%'],
        relatedZh: ['从申请人看，自然人 97.3%'.slice(6)],
        expected: '100',
        actual: '101',
      },
    ]);
  });

  it.each([
    ['其他 at the end', '从方式看，网上申请占60%，信函申请占20%，其他方式占«10%»。'],
    ['其余', '公开内容中，政策类占30%、民生类占40%、其余占«20%»。'],
    ['levels', '公开信息中，市本级占60%，县（区）占«50%»。'],
    ['halves', '网上申请占85%，书面申请占«25%»。'],
    ['占比', '自然人占比95%，法人或其他组织占比«8%»。'],
  ])('reports %s', (_, text) => {
    expectMarked(paragraph(text), code);
  });

  it.each([
    ['100', '自然人占97.3%，法人和其他组织占2.7%。'],
    ['what rounding leaves', '政策类占33.3%，民生类占33.3%，其他占33.3%。'],
    ['an open list', '政策类占30%，民生类占40%。'],
    ['ways that overlap', '网站占90%，微信占60%。'],
    ['shares of different things', '网上申请占85%。其他方式占20%。'],
    ['rates', '办结率100%，其他事项办结率98%。'],
    ['shares with growth', '网上申请占85%，增长3%，其他占15%。'],
    ['vague shares', '网上申请约占85%，其他方式占20%。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(paragraph(text), code)).toEqual([]);
  });
});
