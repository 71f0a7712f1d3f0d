/**
 * Writes the table of rules into README.md and README.zh-CN.md, from the registry.
 *   npm run readme
 * test/docs.test.ts fails where it was forgotten.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importTypeScript } from './check-forms.mjs';

const root = path.resolve(import.meta.dirname, '..');
const readmes = [
  {
    file: 'README.md',
    language: 'en',
    header: ['rule', 'severity', 'reports'],
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  },
  {
    file: 'README.zh-CN.md',
    language: 'zh',
    header: ['规则', '级别', '报出的问题'],
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  },
];
const place = /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/;

const { rules } = await importTypeScript('server/rules/registry.ts');
const line = (cells) => `| ${cells.join(' | ')} |\n`;

for (const { file, language, header, severities } of readmes) {
  const rows = rules.map(({ code, severity, title }) => [
    `[\`${code}\`](docs/rules/${code.replace('/', '-')}.md)`,
    severities[severity],
    title[language],
  ]);
  const table = [header, header.map(() => '---'), ...rows].map(line).join('');
  const target = path.join(root, file);
  const text = await readFile(target, 'utf8');
  if (!place.test(text)) throw new Error(`${file}: no <!-- rules --> … <!-- /rules -->`);
  await writeFile(
    target,
    text.replace(place, (_, start, end) => `${start}${table}${end}`),
  );
}
