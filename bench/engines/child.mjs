/**
 * One engine over one report, in this process. The parent says how often: `{ runs }` → `{ times }`, `{ end }` →
 * `{ outcome, peakMB }`.
 *   node child.mjs ENGINE FOLDER SIZE
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { engines } from './index.mjs';

const [name, folder, size] = process.argv.slice(2);
const engine = await engines[name]();
const bytes = await readFile(path.join(folder, `${size}.${engine.format}`));
const { run, outcome } = await engine.load(bytes, { folder });
let last;

process.on('message', async ({ runs, end }) => {
  if (end) {
    // KB on Linux, as getrusage has it.
    const peakMB = process.resourceUsage().maxRSS / 1024;
    process.send({ outcome: outcome(last), peakMB }, () => process.exit());
    return;
  }
  const times = [];
  for (let count = 0; count < runs; count++) {
    const started = performance.now();
    last = await run();
    times.push(performance.now() - started);
  }
  process.send({ times });
});
process.send({ ready: { name: engine.name, package: engine.package, inputBytes: bytes.length } });
