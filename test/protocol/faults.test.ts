/** What goes wrong around a server, and what its clients do that none should. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { editor, plain, TestClient } from './client';
import { behind, report, session, start, uri, wrongFigure } from './session';

/** May this user be nobody in a name space of users? */
const canBeNobody = spawnSync('unshare', ['-U', 'true']).status === 0;

const position = { line: 3, character: 0 };
const range = { start: position, end: position };
/** Each with its empty answer. */
const requests: readonly (readonly [method: string, empty: unknown])[] = [
  ['textDocument/diagnostic', { kind: 'full', items: [] }],
  ['textDocument/documentSymbol', []],
  ['textDocument/foldingRange', []],
  ['textDocument/hover', null],
  ['textDocument/completion', []],
  ['textDocument/codeAction', []],
  ['textDocument/documentLink', []],
  ['textDocument/formatting', []],
  ['textDocument/rangeFormatting', []],
  ['textDocument/onTypeFormatting', []],
  ['textDocument/inlayHint', []],
  ['textDocument/documentHighlight', null],
  ['textDocument/references', null],
  ['textDocument/definition', null],
  ['textDocument/selectionRange', []],
  ['textDocument/semanticTokens/full', { data: [] }],
  ['textDocument/semanticTokens/full/delta', { data: [] }],
  ['textDocument/semanticTokens/range', { data: [] }],
];
const custom = ['zwgk/preview', 'zwgk/status', 'zwgk/export', 'zwgk/moveToCell', 'zwgk/pastedTable'];

describe('a report that was closed', () => {
  it('is answered with nothing, whatever is asked', async () => {
    const client = await session(editor);
    client.open(uri, report);
    await client.diagnostics(uri);
    client.close(uri);
    const params = {
      position,
      range,
      positions: [position],
      context: { diagnostics: [], includeDeclaration: true },
      options: { tabSize: 2, insertSpaces: true },
      ch: '|',
      previousResultId: '1',
    };
    for (const [method, empty] of requests)
      expect([method, await client.ask(method, uri, params)]).toEqual([method, empty]);
    const ours = { uri, position, format: 'html', direction: 'next', html: '', text: '' };
    for (const method of custom)
      expect([method, await client.connection.sendRequest(method, ours)]).toEqual([method, null]);
  });

  it('is answered with nothing when it closes between the question and the answer', async () => {
    const client = await session(editor);
    client.open(uri, report);
    const asked = client.ask('textDocument/documentSymbol', uri);
    client.close(uri);
    expect(await asked).toEqual([]);
  });
});

describe('versions', () => {
  it('that run back or stand still: the last text counts', async () => {
    const client = await session(editor);
    client.open(uri, report);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    for (const [version, text] of [
      [9, '6'],
      [3, '8'],
      [3, '6'],
    ] as const)
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: wrongFigure, end: behind(wrongFigure) }, text }],
      });
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('of a document that was never opened are passed over', async () => {
    const client = await session(editor);
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    client.close(uri);
    expect(await client.diagnostics(uri)).toEqual([]);
  });
});

describe('two reports of the same organisation and year', () => {
  it('are none for the report of the next year, and each is checked', async () => {
    const client = await session(editor);
    const twins = ['a', 'b'].map((name) => `file:///报告/${name}.zwgk`);
    const next = 'file:///报告/c.zwgk';
    for (const twin of twins) client.open(twin, report);
    client.open(next, report.replace('2024', '2025'));
    for (const one of [...twins, next]) expect(await client.diagnostics(one)).toHaveLength(1);
  });
});

