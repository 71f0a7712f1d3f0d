/**
 * Builds the extension and packs it into out/zwgk-report-VERSION.vsix.
 *   node scripts/package.mjs
 * Exit status 1 when vsce has something to complain about, the package does not hold exactly what belongs into it, or
 * it is too large.
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './editor/command.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { checkContents } from './vsix-contents.mjs';

const root = path.resolve(import.meta.dirname, '..');
const limit = 1_500_000;

/**
 * Builds and packs. Rejects with what is wrong.
 * @returns {Promise<string>} the VSIX
 */
export async function packExtension() {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, 'out', `${name}-${version}.vsix`);
  await mkdir(path.dirname(file), { recursive: true });
  await run(process.execPath, [path.join(root, 'scripts/build.mjs')]);
  await writeFile(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(root));
  await vsce(file);
  return file;
}

/** vsce says on its output what it would like to be different, and packs all the same. */
async function vsce(file) {
  const program = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const said = await run(process.execPath, [program, 'package', '--out', file], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const complaints = said.split('\n').filter((line) => /\b(WARNING|ERROR)\b/.test(line));
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

if (process.argv[1] === import.meta.filename) {
  try {
    const file = await packExtension();
    const { size } = await stat(file);
    console.log(`${path.relative(root, file)}  ${(size / 1000).toFixed(0)} kB of ${limit / 1000} kB allowed`);
    await checkContents(root, file);
    if (size > limit) throw new Error('The package is too large.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
