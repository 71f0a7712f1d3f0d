/** What the documents say must be so. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contributes } from '../package.json';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

it('what npm run rules writes is current', async () => {
  await promisify(execFile)(process.execPath, ['scripts/rules.mjs', '--check'], { cwd: root });
});

describe.each(['README.md', 'README.zh-CN.md'] as const)('%s', (readme) => {
  it('lists the settings of the extension', () => {
    const listed = [...read(readme).matchAll(/^\| `(zwgk\.[\w.]+)` \|/gm)].map(([, key]) => key);
    expect(listed).toEqual(Object.keys(contributes.configuration.properties));
  });
});

const documents = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

it.each(documents)('%s links to files that are there', async (document) => {
  const links = [...read(document).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    // Screenshots are taken of the running editor; the pages of the rules have a test of their own.
    .filter((target) => !/^(?:https?:|images\/|docs\/rules\/)/.test(target));
  const missing: string[] = [];
  for (const target of new Set(links)) {
    await access(path.resolve(root, path.dirname(document), target)).catch(() => missing.push(target));
  }
  expect(missing).toEqual([]);
});
