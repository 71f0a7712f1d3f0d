/** The embedded editor as a server on a loopback port, without network and telemetry. */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { run } from './command.mjs';

/** @typedef {import('./install.mjs').Editor} Editor */

/**
 * @typedef {object} Served
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} url the workbench on a folder
 * @property {(file: string) => string} remote a file as the workbench addresses it
 * @property {Promise<void>} ended when the server is gone, for whatever reason
 * @property {() => Promise<void>} stop ends it and all that it started
 */

/** The user settings of a new profile: nothing that asks, moves or goes outside. */
const settings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'files.simpleDialog.enable': true,
  'window.dialogStyle': 'custom',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
};

/** In ms, for what the server has started to end by itself. */
const patience = 5000;

const profile = (state) => ({
  config: path.join(state, 'config.yaml'),
  userData: path.join(state, 'user-data'),
  extensions: path.join(state, 'extensions'),
});

/** No marketplace, so that the workbench asks nobody outside; code-server's own files stay in `state` too. */
const environment = (state) => ({
  ...process.env,
  EXTENSIONS_GALLERY: '{}',
  XDG_DATA_HOME: path.join(state, 'data'),
  XDG_CONFIG_HOME: path.join(state, 'config'),
});

function commonArguments(state) {
  const { config, userData, extensions } = profile(state);
  return ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

/**
 * Installs a VSIX into the profile in `state`, as `code --install-extension` does.
 * @param {Editor} editor
 * @param {string} state
 * @param {string} vsix
 */
export async function installExtension(editor, state, vsix) {
  const args = [editor.entry, ...commonArguments(state), '--install-extension', vsix, '--force'];
  await run(editor.node, args, { env: environment(state) });
}

/**
 * Starts the editor with the profile in the folder `state`, which is made if need be. Rejects when it does not come up.
 * @param {Editor} editor
 * @param {{ state: string, log: string, port?: number, env?: NodeJS.ProcessEnv, settings?: object, driven?: boolean }} options
 *   `port`: taken when it is free; `settings`: added to those of a new profile; `log`: a file; `driven`: the workbench
 *   takes an extension under development and its tests from the URL
 * @returns {Promise<Served>}
 */
export async function serveEditor(
  editor,
  { state, log, port = 0, env = {}, settings: more, driven = false },
) {
  await prepareProfile(state, more);
  await mkdir(path.dirname(log), { recursive: true });
  // Apart from `state`: the path of a socket is limited to 107 bytes.
  const sockets = await mkdtemp(path.join(os.tmpdir(), 'zwgk-'));
  const address = `127.0.0.1:${(await isFree(port)) ? port : 0}`;
  const args = [
    editor.entry,
    ...commonArguments(state),
    ...['--auth', 'none', '--bind-addr', address, '--session-socket', path.join(sockets, 's')],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--disable-proxy'],
    // Without it VS Code 1.139 opens the workbench, loads no extension under development and says nothing.
    ...(driven && editor.gatesTests ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const child = spawn(editor.node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: `stop` ends that, and Ctrl-C in a terminal reaches only us.
    detached: true,
    env: { ...environment(state), ...env },
  });
  const kill = () => {
    signal(child.pid, 'SIGKILL');
    rmSync(sockets, { recursive: true, force: true });
  };
  process.once('exit', kill);
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => {
    process.off('exit', kill);
    return rm(sockets, { recursive: true, force: true });
  });
  const stop = () => end(child, ended);
  try {
    const origin = await listening(child, log);
    return { origin, ended, stop, url: workbench(origin), remote: remote(origin) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Keeps the settings of a profile that is there already: they are the user's. */
async function prepareProfile(state, more) {
  const { userData, extensions } = profile(state);
  const file = path.join(userData, 'User', 'settings.json');
  await mkdir(extensions, { recursive: true });
  if (existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ ...settings, ...more }, null, 2));
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Waits until the server says where it listens. */
function listening(child, log) {
  const file = createWriteStream(log);
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      file.write(chunk);
      seen = `${seen}${chunk}`.slice(-2000);
      const origin = /HTTP server listening on (http:\/\/[\d.:]+)/.exec(seen)?.[1];
      if (origin !== undefined) resolve(origin);
    });
    child.stderr.on('data', (chunk) => file.write(chunk));
    child.once('close', (code, signal) => {
      file.end();
      reject(new Error(`The embedded editor ended (${signal ?? code}), see ${log}`));
    });
    child.once('error', reject);
  });
}

async function end(child, ended) {
  signal(child.pid, 'SIGTERM');
  const force = setTimeout(() => signal(child.pid, 'SIGKILL'), patience);
  await ended;
  clearTimeout(force);
  // The server is gone; what it started and left is not waited for.
  signal(child.pid, 'SIGKILL');
}

/** To the whole group of a process, if it was started and any of it is left. */
function signal(pid, name) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

const workbench =
  (origin) =>
  (folder, payload = []) => {
    const query = new URLSearchParams({ folder });
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `${origin}/?${query}`;
  };

const remote = (origin) => (file) => `vscode-remote://${new URL(origin).host}${encodeURI(file)}`;

/** Copies the logs of the editor, its extension hosts and its extensions out of a profile that is going to be removed. */
export async function saveLogs(state, folder) {
  const logs = path.join(profile(state).userData, 'logs');
  await rm(folder, { recursive: true, force: true });
  if (existsSync(logs)) await cp(logs, folder, { recursive: true });
}
