/** What is measured beside dist/, bundled and minified as scripts/build.mjs does. */
import path from 'node:path';
import * as esbuild from 'esbuild';
import { folder, root } from './place.mjs';

const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  minify: true,
  platform: 'node',
  target: 'node20',
};

/** The servers are built with the libraries of the product, not with those of its rivals. */
const ownLibraries = {
  name: 'own libraries',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver/ }, ({ path: request, kind, resolveDir }) =>
      resolveDir.startsWith(path.join(root, 'bench'))
        ? build.resolve(request, { kind, resolveDir: root })
        : undefined,
    );
  },
};

const server = (name) => ({
  ...common,
  format: 'cjs',
  entryPoints: [`bench/servers/${name}.mjs`],
  plugins: [ownLibraries],
  outfile: path.join(folder, `${name}.js`),
});

export async function buildAll() {
  await Promise.all([
    esbuild.build({
      ...common,
      format: 'esm',
      entryPoints: ['bench/engines/core.ts'],
      outfile: path.join(folder, 'core.mjs'),
    }),
    esbuild.build({
      ...common,
      format: 'esm',
      minify: false,
      entryPoints: ['test/preview/page.ts'],
      external: ['playwright-core'],
      alias: { vscode: './test/preview/vscode.ts' },
      outfile: path.join(folder, 'preview-page.mjs'),
    }),
    esbuild.build(server('bare')),
    esbuild.build(server('floor')),
  ]);
}

/** A server that bench/servers holds, once it is built. */
export const serverFile = (name) => path.join(folder, `${name}.js`);
