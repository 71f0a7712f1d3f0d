/** `zwgk rules` */

import { displayWidth } from '../report/display';
import { rulePage } from '../rules/page';
import { rules } from '../rules/registry';
import { json } from './check-json';
import { severityNames } from './check-text';
import type { Command } from './commands';
import { formatOption, languageOption, UsageError } from './options';

/** All rules with the severity that they have without settings. */
export const rulesCommand: Command = async (paths, options, { console }) => {
  if (paths.length > 0) throw new UsageError({ zh: 'zwgk rules 不读文件', en: 'zwgk rules reads no files' });
  const format = formatOption(options, ['text', 'json']);
  const language = languageOption(options) ?? 'zh';
  const listed = rules.map(({ code, severity, isOff, title, source }) => ({
    code,
    severity: isOff ? ('off' as const) : severity,
    title: title[language],
    source: source[language],
    page: rulePage(code),
  }));
  if (format === 'json') {
    console.out(json({ version: 1, rules: listed }));
    return 0;
  }
  const off = { zh: '关闭', en: 'off' };
  const rows = listed.map(({ code, severity, title, source }) => [
    code,
    (severity === 'off' ? off : severityNames[severity])[language],
    title,
    source,
  ]);
  const widths = rows.reduce(
    (most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, displayWidth(cell))),
    [0],
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - displayWidth(cell))).join('  ');
  console.out(rows.map((row) => `${line(row).trimEnd()}\n`).join(''));
  return 0;
};