describe('many reports', () => {
  /** KB. */
  const memory = async (client: TestClient): Promise<number> => {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(client.process.pid)]);
    return Number(stdout.toString());
  };

  it('200 open ones are all diagnosed, and a keystroke in one does not read the others', async () => {
    const client = await session(editor);
    const uris = Array.from({ length: 200 }, (_, index) => `file:///报告/第${index}局2024.zwgk`);
    for (const [index, one] of uris.entries()) client.open(one, report.replace('云岭市', `第${index}局`));
    const found = await Promise.all(uris.map((one) => client.diagnostics(one)));
    expect(found.every((items) => items.length === 1)).toBe(true);
    const [first = ''] = uris;
    client.received.length = 0;
    client.edit(first, wrongFigure, behind(wrongFigure), '6');
    expect(await client.diagnostics(first)).toEqual([]);
    expect(client.all<{ readonly uri: string }>('zwgk/didAnalyse').map((done) => done.uri)).toEqual([first]);
    if (process.platform === 'linux') expect(await memory(client)).toBeLessThan(400_000);
    for (const one of uris) client.close(one);
    expect(await client.diagnostics(first)).toEqual([]);
  });
});

describe.skipIf(!canBeNobody)('a folder that may not be listed (needs unshare -U)', () => {
  it('is one without other reports and settings: what is open in it is checked', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zwgk-closed-'));
    await writeFile(path.join(folder, '.zwgk.json'), '{ "rules": { "table/row-total": "off" } }');
    await writeFile(path.join(folder, '云岭市2023.zwgk'), report.replace('2024', '2023'));
    await chmod(folder, 0);
    const client = start(['unshare', '-U']);
    await client.initialize(editor);
    const file = pathToFileURL(path.join(folder, '云岭市2024.zwgk')).href;
    client.open(file, report);
    expect(await client.diagnostics(file)).toHaveLength(1);
    await chmod(folder, 0o755);
    await rm(folder, { recursive: true });
  });
});

describe('a report of last year', () => {
  it('that goes while it is wanted is none; one that changes counts as it is now', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zwgk-siblings-'));
    const last = path.join(folder, '云岭市2023.zwgk');
    const address = pathToFileURL(last).href;
    const file = pathToFileURL(path.join(folder, '云岭市2024.zwgk')).href;
    const client = await session(editor);
    const changed = (type: number): void =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: address, type }] });
    for (const write of [
      () => writeFile(last, report.replace('2024', '2023')),
      () => writeFile(last, ''),
      () => rm(last, { force: true }),
    ]) {
      await write();
      client.open(file, report);
      // Announced while the report is being checked with it.
      const asked = client.diagnostics(file);
      changed(2);
      expect(await asked).toHaveLength(1);
      await rm(last, { force: true });
      changed(3);
      expect(await client.diagnostics(file)).toHaveLength(1);
      client.close(file);
    }
    await rm(folder, { recursive: true });
  });
});

describe('settings', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  it('of some megabytes are read, wrong ones are told once', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zwgk-settings-'));
    folders.push(folder);
    const rules = Array.from({ length: 100_000 }, (_, index) => `"no/rule-${index}": "off"`);
    await writeFile(path.join(folder, '.zwgk.json'), `{"rules": {${rules.join(',')}}}`);
    const client = await session(editor);
    const file = pathToFileURL(path.join(folder, 'a.zwgk')).href;
    client.open(file, report);
    expect(await client.diagnostics(file)).toHaveLength(1);
    expect(await client.diagnostics(file)).toHaveLength(1);
    const told = client.all<{ readonly message: string }>('window/showMessage');
    expect(told).toHaveLength(1);
    expect(told[0]?.message.length).toBeLessThan(5000);
  });
});

describe('a server that was killed', () => {
  it('leaves a new one nothing to mend: the same documents have the same findings', async () => {
    const first = new TestClient();
    await first.initialize(plain);
    first.open(uri, report);
    await first.next('textDocument/publishDiagnostics');
    first.process.kill('SIGKILL');
    const second = await session(plain);
    second.open(uri, report);
    const { diagnostics } = await second.next<{ readonly diagnostics: readonly Diagnostic[] }>(
      'textDocument/publishDiagnostics',
    );
    expect(diagnostics).toHaveLength(1);
  });
});
