import { expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { editor } from './client';
import { session, uri } from './session';

const text = '| 甲甲甲 | 1 |\n|乙|2|\n';
const options = { tabSize: 2, insertSpaces: true };

it('lays out the document, a range and the table that is typed in', async () => {
  const client = await session(editor);
  client.open(uri, text);
  const all = await client.ask<TextEdit[]>('textDocument/formatting', uri, { options });
  expect(all).toContainEqual({
    range: { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } },
    newText: '  ',
  });
  const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
  const some = await client.ask<TextEdit[]>('textDocument/rangeFormatting', uri, { options, range: line });
  expect(some).toEqual(all.filter(({ range }) => range.start.line === 1));
  const typed = { ch: '|', position: { line: 1, character: 5 }, options };
  expect(await client.ask('textDocument/onTypeFormatting', uri, typed)).toEqual(all);
});

it('counts ambiguous characters as the editor says', async () => {
  const client = await session(editor);
  client.settings = { format: { ambiguousWidth: 'wide' } };
  client.open(uri, '| “甲” |   1 |\n| 乙乙乙 |   2 |\n');
  expect(await client.ask('textDocument/formatting', uri, { options })).toEqual([]);
});

it('has no edits for an unknown document', async () => {
  const client = await session(editor);
  expect(await client.ask('textDocument/formatting', 'file:///nowhere.zwgk', { options })).toEqual([]);
});
