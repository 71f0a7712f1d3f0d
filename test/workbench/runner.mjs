/** Runs steps in order, says how each went, keeps a picture of each. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {object} Runner
 * @property {(name: string, run: () => Promise<unknown>) => Promise<void>} step
 *   A step that fails is recorded and the next one runs all the same
 * @property {{ passed: number, failed: number }} counts
 */

/**
 * @param {import('playwright-core').Page} page
 * @param {string} folder for the pictures
 * @returns {Promise<Runner>}
 */
export async function createRunner(page, folder) {
  await mkdir(folder, { recursive: true });
  const counts = { passed: 0, failed: 0 };
  const picture = (name) => page.screenshot({ path: path.join(folder, `${name}.png`) });
  const step = async (name, run) => {
    const start = performance.now();
    const number = String(counts.passed + counts.failed + 1).padStart(2, '0');
    const title = `${number} ${name}`;
    try {
      await run();
      counts.passed += 1;
      await picture(title.replaceAll(/[ /]/g, '-'));
      say(`ok   ${title} (${seconds(start)})`);
    } catch (error) {
      counts.failed += 1;
      say(`FAIL ${title} (${seconds(start)})\n${indented(error)}`);
      await picture(`${number}-FAILED`);
    }
  };
  return { step, counts };
}

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

const indented = (error) =>
  (error.stack ?? String(error))
    .split('\n')
    .slice(0, 16)
    .map((line) => `     ${line}`)
    .join('\n');

/** One line on standard output. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
