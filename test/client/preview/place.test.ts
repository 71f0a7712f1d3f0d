import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf, offsetOfClick, placeAt, scrollDelta } from '../../../client/preview/place';

describe('placeAt', () => {
  // A heading, a table with two rows of two figures, a paragraph; nothing at 60–69 (a comment).
  const places = [
    { start: 0, end: 10 },
    { start: 10, end: 60 },
    { start: 10, end: 35 },
    { start: 15, end: 18 },
    { start: 20, end: 25 },
    { start: 35, end: 60 },
    { start: 70, end: 90 },
  ];

  it.each([
    ['in a block', 3, 0],
    ['in a figure', 16, 3],
    ['in a row beside its figures', 30, 2],
    ['at the end of a figure, which is not part of it', 25, 2],
    ['in the row behind', 35, 5],
    ['in a comment: the last place before it', 65, 5],
    ['behind everything', 500, 6],
  ])('%s', (_name, offset, expected) => {
    expect(placeAt(places, offset)).toBe(expected);
  });

  it('takes the inner of two elements with one range', () => {
    expect(
      placeAt(
        [
          { start: 0, end: 5 },
          { start: 0, end: 5 },
        ],
        2,
      ),
    ).toBe(1);
  });

  it('finds nothing in an empty page or before the first place', () => {
    expect(placeAt([], 0)).toBe(-1);
    expect(placeAt([{ start: 4, end: 9 }], 3)).toBe(-1);
  });
});

describe('a click', () => {
  it('lands on the character clicked where source and page agree', () => {
    // Ten characters and the line break behind them.
    expect(offsetOfClick({ start: 100, end: 111 }, 7, 10)).toBe(107);
  });

  it('stays inside its place', () => {
    const place = fc
      .tuple(fc.nat(10_000), fc.nat(500))
      .map(([start, size]) => ({ start, end: start + size }));
    fc.assert(
      fc.property(place, fc.nat(900), fc.nat(900), (p, characters, length) => {
        const offset = offsetOfClick(p, characters, length);
        expect(offset).toBeGreaterThanOrEqual(p.start);
        expect(offset).toBeLessThanOrEqual(Math.max(p.start, p.end - 1));
      }),
    );
  });

  it('goes to the start of an empty element', () => {
    expect(offsetOfClick({ start: 9, end: 9 }, 0, 0)).toBe(9);
  });
});

describe('fractionOf', () => {
  it('is bounded by the place', () => {
    expect(fractionOf({ start: 10, end: 20 }, 15)).toBe(0.5);
    expect(fractionOf({ start: 10, end: 20 }, 99)).toBe(1);
    expect(fractionOf({ start: 10, end: 20 }, 0)).toBe(0);
    expect(fractionOf({ start: 10, end: 10 }, 10)).toBe(0);
  });
});

describe('scrollDelta', () => {
  it('leaves alone what can be read', () => {
    expect(scrollDelta(300, 600, 24)).toBe(0);
    expect(scrollDelta(24, 600, 24)).toBe(0);
  });

  it('brings what is above or below to the upper third', () => {
    expect(scrollDelta(-50, 600, 24)).toBe(-250);
    expect(scrollDelta(900, 600, 24)).toBe(700);
  });

  it('asks for nothing more once it has scrolled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50_000, max: 50_000 }),
        fc.integer({ min: 200, max: 2000 }),
        (y, height) => {
          expect(scrollDelta(y - scrollDelta(y, height, 24), height, 24)).toBe(0);
        },
      ),
    );
  });
});
