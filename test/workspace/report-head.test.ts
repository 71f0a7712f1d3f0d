import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headBytes, headKind } from '../../server/workspace/report-head';

const sentence = '现将有关情况报告如下。\n';

describe('the beginning of a report', () => {
  it.each([
    ['its title', `云岭市2024年政府信息公开工作年度报告\n\n${sentence}`],
    ['of an older one', `二〇〇九年度政务公开工作总结\n${sentence}`],
    ['in traditional characters', `雲嶺市2011年政府信息公開工作年度報告\n${sentence}`],
    ['a title over three lines', `云岭市住房和城乡建设局\n2024年政府信息公开工作\n年度报告\n${sentence}`],
    ['below the menu of a page', `首页\n\n机构\n信息公开目录\n\n# 政务公开报告（2010）\n${sentence}`],
    [
      'two sections and no title',
      '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n',
    ],
  ])('is recognised: %s', (_, text) => {
    expect(headKind(text)).toBe('report');
  });

  it.each([
    [
      'a notice about reports',
      '关于做好2024年政府信息公开工作年度报告编制发布工作的通知\n各乡镇：请于1月31日前报送。\n',
    ],
    ['a plan', `2024年政务公开工作要点\n${sentence}`],
    [
      'a list of links',
      '政府信息公开年报\n云岭市2023年政府信息公开工作年度报告\n2022年政府信息公开工作年度报告\n',
    ],
    ['a guide that names one section', `政府信息公开指南\n一、主动公开政府信息情况\n${sentence}`],
  ])('is not %s, which speaks of disclosure', (_, text) => {
    expect(headKind(text)).toBe('mentions');
  });

  it.each(['', 'not a report', `2024年招聘工作总结\n公开招聘。${sentence}`, '\0\ufeff|\n'.repeat(100)])(
    'is not another text',
    (text) => {
      expect(headKind(text)).toBe('other');
    },
  );

  it('is looked for in linear time', () => {
    for (const text of ['信息公开', '信息公开报告', '一、政务公开\n', '（'])
      expect(headKind(text.repeat(headBytes * 20))).not.toBe('report');
  });
});

const corpus = '../shared/corpus';

describe.skipIf(!existsSync(corpus))('the published reports (needs ../shared/corpus)', () => {
  it.each(existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [])(
    'are recognised: %s',
    (name) => {
      const head = readFileSync(`${corpus}/${name}`).subarray(0, headBytes);
      expect(headKind(new TextDecoder().decode(head))).toBe('report');
    },
  );
});
