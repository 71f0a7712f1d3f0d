/**
 * Prints what each dependency of package.json weighs in the bundles, as Markdown for docs/dependencies.md.
 *   node scripts/dependencies.mjs
 * Weights are KB of minified code, with what the package brings along under `+`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { table } from '../bench/lib/markdown.mjs';
import { chunks, deferredApart, figuresApart, protocolApart, readersApart, writersApart } from './chunks.mjs';

const root = path.resolve(import.meta.dirname, '..');
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const bundles = [
  { name: 'server', entry: 'server/main.ts', platform: 'node', plugins: [deferredApart] },
  {
    name: 'deferred',
    entry: chunks.deferred,
    platform: 'node',
    plugins: [readersApart, writersApart, figuresApart],
  },
  { name: 'client', entry: 'client/extension.ts', platform: 'node', plugins: [protocolApart] },
  { name: 'language client', entry: chunks.languageClient, platform: 'node' },
  {
    name: 'cli',
    entry: 'server/cli/main.ts',
    platform: 'node',
    plugins: [readersApart, writersApart, figuresApart],
  },
  { name: 'import', entry: chunks.import, platform: 'node' },
  { name: 'word', entry: chunks.word, platform: 'node' },
  { name: 'figures', entry: chunks.figures, platform: 'node' },
  { name: 'preview', entry: 'client/preview/page/main.ts', platform: 'browser' },
];

/** Where each bundled package lies: another of its versions may lie above it. */
const folders = new Map();

/** Bytes of the bundle by package; our own code under the empty name. */
async function weigh({ entry, platform, plugins = [] }) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    platform,
    format: 'cjs',
    target: platform === 'node' ? 'node20' : 'es2022',
    logLevel: 'error',
    metafile: true,
    write: false,
    plugins,
    outdir: 'out',
  });
  const weights = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
    const [folder, name = ''] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    if (folder !== undefined) folders.set(name, folder);
    weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
  }
  return weights;
}

const kilobytes = (bytes) => (bytes === undefined ? '' : (bytes / 1024).toFixed(1));
const weights = await Promise.all(bundles.map(weigh));
const direct = Object.keys(json('package.json').devDependencies);
const indirect = [...new Set(weights.flatMap((weight) => [...weight.keys()]))].filter(
  (name) => name !== '' && !direct.includes(name),
);

function row(name, label) {
  const { version, license } = json(`${folders.get(name) ?? `node_modules/${name}`}/package.json`);
  return [label, version, license, ...weights.map((weight) => kilobytes(weight.get(name)))];
}

const bundled = direct.filter((name) => weights.some((weight) => weight.has(name)));
const inBundles = table(
  ['bundled', 'version', 'licence', ...bundles.map(({ name }) => `${name} KB`)],
  [
    ...bundled.map((name) => row(name, name)),
    ...indirect.sort().map((name) => row(name, `+ ${name}`)),
    ['this project', '', '', ...weights.map((weight) => kilobytes(weight.get('')))],
  ],
);
const forDevelopment = table(
  ['for development', 'version', 'licence'],
  direct.filter((name) => !bundled.includes(name)).map((name) => row(name, name).slice(0, 3)),
);
console.log(`${inBundles}\n${forDevelopment}`);
