/**
 * Everything that must hold: build, lint (with the layers), types, then all tests.
 *   node scripts/test.mjs
 * Prints the output of a step only when it fails, vitest's as it comes, and `N passed, N failed` last: the tests, and
 * one failure for each other step that failed. Exit status 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const resultsFile = 'out/vitest.json';

/** Runs a script of package.json; with `output: 'pipe'` its output is kept instead of shown. */
async function run(script, args, output) {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
  });
  const kept = [];
  child.stdout?.on('data', (chunk) => kept.push(chunk));
  child.stderr?.on('data', (chunk) => kept.push(chunk));
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { script, ok: status === 0, seconds, output: Buffer.concat(kept).toString() };
}

/** Null when vitest did not come far enough to write its results. */
async function testResults() {
  try {
    return JSON.parse(await readFile(path.join(root, resultsFile), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

await rm(path.join(root, resultsFile), { force: true });
const checks = await Promise.all(
  ['build', 'lint', 'types'].map(async (script) => {
    const result = await run(script, [], 'pipe');
    console.log(`${script.padEnd(6)} ${result.ok ? 'ok    ' : 'FAILED'} ${result.seconds.padStart(5)} s`);
    return result;
  }),
);
for (const { script, ok, output } of checks) if (!ok) console.log(`\n${script}:\n${output}`);

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`];
const vitest = await run('vitest', reporters, 'inherit');
const results = await testResults();
// A test file that does not load fails vitest without a failed test.
const failedTests = vitest.ok ? 0 : Math.max(results?.numFailedTests ?? 0, 1);
const failures = failedTests + checks.filter(({ ok }) => !ok).length;

if (results?.numPendingTests) console.log(`${results.numPendingTests} skipped`);
console.log(`${results?.numPassedTests ?? 0} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
