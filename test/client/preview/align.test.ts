import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonEnds } from '../../../client/preview/align';

const list = (text: string) => [...text];

it.each([
  ['nothing changed', 'abc', 'abc', 3, 0],
  ['inserted in the middle', 'abc', 'abxc', 2, 1],
  ['inserted at the top', 'abc', 'xabc', 0, 3],
  ['taken away at the end', 'abc', 'ab', 2, 0],
  ['changed in place', 'abc', 'axc', 1, 1],
  ['a block doubled', 'aba', 'ababa', 3, 0],
  ['the first rendering', '', 'abc', 0, 0],
])('%s', (_name, before, after, prefix, suffix) => {
  expect(commonEnds(list(before), list(after))).toEqual({ prefix, suffix });
});

it('never pairs an item twice, and pairs equal items only', () => {
  const items = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 12 });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const { prefix, suffix } = commonEnds(before, after);
      expect(prefix + suffix).toBeLessThanOrEqual(Math.min(before.length, after.length));
      expect(before.slice(0, prefix)).toEqual(after.slice(0, prefix));
      expect(before.slice(before.length - suffix)).toEqual(after.slice(after.length - suffix));
    }),
  );
});
