import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionList,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import { version } from '../../package.json';
import type { DidAnalyseParams, NewReportResult, PreviewResult, StatusResult } from '../../server/protocol';
import { editor, plain } from './client';
import { positionOf, report, session, start, uri } from './session';

describe('initialize', () => {
  it('advertises exactly what is implemented', async () => {
    const { capabilities, serverInfo } = await start().initialize(editor);
    expect(serverInfo).toEqual({ name: 'zwgk', version });
    expect(capabilities).toEqual({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: 'zwgk', interFileDependencies: true, workspaceDiagnostics: false },
      documentSymbolProvider: { label: 'zwgk' },
      foldingRangeProvider: true,
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['|', '\t', ' ', '/', '-'] },
      documentLinkProvider: {},
      inlayHintProvider: true,
      documentHighlightProvider: true,
      referencesProvider: true,
      definitionProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: ['heading', 'indicator', 'figure'], tokenModifiers: ['wrong'] },
        full: { delta: true },
        range: true,
      },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n', '\t'] },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.zwgk'] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  it('does not offer to be asked for diagnostics by a client that cannot ask', async () => {
    const { capabilities } = await start().initialize(plain);
    expect(capabilities).not.toHaveProperty('diagnosticProvider');
    expect(capabilities).not.toHaveProperty('codeActionProvider');
    expect(capabilities).not.toHaveProperty('workspace');
  });
});

describe('every advertised request', () => {
  it('is answered for an open report', async () => {
    const client = await session(editor);
    client.open(uri, `${report}\n电子版见 www.yunling.gov.cn。\n`);
    const position = positionOf('64 |');
    expect(await client.ask('textDocument/documentSymbol', uri)).toMatchObject([
      { name: '三、收到和处理政府信息公开申请情况' },
    ]);
    expect(await client.ask<unknown[]>('textDocument/foldingRange', uri)).not.toEqual([]);
    expect(await client.ask('textDocument/hover', uri, { position })).toMatchObject({
      contents: { kind: 'markdown' },
    });
    expect(await client.ask('textDocument/documentLink', uri)).toMatchObject([
      { target: 'http://www.yunling.gov.cn' },
    ]);
    const diagnostics = await client.diagnostics(uri);
    const [fix] = await client.ask<CodeAction[]>('textDocument/codeAction', uri, {
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    expect(fix).toMatchObject({
      title: '改为 6',
      edit: { changes: { [uri]: [{ newText: ' 6 ' }] } },
    });
    const list = await client.ask<CompletionList>('textDocument/completion', uri, {
      position: { line: 8, character: 0 },
    });
    expect(list.isIncomplete).toBe(true);
    expect(list.items[0]?.label).toBe('三、本年度办理结果');
    const preview = await client.connection.sendRequest<PreviewResult>('zwgk/preview', { uri });
    expect(preview).toMatchObject({ version: 1, title: '云岭市2024年政府信息公开工作年度报告' });
    const status = await client.connection.sendRequest<StatusResult>('zwgk/status', { uri });
    expect(status).toMatchObject({ formId: 'form-2021', year: 2024, findings: { error: 1 } });
    const skeleton = { year: 2024, organisation: '云岭市' };
    const made = await client.connection.sendRequest<NewReportResult>('zwgk/newReport', skeleton);
    expect(made.snippet).toMatch(/^云岭市2024年政府信息公开工作年度报告\n/);
  });

  it('has an empty answer of its type for an unknown document', async () => {
    const client = await session(editor);
    const nowhere = 'file:///nowhere.zwgk';
    const position = { line: 3, character: 9 };
    expect(await client.ask('textDocument/documentSymbol', nowhere)).toEqual([]);
    expect(await client.ask('textDocument/foldingRange', nowhere)).toEqual([]);
    expect(await client.ask('textDocument/hover', nowhere, { position })).toBeNull();
    expect(await client.ask('textDocument/completion', nowhere, { position })).toEqual([]);
    expect(await client.ask('textDocument/documentLink', nowhere)).toEqual([]);
    const asked = {
      position,
      range: { start: position, end: position },
      context: { includeDeclaration: true },
    };
    expect(await client.ask('textDocument/inlayHint', nowhere, asked)).toEqual([]);
    expect(await client.ask('textDocument/documentHighlight', nowhere, asked)).toBeNull();
    expect(await client.ask('textDocument/references', nowhere, asked)).toBeNull();
    expect(await client.ask('textDocument/definition', nowhere, { position })).toBeNull();
    expect(await client.ask('textDocument/selectionRange', nowhere, { positions: [position] })).toEqual([]);
    expect(await client.ask('textDocument/semanticTokens/full', nowhere)).toEqual({ data: [] });
    const context = { diagnostics: [] };
    const range = { start: position, end: position };
    expect(await client.ask('textDocument/codeAction', nowhere, { range, context })).toEqual([]);
    expect(await client.connection.sendRequest('zwgk/preview', { uri: nowhere })).toBeNull();
    expect(await client.connection.sendRequest('zwgk/status', { uri: nowhere })).toBeNull();
  });

  it('is answered with RequestCancelled when it was cancelled', async () => {
    const client = await session(editor);
    client.open(uri, report);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.ask<unknown[]>('textDocument/documentSymbol', uri)).not.toEqual([]);
  });

  it('counts positions in UTF-16 units, CRLF and a BOM included', async () => {
    const client = await session(editor);
    const text = `\uFEFF${report.replace('云岭市', '𠮷野市').replaceAll('\n', '\r\n')}`;
    client.open(uri, text);
    const [found] = await client.diagnostics(uri);
    if (!found) throw new Error('a finding was expected');
    const { start: from, end } = found.range;
    expect(text.split('\r\n')[from.line]?.slice(from.character, end.character)).toBe('7');
  });
});

describe('zwgk/didAnalyse', () => {
  it('comes once for each version that is asked about', async () => {
    const client = await session(editor);
    client.open(uri, report);
    await client.diagnostics(uri);
    await client.ask('textDocument/documentSymbol', uri);
    const asked = client.edit(uri, { line: 0, character: 0 }, { line: 0, character: 0 }, ' ');
    await client.ask('textDocument/foldingRange', uri);
    await client.diagnostics(uri);
    await client.next<DidAnalyseParams>('zwgk/didAnalyse', (params) => params.version === asked);
    expect(client.all('zwgk/didAnalyse')).toEqual([
      { uri, version: 1 },
      { uri, version: asked },
    ]);
  });
});

describe('the end of a session', () => {
  it('exits 0 after shutdown and exit', async () => {
    const client = await session(editor);
    client.open(uri, report);
    await client.diagnostics(uri);
    expect(await client.stop()).toBe(0);
  });

  it('exits when the parent closes stdin', async () => {
    const client = await session(editor);
    const exited = once(client.process, 'exit');
    client.process.stdin.end();
    expect(await exited).toEqual([1, null]);
  });
});
