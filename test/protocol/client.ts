/** A language client over real stdio. It records everything and waits for events, never for time. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

// The fuzzers are bundled: where this file is says nothing about them.
const server = path.resolve('dist/server.js');

/** What VS Code can do, as far as this server looks at it. */
export const editor: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** A client that can neither pull diagnostics nor be asked for settings. */
export const plain: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

const notifications = [
  'textDocument/publishDiagnostics',
  'window/showMessage',
  'window/logMessage',
  'zwgk/didAnalyse',
] as const;
const requests = [
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
  'client/registerCapability',
] as const;

export interface Received {
  readonly method: string;
  readonly params: unknown;
}

interface Waiter {
  readonly fits: (message: Received) => boolean;
  readonly resolve: (message: Received) => void;
}

export class TestClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  /** Everything that the server sent of its own accord, in order. */
  readonly received: Received[] = [];
  /** The answer to workspace/configuration. */
  settings: unknown = null;
  #waiters: Waiter[] = [];
  readonly #stdout: Buffer[] = [];
  #stderr = '';
  readonly #versions = new Map<string, number>();

  /** `within`: the command line that the server's is appended to, such as that of a sandbox. */
  constructor(within: readonly string[] = []) {
    const [program = process.execPath, ...rest] = [...within, process.execPath, server, '--stdio'];
    this.process = spawn(program, rest);
    this.process.stdout.on('data', (chunk: Buffer) => this.#stdout.push(chunk));
    this.process.stderr.on('data', (chunk: Buffer) => {
      this.#stderr += chunk.toString();
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    const { connection } = this;
    for (const method of notifications)
      connection.onNotification(method, (params: unknown) => this.#receive({ method, params }));
    for (const method of requests)
      connection.onRequest(method, (params: unknown) => {
        this.#receive({ method, params });
        return method === 'workspace/configuration' ? [this.settings] : null;
      });
    connection.onUnhandledNotification(({ method, params }) => this.#receive({ method, params }));
    this.connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    options: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const params = { processId: null, rootUri: null, capabilities, ...options };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string): void {
    this.#versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'zwgk', version: 1, text } });
  }

  /** Replaces what is between the positions; returns the new version. */
  edit(uri: string, start: Position, end: Position, text: string): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const contentChanges = [{ range: { start, end }, text }];
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask(
      'textDocument/diagnostic',
      uri,
      previousResultId === undefined ? {} : { previousResultId },
    );
  }

  /** The diagnostics of a full report. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`a full report was expected, not ${report.kind}`);
    return report.items;
  }

  ask<R>(method: string, uri: string, rest: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri }, ...rest });
  }

  notify(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  /** The first message of the method that fits, received already or to come. */
  async next<P>(method: string, fits: (params: P) => boolean = () => true): Promise<P> {
    const matches = (message: Received): boolean => message.method === method && fits(message.params as P);
    const known = this.received.find(matches);
    if (known) return known.params as P;
    const message = await new Promise<Received>((resolve) => this.#waiters.push({ fits: matches, resolve }));
    return message.params as P;
  }

  all<P>(method: string): readonly P[] {
    return this.received.filter((message) => message.method === method).map(({ params }) => params as P);
  }

  /** Ends the session as the protocol asks; the exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    this.notify('exit', {});
    const [code] = await exited;
    return typeof code === 'number' ? code : null;
  }

  /** What the server wrote that is no protocol frame; what it wrote to stderr. */
  noise(): { readonly stdout: string; readonly stderr: string } {
    return { stdout: withoutFrames(Buffer.concat(this.#stdout)), stderr: this.#stderr };
  }

  #receive(message: Received): void {
    this.received.push(message);
    const served = this.#waiters.filter(({ fits }) => fits(message));
    this.#waiters = this.#waiters.filter((waiter) => !served.includes(waiter));
    for (const { resolve } of served) resolve(message);
  }
}

function withoutFrames(bytes: Buffer): string {
  let rest = bytes;
  for (;;) {
    const header = /^Content-Length: (\d+)\r\n(?:[\w-]+: [^\r\n]*\r\n)*\r\n/.exec(
      rest.subarray(0, 200).toString('latin1'),
    );
    if (!header) return rest.toString();
    JSON.parse(rest.subarray(header[0].length, header[0].length + Number(header[1])).toString());
    rest = rest.subarray(header[0].length + Number(header[1]));
  }
}
