/** Child processes that are waited for. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What a failed command is remembered by: the end of its output. */
const kept = 4000;

/**
 * Runs a command silently to its end and gives its standard output. Rejects with the end of all it printed when it
 * fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let all = '';
    const keep = (chunk) => {
      all = (all + chunk).slice(-kept);
    };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      keep(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${command} ${args.join(' ')}: ${signal ?? `exit ${code}`}\n${all.trim()}`));
    });
  });
}

/** npm as it runs this script, or else the one on the PATH. Resolves and rejects as `run`. */
export function npm(args, options) {
  const self = process.env.npm_execpath;
  return self === undefined ? run('npm', args, options) : run(process.execPath, [self, ...args], options);
}

/**
 * The first of these programs that is on the PATH, with its folder.
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffixes = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  return names
    .flatMap((name) => folders.flatMap((folder) => suffixes.map((end) => path.join(folder, name + end))))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
