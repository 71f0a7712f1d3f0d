/**
 * Writes what the rules say of themselves where others list them: the setting `zwgk.rules` in package.json, its words
 * in package.nls*.json, and the table of docs/rules/README.md.
 *   node scripts/rules.mjs [--check]
 * --check writes nothing: exit status 1 when a file is not what would be written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript } from './check-forms.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { rules } = await importTypeScript('server/rules/registry.ts');

const levels = ['error', 'warning', 'information', 'hint', 'off'];
const level = (code) => ({
  type: 'string',
  enum: levels,
  enumDescriptions: levels.map((name) => `%severity.${name}%`),
  description: `%rule.${code}%`,
});

const withSetting = (manifest) => {
  manifest.contributes.configuration.properties['zwgk.rules'].properties = Object.fromEntries(
    rules.map(({ code }) => [code, level(code)]),
  );
  return manifest;
};

/** In the place of the first of them: the other words keep theirs. */
const withTitles = (language) => (words) => {
  const titles = rules.map(({ code, title }) => [`rule.${code}`, title[language]]);
  const others = Object.entries(words).filter(([key]) => !key.startsWith('rule.'));
  const first = Object.keys(words).findIndex((key) => key.startsWith('rule.'));
  return Object.fromEntries([...others.slice(0, first), ...titles, ...others.slice(first)]);
};

const json = (change) => (text) => `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`;

const page = (code) => `${code.replace('/', '-')}.md`;
const index = (text) => {
  const rows = rules.map(
    ({ code, severity, isOff, title }) =>
      `| [\`${code}\`](${page(code)}) | ${isOff ? 'off' : severity} | ${title.zh} | ${title.en} |`,
  );
  const table = [
    '| 规则 Rule | 级别 Severity | 内容 | What it finds |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];
  return text.replace(/^\| 规则 Rule [\s\S]*?\n(?!\|)/m, `${table.join('\n')}\n`);
};

const files = {
  'package.json': json(withSetting),
  'package.nls.json': json(withTitles('en')),
  'package.nls.zh-cn.json': json(withTitles('zh')),
  'docs/rules/README.md': index,
};

for (const [name, change] of Object.entries(files)) {
  const file = path.join(root, name);
  const text = await readFile(file, 'utf8');
  const wanted = change(text);
  if (wanted === text) continue;
  if (!flags.check) await writeFile(file, wanted);
  else {
    console.error(`${name} is not current: run npm run rules`);
    process.exitCode = 1;
  }
}
