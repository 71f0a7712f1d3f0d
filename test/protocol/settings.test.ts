import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  Diagnostic,
  PublishDiagnosticsParams,
  ShowMessageParams,
} from 'vscode-languageserver-protocol/node';
import { editor, plain, type TestClient } from './client';
import { report, session } from './session';

let folder: string;
let root: string;
let document: string;
let config: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zwgk-'));
  root = pathToFileURL(folder).href;
  document = `${root}/%E5%B9%B4%E6%8A%A5.zwgk`;
  config = path.join(folder, '.zwgk.json');
});

afterEach(() => rm(folder, { recursive: true }));

const severities = (items: readonly Diagnostic[]): unknown[] => items.map(({ severity }) => severity);
const warnings = (client: TestClient): readonly string[] =>
  client.all<ShowMessageParams>('window/showMessage').map(({ message }) => message);

async function opened(): Promise<TestClient> {
  const client = await session(editor, { workspaceFolders: [{ uri: root, name: '报告' }] });
  client.open(document, report);
  return client;
}

async function rewrite(client: TestClient, text: string): Promise<readonly Diagnostic[]> {
  await writeFile(config, text);
  const refreshed = client.all('workspace/diagnostic/refresh').length;
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(config).href, type: 2 }],
  });
  await client.next(
    'workspace/diagnostic/refresh',
    () => client.all('workspace/diagnostic/refresh').length > refreshed,
  );
  return client.diagnostics(document);
}

describe('.zwgk.json', () => {
  it('is watched, applied at once, and its mistakes are told once while the last good values stay', async () => {
    await writeFile(config, '{"rules": {"table/row-total": "hint"}}');
    const client = await opened();
    expect(severities(await client.diagnostics(document))).toEqual([4]);
    expect(client.all('client/registerCapability')).toContainEqual({
      registrations: [
        expect.objectContaining({
          method: 'workspace/didChangeWatchedFiles',
          registerOptions: { watchers: [{ globPattern: '**/*.{json,zwgk,txt}' }] },
        }),
      ],
    });

    const broken = '{"rules": {"table/row-total": "loud"}}';
    expect(severities(await rewrite(client, broken))).toEqual([4]);
    expect(severities(await rewrite(client, broken))).toEqual([4]);
    expect(warnings(client)).toHaveLength(1);
    expect(warnings(client)[0]).toContain('.zwgk.json');
    expect(warnings(client)[0]).toContain('rules["table/row-total"]');
    expect(warnings(client)[0]).toContain('沿用上一次有效的设置');

    expect(severities(await rewrite(client, '{"rules": {"table/row-total": "information"}}'))).toEqual([3]);
    expect(warnings(client)).toHaveLength(1);
  });
});

describe('editor settings', () => {
  it('are asked for, and asked for again when they change', async () => {
    const client = await session(editor);
    client.settings = { rules: { 'table/row-total': 'off' }, trace: { server: 'off' } };
    client.open(document, report);
    expect(await client.diagnostics(document)).toEqual([]);
    client.settings = { language: 'en' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.next('workspace/diagnostic/refresh');
    const [found] = await client.diagnostics(document);
    expect(found?.message).not.toMatch(/\p{Script=Han}{2}不|相差/u);
    expect(found?.severity).toBe(1);
  });

  it('come from initializationOptions and didChangeConfiguration for a client that cannot be asked', async () => {
    const client = await session(plain, {
      initializationOptions: { rules: { 'table/row-total': 'warning' } },
    });
    client.open(document, report);
    const first = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(severities(first.diagnostics)).toEqual([2]);
    client.notify('workspace/didChangeConfiguration', {
      settings: { zwgk: { rules: { 'table/row-total': 'hint' } } },
    });
    const second = await client.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params !== first,
    );
    expect(severities(second.diagnostics)).toEqual([4]);
  });
});
