import { describe, expect, it } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { editor, plain } from './client';
import { behind, report, session, uri, wrongFigure } from './session';

const codes = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code);
const written = (items: readonly Diagnostic[]): unknown[] =>
  items.map(({ data }) => (data as { actual?: string }).actual);

describe('pulled diagnostics', () => {
  it('are there for an opened report and change with one typed character', async () => {
    const client = await session(editor);
    client.open(uri, report);
    expect(codes(await client.diagnostics(uri))).toEqual(['table/row-total']);
    client.edit(uri, wrongFigure, behind(wrongFigure), '6');
    expect(await client.diagnostics(uri)).toEqual([]);
    client.edit(uri, wrongFigure, wrongFigure, '1');
    const [found] = await client.diagnostics(uri);
    expect(found).toMatchObject({ data: { actual: '16', expected: '6' }, range: { start: wrongFigure } });
  });

  it('are unchanged for the same diagnostics, and full again after they changed', async () => {
    const client = await session(editor);
    client.open(uri, report);
    const first = await client.pull(uri);
    expect(first.kind).toBe('full');
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.edit(uri, { line: 0, character: 0 }, { line: 0, character: 0 }, '\n');
    const moved = await client.pull(uri, first.resultId);
    expect(moved.kind).toBe('full');
    expect(moved.resultId).not.toBe(first.resultId);
  });

  it('are sent again after an edit that changes none: the editor has moved its marks', async () => {
    const client = await session(editor);
    client.open(uri, report);
    const first = await client.pull(uri);
    const end = { line: report.split('\n').length - 1, character: 0 };
    client.edit(uri, { line: 0, character: 0 }, end, report);
    const second = await client.pull(uri, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [{ code: 'table/row-total' }] });
  });

  it('are those of the last text after a burst of edits, those asked for between never older than the request', async () => {
    const client = await session(editor);
    client.open(uri, report);
    const pulls: Promise<readonly Diagnostic[]>[] = [];
    for (let digit = 0; digit < 50; digit++) {
      client.edit(uri, wrongFigure, behind(wrongFigure, digit === 0 ? 1 : 2), String(10 + digit));
      pulls.push(client.diagnostics(uri));
    }
    const answers = await Promise.all(pulls);
    expect(written(answers.at(-1) ?? [])).toEqual(['59']);
    expect(written(await client.diagnostics(uri))).toEqual(['59']);
    // Each answer is of a text no older than the edit sent before the request.
    expect(answers.every((items, index) => Number(written(items)[0]) >= 10 + index)).toBe(true);
  });

  it('are empty for a document that is not open', async () => {
    const client = await session(editor);
    expect(await client.diagnostics('file:///nowhere.zwgk')).toEqual([]);
  });

  it('are not pushed as well', async () => {
    const client = await session(editor);
    client.open(uri, report);
    await client.diagnostics(uri);
    client.close(uri);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(client.all('textDocument/publishDiagnostics')).toEqual([]);
  });
});

describe('pushed diagnostics', () => {
  const published = (version: number) => (params: PublishDiagnosticsParams) => params.version === version;

  it('carry the version and are cleared on close', async () => {
    const client = await session(plain);
    client.open(uri, report);
    const first = await client.next('textDocument/publishDiagnostics', published(1));
    expect(codes(first.diagnostics)).toEqual(['table/row-total']);
    expect(first.diagnostics[0]).not.toHaveProperty('relatedInformation');
    client.close(uri);
    const last = await client.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length === 0,
    );
    expect(last.uri).toBe(uri);
  });

  it('end with those of the last text after a burst of edits', async () => {
    const client = await session(plain);
    client.open(uri, report);
    let version = 1;
    for (let digit = 0; digit < 50; digit++)
      version = client.edit(uri, wrongFigure, behind(wrongFigure, digit === 0 ? 1 : 2), String(10 + digit));
    const last = await client.next('textDocument/publishDiagnostics', published(version));
    expect(written(last.diagnostics)).toEqual(['59']);
    await client.ask('textDocument/documentSymbol', uri);
    const versions = client
      .all<PublishDiagnosticsParams>('textDocument/publishDiagnostics')
      .map((params) => params.version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.at(-1)).toBe(version);
  });
});
