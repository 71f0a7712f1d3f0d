/** Published reports: what the rules of this group find in them, and nothing else. */
import { describe, expect, it } from 'vitest';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../../corpus/reports';
import { analysed } from '../fixture';

/** Code, severity and what is underlined; a report that is not named has none. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'pingtan-qu-2011': ['date/published information 2012-04-11'],
  'pingtan-xian-2011': ['date/published information 2012-04-18'],
  'pingtan-xian-2013': ['date/period error 自至'],
  'seed-000': ['date/period warning 2009年12月30日', 'date/invalid warning 二�一�年一月六日'],
  'seed-002': ['date/year warning 2011'],
  'seed-003': ['date/published warning 2017-05-22'],
  'seed-004': [
    'date/published warning 2019-03-20',
    'date/year warning 2018',
    'date/signed information 2020年1月5日',
  ],
};

describe.skipIf(!hasCorpus)(`published reports${withoutCorpus}`, () => {
  it.each(publishedNames)('%s', (name) => {
    const text = published(name);
    const found = analysed(text)
      .findings.filter(({ code }) => code.startsWith('date/'))
      .map(({ code, severity, range }) => `${code} ${severity} ${text.slice(range.start, range.end)}`);
    expect(found).toEqual(findings[name] ?? []);
  });
});
