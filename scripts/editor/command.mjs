/** Child processes that are waited for. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Of the output of a failed command, in characters. */
const kept = 4000;

/**
 * Runs a command silently to its end and gives what it printed, on either output. Rejects with the end of that when it
 * fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const output of [child.stdout, child.stderr])
      output.setEncoding('utf8').on('data', (chunk) => {
        printed += chunk;
      });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(printed);
      else
        reject(
          new Error(
            `${command} ${args.join(' ')}: ${signal ?? `exit ${code}`}\n${printed.trim().slice(-kept)}`,
          ),
        );
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
