import { fold } from '../../report/fold';
import type { Range, Report } from '../../report/model';
import { rareNodesOf } from '../../report/nodes';
import { batchesOf, onceInBatch, type Prose } from '../../report/prose';
import type { FindingFix } from '../finding';
import type { Rule, RuleFinding } from '../rule';

/**
 * Characters that fold as traditional ones do and stand in simplified text all the same: in names, in place names, in
 * words that kept them.
 */
const alsoSimplified: ReadonlySet<string> = new Set(
  '乾瞭著於藉馀徵麽摺迴祇係夥剋昇陞甯鍾勳濬澂珮峯堃喆淼龢鉅蒐钜锺嶽崑崙菸麴甦暱淩汙沈覆徬',
);
/** Of all characters: a text with more traditional ones than this is traditional. */
const mostMixed = 0.1;
/** More places than these are one finding. */
const mostFindings = 5;
const mostRelated = 50;

/** A traditional word in a simplified report: pasted from elsewhere. */
export const textMixedScript: Rule = {
  code: 'text/mixed-script',
  severity: 'information',
  title: { zh: '简体文中夹用繁体字', en: 'Traditional characters in a simplified text' },
  source: {
    zh: '《国家通用语言文字法》第九条',
    en: 'Law on the Standard Spoken and Written Chinese Language, Article 9',
  },
  *check({ report }) {
    if (report.text === report.folded) return;
    const { words, traditional, length } = traditionalWords(report);
    if (traditional > length * mostMixed) return;
    if (words.length <= mostFindings) {
      for (const word of words) yield finding(report, word, []);
      return;
    }
    const [first, ...others] = words;
    if (first !== undefined) yield finding(report, first, others);
  },
};

interface Count {
  /** In prose and headings. */
  readonly words: readonly Range[];
  readonly traditional: number;
  /** UTF-16 units of that text. */
  readonly length: number;
}

/** 1 for each UTF-16 unit of Chinese that folds to another one. */
const isTraditional = new Uint8Array(0x10000);
const chinese = String.fromCharCode(...Array.from({ length: 0x9fff - 0x3400 }, (_, index) => 0x3400 + index));
const simplified = fold(chinese);
for (let index = 0; index < chinese.length; index++)
  if (chinese.charCodeAt(index) !== simplified.charCodeAt(index))
    isTraditional[chinese.charCodeAt(index)] = 1;

/** What a look at the source of a batch gave. It is none of the folded prose, but it changes with it. */
const countIn = onceInBatch((): { count: Omit<Count, 'words'> | undefined; places: readonly number[] } => ({
  count: undefined,
  places: [],
}));

/** Prose and headings batch by batch, and the title. */
function traditionalWords(report: Report): Count {
  const words: Range[] = [];
  let [traditional, length] = [0, 0];
  for (const { kind, range } of rareNodesOf(report.nodes)) {
    if (kind !== 'title') continue;
    const inTitle = count(report, range, words);
    traditional += inTitle.traditional;
    length += inTitle.length;
  }
  for (const batch of batchesOf(report)) {
    const kept = countIn(batch);
    if (kept.count === undefined) {
      const sum = { traditional: 0, length: 0 };
      const places: number[] = [];
      for (let index = 0; index < batch.unmoved.length; index++) {
        const found: Range[] = [];
        const one = count(report, rangeOf(batch.proseAt(index)), found);
        sum.traditional += one.traditional;
        sum.length += one.length;
        if (found.length > 0) places.push(index);
      }
      kept.places = places;
      kept.count = sum;
    }
    for (const index of kept.places) count(report, rangeOf(batch.proseAt(index)), words);
    traditional += kept.count.traditional;
    length += kept.count.length;
  }
  return { words: words.sort((a, b) => a.start - b.start), traditional, length };
}

function rangeOf(prose: Prose): Range {
  return prose.sourceRange(0, prose.text.length);
}

/** Adds the words of a range to `words`. */
function count({ text }: Report, range: Range, words: Range[]): Omit<Count, 'words'> {
  let traditional = 0;
  for (let at = range.start; at < range.end; at++) {
    if (isTraditional[text.charCodeAt(at)] !== 1) continue;
    traditional++;
    if (alsoSimplified.has(text.charAt(at))) continue;
    const last = words.at(-1);
    if (last?.end === at) words[words.length - 1] = { start: last.start, end: at + 1 };
    else words.push({ start: at, end: at + 1 });
  }
  return { traditional, length: range.end - range.start };
}

function finding(report: Report, range: Range, others: readonly Range[]): RuleFinding {
  const written = report.text.slice(range.start, range.end);
  const right = report.folded.slice(range.start, range.end);
  const count = others.length + 1;
  return {
    message:
      others.length === 0
        ? {
            zh: `“${written}”是繁体字，应为“${right}”`,
            en: `“${written}” is traditional; “${right}” is meant`,
          }
        : {
            zh: `简体文中有 ${count} 处繁体字，第一处“${written}”应为“${right}”`,
            en: `${count} traditional words in a simplified text, the first is “${written}” for “${right}”`,
          },
    range,
    related: others.slice(0, mostRelated).map((other) => ({
      range: other,
      message: {
        zh: `“${report.text.slice(other.start, other.end)}”应为“${report.folded.slice(other.start, other.end)}”`,
        en: `“${report.text.slice(other.start, other.end)}” for “${report.folded.slice(other.start, other.end)}”`,
      },
    })),
    expected: right,
    actual: written,
    fixes: [simplify(report, [range, ...others])],
  };
}

function simplify({ folded }: Report, ranges: readonly Range[]): FindingFix {
  return {
    title: { zh: '改为简体', en: 'Change to simplified' },
    edits: ranges.map((range) => ({ range, text: folded.slice(range.start, range.end) })),
    isSafe: true,
  };
}
