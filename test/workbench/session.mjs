/** A workbench with our package installed in a new profile, on a copy of the samples. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../../scripts/editor/browser.mjs';
import { installEditor } from '../../scripts/editor/install.mjs';
import { installExtension, saveLogs, serveEditor } from '../../scripts/editor/serve.mjs';
import { speakChinese } from './languagePack.mjs';
import { Workbench } from './workbench.mjs';

/** In a browser the editor saves by itself, and there is nothing to revert. */
const unsaved = { 'files.autoSave': 'off' };

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Opens the workbench, runs `use` and takes everything away again.
 * @param {{ vsix: string, logs: string, chinese?: boolean, settings?: object, deviceScaleFactor?: number }} options
 *   `logs`: a folder; `chinese`: the display language
 * @param {(session: { workbench: Workbench, page: import('playwright-core').Page, folder: string, url: string }) => Promise<void>} use
 */
export async function withWorkbench({ vsix, logs, chinese = false, settings, ...window }, use) {
  const editor = await installEditor();
  const base = await mkdtemp(path.join(os.tmpdir(), 'zwgk-workbench-'));
  const state = path.join(base, 'state');
  const folder = path.join(base, '报告');
  try {
    await cp(path.join(root, 'samples'), folder, { recursive: true });
    await installExtension(editor, state, vsix);
    if (chinese) await speakChinese(path.join(state, 'user-data'));
    const log = path.join(logs, 'editor.log');
    const server = await serveEditor(editor, { state, log, settings: { ...unsaved, ...settings } });
    try {
      const { browser, context, refused } = await openBrowser({
        locale: chinese ? 'zh-CN' : 'en-US',
        ...window,
      });
      try {
        const page = await context.newPage();
        await use({ workbench: new Workbench(page), page, folder, url: server.url(folder) });
        if (refused.size > 0) throw new Error(`asked outside: ${[...refused].join(' ')}`);
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
      await saveLogs(state, path.join(logs, 'editor.d'));
    }
  } finally {
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  }
}
