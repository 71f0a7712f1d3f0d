import { isChrome } from '../../report/chrome';
import type { Range, Report } from '../../report/model';
import { nodesIn } from '../../report/nodes';
import type { Prose } from '../../report/prose';
import { prosesThat } from '../../report/proses-that';
import { includesAny } from '../../report/search';
import { hasSigns } from '../../report/signs';
import type { Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';

interface Kind {
  /** One of these stands in whatever the pattern finds. */
  readonly triggers: readonly string[];
  readonly pattern: RegExp;
  readonly message: (written: string) => Localized;
  /** What stands in its place when the junk is gone; undefined where nobody can tell. */
  readonly replacement: (written: string) => string | undefined;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', '　'],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['middot', '·'],
  ['mdash', '—'],
  ['times', '×'],
]);

const kinds: readonly Kind[] = [
  {
    triggers: ['<!', '-->'],
    // A bare --> between words is an arrow.
    pattern: /<!--[^<>]{0,80}-->|<!--|(?<=[:：]\s?)-->|<!\[endif\]|<!\[if [^\]]{0,30}\]>?/g,
    message: (written) => ({
      zh: `“${written}”是网页的注释标记，不是报告的内容`,
      en: `“${written}” is a comment of a web page`,
    }),
    replacement: () => '',
  },
  {
    triggers: ['<'],
    pattern:
      /<\/?(?:br|p|div|span|a|b|i|u|strong|em|font|img|table|tbody|tr|td|th|ul|li|ol|h[1-6]|hr|o:p|st1:[a-z]{1,30})(?:\s[^<>]{0,300})?\s?\/?>/gi,
    message: (written) => ({
      zh: `“${written}”是网页的标记，不是报告的内容`,
      en: `“${written}” is a tag of a web page`,
    }),
    replacement: () => '',
  },
  {
    triggers: ['&'],
    pattern: new RegExp(`&(?:${[...entities.keys()].join('|')}|#\\d{2,5}|#x[0-9a-f]{2,5});`, 'gi'),
    message: (written) => ({
      zh: `“${written}”是网页的字符代码，没有转成文字`,
      en: `“${written}” is the code of a character, not the character`,
    }),
    replacement: characterOf,
  },
  {
    triggers: ['\ufffd'],
    pattern: /\ufffd{1,20}/g,
    message: () => ({ zh: '乱码：原来的文字已经丢失', en: 'A damaged character: what stood here is lost' }),
    replacement: () => undefined,
  },
  {
    triggers: ['edbet', 'EDBET', 'ed体育', '比分直播', '威廉希尔', 'bet365', '真人百家乐', '澳门赌场'],
    pattern: /uedbet|ued体育|比分直播|威廉希尔|bet365|真人百家乐|澳门赌场/gi,
    message: (written) => ({
      zh: `“${written}”是被植入的广告`,
      en: `“${written}” is an advertisement planted into the page`,
    }),
    replacement: () => undefined,
  },
];
/** 根據(jù): the pronunciation that a mirror writes behind a character. */
const gloss = /(?<=\p{Script=Han})\([a-z]{0,5}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-z]{0,4}\)/gu;
/** A damaged character in a date is the concern of the date. */
const inDate = /[\d〇○一二三四五六七八九十年月]\ufffd|\ufffd[\d〇○一二三四五六七八九十年月]/;
const longestLine = 200;

/** &nbsp;, <br/>, 【打印】【关闭】 between two paragraphs: left over from a web page. */
export const textJunk: Rule = {
  code: 'text/junk',
  severity: 'information',
  title: { zh: '网页残留', en: 'Leftovers of a web page' },
  source: { zh: '从网页粘贴的常见残留', en: 'what pasting from web pages leaves behind' },
  *check({ report }) {
    for (const prose of suspiciousProses(report)) {
      const [mayBeChrome, mayHaveJunk] = [isChromeLine(prose), hasJunk(prose)];
      for (const { kind, range } of nodesIn(report.nodes, prose.sourceRange(0, prose.text.length))) {
        const line = mayBeChrome && kind === 'paragraph' && chromeIn(report, range);
        if (line) yield line;
        if (!mayHaveJunk) continue;
        const text = report.text.slice(range.start, range.end);
        yield* junkIn(text, range.start);
        yield* glossesIn(text, range.start);
      }
    }
  },
};

const suspiciousProses = prosesThat((prose) => isChromeLine(prose) || hasJunk(prose));

function isChromeLine({ text }: Prose): boolean {
  return text.length <= longestLine && !text.includes('。') && isChrome(text.trim());
}

const hasSign = hasSigns(['junk']);
const hasTone = /[à-ǜ]/;

function hasJunk(prose: Prose): boolean {
  return (
    hasSign(prose) &&
    (hasTone.test(prose.text) || kinds.some(({ triggers }) => includesAny(prose.text, triggers)))
  );
}

function* junkIn(text: string, start: number): Generator<RuleFinding> {
  for (const { triggers, pattern, message, replacement } of kinds) {
    if (!includesAny(text, triggers)) continue;
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const around = text.slice(Math.max(0, index - 1), index + written.length + 1);
      if (written.startsWith('\ufffd') && inDate.test(around)) continue;
      const range = { start: start + index, end: start + index + written.length };
      yield found(range, message(written), replacement(written));
    }
  }
}

function* glossesIn(text: string, start: number): Generator<RuleFinding> {
  for (const { 0: written, index } of text.matchAll(gloss))
    yield found(
      { start: start + index, end: start + index + written.length },
      {
        zh: `“${written}”是网页插入的注音`,
        en: `“${written}” is a pronunciation that a web page has put in`,
      },
      '',
    );
}

/** A line of a page between the paragraphs of a report. */
function chromeIn({ text, folded }: Report, { start, end }: Range): RuleFinding | undefined {
  const paragraph = folded.slice(start, end);
  if (paragraph.includes('。')) return undefined;
  const line = paragraph.trim();
  if (/[\r\n]/.test(line) || !isChrome(line)) return undefined;
  const from = start + paragraph.indexOf(line);
  const range = { start: from, end: from + line.length };
  const written = text.slice(range.start, range.end);
  return {
    message: {
      zh: `“${written}”是网页的内容，不是报告的内容`,
      en: `“${written}” belongs to the web page, not to the report`,
    },
    range,
    related: [],
    fixes: [
      {
        title: { zh: '删去这一行', en: 'Delete the line' },
        edits: [{ range: { start, end }, text: '' }],
        isSafe: false,
      },
    ],
  };
}

function found(range: Range, message: Localized, replacement: string | undefined): RuleFinding {
  if (replacement === undefined) return { message, range, related: [] };
  const title =
    replacement.trim() === ''
      ? { zh: '删去', en: 'Delete it' }
      : { zh: `改为“${replacement}”`, en: `Change to “${replacement}”` };
  return {
    message,
    range,
    related: [],
    fixes: [{ title, edits: [{ range, text: replacement }], isSafe: true }],
  };
}

function characterOf(written: string): string | undefined {
  const name = written.slice(1, -1).toLowerCase();
  const code = /^#x([0-9a-f]+)$/.exec(name)?.[1] ?? '';
  const number = code === '' ? Number(/^#(\d+)$/.exec(name)?.[1] ?? Number.NaN) : Number.parseInt(code, 16);
  // A control character or half of a pair would be worse than its code.
  if (number >= 0x20 && number < 0xd800) return String.fromCharCode(number);
  return entities.get(name);
}
