/**
 * Drives the packaged extension in a real workbench, as a person would. Pictures of every step go to out/workbench/.
 *   node test/workbench/run.mjs [--vsix FILE] [--only PART]
 * Packs the extension first unless a VSIX is given; PART: english, chinese. The last line is `N passed, N failed`; exit
 * status 0 when nothing failed.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension } from '../../scripts/package.mjs';
import { createRunner, say } from './runner.mjs';
import { withWorkbench } from './session.mjs';
import { beginning } from './steps/beginning.mjs';
import { inChinese } from './steps/chinese.mjs';
import { fixing } from './steps/fixing.mjs';
import { pasting } from './steps/pasting.mjs';
import { previewing } from './steps/previewing.mjs';
import { reading } from './steps/reading.mjs';
import { scrolling } from './steps/scrolling.mjs';
import { inThemes } from './steps/themes.mjs';
import { writing } from './steps/writing.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const artifacts = path.join(root, 'out/workbench');
const { values: options } = parseArgs({ options: { vsix: { type: 'string' }, only: { type: 'string' } } });

const parts = [
  {
    name: 'english',
    chinese: false,
    steps: [reading, fixing, writing, pasting, previewing, scrolling, inThemes, beginning],
  },
  { name: 'chinese', chinese: true, steps: [inChinese] },
];

await rm(artifacts, { recursive: true, force: true });
const vsix = options.vsix ?? (await packExtension());
const total = { passed: 0, failed: 0 };
for (const { name, chinese, steps } of parts) {
  if (options.only !== undefined && options.only !== name) continue;
  const folder = path.join(artifacts, name);
  try {
    await withWorkbench({ vsix, chinese, logs: path.join(folder, 'logs') }, async (session) => {
      const { step, counts } = await createRunner(session.page, folder);
      try {
        await step('the workbench opens', () => session.workbench.load(session.url));
        for (const run of steps) await run({ step, ...session });
      } finally {
        total.passed += counts.passed;
        total.failed += counts.failed;
      }
    });
  } catch (error) {
    say(`FAIL ${name}: ${error.stack ?? error}`);
    total.failed += 1;
  }
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
