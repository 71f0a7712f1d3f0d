import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface CommandLine {
  /** Runs `zwgk` in the folder; nothing of the environment speaks of colours. */
  zwgk(...args: readonly string[]): Promise<Ended>;
  /** The same with more in the environment. */
  zwgkWith(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ended>;
  /** Runs it and closes the pipe behind its output after the first bytes, as `| head` does. */
  zwgkIntoHead(...args: readonly string[]): Promise<Ended>;
  /** The absolute path of a file in the folder, or of the folder. */
  at(...names: readonly string[]): string;
  /** The absolute path of the program; known once the tests run. */
  program(): string;
}

/**
 * The command line, bundled, in an empty folder of its own: one for all tests of the file, or one for each. Both are
 * removed behind them.
 */
export function commandLine(each: 'file' | 'test' = 'file'): CommandLine {
  let home = '';
  const program = (): string => path.join(home, 'zwgk.js');
  const at = (...names: readonly string[]): string => path.join(home, 'folder', ...names);
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'zwgk-'));
    await bundle(program());
    if (each === 'file') await mkdir(at());
  });
  afterAll(() => rm(home, { recursive: true }));
  if (each === 'test') {
    beforeEach(async () => {
      await mkdir(at());
    });
    afterEach(() => rm(at(), { recursive: true }));
  }
  return {
    zwgk: (...args) => run(program(), args, at()),
    zwgkWith: (env, ...args) => run(program(), args, at(), env),
    zwgkIntoHead: (...args) => runIntoHead(program(), args, at()),
    at,
    program,
  };
}

/** As scripts/build.mjs does, so that what a bundle breaks is seen. */
async function bundle(outfile: string): Promise<void> {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/cli/main.ts'],
    outfile,
    bundle: true,
    minify: true,
    charset: 'utf8',
    mainFields: ['module', 'main'],
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'silent',
  });
}

/** `env` is added to an environment that says nothing about colours. */
function run(
  cli: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, CI: _ci, ...neutral } = process.env;
  return ended(spawn(process.execPath, [cli, ...args], { cwd, env: { ...neutral, ...env } }));
}

function runIntoHead(cli: string, args: readonly string[], cwd: string): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...args], { cwd });
  child.stdout.once('data', () => child.stdout.destroy());
  return ended(child);
}

function ended(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => out.push(data));
  child.stderr?.on('data', (data: Buffer) => err.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
  });
}
