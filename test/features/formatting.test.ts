import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting, onTypeFormatting, rangeFormatting } from '../../server/features/formatting';
import { viewAtCursor, viewOf } from './view';

const apply = (text: string, edits: ReturnType<typeof formatting>): string =>
  TextDocument.applyEdits(TextDocument.create('file:///a', 'zwgk', 1, text), edits);

const table = '| 甲甲甲 |   1 |\n';

/** The text after the last character before `<|>` was typed, and where the cursor then stands. */
function typed(marked: string, ch: string): string {
  const { view, position } = viewAtCursor(marked);
  const edits = onTypeFormatting(view, { ch, position });
  const cursor = { range: { start: position, end: position }, newText: '<|>' };
  const before = edits.filter(
    ({ range: { start } }) =>
      start.line < position.line || (start.line === position.line && start.character < position.character),
  );
  const behind = edits.filter((edit) => !before.includes(edit));
  return apply(view.document.getText(), [...before, cursor, ...behind]);
}

it('formats the document and a range of it, with positions of the protocol', () => {
  const text = '| 甲 | 1 |\n| 𠮷野家 | 20 |\n';
  const view = viewOf(text);
  expect(apply(text, formatting(view))).toBe('| 甲     |   1 |\n| 𠮷野家 |  20 |\n');
  const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
  expect(apply(text, rangeFormatting(view, line))).toBe('| 甲 | 1 |\n| 𠮷野家 |  20 |\n');
});

it('follows the setting for characters of ambiguous width', () => {
  const text = '| “甲” | 1 |\n| 乙乙乙 | 2 |\n';
  const wide = viewOf(text, { settings: { format: { ambiguousWidth: 'wide' } } });
  expect(apply(text, formatting(wide))).toBe('| “甲” |   1 |\n| 乙乙乙 |   2 |\n');
});

it('keeps the cursor behind the bar that was typed, and the rest of the row', () => {
  expect(typed(`${table}| 乙 | 23|<|>\n`, '|')).toBe(`${table}| 乙     |  23 |<|>\n`);
  expect(typed(`${table}|乙|<|>2\n`, '|')).toBe(`${table}| 乙     |<|>   2\n`);
});

it('closes the row that Enter has left and keeps the line of the cursor', () => {
  expect(typed(`${table}|乙|2\n<|>\n| 丙丙 | 3|\n`, '\n')).toBe(
    `${table}| 乙     |   2 |\n<|>\n| 丙丙   |   3 |\n`,
  );
});

it('takes the tab out of a cell again', () => {
  expect(typed(`${table}| 乙 |\t<|>2 |\n`, '\t')).toBe(`${table}| 乙     |   <|>2 |\n`);
});

it.each([
  ['prose', '全年公开|<|>\n', '|'],
  ['the first line', '<|>\n', '\n'],
  ['a row of tabs', '甲\t1\t2\n乙\t3\t<|>\n', '\t'],
])('changes nothing in %s', (_, marked, ch) => {
  const { view, position } = viewAtCursor(marked);
  expect(onTypeFormatting(view, { ch, position })).toEqual([]);
});
