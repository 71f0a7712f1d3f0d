/** What is shipped. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { table } from '../lib/markdown.mjs';
import { built, root } from '../lib/place.mjs';

export const title = 'Sizes';

const KB = 1024;

export async function run() {
  const bundles = (await readdir(built(''))).filter((name) => /\.(?:js|css)$/.test(name)).sort();
  const files = await Promise.all(
    bundles.map(async (name) => {
      const bytes = await readFile(built(name));
      return { name: `dist/${name}`, bytes: bytes.length, gzip: gzipSync(bytes).length };
    }),
  );
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const vsix = path.join(root, 'out', `${name}-${version}.vsix`);
  return { files, vsix: existsSync(vsix) ? (await stat(vsix)).size : undefined };
}

export const print = ({ files, vsix }) =>
  table(
    ['file', 'KB', 'gzip KB'],
    [
      ...files.map(({ name, bytes, gzip }) => [name, (bytes / KB).toFixed(1), (gzip / KB).toFixed(1)]),
      ['VSIX (`npm run package`)', vsix === undefined ? 'not packed' : (vsix / KB).toFixed(1), ''],
    ],
  );

const sizeOf = (files, bundle) => files.find(({ name }) => name === `dist/${bundle}.js`).bytes;

export const targets = ({ files, vsix }) => [
  { name: 'dist/server.js', limit: 500, measured: sizeOf(files, 'server') / KB, unit: 'KB' },
  { name: 'VSIX', limit: 1500, measured: vsix === undefined ? undefined : vsix / 1000, unit: 'kB' },
];
