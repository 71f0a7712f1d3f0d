import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseConfig } from '../../server/workspace/config';
import { configJsonSchema, formJsonSchema } from '../../server/workspace/json-schema';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const builtin = readdirSync(path.join(root, 'server/forms/data'));
const example = 'docs/examples/qingxi-county.zwgk-form.json';

type Schema = Parameters<typeof z.fromJSONSchema>[0];
const accepts = (schema: object, value: unknown): boolean =>
  z.fromJSONSchema(schema as Schema).safeParse(value).success;

/** Every description in the schema, with the path of its key. */
function described(schema: object, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'description' && typeof value === 'string') return [[at, value] as const];
    return typeof value === 'object' && value !== null ? described(value, `${at}/${key}`) : [];
  });
}

describe('the JSON Schema of forms', () => {
  const schema = formJsonSchema();

  it.each(builtin)('accepts %s', (file) => {
    expect(accepts(schema, JSON.parse(read(`server/forms/data/${file}`)))).toBe(true);
  });

  it('accepts the example and refuses it with a wrong key or value', () => {
    expect(accepts(schema, JSON.parse(read(example)))).toBe(true);
    expect(accepts(schema, JSON.parse(read(example).replace('"distinctive"', '"distinct"')))).toBe(false);
    expect(accepts(schema, JSON.parse(read(example).replace('"at-most"', '"atmost"')))).toBe(false);
  });

  it('explains the keys in Chinese and English', () => {
    const found = described(schema);
    expect(found.length).toBeGreaterThan(50);
    for (const [, words] of found) expect(words).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n\n[^\n]*[A-Za-z]/u);
  });
});

describe('the JSON Schema of .zwgk.json', () => {
  const schema = configJsonSchema();

  it('accepts what the server accepts and refuses what it refuses', () => {
    const files = [
      '{}',
      read('docs/examples/.zwgk.json'),
      '{"rules": {"table/balance": "off"}, "language": "en", "organisation": "云岭市"}',
      '{"rules": {"table/balanc": "off"}}',
      '{"rules": {"table/balance": "loud"}}',
      '{"forms": "a.json"}',
      '{"inlayHints": {"totals": false}}',
    ];
    const verdicts = files.map((text) => accepts(schema, parse(text)));
    expect(verdicts).toEqual([true, true, true, false, false, false, false]);
    expect(files.map((text) => parseConfig(text).ok)).toEqual(verdicts);
  });
});

it('schemas/ is current', async () => {
  await promisify(execFile)(process.execPath, ['scripts/schemas.mjs', '--check'], { cwd: root });
});

it('package.json contributes the schemas for the files that the docs name', () => {
  const { contributes } = JSON.parse(read('package.json'));
  expect(contributes.jsonValidation).toEqual([
    { fileMatch: '.zwgk.json', url: './schemas/zwgk.schema.json' },
    { fileMatch: '*.zwgk-form.json', url: './schemas/form.schema.json' },
  ]);
});
