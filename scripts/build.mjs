/**
 * Bundles the extension, the language server, the command line and the preview page into dist/.
 *   node scripts/build.mjs [--dev] [--watch]
 * --dev keeps names and writes source maps; --watch implies it and rebuilds on change.
 * Exit status 1 when a form is broken, an entry point is missing or does not bundle.
 */
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { checkForms } from './check-forms.mjs';
import { chunks, deferredApart, figuresApart, protocolApart, readersApart, writersApart } from './chunks.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values: flags } = parseArgs({
  options: { dev: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});
const development = flags.dev || flags.watch;

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // jsonc-parser's `main` is UMD: esbuild bundles it without a warning and it dies at run time with
  // "Cannot find module './impl/format'".
  mainFields: ['module', 'main'],
  minify: !development,
  sourcemap: development ? 'linked' : false,
};
/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };

/** @type {readonly esbuild.BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [protocolApart],
  },
  {
    ...node,
    entryPoints: [chunks.languageClient],
    outfile: 'dist/languageClient.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/main.ts'], outfile: 'dist/server.js', plugins: [deferredApart] },
  {
    ...node,
    entryPoints: [chunks.deferred],
    outfile: 'dist/deferred.js',
    plugins: [readersApart, writersApart, figuresApart],
  },
  { ...node, entryPoints: [chunks.import], outfile: 'dist/import.js' },
  { ...node, entryPoints: [chunks.word], outfile: 'dist/word.js' },
  { ...node, entryPoints: [chunks.figures], outfile: 'dist/figures.js' },
  {
    ...node,
    entryPoints: ['server/cli/main.ts'],
    outfile: 'dist/cli.js',
    plugins: [readersApart, writersApart, figuresApart],
    // fdir asks for import.meta.url, which a CommonJS bundle leaves undefined: "The argument 'filename' must be a
    // file URL object" at the first line of every run.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: ['client/preview/page/main.ts'],
    outfile: 'dist/preview.js',
  },
];
const stylesheet = {
  from: ['preview', 'screen', 'sheets', 'toolbar', 'figures'].map(
    (name) => `client/preview/page/${name}.css`,
  ),
  to: 'dist/preview.css',
};

/** What the preview has in common with the exported file. */
async function sheetStyle() {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: ['server/render/page-style.ts'],
    format: 'esm',
    metafile: false,
    sourcemap: false,
    write: false,
  });
  const [{ text }] = outputFiles;
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).sheetStyle;
}

async function finish() {
  const styles = await Promise.all(stylesheet.from.map((file) => readFile(path.join(root, file), 'utf8')));
  await writeFile(path.join(root, stylesheet.to), [await sheetStyle(), ...styles].join('\n'));
  await chmod(path.join(root, 'dist/cli.js'), 0o755);
}

/** For the notices in the package: the files that went into the bundles. */
async function listInputs(results) {
  const inputs = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  await mkdir(path.join(root, 'out'), { recursive: true });
  await writeFile(path.join(root, 'out/bundled.json'), JSON.stringify([...inputs].sort(), null, 1));
}

async function printSizes() {
  for (const file of [...bundles.map(({ outfile }) => outfile), stylesheet.to]) {
    const { size } = await stat(path.join(root, file));
    console.log(`${file.padEnd(22)} ${(size / 1024).toFixed(1).padStart(8)} KB`);
  }
}

async function watch() {
  const announce = {
    name: 'announce',
    setup(build) {
      build.onEnd(({ errors }) => {
        console.log(`${build.initialOptions.outfile}: ${errors.length === 0 ? 'built' : 'failed'}`);
      });
    },
  };
  const contexts = await Promise.all(
    bundles.map((bundle) => esbuild.context({ ...bundle, plugins: [...(bundle.plugins ?? []), announce] })),
  );
  await Promise.all(contexts.map((context) => context.rebuild()));
  await finish();
  await Promise.all(contexts.map((context) => context.watch()));
}

async function build() {
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(bundle)));
  const failed = bundles.filter((_, i) => results[i].status === 'rejected');
  if (failed.length > 0) {
    console.error(`not built: ${failed.map(({ outfile }) => outfile).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  await finish();
  await listInputs(results.map(({ value }) => value));
  await printSizes();
}

await checkForms();
await mkdir(path.join(root, 'dist'), { recursive: true });
await (flags.watch ? watch() : build());
