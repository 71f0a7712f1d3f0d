/**
 * Texts that nobody writes and that files hold all the same. Whatever they are: nothing throws, the nodes tile them, and
 * four times the text takes no more than about four times as long, for parser, binder, rules, formatter and page together.
 * The ratio is the least of several looks: another process only ever makes a run longer.
 */
import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import { builtinLibrary } from '../../server/forms/library';
import { exportHtml } from '../../server/render/export-html';
import { formatReport } from '../../server/render/format';
import type { Report } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';
import { checkReport } from '../../server/rules/check';
import { workingTime } from '../clock';
import { expectWhole } from './whole';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const digits = '一二三四五六七八九十';
const sentence = '全年主动公开政府信息120条，其中门户网站100条，微信公众号20条，同比增长5%。';
const table =
  '三、收到和处理政府信息公开申请情况\n\n| | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 |\n\n';
const disputes = '四、政府信息公开行政复议、行政诉讼情况\n\n';
const turned =
  '行政复议\n未经复议直接起诉\n复议后起诉\n结果维持\t13\n结果纠正\t1\n其他结果\t0\n尚未审结\t2\n总计\t16\n';
/** What a Chinese text in GB18030 looks like to a program that takes it for UTF-8, and for Latin-1. */
const asUtf8 = new TextDecoder('utf-8').decode(
  Uint8Array.from('ÔÆÁëÊÐ2024ÄêÕþ¸®ÐÅÏ¢¹«¿ª¹¤×÷Äê¶È±¨¸æ\n', (character) => character.charCodeAt(0)),
);

/** The text for a size: the number of pieces. */
type Text = (pieces: number) => string;

const texts: readonly (readonly [name: string, pieces: number, text: Text])[] = [
  ['10,000 headings', 10_000, (n) => lines(n, (index) => `${digits[index % 10]}、第${index}部分情况说明`)],
  ['10,000 headings below each other', 10_000, (n) => lines(n, (index) => `${'一（1①'[index % 4]}、情况`)],
  ['one line of 8 MB', 1 << 17, (n) => sentence.repeat(n / 2).slice(0, n * 32)],
  ['only digits', 1 << 20, (n) => '1234567890'.repeat(n / 10)],
  ['1 MB of single-digit lines', 1 << 19, (n) => '7\n'.repeat(n)],
  ['1 MB of single-digit lines in a table', 1 << 17, (n) => `${table}予以公开\n${'7\n'.repeat(n)}`],
  ['only |', 1 << 20, (n) => '|'.repeat(n)],
  ['lines of |', 1 << 17, (n) => '|\n'.repeat(n)],
  ['100,000 brackets, one in the other', 200_000, (n) => `${'（'.repeat(n / 2)}一${'）'.repeat(n / 2)}`],
  ['brackets of all kinds', 200_000, (n) => '（《“[【('.repeat(n / 6)],
  ['brackets that close only', 200_000, (n) => '）》”]】)'.repeat(n / 6)],
  ['100,000 《', 100_000, (n) => '《'.repeat(n)],
  ['100,000 《 with text', 100_000, (n) => '《条例'.repeat(n)],
  ['unclosed quotes', 100_000, (n) => '收到“申请'.repeat(n)],
  ['unclosed quotes, one a line', 30_000, (n) => '收到“申请12件。\n'.repeat(n)],
  ['astral Han', 200_000, (n) => '𠮷野市主动公开1条。'.repeat(n / 8)],
  ['only astral Han', 200_000, (n) => '𠮷'.repeat(n)],
  [
    'CRLF, CR and a byte order mark in every line',
    20_000,
    (n) => `\ufeff${sentence}\r\n\r${sentence}\r`.repeat(n / 8),
  ],
  ['NUL', 1 << 20, (n) => '\0'.repeat(n)],
  ['NUL between all characters', 20_000, (n) => `${[...sentence].join('\0')}\n`.repeat(n / 8)],
  ['halves of surrogate pairs', 1 << 20, (n) => '\udfb7\ud842'.repeat(n / 2)],
  ['GB18030 read as UTF-8', 20_000, (n) => asUtf8.repeat(n)],
  ['5,000 tables', 5_000, (n) => table.repeat(n)],
  ['5,000 copies of table 四', 5_000, (n) => disputes + '13\t1\t0\t2\t16\t'.repeat(3).concat('\n').repeat(n)],
  ['3,000 turned copies of table 四', 3_000, (n) => disputes + turned.repeat(n)],
  ['300 rows of table 四, run together', 300, (n) => disputes + '行政复议131021613102161310216\n'.repeat(n)],
  ['tables in one line', 8_000, (n) => '行政许可12行政处罚3行政强制5。'.repeat(n)],
  ['a table in one line', 5_000, (n) => table.replaceAll('\n', ' ').repeat(n)],
  ['one code many times over', 50_000, (n) => `// zwgk-ignore ${'table/balance, '.repeat(n)}`],
  ['a directive for every line', 10_000, (n) => `// zwgk-ignore text/junk\n${sentence}\n`.repeat(n)],
  ['one paragraph of sentences', 10_000, (n) => sentence.repeat(n)],
  ['one sentence', 30_000, (n) => '其中门户网站100条，'.repeat(n)],
  ['combining marks', 200_000, (n) => `主动公开${'\u0301'.repeat(n)}12条`],
  ['invisible characters', 200_000, (n) => '公\u200b开\u2060'.repeat(n / 4)],
  ['figures of a thousand digits', 500, (n) => `公开信息${'9'.repeat(1000)}条，`.repeat(n)],
];

function everything(text: string): Report {
  const bound = bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
  checkReport(bound, {});
  formatReport(bound.report, { ambiguousWidth: 'narrow' });
  exportHtml(bound);
  return bound.report;
}

/** Milliseconds, and what came of it. */
function timed(text: string): { readonly time: number; readonly report: Report } {
  const start = workingTime();
  const report = everything(text);
  return { time: workingTime() - start, report };
}

/** Sixteen would be the square. */
const mostRatio = 10;
/** ms below which the clock says nothing. */
const least = 100;
const mostLooks = 4;

/** How many times as long the large text takes, whose time was taken once; looks again as long as it looks too much. */
function ratioOf(large: string, time: number, small: string): number {
  let ratio = time / timed(small).time;
  for (let look = 1; look < mostLooks && ratio >= mostRatio; look++)
    ratio = Math.min(ratio, timed(large).time / timed(small).time);
  return ratio;
}

describe('whatever a file holds', { timeout: 120_000 }, () => {
  it.each(texts)('%s', (_, pieces, text) => {
    const whole = text(pieces);
    const { time, report } = timed(whole);
    expectWhole(report);
    if (time >= least) expect(ratioOf(whole, time, text(Math.ceil(pieces / 4)))).toBeLessThan(mostRatio);
  });
});
