import { describe, expect, it } from 'vitest';
import { seenIn } from '../fixture';
import { applications, cases, tables } from '../tables';

const code = 'table/review-hint';
const withCases = (figures: string) =>
  `云岭市2024年政府信息公开工作年度报告\n\n${tables('pipe', applications, figures.split(' '))}`;

describe('table/review-hint', () => {
  it('fires on lawsuits after a review where there is no review', () => {
    expect(seenIn(withCases('0 0 0 0 0 3 0 1 1 5 0 0 0 2 2'), code)).toMatchObject([
      {
        severity: 'hint',
        underlined: '2',
        zh: '复议后起诉 2 件，而行政复议为 0：如果复议都在以前年度，可以不改',
        related: ['0'],
      },
    ]);
  });

  it.each([
    ['reviews of the year', cases.join(' ')],
    ['fewer reviews than lawsuits', '1 0 0 0 1 0 0 0 0 0 2 0 0 0 2'],
    ['direct lawsuits only', '0 0 0 0 0 3 0 1 1 5 0 0 0 0 0'],
    ['nothing at all', '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'],
  ])('is silent with %s', (_, figures) => {
    expect(seenIn(withCases(figures), code)).toEqual([]);
  });
});
