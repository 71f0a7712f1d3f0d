/** Language servers over real stdio. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';

export function start(server) {
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

export const initialize = ({ connection }) =>
  connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
  });

export async function stop({ child, connection }) {
  const exited = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exited;
  connection.dispose();
}

/** Peak of the resident memory so far, in MB; undefined where there is no /proc. */
export async function peakMB({ child }) {
  try {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** Milliseconds from spawn to the reply to `initialize`. */
export async function coldStart(server) {
  const started = performance.now();
  const session = start(server);
  await initialize(session);
  const time = performance.now() - started;
  await stop(session);
  return time;
}
