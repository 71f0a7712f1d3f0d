/** Sums at work, over the wire. */
import { expect, it } from 'vitest';
import type {
  DocumentHighlight,
  InlayHint,
  Location,
  LocationLink,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { editor, type TestClient } from './client';
import { behind, positionOf, report, session, uri, wrongFigure } from './session';

const total = positionOf('64 |');
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function opened(): Promise<TestClient> {
  const client = await session(editor);
  client.open(uri, report);
  return client;
}

it('a wrong total has a hint until it is right, or until hints are turned off', async () => {
  const client = await opened();
  const hints = () => client.ask<InlayHint[]>('textDocument/inlayHint', uri, { range: whole });
  expect(await hints()).toMatchObject([
    { position: behind(wrongFigure), label: [{ value: '= 6' }], textEdits: [{ newText: ' 6 ' }] },
  ]);
  client.settings = { inlayHints: { totals: false } };
  client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.next('workspace/inlayHint/refresh');
  await client.next('workspace/semanticTokens/refresh');
  expect(await hints()).toEqual([]);
  client.settings = {};
  client.notify('workspace/didChangeConfiguration', { settings: null });
  client.edit(uri, wrongFigure, behind(wrongFigure), '6');
  expect(await hints()).toEqual([]);
});

it('a total leads to its parts', async () => {
  const client = await opened();
  const position = total;
  const highlights = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, {
    position,
  });
  expect(highlights).toHaveLength(7);
  const links = await client.ask<LocationLink[]>('textDocument/definition', uri, { position });
  expect(links.map(({ targetSelectionRange }) => targetSelectionRange.start)).toContainEqual(
    positionOf('60 |'),
  );
  const context = { includeDeclaration: false };
  const found = await client.ask<Location[]>('textDocument/references', uri, { position, context });
  expect(found).toHaveLength(6);
});

it('a selection grows from the cell to its row', async () => {
  const client = await opened();
  const [first] = await client.ask<SelectionRange[]>('textDocument/selectionRange', uri, {
    positions: [total],
  });
  expect(first?.range).toEqual({ start: total, end: behind(total, 2) });
  expect(first?.parent?.range.start).toEqual({ line: total.line, character: 0 });
});

it('tokens come whole, by range and as what has changed', async () => {
  const client = await opened();
  const full = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
  expect(full.data.length % 5).toBe(0);
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 99 } };
  const part = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', uri, { range });
  expect(part.data).toEqual([2, 2, 15, 0, 0]);

  const delta = (previousResultId: string | undefined) =>
    client.ask<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', uri, {
      previousResultId,
    });
  client.edit(uri, wrongFigure, behind(wrongFigure), '6');
  const changed = await delta(full.resultId);
  if (!('edits' in changed)) throw new Error('edits were expected');
  const data = [...full.data];
  for (const edit of changed.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  const fresh = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
  expect(data).toEqual(fresh.data);
  expect(data).not.toEqual(full.data);
  expect(await delta('another process')).toMatchObject({ data });
});
