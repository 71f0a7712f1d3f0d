/**
 * Opens the extension on samples/: in the VS Code of the machine where `code`, `codium` or `cursor` is on the PATH,
 * otherwise in the embedded one, until Ctrl-C.
 *   node scripts/start.mjs [--embedded]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onPath, run } from './editor/command.mjs';
import { installEditor } from './editor/install.mjs';
import { step } from './editor/progress.mjs';
import { installExtension, serveEditor } from './editor/serve.mjs';
import { onStop } from './editor/stop.mjs';
import { packExtension } from './package.mjs';

const root = path.resolve(import.meta.dirname, '..');
const samples = path.join(root, 'samples');
const state = path.join(root, 'out/start');
/** Taken when free: what the browser keeps of the workbench belongs to the address. */
const usualPort = 8490;

async function openDesktop(program) {
  await step('Building', () => run(process.execPath, [path.join(root, 'scripts/build.mjs')]));
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, samples];
  const shell = process.platform === 'win32';
  const child = spawn(shell ? `"${program}"` : program, args, { stdio: 'inherit', shell });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${code}; try npm start -- --embedded`);
  console.log(`Opened in ${path.basename(program)}.`);
}

async function openEmbedded() {
  const forgetExit = onStop(() => process.exit(1));
  const [editor, file] = await Promise.all([
    installEditor(),
    step('Building and packing the extension', packExtension),
  ]);
  const served = await step('Starting the editor', async () => {
    await installExtension(editor, state, file);
    return serveEditor(editor, { state, log: path.join(state, 'editor.log'), port: usualPort });
  });
  console.log(`\n  ${served.url(samples)}\n\nOpen it in a browser on this machine. Ctrl-C ends the editor.`);
  forgetExit();
  const forgetStop = onStop(served.stop);
  await served.ended;
  forgetStop();
  console.log('\nThe editor has ended.');
}

const { values: flags } = parseArgs({ options: { embedded: { type: 'boolean', default: false } } });
const program = flags.embedded ? undefined : onPath(['code', 'codium', 'cursor']);
try {
  await (program === undefined ? openEmbedded() : openDesktop(program));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
