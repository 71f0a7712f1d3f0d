/**
 * Throws texts, files and requests at everything that reads them.
 *   npm run fuzz -- [--minutes 2] [--seed N] [--target NAME,NAME] [--cases N] [--ci]
 * Bundles test/fuzz/main.ts and runs its targets side by side, each in a thread of its own. Prints the cases of each; a
 * failure with the seed that gives it again and the smallest case. --cases: that many of each target instead of a time.
 * --ci: what npm test runs, the same cases each time unless the seed is another; fewer where two minutes are not enough.
 * The last line is `N passed, N failed`, of targets; exit status 1 when one failed.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, 'out/fuzz.mjs');
process.chdir(root);
await esbuild.build({
  entryPoints: [path.join(root, 'test/fuzz/main.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  sourcemap: 'inline',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundle).href);
