/** Whole reports of many bodies, years and ways of pasting, without a mistake: no rule may have a word to say. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFindings } from './findings';
import { variants } from './variants';

const folder = path.join(import.meta.dirname, 'reports');

describe('ordinary reports', () => {
  it.each(readdirSync(folder))('%s', (file) => {
    expect(allFindings(readFileSync(path.join(folder, file), 'utf8'))).toEqual([]);
  });

  it.each(variants)('a township: %s', (_, text) => {
    expect(allFindings(text)).toEqual([]);
  });
});
