import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { moveToCell } from '../../server/features/cellMove';
import { viewAtCursor } from './view';

/** The text after the key, what is selected between `‹` and `›`. Undefined where the key keeps its usual meaning. */
function moved(marked: string, direction: 'next' | 'previous'): string | undefined {
  const { view, position } = viewAtCursor(marked);
  const move = moveToCell(view, { position, direction });
  if (move === null) return undefined;
  expect(move.version).toBe(1);
  const edits = move.edits.map(({ range, newText }) => ({ range, newText }));
  const text = TextDocument.applyEdits(view.document, edits);
  const after = TextDocument.create('file:///a', 'zwgk', 2, text);
  const [start, end] = [after.offsetAt(move.selection.start), after.offsetAt(move.selection.end)];
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

const next = (marked: string): string | undefined => moved(marked, 'next');
const previous = (marked: string): string | undefined => moved(marked, 'previous');

describe('Tab', () => {
  it('selects the next cell and puts the columns in order', () => {
    expect(next('| 规<|>章 | 22 | 0 |\n| 行政许可 | 5 | 10690 |\n')).toBe(
      '| 规章     |  ‹22› |     0 |\n| 行政许可 |   5 | 10690 |\n',
    );
    expect(next('|规章|2<|>2|0|\n')).toBe('| 规章 |  22 |   ‹0› |\n');
  });

  it('stands behind a space in a blank cell', () => {
    expect(next('| 规章<|> |  | 0 |\n')).toBe('| 规章 | ‹›    |   0 |\n');
    expect(next('|规章<|>||0|\n')).toBe('| 规章 | ‹›    |   0 |\n');
  });

  it('goes on to the next row, over a rule', () => {
    expect(next('| 甲 | 乙<|> |\n| --- | --- |\n| 规章 | 22 |\n')).toBe(
      '| 甲   | 乙  |\n| ---- | --- |\n| ‹规章› |  22 |\n',
    );
  });

  it('makes a new row behind the last one', () => {
    expect(next('| 规章 | 22 |\n| 行政许可 | 5<|> |\n\n三、其他\n')).toBe(
      '| 规章     |  22 |\n| 行政许可 |   5 |\n| ‹›         |     |\n\n三、其他\n',
    );
    expect(next('| 规章 | 22 |\r\n| 行政许可 | 5<|> |')).toBe(
      '| 规章     |  22 |\r\n| 行政许可 |   5 |\r\n| ‹›         |     |',
    );
  });

  it('makes the cell that the last row still lacks', () => {
    expect(next('| 规章 | 22 | 0 |\n| 行政许可 | 5<|>\n')).toBe(
      '| 规章     |  22 |   0 |\n| 行政许可 |   5 | ‹›    |\n',
    );
    expect(next('| 规章 | 22 | 0 |\n| 行政许可 | 5<|> |\n')).toBe(
      '| 规章     |  22 |   0 |\n| 行政许可 |   5 | ‹›    |\n',
    );
  });

  it('leads from before a row to its first cell, and from behind it to the next row', () => {
    expect(next('<|>| 规章 | 22 |\n')).toBe('| ‹规章› |  22 |\n');
    expect(next('| 规章 | 22 |<|>\n| 许可 | 5 |\n')).toBe('| 规章 |  22 |\n| ‹许可› |   5 |\n');
  });

  it('changes nothing that is in order', () => {
    const { view, position } = viewAtCursor('| 规章 |<|>  22 |\n');
    expect(moveToCell(view, { position, direction: 'previous' })?.edits).toEqual([]);
  });

  it.each([
    ['prose', '全年工作<|>有序。\n'],
    ['a table of tabs', '规章\t22<|>\t0\n行政许可\t5\t10690\n'],
    ['a rule', '| 甲 | 乙 |\n| --<|>- | --- |\n| 规章 | 22 |\n'],
  ])('keeps its usual meaning in %s', (_, text) => {
    expect(next(text)).toBeUndefined();
  });
});

describe('Shift+Tab', () => {
  it('selects the cell before, in the row above if need be', () => {
    expect(previous('| 规章 | 22<|> |\n')).toBe('| ‹规章› |  22 |\n');
    expect(previous('| 规章 | 22 |\n| 许<|>可 | 5 |\n')).toBe('| 规章 |  ‹22› |\n| 许可 |   5 |\n');
    expect(previous('| 规章 | 22 |<|>\n')).toBe('| 规章 |  ‹22› |\n');
  });

  it('stays in the first cell', () => {
    expect(previous('| 规<|>章 | 22 |\n')).toBe('| ‹规章› |  22 |\n');
  });
});

it('Tab again and again fills a table from nothing', () => {
  const keys = ['规章', '22', '许可', '5'];
  let text = '| 信息内容 | 数量 |\n| --- | --- |\n| 行政处罚 | 0<|> |\n';
  for (const key of keys) text = (next(text) ?? '').replace(/‹.*›/, `${key}<|>`);
  expect(text).toBe(
    '| 信息内容 | 数量 |\n| -------- | ---- |\n| 行政处罚 |    0 |\n| 规章     |   22 |\n| 许可     | 5<|>     |\n',
  );
});
