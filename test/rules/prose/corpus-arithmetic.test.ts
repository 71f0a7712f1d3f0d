/** Published reports: what the rules on sums, shares, growth and enumerations find in them, and nothing else. */
import { describe, expect, it } from 'vitest';
import type { RuleCode } from '../../../server/rules/codes';
import { proseGrowth } from '../../../server/rules/prose/growth';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../../corpus/reports';
import { bound } from '../../render/fixture';
import { seenIn } from '../fixture';

const codes: readonly RuleCode[] = [
  'prose/parts-sum',
  'prose/open-list',
  'prose/percentage',
  'prose/percent-total',
  'prose/growth',
  'prose/enumeration',
  'prose/outcome',
  'prose/contradiction',
];

/** `code figure: sum` by report; a report that is not named has none. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'pingtan-qu-2011': ['prose/open-list 425条: 421'],
  'pingtan-xian-2011': ['prose/open-list 425条: 421'],
  'pingtan-xian-2013': ['prose/open-list 1853条: 1700'],
  'pingtan-qu-2014': ['prose/parts-sum 2543条: 2641'],
  'pingtan-qu-2019': ['prose/parts-sum 2599条: 2533'],
  'seed-002': ['prose/open-list 2907条: 2807'],
};

describe.skipIf(!hasCorpus)(`arithmetic of published reports${withoutCorpus}`, () => {
  it.each(publishedNames)('%s', (name) => {
    const text = published(name);
    const found = codes.flatMap((code) => seenIn(text, code));
    expect(found.map(({ code, underlined, expected }) => `${code} ${underlined}: ${expected}`)).toEqual(
      findings[name] ?? [],
    );
  });

  it('suqian-2024: 1.05% is wrong where the report of 2023 is at hand', () => {
    const text = published('suqian-2024');
    const found = [...proseGrowth.check(bound(text), { lastYear: bound(published('suqian-2023')) })];
    expect(found.map(({ range, message }) => [text.slice(range.start, range.end), message.zh])).toEqual([
      ['1.05%', '增长 1.05% ≠ (3646-3607)÷3607=1.08%，相差 0.03 个百分点，上年报告为 3607件'],
    ]);
  });

  it.each([
    ['seed-001', '等5個旗縣', '等4個旗縣', 'prose/enumeration', '4'],
    ['seed-001', '等4個配套檔案', '等3個配套檔案', 'prose/enumeration', '3'],
    ['seed-001', '二是完善新聞', '三是完善新聞', 'prose/enumeration', '三是'],
    ['pingtan-xian-2013', '占13.1%', '占12.1%', 'prose/percentage', '12.1%'],
    ['shanghai-office-2025', '17.46%', '17.64%', 'prose/percentage', '17.64%'],
    ['pingtan-qu-2015', '主动公开政府信息2949条', '主动公开政府信息2950条', 'prose/parts-sum', '2950条'],
    ['suqian-2024', '收取880元', '收取808元', 'prose/parts-sum', '2230元'],
    ['suqian-2023', '收取420元', '收取402元', 'prose/parts-sum', '2950元'],
    ['suqian-2023', '沭阳县5期', '沭阳县6期', 'prose/parts-sum', '119期'],
  ] as const)('%s: %s written as %s is found', (name, right, wrong, code, underlined) => {
    const text = published(name);
    expect(text).toContain(right);
    expect(seenIn(text.replace(right, wrong), code)).toMatchObject([{ underlined }]);
  });
});
