/** What the documents say must be so. */
import { readdirSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contributes } from '../package.json';
import type { Severity } from '../server/rules/finding';
import { rules } from '../server/rules/registry';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const severities: Readonly<Record<'README.md' | 'README.zh-CN.md', Readonly<Record<Severity, string>>>> = {
  'README.md': { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  'README.zh-CN.md': { error: '错误', warning: '警告', information: '信息', hint: '提示' },
};

describe.each(['README.md', 'README.zh-CN.md'] as const)('%s', (readme) => {
  it('lists the rules of the registry with their severities', () => {
    const listed = [
      ...read(readme).matchAll(/^\| \[`(\w+\/[\w-]+)`\]\(docs\/rules\/([\w-]+)\.md\) \| (\S+) \|/gm),
    ];
    expect(listed.map(([, code, page, severity]) => ({ code, page, severity }))).toEqual(
      rules.map(({ code, severity }) => ({
        code,
        page: code.replace('/', '-'),
        severity: severities[readme][severity],
      })),
    );
  });

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
