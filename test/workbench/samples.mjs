/** What the samples promise. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { eastAsianWidth } from 'get-east-asian-width';

const root = path.resolve(import.meta.dirname, '../..');

export const wrong = '柏川县2023年政府信息公开工作年度报告（含错误）.zwgk';
export const clean = '云岭市2024年政府信息公开工作年度报告.zwgk';

/** `LINE CODE` for each finding that samples/README.md announces for the report with ten mistakes, in its order. */
export async function announced() {
  const readme = await readFile(path.join(root, 'samples/README.md'), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith(wrong)) ?? '';
  return [...section.matchAll(/(\d+) `([a-z-]+\/[a-z-]+)`/g)].map(([, line, code]) => `${line} ${code}`);
}

/** The figures of that report that are underlined, by severity: line and text. */
export const underlined = {
  error: [
    [19, '未发生因政府信息公开工作被提起行政诉讼的情况'],
    [40, '1286.5'],
    [57, '11'],
    [81, '87'],
    [81, '9'],
    [82, '1'],
    [90, '8'],
  ],
  warning: [
    [11, '3920条'],
    [17, '18个'],
    [58, '17'],
  ],
  // A blank cell.
  info: [[90, '']],
};

/**
 * Where a text stands in a line of a sample, both from 1: `character` as the status bar counts, `column` as `Go to Line`
 * does, full-width characters twice.
 */
export async function placeOf(name, line, text) {
  const sample = await readFile(path.join(root, 'samples', name), 'utf8');
  const whole = sample.split('\n')[line - 1] ?? '';
  const before = whole.slice(0, whole.indexOf(text));
  const width = [...before].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0)), 0);
  return { line, character: before.length + 1, column: width + 1 };
}
