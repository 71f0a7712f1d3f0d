import { expect, it } from 'vitest';
import { levelsOf } from '../../../client/preview/levels';

it.each([
  ['levels without a gap stay', [1, 2, 3, 3, 2, 3, 4], [1, 2, 3, 3, 2, 3, 4]],
  ['一、 with 1. below it', [1, 2, 4, 4, 2, 4], [1, 2, 3, 3, 2, 3]],
  ['a gap, and the level that was left out later', [1, 2, 4, 3, 4], [1, 2, 3, 3, 4]],
  ['no title', [2, 4, 2], [2, 3, 2]],
  ['nothing', [], []],
])('%s', (_name, printed, expected) => {
  expect(levelsOf(printed)).toEqual(expected);
});
