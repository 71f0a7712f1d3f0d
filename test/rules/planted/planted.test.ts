/** Whole reports with mistakes that were planted before any rule looked: each is found where it stands, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { analysed } from '../fixture';

const reports = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.zwgk'));

/** `«code figure»` in a report: what a rule must underline. */
const mark = /«(?<code>[a-z/-]+) (?<figure>[^»]*)»/g;

it.each(reports)('%s', (file) => {
  const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const text = source.replaceAll(mark, '$<figure>');
  let marked = '';
  let end = 0;
  for (const { code, range } of analysed(text).findings) {
    marked += `${text.slice(end, range.start)}«${code} ${text.slice(range.start, range.end)}»`;
    end = range.end;
  }
  expect(source).toContain('«');
  expect(marked + text.slice(end)).toBe(source);
});
