/** Spawn → reply to `initialize`; the servers in turn, so that a busy moment of the machine meets them all. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { serverFile } from '../lib/build.mjs';
import { ms, table } from '../lib/markdown.mjs';
import { built } from '../lib/place.mjs';
import { summarize } from '../lib/statistics.mjs';
import { coldStart } from '../lib/stdio.mjs';

export const title = 'Starts';

const warmUp = 2;

export async function run({ quick }) {
  const runs = quick ? 9 : 21;
  const servers = [built('server.js'), serverFile('bare')];
  const times = servers.map(() => []);
  const activations = [];
  for (let count = -warmUp; count < runs; count++) {
    for (const [i, server] of servers.entries()) {
      const time = await coldStart(server);
      if (count >= 0) times[i].push(time);
    }
    const activation = activate();
    if (count >= 0) activations.push(activation);
  }
  const [server, bare] = times.map(summarize);
  return { server, bare, activation: summarize(activations) };
}

/** Milliseconds of loading dist/client.js and its `activate`, in a new process with a stand-in for VS Code. */
function activate() {
  const script = path.join(import.meta.dirname, '../lib/activate.cjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, built('client.js')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`dist/client.js does not activate: ${stderr}`);
  return Number(stdout);
}

export function print({ server, bare, activation }) {
  const row = (name, { runs, min, median, p95 }) => [name, runs, ms(min), ms(median), ms(p95)];
  return table(
    ['', 'runs', 'min ms', 'median ms', 'p95 ms'],
    [
      row('`dist/server.js --stdio`, spawn → reply to `initialize`', server),
      row('bare vscode-languageserver, bundled alike', bare),
      row(
        'extension: `require` and `activate` with the start of the process of the server, VS Code replaced by a stand-in',
        activation,
      ),
    ],
  );
}

export const targets = ({ server, bare, activation }) => [
  {
    name: 'cold start of the server, × a bare one',
    limit: 1.3,
    measured: server.median / bare.median,
    unit: '×',
  },
  { name: 'activation of the extension', limit: 30, measured: activation.median, unit: 'ms' },
];
