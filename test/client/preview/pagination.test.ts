import { describe, expect, it } from 'vitest';
import { type Atom, originOf, sheetStarts } from '../../../client/preview/pagination';
import { workingTime } from '../../clock';

const plain = { begins: 'maybe', header: 0, margin: 0 } as const;

/** Atoms of ten pixels, one below the other. */
const atoms = (count: number, changes: Readonly<Record<number, Partial<Atom>>> = {}): readonly Atom[] =>
  Array.from({ length: count }, (_, index) => ({
    top: index * 10,
    bottom: index * 10 + 10,
    ...plain,
    ...changes[index],
  }));

describe('a sheet ends', () => {
  it('before the first atom that does not fit', () => {
    expect(sheetStarts(atoms(7), 30)).toEqual([3, 6]);
    expect(sheetStarts(atoms(3), 30)).toEqual([]);
    expect(sheetStarts([], 30)).toEqual([]);
  });

  it('above a heading whose text does not fit, and above all headings over it', () => {
    expect(sheetStarts(atoms(6, { 3: { begins: 'never' } }), 30)).toEqual([2, 5]);
    expect(sheetStarts(atoms(6, { 2: { begins: 'never' }, 3: { begins: 'never' } }), 30)).toEqual([1, 4]);
  });

  it('where it must', () => {
    expect(sheetStarts(atoms(4, { 1: { begins: 'always' } }), 30)).toEqual([1]);
  });

  it('after what is higher than a sheet', () => {
    const tall = [
      { ...plain, top: 0, bottom: 50 },
      { ...plain, top: 50, bottom: 60 },
      { ...plain, top: 60, bottom: 70 },
    ];
    expect(sheetStarts(tall, 30)).toEqual([1]);
  });

  it('somewhere, even if it may nowhere', () => {
    const never = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [index, { begins: 'never' } as const]),
    );
    expect(sheetStarts(atoms(8, never), 30)).toEqual([3, 6]);
  });

  it('earlier where the header of a table is printed again', () => {
    const rows = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { header: 10 }]));
    expect(sheetStarts(atoms(8, rows), 30)).toEqual([3, 5, 7]);
  });
});

it('the space above an attachment stays', () => {
  expect(originOf({ ...plain, top: 100, bottom: 110, begins: 'always', margin: 20 })).toBe(80);
  expect(originOf({ ...plain, top: 100, bottom: 110, margin: 20 })).toBe(100);
});

it('takes time in proportion to the atoms', () => {
  const started = workingTime();
  expect(sheetStarts(atoms(200_000), 850)).toHaveLength(2352);
  expect(workingTime() - started).toBeLessThan(1000);
});
