/** What is shipped. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { packExtension } from '../../scripts/package.mjs';
import { table } from '../lib/markdown.mjs';
import { built } from '../lib/place.mjs';

export const title = 'Sizes';

const KB = 1024;

export async function run({ quick }) {
  const bundles = (await readdir(built(''))).filter((name) => /\.(?:js|css)$/.test(name)).sort();
  const files = await Promise.all(
    bundles.map(async (name) => {
      const bytes = await readFile(built(name));
      return { name: `dist/${name}`, bytes: bytes.length, gzip: gzipSync(bytes).length };
    }),
  );
  return { files, vsix: quick ? undefined : (await stat(await packExtension())).size };
}

export const print = ({ files, vsix }) =>
  table(
    ['file', 'KB', 'gzip KB'],
    [
      ...files.map(({ name, bytes, gzip }) => [name, (bytes / KB).toFixed(1), (gzip / KB).toFixed(1)]),
      ['VSIX', vsix === undefined ? 'not packed' : (vsix / KB).toFixed(1), ''],
    ],
  );

const sizeOf = (files, bundle) => files.find(({ name }) => name === `dist/${bundle}.js`).bytes;

export const targets = ({ files, vsix }) => [
  { name: 'dist/server.js', limit: 500, measured: sizeOf(files, 'server') / KB, unit: 'KB' },
  { name: 'VSIX', limit: 1500, measured: vsix === undefined ? undefined : vsix / 1000, unit: 'kB' },
];
