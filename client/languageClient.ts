/** The client of the protocol: `dist/languageClient.js`, loaded while the server starts. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type CancellationToken, type LogOutputChannel, l10n, type Uri } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient/node';
import { type DidAnalyseParams, didAnalyseNotification } from '../server/protocol';
import type { ProtocolClient, ServerState } from './connection';
import { RestartBudget } from './restartBudget';
import { looksLikeReport, reportSelector } from './selector';
import { tellThatServerIsDown } from './serverCommands';
import type { ServerProcess } from './serverProcess';

export interface Surroundings {
  readonly process: ServerProcess;
  readonly output: LogOutputChannel;
  readonly changed: (state: ServerState) => void;
  /** A document was analysed anew. */
  readonly analysed: (document: Uri) => void;
}

/** What else the server writes goes into the log, line by line. */
function eachLine(input: Readable | null, log: (line: string) => void): void {
  if (input !== null) createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', log);
}

function transportsOf(process: ServerProcess, output: LogOutputChannel): MessageTransports {
  const child = process.take();
  eachLine(child.stdout, (line) => output.info(line));
  eachLine(child.stderr, (line) => output.error(line));
  return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
}

/** Restarts a crashed server quietly a few times; then says in words, once, that checking has stopped. */
function errorHandler(isWanted: () => boolean, budget: RestartBudget): ErrorHandler {
  return {
    // Never `Shutdown`: what is typed between a crash and the news of it cannot be sent, and no server came after.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      if (!isWanted()) return { action: CloseAction.DoNotRestart, handled: true };
      if (budget.spend(Date.now())) return { action: CloseAction.Restart, handled: true };
      void tellThatServerIsDown(
        l10n.t('The zwgk language server has stopped several times. Reports are not checked any more.'),
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    case State.Stopped:
    case State.StartFailed:
      return 'stopped';
  }
}

/**
 * A client that is not started yet. The server itself registers for changes of settings and of `.zwgk.json`:
 * `synchronize` here would announce each of them twice.
 */
export function createProtocolClient({ process, output, changed, analysed }: Surroundings): ProtocolClient {
  let isStopped = false;
  const options: LanguageClientOptions = {
    documentSelector: reportSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: {
      onChange: true,
      onTabs: true,
      match: (_selector, resource) => looksLikeReport(resource),
    },
    errorHandler: errorHandler(() => !isStopped && !process.isEnded, new RestartBudget()),
    initializationFailedHandler: () => false,
  };
  const client = new LanguageClient('zwgk', 'zwgk', async () => transportsOf(process, output), options);
  client.onDidChangeState(({ newState }) => changed(stateOf(newState)));
  client.onNotification(didAnalyseNotification, ({ uri }: DidAnalyseParams) =>
    analysed(client.protocol2CodeConverter.asUri(uri)),
  );
  return {
    start: () => client.start(),
    stop: async () => {
      isStopped = true;
      // It refuses while the server starts, and when the server does not answer within two seconds.
      await client.dispose().catch(() => process.kill());
    },
    // A token that is undefined would be taken for a second parameter of the request.
    request: <Result>(method: string, params: unknown, token?: CancellationToken) =>
      token === undefined
        ? client.sendRequest<Result>(method, params)
        : client.sendRequest<Result>(method, params, token),
  };
}
