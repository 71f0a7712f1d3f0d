import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'text/mixed-script';
const simplified =
  '全年按照要求推进各项工作，主动公开政府信息一百二十条，均已按时办结，群众比较满意。'.repeat(3);

describe(code, () => {
  it.each(['政府資訊公開', '規範性文件', '複議'])('%s', (word) => {
    const text = report(`${simplified}${word}。`);
    const findings = seenIn(text, code);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({ severity: 'information' });
    expect(seenIn(fixed(text, code), code)).toEqual([]);
  });

  it('underlines the characters, and the fix folds them', () => {
    const text = `${simplified}按照«規範»要求，因行政«複議»纠错的情况为零。`;
    expectMarked(report(text), code);
    expect(fixed(report(text.replaceAll(/[«»]/g, '')), code)).toContain('按照规范要求，因行政复议纠错');
  });

  it('more than five places are one finding', () => {
    const text = report(`${simplified.repeat(3)}規范、複议、徵集、開放、辦公、結转、歸档。`);
    const [finding, ...others] = seenIn(text, code);
    expect(others).toEqual([]);
    expect(finding?.related.length).toBeGreaterThan(4);
  });

  it.each([
    [
      'a report in traditional characters',
      '根據《中華人民共和國政府信息公開條例》規定,特向社會公布2011年政府信息公開工作年度報告。',
    ],
    ['a simplified one', `${simplified}乾县、瞭望、著作权、藉此、慰藉。`],
    ['full-width digits and marks', `${simplified}２０２４年，ＯＡ系统＠（％）。`],
    ['names', `${simplified}李昇、王堃、甯某、鍾某。`],
  ])('silent: %s', (_, paragraph) => {
    expect(seenIn(report(paragraph), code)).toEqual([]);
  });

  it('silent when the whole report is traditional', () => {
    const text =
      '通遼市2011年政府信息公開工作年度報告\n\n一、概述\n\n認真貫徹落實國家自治區的總體要求部署，把政務公開納入重要議事日程。\n';
    expect(seenIn(text, code)).toEqual([]);
  });
});
