/**
 * Runs test/editor in VS Code for the desktop, which is downloaded unless one is named.
 *   node scripts/editor/test-desktop.mjs
 *   VSCODE_VERSION=1.91.0        that version instead of the newest
 *   VSCODE_EXECUTABLE=/path      an installed VS Code; nothing is downloaded
 * Needs a display: `xvfb-run -a npm run test:desktop` where there is none.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { step } from './progress.mjs';
import { buildSuite, makeWorkspace, printResult, root, suiteEntry } from './suite.mjs';

const version = process.env.VSCODE_VERSION ?? 'stable';

async function findEditor() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`VSCODE_EXECUTABLE: there is no ${named}.`);
    return named;
  }
  const reporter = { report: () => undefined, error: () => undefined };
  try {
    return await step(`Downloading VS Code ${version}`, () => downloadAndUnzipVSCode({ version, reporter }));
  } catch (error) {
    throw new Error(
      `VS Code ${version} could not be downloaded (${error.message}): set VSCODE_EXECUTABLE to an installed one.`,
    );
  }
}

async function testIn(vscodeExecutablePath) {
  await step('Building', buildSuite);
  const { folder, workspace, result, remove } = await makeWorkspace();
  try {
    const status = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: suiteEntry,
      extensionTestsEnv: { ZWGK_RESULT: result },
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--disable-telemetry',
        ...['--user-data-dir', path.join(folder, 'user-data')],
        ...['--extensions-dir', path.join(folder, 'extensions')],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    }).catch((error) => error.message);
    if (status !== 0) console.log(`status ${status}`);
    return (await printResult(result)) && status === 0;
  } finally {
    await remove();
  }
}

try {
  if (!(await testIn(await findEditor()))) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
