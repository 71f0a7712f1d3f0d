/**
 * Runs test/editor inside the extension host of the embedded editor.
 *   node scripts/editor/test-host.mjs [current|oldest]
 * Logs and, after a failure, a screenshot are left in out/editor. Exit status 1 when a test failed, none ran, or a
 * process of the editor or of the language server remains.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openBrowser } from './browser.mjs';
import { installEditor } from './install.mjs';
import { step } from './progress.mjs';
import { saveLogs, serveEditor } from './serve.mjs';
import { onStop } from './stop.mjs';
import { artifacts, buildSuite, makeWorkspace, printResult, root, suiteEntry } from './suite.mjs';

/** For the whole suite, in ms. */
const limit = 300_000;

/** The status that the workbench ends the suite with, or why there is none. */
function suiteStatus(page, url) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(`no end within ${limit / 1000} s`), limit);
    const end = (status) => {
      clearTimeout(timer);
      resolve(status);
    };
    page.once('crash', () => end('the page crashed'));
    page
      .exposeFunction('codeAutomationExit', end)
      .then(() => page.goto(url))
      .catch(reject);
  });
}

/** Processes of this run: all that the editor starts inherit `ZWGK_RUN`. */
function processesOf(run) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const mine = readFileSync(`/proc/${name}/environ`, 'utf8').includes(`ZWGK_RUN=${run}`);
        return mine ? [readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()] : [];
      } catch {
        // It ended while the list was read, or is of another user.
        return [];
      }
    });
}

/** What is left of the processes that match after at most 5 s: the end of a stranger gives no event. */
async function leftOver(run, pattern) {
  const deadline = Date.now() + 5000;
  for (;;) {
    const left = processesOf(run).filter((command) => pattern.test(command));
    if (left.length === 0 || Date.now() > deadline) return left;
    await delay(50);
  }
}

async function testIn(edition) {
  const editor = await installEditor(edition);
  await step('Building', buildSuite);
  await mkdir(artifacts, { recursive: true });
  const { folder, workspace, result, remove } = await makeWorkspace();
  const name = `host-${edition}`;
  const run = path.basename(folder);
  const served = await serveEditor(editor, {
    state: folder,
    log: path.join(artifacts, `${name}.log`),
    env: { ZWGK_RESULT: result, ZWGK_RUN: run },
    driven: true,
  });
  const { browser, context, refused } = await openBrowser();
  try {
    const page = await context.newPage();
    const url = served.url(workspace, [
      ['extensionDevelopmentPath', served.remote(root)],
      ['extensionTestsPath', served.remote(suiteEntry)],
    ]);
    const status = await step(`Testing in VS Code ${editor.vscode}`, () => suiteStatus(page, url));
    const passed = (await printResult(result)) && status === 0;
    if (!passed) {
      await page.screenshot({ path: path.join(artifacts, `${name}.png`) });
      console.log(`status ${status}; see out/editor`);
    }
    const servers = await leftOver(run, /dist\/server\.js/);
    if (servers.length > 0) console.log(`the language server outlives the extension: ${servers.join('; ')}`);
    return passed && servers.length === 0;
  } finally {
    await browser.close();
    await served.stop();
    await saveLogs(folder, path.join(artifacts, `${name}.logs`));
    await remove();
    if (refused.size > 0) console.log(`asked outside, refused: ${[...refused].join(' ')}`);
    const left = await leftOver(run, /./);
    if (left.length > 0) {
      console.log(`still running: ${left.join('; ')}`);
      process.exitCode = 1;
    }
  }
}

onStop(() => process.exit(1));
try {
  if (!(await testIn(process.argv[2] ?? 'current'))) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
