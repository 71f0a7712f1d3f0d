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
  'pingtan-qu-2011.txt': ['cite/regulation-name warning 中华人民共和国政府信息公开工作条例'],
  'seed-003.txt': ['cite/regulation-name warning 政府信息公开工作条例'],
  'seed-004.txt': ['cite/regulation warning 国务院令第492号'],
};

describe.skipIf(!hasCorpus)(`published reports${reason}`, () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const found = analysed(text)
      .findings.filter(({ code }) => code.startsWith('cite/'))
      .map(({ code, severity, range }) => `${code} ${severity} ${text.slice(range.start, range.end)}`);
    expect(found).toEqual(findings[name] ?? []);
  });
});
