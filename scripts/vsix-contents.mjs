/** What belongs into the VSIX, and what is in it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';

const always = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'LICENSE.txt',
  'changelog.md',
  'dist/languageClient.js',
  'dist/server.js',
  'dist/deferred.js',
  'dist/import.js',
  'dist/word.js',
  'dist/figures.js',
  'dist/preview.js',
  'dist/preview.css',
  'dist/THIRD-PARTY-NOTICES.txt',
];

/** By their names in the repository and in the package: vsce puts the first one on the extension's page. */
const readmes = { 'README.md': 'readme.md', 'README.zh-CN.md': 'README.zh-CN.md' };

/**
 * Rejects unless the VSIX holds exactly what always belongs to it, what its manifest names and the images of the READMEs.
 * @param {string} root
 * @param {string} vsix
 */
export async function checkContents(root, vsix) {
  const files = unzipSync(await readFile(vsix));
  const held = Object.keys(files)
    .filter((name) => name.startsWith('extension/'))
    .map((name) => name.slice('extension/'.length));
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const images = await Promise.all(Object.keys(readmes).map((file) => imagesOf(path.join(root, file))));
  const wanted = new Set([...always, ...Object.values(readmes), ...named(manifest), ...images.flat()]);
  const missing = [...wanted].filter((name) => !held.includes(name));
  const surplus = held.filter((name) => !wanted.has(name));
  const complaints = [
    ...missing.map((name) => `${name} is not in the package`),
    ...surplus.map((name) => `${name} is in the package, and nothing names it`),
  ];
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

/** The files that the manifest names. */
function named({ main, bin, icon, l10n, contributes }) {
  const { languages, grammars, jsonValidation = [], walkthroughs = [] } = contributes;
  return [
    main,
    ...Object.values(bin),
    icon,
    `${l10n}/bundle.l10n.zh-cn.json`,
    ...languages.flatMap(({ configuration, icon: icons = {} }) => [configuration, ...Object.values(icons)]),
    ...grammars.map(({ path: file }) => file),
    ...jsonValidation.map(({ url }) => url),
    ...walkthroughs.flatMap(({ steps }) =>
      steps.map(({ media }) => media.svg ?? media.markdown ?? media.image),
    ),
  ]
    .filter((file) => file !== undefined && !file.includes('://'))
    .map((file) => path.posix.normalize(file));
}

/** The images in the repository that a README shows. */
async function imagesOf(readme) {
  const text = await readFile(readme, 'utf8');
  return [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !target.includes('://'));
}
