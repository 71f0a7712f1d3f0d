/** The licences of what is bundled into dist/. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const rule = '='.repeat(80);

/**
 * One part per package of which a bundle holds a file, in the order of the names: name, version, licence, its text.
 * `out/bundled.json` lists the files, as the build has written it. Rejects when the text of a licence is
 * nowhere.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function thirdPartyNotices(root) {
  const inputs = JSON.parse(await readFile(path.join(root, 'out/bundled.json'), 'utf8'));
  const folders = [...new Set(inputs.map(packageFolder))].filter((folder) => folder !== undefined).sort();
  const parts = await Promise.all(folders.map((folder) => notice(path.join(root, folder))));
  const head = 'zwgk-report contains the following software, each under its own licence.\n';
  return [head, ...parts].join(`\n${rule}\n\n`);
}

/** `node_modules/a/node_modules/@b/c` of a file in it; undefined for a file of our own. */
function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

async function notice(folder) {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license, repository, homepage } = manifest;
  const files = await licenceFiles(folder);
  const texts =
    files.length > 0
      ? await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
      : [await standardText(manifest)];
  const source = homepage ?? repository?.url ?? repository;
  return `${name} ${version} (${license})\n${source}\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/** Also those of a folder LICENSES, one file a licence, as REUSE wants it. */
async function licenceFiles(folder) {
  const wanted = /^((third[-_ ]?party[-_ ]?)?(licen[cs]es?|notices?)|copying)\b/i;
  const names = (await readdir(folder)).filter((name) => wanted.test(name)).sort();
  const inFolder = names.includes('LICENSES') ? await readdir(path.join(folder, 'LICENSES')) : [];
  return [
    ...names.filter((name) => name !== 'LICENSES'),
    ...inFolder.sort().map((name) => `LICENSES/${name}`),
  ];
}

/** For a package that names its licence and leaves out the text. */
async function standardText({ name, license, author }) {
  const file = path.join(import.meta.dirname, 'licences', `${license}.txt`);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${name} comes without the text of its licence ${license}: add ${file}`);
  });
  return `Copyright (c) ${author?.name ?? author}\n\n${text}`;
}
