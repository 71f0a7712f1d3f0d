import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';

const code = 'cite/answer-period';
const of = (year: number, body: string): string =>
  `云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n`;

describe('cite/answer-period', () => {
  it.each([
    [2024, '自收到申请之日起«15个工作日»内答复申请人。'],
    [2020, '严格按照《条例》规定，在«十五个工作日»内予以答复申请人。'],
    [2023, '对依申请公开事项，在法定的«15 个工作日»内答复。'],
  ])('%i: %s', (year, body) => {
    expect(expectMarked(of(year, body), code)).not.toEqual([]);
  });

  it.each([
    [2024, '平均办理时限由20个工作日缩短至15个工作日，法定答复期限内完成。'],
    [2024, '第三方应当自收到征求意见书之日起15个工作日内提出意见。'],
    [2024, '自收到申请之日起20个工作日内答复申请人。'],
    [2024, '承诺在15个工作日内答复申请人，优于法定时限。'],
    [2016, '自收到申请之日起15个工作日内答复申请人。'],
    [2019, '新《条例》施行前收到的申请，依法在15个工作日内答复。'],
    [2024, '公开行政许可申请办理指南，法定时限15个工作日。'],
  ])('is silent on %i: %s', (year, body) => {
    expect(seenIn(of(year, body), code)).toEqual([]);
  });

  it.each([[2024, '自收到申请之日起15个工作日内答复申请人。', '自收到申请之日起20个工作日内答复申请人。']])(
    '%i: mends %s',
    (year, body, mended) => {
      expect(fixed(of(year, body), code)).toBe(of(year, mended));
      expect(seenIn(of(year, mended), code)).toEqual([]);
    },
  );
});
