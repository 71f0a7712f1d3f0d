/** Builds dist/ once for all protocol tests: what is tested is what is shipped. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export default async function bundle(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs']);
}
