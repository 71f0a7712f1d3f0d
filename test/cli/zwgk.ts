import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = path.join(import.meta.dirname, '../..');

/** Bundled as scripts/build.mjs does, so that what a bundle breaks is seen. */
export async function bundleCli(): Promise<{ file: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zwgk-cli-'));
  const file = path.join(folder, 'cli.js');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/cli/main.ts'],
    outfile: file,
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
  return { file, remove: () => rm(folder, { recursive: true }) };
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `env` is added to an environment that says nothing about colours. */
export function run(
  cli: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, CI: _ci, ...neutral } = process.env;
  return ended(spawn(process.execPath, [cli, ...args], { cwd, env: { ...neutral, ...env } }));
}

/** Runs the program and closes the pipe behind its output after the first bytes, as `| head` does. */
export function runIntoHead(cli: string, args: readonly string[], cwd: string): Promise<Ended> {
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
