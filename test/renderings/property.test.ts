import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import type { BoundReport, BoundTable } from '../../server/forms/bound';
import { builtinLibrary } from '../../server/forms/library';
import { parseReport } from '../../server/report/parse';
import { bestWorkingTimeOf } from '../clock';
import { applications2021 } from './clean';
import { type Rendered, renderIn, type Shape, shapes } from './render';
import { applications, disputes, publications } from './tables';

function bound(text: string): BoundReport {
  return bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
}

/** `row.column text@start`; the cells of a row that only heads others are blank. */
function cellsOf({ rows }: BoundTable): readonly string[] {
  return rows
    .filter(({ form }) => form.kind !== 'group')
    .flatMap(({ form, cells }) =>
      cells.map(({ column, cell }) => `${form.id}.${column.id} ${cell.text}@${cell.range.start}`),
    );
}

function written({ cells }: Rendered): readonly string[] {
  return cells.map(({ row, column, text, range }) => `${row.id}.${column.id} ${text}@${range.start}`);
}

/** What was read is what was written; where digits run together some cells may be left out, and it is said so. */
function expectSame(shape: Shape, rendered: Rendered): void {
  const [table, second] = bound(rendered.text).tables;
  expect(second).toBeUndefined();
  const read = table === undefined ? [] : cellsOf(table);
  const whole = written(rendered);
  if (shape !== 'run-on' || table?.runOn?.outcome === 'solved') expect(read).toEqual(whole);
  else {
    expect(table?.runOn?.outcome).toBe('ambiguous');
    const known = new Set(whole);
    expect(read.filter((cell) => !known.has(cell))).toEqual([]);
  }
}

describe.each(shapes)('%s', (shape) => {
  it.each([
    ['表二', publications],
    ['表三', applications],
    ['表四', disputes],
  ])('a random consistent %s is read back', (_, tables) => {
    fc.assert(
      fc.property(tables, (table) => expectSame(shape, renderIn(shape, table))),
      { numRuns: 50 },
    );
  });
});

describe('time to read', () => {
  const rows = applications2021.figures.size;

  /** Milliseconds to read and bind so many copies of the table. */
  function elapsed(shape: Shape, copies: number): number {
    const text = renderIn(shape, ...Array.from({ length: copies }, () => applications2021)).text;
    return bestWorkingTimeOf(() => {
      expect(bound(text).tables).toHaveLength(copies);
    });
  }

  it.each(shapes)('%s: grows linearly with the rows', (shape) => {
    elapsed(shape, 5);
    const short = elapsed(shape, 10);
    // Ten times as many rows; quadratic time would be a hundred times as much.
    expect(elapsed(shape, 100) / short, `${rows * 100} rows`).toBeLessThan(30);
  });
});
