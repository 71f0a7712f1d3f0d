/** What the extension host runs: every suite, its result into the file `ZWGK_RESULT` names. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export interface Result {
  readonly finished: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly lines: readonly string[];
}

/** Failures: each may have waited for seconds. */
const enough = 8;

/** Rejects when a test failed or none ran: the extension host then ends with status 1. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, color: false });
  const suites = path.join(__dirname, 'suites');
  for (const file of readdirSync(suites).sort())
    if (file.endsWith('.js')) mocha.addFile(path.join(suites, file));
  const { failed, passed } = await results(mocha);
  if (failed > 0 || passed === 0) throw new Error(`${failed} failed`);
}

/** The result is written after each test: a suite that does not come to its end says how far it came. */
function results(mocha: Mocha): Promise<Result> {
  let result: Result = { finished: false, passed: 0, failed: 0, skipped: 0, lines: [] };
  const file = process.env.ZWGK_RESULT;
  const note = (change: Partial<Result>, line?: string): void => {
    result = { ...result, ...change, lines: line === undefined ? result.lines : [...result.lines, line] };
    if (file !== undefined) writeFileSync(file, JSON.stringify(result));
  };
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      note({ finished: true });
      resolve(result);
    });
    runner.on('pass', (test) => {
      note({ passed: result.passed + 1 }, `ok   ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      note({ failed: result.failed + 1 }, `FAIL ${test.fullTitle()}\n${reason}`);
      if (result.failed === enough) {
        note({}, `The rest is not run after ${enough} failures.`);
        runner.abort();
      }
    });
    runner.on('pending', (test) => {
      note({ skipped: result.skipped + 1 }, `skip ${test.fullTitle()}`);
    });
  });
}
