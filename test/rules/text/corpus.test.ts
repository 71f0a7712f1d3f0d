/** Published reports: what a careful reader finds in their words, and nothing else. */
import { describe, expect, it } from 'vitest';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../../corpus/reports';
import { analysed } from '../fixture';

/** `line code underlined`; a report that is not named has none. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'pingtan-qu-2011': ['12 text/self-reference 我县'],
  'pingtan-qu-2019': ['20 text/wrong-character 不过顺畅', '20 text/wrong-character 残差不齐'],
  'pingtan-qu-2021': ['8 text/doubled 审核审核'],
  'pingtan-qu-2022': ['8 text/doubled 的的'],
  'seed-000': ['84 text/brackets ”', '92 text/wrong-character 截止'],
  'seed-001': ['11 text/foreign-name 遼寧'],
  'seed-002': ['14 text/leftover **市', '14 text/leftover **市**区', '14 text/leftover **区'],
  'seed-004': [
    '4 text/organisation 市机关事务管理局',
    '21 text/wrong-character 布署',
    '31 text/wrong-character 制定行之有效',
    '61 text/wrong-character 繁锁',
    '75 text/organisation 商丘市机关事务服务中心',
  ],
  'shuyang-2025': ['2 text/organisation 沐阳县', '172 text/self-reference 我县县政府'],
  'suqian-2024': ['21 text/doubled 的的', '52 text/wrong-character 企事业单'],
};

describe.skipIf(!hasCorpus)(`published reports${withoutCorpus}`, () => {
  it.each(publishedNames)('%s: exactly what a careful reader finds', (name) => {
    const text = published(name);
    const found = analysed(text)
      .findings.filter(({ code }) => code.startsWith('text/') && code !== 'text/unused-ignore')
      .map(({ code, range }) => {
        const line = text.slice(0, range.start).split('\n').length;
        return `${line} ${code} ${text.slice(range.start, range.end)}`;
      });
    expect(found).toEqual(findings[name] ?? []);
  });
});
