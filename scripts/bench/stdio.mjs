/** Language servers over real stdio. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import * as esbuild from 'esbuild';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { summarize } from './statistics.mjs';

/** A server that answers `initialize` and keeps documents: what vscode-languageserver alone costs. */
const bareServer = `
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.listen(connection);
connection.listen();
`;

/** Bundles the bare server as scripts/build.mjs bundles ours; the path of the file. */
export async function buildBareServer(root, folder) {
  const outfile = path.join(folder, 'bare.js');
  await esbuild.build({
    stdin: { contents: bareServer, resolveDir: root },
    bundle: true,
    charset: 'utf8',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

function start(server) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  return { child, connection };
}

const initialize = (connection) =>
  connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
  });

async function stop({ child, connection }) {
  const exited = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exited;
  connection.dispose();
}

/** Milliseconds from spawn to the reply to `initialize`. */
async function coldStart(server) {
  const started = performance.now();
  const session = start(server);
  await initialize(session.connection);
  const time = performance.now() - started;
  await stop(session);
  return time;
}

/** Spawns the servers in turn, so that a busy moment of the machine meets them all; one summary a server. */
export async function coldStarts(servers, runs) {
  const times = servers.map(() => []);
  for (let run = -1; run < runs; run++) {
    for (const [i, server] of servers.entries()) {
      const time = await coldStart(server);
      // The first of each fills the file cache.
      if (run >= 0) times[i].push(time);
    }
  }
  return times.map(summarize);
}

/**
 * Types one Han character after another in the middle of the report and asks for the diagnostics after each: from the
 * change to the full answer. Waits for the answer before the next key.
 */
export async function keystrokes(server, text, keys) {
  const session = start(server);
  const { connection } = session;
  const uri = 'file:///bench/report.zwgk';
  await initialize(connection);
  await connection.sendNotification('initialized', {});
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const middle = text.indexOf('。', text.length / 2);
  const before = text.slice(0, middle).split('\n');
  const position = { line: before.length - 1, character: before.at(-1).length };

  const opened = performance.now();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'zwgk', version: 1, text },
  });
  const { items } = await pull();
  const first = performance.now() - opened;

  const times = [];
  for (let key = 0; key < keys; key++) {
    const pressed = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: key + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: '办' }],
    });
    const { kind } = await pull();
    times.push(performance.now() - pressed);
    if (kind !== 'full') throw new Error(`a full report was expected, not ${kind}`);
  }
  await stop(session);
  return { first, diagnostics: items.length, ...summarize(times) };
}
