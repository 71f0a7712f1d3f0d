/**
 * Checks the built-in forms against the schema, so that a server need not do it at every start.
 *   node scripts/check-forms.mjs [FOLDER]
 * Prints one line a problem, in Chinese and English, and exits with status 1 when a form is broken.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles a TypeScript file of the project in memory and imports it. */
export async function importTypeScript(entry) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}

/** Ends the process with status 1 when a file of `folder` is not a valid form. */
export async function checkForms(folder = path.join(root, 'server/forms/data')) {
  const { checkForm } = await importTypeScript('server/forms/check-form.ts');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const problems = [];
  for (const file of files) {
    try {
      checkForm(JSON.parse(await readFile(path.join(folder, file), 'utf8')), file);
    } catch (error) {
      problems.push(error instanceof SyntaxError ? `${file}: ${error.message}` : error.message);
    }
  }
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await checkForms(process.argv[2]);
