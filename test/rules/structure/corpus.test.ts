/** Published reports: what a careful reader finds in their structure, and nothing else. */
import { describe, expect, it } from 'vitest';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../../corpus/reports';
import { fixed } from '../fixture';
import { structureOf } from './fixture';

/** Code and what is underlined; a report that is not named has nothing. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'dapuqiao-2025-snippet': [
    'structure/sections 「二、主动公开政府信息情况」 “二、主动公开政府信息情况”之前缺少标题“一、总体情况”，下面的内容没有标题',
    'structure/sections 「四、政府信息公开行政复议、行政诉讼情况」 “四、政府信息公开行政复议、行政诉讼情况”之后缺少“五、存在的主要问题及改进情况”“六、其他需要报告的事项”',
  ],
  'hangzhou-style-2025-fixture': [
    'structure/coverage 「一、总体情况」 “总体情况”没有写到政府信息公开平台建设、监督保障；格式要求写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
  ],
  'pingtan-qu-2022': [
    'structure/sections 「政府信息公开行政法复议、行政诉讼情况」 标题“政府信息公开行政法复议、行政诉讼情况”应为“政府信息公开行政复议、行政诉讼情况”',
  ],
  'pingtan-xian-2013': [
    'structure/six-items 「平潭县人民政府2013年政府信息公开工作年度报告」 没有写到收费及减免情况（2008年《条例》第三十二条）；没有发生的也要写明',
    'structure/numbering-style 「1、」 同级标题的序号有“1.”，也有“1、”，宜统一写作“1.”（共 4 处）',
  ],
  'seed-000': [
    'structure/six-items 「省管局(省接待办)2009年度政务公开工作报告」 没有写到收费及减免情况、行政复议、行政诉讼情况（2008年《条例》第三十二条）；没有发生的也要写明',
  ],
  'seed-001': [
    'structure/six-items 「通遼市2011年政府信息公開工作年度報告」 没有写到收费及减免情况、其他需要报告的事项（2008年《条例》第三十二条）；没有发生的也要写明',
  ],
  'seed-003': [
    'structure/six-items 「安庆市人民政府政务服务中心2016年度政务公开年报」 没有写到收费及减免情况、行政复议、行政诉讼情况、其他需要报告的事项（2008年《条例》第三十二条）；没有发生的也要写明',
    'structure/numbering 「()」 “强化指导督促,不断提高系统运行整体能力”的序号缺少数字，应为“（四）”',
  ],
  'shanghai-office-2025': [
    'structure/sections 「六、其他需要报告的事项」 “六、其他需要报告的事项”之前缺少标题“五、存在的主要问题及改进情况”，它的内容接在了前一部分后面',
  ],
  'shuyang-2025': [
    'structure/coverage 「一、总体情况」 “总体情况”没有写到政府信息管理；格式要求写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
  ],
};

describe.skipIf(!hasCorpus)(`the structure of published reports${withoutCorpus}`, () => {
  it.each(publishedNames)('%s', (name) => {
    expect(structureOf(published(name))).toEqual(findings[name] ?? []);
  });

  it.each([
    ['seed-003', 'structure/numbering', '（四）强化指导督促'],
    ['pingtan-qu-2022', 'structure/sections', '四、政府信息公开行政复议、行政诉讼情况'],
    [
      'shanghai-office-2025',
      'structure/sections',
      '五、存在的主要问题及改进情况\n\n（一）2024 年工作中存在问题的改进情况',
    ],
  ] as const)('%s: the fix of %s leaves nothing behind', (name, code, right) => {
    const text = fixed(published(name), code);
    expect(text).toContain(right);
    expect(structureOf(text).filter((line) => line.startsWith(code))).toEqual([]);
    expect(structureOf(text).length).toBe((findings[name]?.length ?? 0) - 1);
  });
});
