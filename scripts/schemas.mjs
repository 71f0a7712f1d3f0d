/**
 * Writes the JSON Schemas of form files and of `.zwgk.json` into schemas/, from the schemas that the server checks with.
 *   node scripts/schemas.mjs [--check]
 * --check writes nothing: exit status 1 when a file there is not what would be written.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript } from './check-forms.mjs';

const folder = path.resolve(import.meta.dirname, '../schemas');
const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const { formJsonSchema, configJsonSchema } = await importTypeScript('server/workspace/json-schema.ts');
const schemas = { 'form.schema.json': formJsonSchema(), 'zwgk.schema.json': configJsonSchema() };

await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = path.join(folder, name);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!flags.check) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`schemas/${name} is not current: run npm run schemas`);
    process.exitCode = 1;
  }
}
