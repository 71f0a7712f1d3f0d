/** The suite that runs inside an extension host: its bundle, its workspace, its result. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { run } from './command.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
export const artifacts = path.join(root, 'out/editor');
export const suiteEntry = path.join(root, 'out/test/index.js');

/** Builds the extension and bundles test/editor into out/test. */
export async function buildSuite() {
  await run(process.execPath, [path.join(root, 'scripts/build.mjs')]);
  const source = path.join(root, 'test/editor');
  const suites = await readdir(path.join(source, 'suites'));
  const out = path.dirname(suiteEntry);
  await rm(out, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: [path.join(source, 'index.ts'), ...suites.map((file) => path.join(source, 'suites', file))],
    outbase: source,
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', 'mocha'],
  });
}

/**
 * A throw-away folder: `workspace` in it holds the reports of test/editor/workspace and a copy of samples/.
 * @returns {Promise<{ folder: string, workspace: string, result: string, remove: () => Promise<void> }>}
 */
export async function makeWorkspace() {
  // Short: the path of a socket is limited to 103 bytes on macOS.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zwgk-'));
  const workspace = path.join(folder, 'workspace');
  await cp(path.join(root, 'test/editor/workspace'), workspace, { recursive: true });
  await cp(path.join(root, 'samples'), path.join(workspace, 'samples'), { recursive: true });
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { folder, workspace, result: path.join(folder, 'result.json'), remove };
}

const nothing = { finished: false, passed: 0, failed: 0, skipped: 0, lines: [] };

/**
 * Prints one line per test and the counts.
 * @param {string} file where the suite writes its result after each test
 * @returns {Promise<boolean>} whether it came to its end and nothing failed
 */
export async function printResult(file) {
  const result = await readFile(file, 'utf8').then(JSON.parse, () => nothing);
  const { finished, lines, passed, failed, skipped } = result;
  for (const line of lines) console.log(line);
  if (!finished) console.log('The suite did not come to its end.');
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return finished && passed > 0 && failed === 0;
}
