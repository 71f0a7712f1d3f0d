import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patchOf } from '../../../client/preview/patch';
import { workingTime } from '../../clock';

it.each([
  ['nothing changed', 'abc', 'abc', [0, 1, 2]],
  ['the first rendering', '', 'ab', ['a', 'b']],
  ['a block typed in', 'abc', 'axc', [0, 'x', 2]],
  ['a block inserted at the top', 'abc', 'xabc', ['x', 0, 1, 2]],
  ['two blocks far apart', 'abcde', 'xbcdy', ['x', 1, 2, 3, 'y']],
  ['a block taken out between two that changed', 'abcde', 'xbdy', ['x', 1, 3, 'y']],
  ['two blocks that changed places: one of them is new', 'pabq', 'xbay', ['x', 2, 'a', 'y']],
  ['equal blocks', 'aaa', 'aa', [0, 1]],
])('%s', (_name, before, after, expected) => {
  expect(patchOf([...before], [...after])).toEqual(expected);
});

it('gives the new list, uses a block once and keeps the order', () => {
  const blocks = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 15 });
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const patch = patchOf(before, after);
      expect(patch.map((item) => (typeof item === 'number' ? before[item] : item))).toEqual(after);
      const kept = patch.filter((item) => typeof item === 'number');
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
    }),
  );
});

it('is linear: a report that is rewritten whole', () => {
  const before = Array.from({ length: 100_000 }, (_, index) => `甲${index % 7}`);
  const after = Array.from({ length: 100_000 }, (_, index) => `乙${index % 7}`);
  const started = workingTime();
  expect(patchOf(before, after)).toEqual(after);
  expect(workingTime() - started).toBeLessThan(2000);
});
