import { describe, expect, it } from 'vitest';
import { headerSpans } from '../../server/render/spans';

/** `甲--` for a heading over three columns, `甲|` for one over two rows, `.` for a cell that is reached over. */
function spansOf(...rows: string[]): string[] {
  const spans = headerSpans(rows.map((row) => [...row].map((cell) => cell === ' ')));
  return spans.map((row) =>
    row
      .map((span) =>
        span === undefined ? '.' : span.rows > 1 ? `${span.columns}x${span.rows}` : `${span.columns}`,
      )
      .join(' '),
  );
}

describe('headerSpans', () => {
  it.each([
    ['one row: every cell for itself', ['甲 乙'], ['1 1 1']],
    ['a heading over the columns below it', ['甲 乙 ', '一二三四'], ['2 . 2 .', '1 1 1 1']],
    ['a column name over two rows', ['甲乙 ', ' 一二'], ['1x2 2 .', '. 1 1']],
    ['a name at the end over two rows', ['甲 丙', '一二 '], ['2 . 1x2', '1 1 .']],
    [
      'the three rows of the applications table',
      [' 申      ', ' 自法    总', '  商科社律他 '],
      ['1 7 . . . . . .', '1 1x2 5 . . . . 1x2', '1 . 1 1 1 1 1 .'],
    ],
    ['rows of different length', ['甲   ', '一二'], ['4 . . .', '1 1']],
  ])('%s', (_, rows, spans) => {
    expect(spansOf(...rows)).toEqual(spans);
  });
});
