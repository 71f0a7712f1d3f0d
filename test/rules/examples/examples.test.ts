/** Each rule fires on its mistake, and is silent on what looks much the same. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleCodes } from '../../../server/rules/codes';
import { expectMarked, seenIn } from '../fixture';
import { examplesIn } from './examples';

const fewestNearMisses = 3;

const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.txt'))
  .flatMap(examplesIn);

it('has, for each rule, a text on which it fires and three near misses', () => {
  const enough = all
    .filter(({ fires, silent }) => fires.length > 0 && silent.length >= fewestNearMisses)
    .map(({ code }) => code);
  expect(enough.sort()).toEqual([...ruleCodes].sort());
});

describe.each(ruleCodes)('%s', (code) => {
  const { fires, silent } = all.find((examples) => examples.code === code) ?? { fires: [], silent: [] };

  it.each(fires)('fires: $line', ({ source }) => {
    expect(source).toContain('«');
    expectMarked(source, code);
  });

  it.each(silent)('is silent: $line', ({ source }) => {
    expect(seenIn(source, code)).toEqual([]);
  });
});
