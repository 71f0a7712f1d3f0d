/**
 * Everything that must hold: package (which builds), lint (with the layers), types, then all tests, at most two minutes
 * of fuzzing, and the tests in the embedded editor last.
 *   node scripts/test.mjs
 *   FUZZ_SEED=7        other cases for the fuzzers than those of every run
 * Prints the output of a step only when it fails, that of the tests as it comes, and `N passed, N failed` last: the
 * tests, and one failure for each other step that failed. Exit status 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from './editor/browser.mjs';

const root = path.resolve(import.meta.dirname, '..');
const resultsFile = 'out/vitest.json';
const fuzzers = 'fuzz';
const fuzzed = ['--ci', ...(process.env.FUZZ_SEED ? ['--seed', process.env.FUZZ_SEED] : [])];
/** They run on Linux only. */
const editorTests = ['test:vscode', 'test:workbench'];
const runsEditor = process.platform === 'linux' && process.arch === 'x64';

/** Runs a script of package.json; its output is shown (`inherit`), kept (`pipe`) or both (`tee`). */
async function run(script, args, output) {
  const started = performance.now();
  const stdio = output === 'inherit' ? output : 'pipe';
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
  });
  const kept = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      kept.push(chunk);
      if (output === 'tee') process.stdout.write(chunk);
    });
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
  ['package', 'lint', 'types'].map(async (script) => {
    const result = await run(script, [], 'pipe');
    console.log(`${script.padEnd(7)} ${result.ok ? 'ok    ' : 'FAILED'} ${result.seconds.padStart(5)} s`);
    return result;
  }),
);
for (const { script, ok, output } of checks) if (!ok) console.log(`\n${script}:\n${output}`);

// Here, before the tests: those of the preview are skipped without a browser, those in the editor install one.
if (runsEditor)
  try {
    await findBrowser();
  } catch (error) {
    console.log(`the tests of the preview are skipped: ${error.message}`);
  }

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`];
const vitest = await run('vitest', reporters, 'inherit');
const results = await testResults();
// A test file that does not load fails vitest without a failed test.
const failedTests = vitest.ok ? 0 : Math.max(results?.numFailedTests ?? 0, 1);
const failures = failedTests + checks.filter(({ ok }) => !ok).length;

/** What a suite counts in its last line; one failure for a suite that does not come that far. */
function counted({ ok, output }) {
  const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed/m.exec(output) ?? [];
  return { passed: Number(passed), failed: ok ? 0 : Math.max(Number(failed), 1) };
}

let passed = results?.numPassedTests ?? 0;
let failed = failures;
for (const script of [fuzzers, ...(runsEditor ? editorTests : [])]) {
  const result = await run(script, script === fuzzers ? fuzzed : [], 'tee');
  const counts = counted(result);
  passed += counts.passed;
  failed += counts.failed;
}

if (!runsEditor)
  console.log(`${editorTests.join(', ')} skipped: only on Linux x64; there is npm run test:desktop`);
if (results?.numPendingTests) console.log(`${results.numPendingTests} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
