/**
 * Time must grow with the text, not with its square. The bound is generous, for machines are slow; what grows
 * with the square takes minutes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import { builtinLibrary } from '../../server/forms/library';
import { parseReport } from '../../server/report/parse';
import { checkReport } from '../../server/rules/check';
import { workingTimeOf } from '../clock';

/** UTF-16 units. */
const size = 1 << 20;
/** ms, and the time that the runner allows for making and reading the text. */
const most = 20_000;
const timeout = 60_000;

const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const digits = '一二三四五六七八九十';
const icon = new URL('../../images/icon.png', import.meta.url);
const tableRow = '| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n';
const section = '三、收到和处理政府信息公开申请情况\n';

const texts: readonly (readonly [name: string, text: () => string])[] = [
  ['one line of Han', () => fill('政府信息公开工作年度报告主动公开')],
  ['one line of （一）', () => fill('（一）')],
  ['one line of 一、', () => fill('一、')],
  ['one line of 一、总体情况', () => fill('一、总体情况')],
  ['one line of digits', () => fill('1234567890')],
  ['one line of 1、', () => fill('1、')],
  ['one line of thousands', () => fill('1,000,')],
  ['one line of bars', () => fill('|')],
  ['one line of tabs', () => fill('\t')],
  ['one line of spaces', () => fill(' ')],
  ['spaces between two words', () => `收到1${' '.repeat(size)}件`],
  ['spaces behind brackets', () => fill(`（${' '.repeat(3000)}`)],
  ['spaces behind ordinals', () => fill(`一${' '.repeat(3000)}`)],
  ['spaces inside a denial', () => `${section}${tableRow}\n未收到申请${' '.repeat(size)}\n件。\n`],
  ['spaces between dashes', () => fill(`--${' '.repeat(1900)}-\n`)],
  ['one line of 其中', () => fill('其中')],
  ['one line of (', () => fill('(')],
  ['one line of #', () => fill('#')],
  ['lines of #', () => fill('#\n')],
  ['10,000 headings', () => lines(10_000, (index) => `${digits[index % 10]}、第${index}部分情况说明`)],
  ['100,000 short lines', () => lines(100_000, (index) => `行${index}的字`)],
  ['50,000 rows', () => lines(50_000, (index) => `| 现有${index} | 1 | 2 | 3 |`)],
  ['rows that no table has', () => fill('行政处罚 3\n文字。\n')],
  ['labels, one a line', () => fill('予以公开\n')],
  ['labels, one a line, above figures', () => `${fill('予以公开\n')}1\n2\n3\n`],
  ['borders, one a line', () => `予以公开\n1\n2\n${fill('|\n')}3\n不予公开\n4\n`],
  ['figures, one a line', () => `予以公开\n不予公开\n${fill('1\n')}`],
  ['labels that rows never follow', () => fill('指标名称 ')],
  ['flattened tables, one behind the other', () => fill('行政许可12行政处罚3行政强制5。')],
  ['unclosed quotes', () => fill('收到“申请')],
  ['NUL', () => fill('\0')],
  ['halves of surrogate pairs', () => fill('\ud800')],
  ['lines without end', () => fill('\r')],
  ['attachments', () => fill('附件：名称\n\n公开表\n\n')],
  ['one list of attachments', () => `附件：1.表\n${lines(80_000, (index) => `${index + 2}.表`)}`],
  ['metadata', () => fill('索引号：1\n')],
  ['a directive of one word', () => `// zwgk-ignore ${fill('a')}`],
  ['directives and findings', () => fill('// zwgk-ignore table/balance\n共12件（网上1件，书面10件）。\n')],
  ['one clause of figures', () => fill('100余条')],
  ['totals that nothing adds up to', () => fill('主动公开1条，共计7001条，')],
  ['one figure of a million digits', () => `公开信息${fill('9')}条`],
  ['one numeral of a million digits', () => `公开信息${fill('九')}条`],
  ...(existsSync(icon) ? [['a picture', () => fill(readFileSync(icon).toString('latin1'))] as const] : []),
];

/** ms for everything that a keystroke costs. */
function timeOf(text: string): number {
  return workingTimeOf(() =>
    checkReport(bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary)),
  );
}

describe('a megabyte', () => {
  it.each(texts)(
    'of %s',
    (_, text) => {
      expect(timeOf(text())).toBeLessThan(most);
    },
    timeout,
  );
});
