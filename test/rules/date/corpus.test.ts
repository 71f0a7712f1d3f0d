/** Published reports: what the rules of this group find in them, and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analysed } from '../fixture';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const hasCorpus = existsSync(corpus);
const reason = hasCorpus ? '' : ' (skipped: ../shared/corpus is not on this machine)';
const names = hasCorpus ? readdirSync(corpus).filter((file) => file.endsWith('.txt')) : [];

/** Code, severity and what is underlined; a report that is not named has none. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'pingtan-qu-2011.txt': ['date/published information 2012-04-11'],
  'pingtan-xian-2011.txt': ['date/published information 2012-04-18'],
  'pingtan-xian-2013.txt': ['date/period error 自至'],
  'seed-000.txt': ['date/period warning 2009年12月30日', 'date/invalid warning 二�一�年一月六日'],
  'seed-002.txt': ['date/year warning 2011'],
  'seed-003.txt': ['date/published warning 2017-05-22'],
  'seed-004.txt': [
    'date/published warning 2019-03-20',
    'date/year warning 2018',
    'date/signed information 2020年1月5日',
  ],
};

describe.skipIf(!hasCorpus)(`published reports${reason}`, () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const found = analysed(text)
      .findings.filter(({ code }) => code.startsWith('date/'))
      .map(({ code, severity, range }) => `${code} ${severity} ${text.slice(range.start, range.end)}`);
    expect(found).toEqual(findings[name] ?? []);
  });
});
