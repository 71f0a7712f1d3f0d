/** Published reports: what the rules of this group find in them, and nothing else. */
import { describe, expect, it } from 'vitest';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../../corpus/reports';
import { analysed } from '../fixture';

/** Code, severity and what is underlined; a report that is not named has none. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'pingtan-qu-2011': ['cite/regulation-name warning 中华人民共和国政府信息公开工作条例'],
  'seed-003': ['cite/regulation-name warning 政府信息公开工作条例'],
  'seed-004': ['cite/regulation warning 国务院令第492号'],
};

describe.skipIf(!hasCorpus)(`published reports${withoutCorpus}`, () => {
  it.each(publishedNames)('%s', (name) => {
    const text = published(name);
    const found = analysed(text)
      .findings.filter(({ code }) => code.startsWith('cite/'))
      .map(({ code, severity, range }) => `${code} ${severity} ${text.slice(range.start, range.end)}`);
    expect(found).toEqual(findings[name] ?? []);
  });
});
