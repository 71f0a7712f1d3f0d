import { added, none } from '../../report/lists';
import type { Report } from '../../report/model';
import type { Prose, ProseOffset } from '../../report/prose';
import { prosesThat } from '../../report/proses-that';
import type { FindingFix } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import words from './wrong-characters.json' with { type: 'json' };

/** All texts folded. */
interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  /** None of these characters stands right before or behind it: there it is part of other words. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Only where this matches what stands before or behind it. */
  readonly before?: string;
  readonly after?: string;
  /** The right word is likely, not certain. */
  readonly isGuess?: boolean;
  /** 谘詢 is as good as 諮詢. */
  readonly isRightInTraditional?: boolean;
}

interface Entry extends WrongWord {
  /** UTF-16 offset in the word of the two units by which it is found. */
  readonly offset: number;
  readonly isBefore: RegExp | undefined;
  readonly isAfter: RegExp | undefined;
}

/** UTF-16 units around a word that decide. */
const longestContext = 12;

const entries: readonly Entry[] = (words satisfies readonly WrongWord[]).map((word: WrongWord) => ({
  ...word,
  offset: offsetOf(word),
  isBefore: word.before === undefined ? undefined : new RegExp(word.before, 'u'),
  isAfter: word.after === undefined ? undefined : new RegExp(word.after, 'u'),
}));

/** The words by the wrong UTF-16 unit and its neighbour; a filter of 64 KiB tells nearly all offsets of a text apart. */
const byPair = new Map<number, readonly Entry[]>();
const mayBegin = new Uint8Array(0x10000);
for (const entry of entries) {
  const { wrong, offset } = entry;
  const pair = pairOf(wrong.charCodeAt(offset), wrong.charCodeAt(offset + 1));
  byPair.set(pair, [...(byPair.get(pair) ?? []), entry]);
  mayBegin[pair] = 1;
}

/** Where a word has its most telling pair: its other characters are as common as the right word. */
function offsetOf({ wrong, right }: WrongWord): number {
  const apart = [...wrong].findIndex((character, index) => character !== right[index]);
  return Math.min(apart < 0 ? wrong.length : apart, wrong.length - 2);
}

function pairOf(first: number, second: number): number {
  return ((first << 5) ^ second) & 0xffff;
}

/** 同布署, 繁锁, 截止12月31日: words that are wrong wherever a report has them. */
export const textWrongCharacter: Rule = {
  code: 'text/wrong-character',
  severity: 'information',
  title: { zh: '错别字', en: 'Wrong character' },
  source: {
    zh: '《现代汉语词典》；多年报告的通病',
    en: 'the standard dictionary; observed in published reports',
  },
  *check({ report }) {
    for (const prose of prosesWithWrongWords(report))
      for (const { at, entry } of wrongWords(prose)) {
        const finding = findingOf(report, prose, at, entry);
        if (finding !== undefined) yield finding;
      }
  },
};

interface Place {
  readonly at: ProseOffset;
  readonly entry: Entry;
}

/** No generator: the loop over all characters would run unoptimised in one. */
function wrongWords({ text }: Prose): readonly Place[] {
  let found: Place[] | undefined;
  let last = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const pair = pairOf(last, unit);
    last = unit;
    if (mayBegin[pair] === 0) continue;
    const entry = entryAt(text, index - 1, pair);
    if (entry !== undefined) found = added(found, { at: index - 1 - entry.offset, entry });
  }
  return found ?? none;
}

/** The word whose telling pair stands at `at`. A closure in the loop above would take memory for every character. */
function entryAt(text: string, at: number, pair: number): Entry | undefined {
  return byPair.get(pair)?.find((word) => isWrong(text, at - word.offset, word));
}

function isWrong(
  text: string,
  at: number,
  { wrong, notBefore, notAfter, isBefore, isAfter }: Entry,
): boolean {
  if (at < 0 || !text.startsWith(wrong, at)) return false;
  const end = at + wrong.length;
  const last = text[at - 1];
  const next = text[end];
  return (
    !(last !== undefined && notBefore?.includes(last)) &&
    !(next !== undefined && notAfter?.includes(next)) &&
    isBefore?.test(text.slice(Math.max(0, at - longestContext), at)) !== false &&
    isAfter?.test(text.slice(end, end + longestContext)) !== false
  );
}

const prosesWithWrongWords = prosesThat((prose) => wrongWords(prose).length > 0);

/** Undefined where a traditional character only folds to the wrong one: 台帳 is right. */
function findingOf(
  report: Report,
  prose: Prose,
  at: number,
  { wrong, right, isGuess = false, isRightInTraditional = false }: Entry,
): RuleFinding | undefined {
  const range = prose.sourceRange(at, at + wrong.length);
  const written = report.text.slice(range.start, range.end).replaceAll(/\s+/g, '');
  const isKept = [...wrong].some(
    (character, index) => right[index] !== character && written[index] !== character,
  );
  if (isKept || (isRightInTraditional && written !== wrong)) return undefined;
  const replacement =
    right.length === wrong.length
      ? [...right]
          .map((character, index) => (wrong[index] === character ? written[index] : character))
          .join('')
      : right;
  return {
    message: {
      zh: `“${written}”应为“${replacement}”`,
      en: `“${written}” should be “${replacement}”`,
    },
    range,
    related: [],
    expected: replacement,
    actual: written,
    fixes: [
      {
        title: { zh: `改为“${replacement}”`, en: `Change to “${replacement}”` },
        edits: editsOf(prose, at, wrong, right),
        isSafe: !isGuess,
      },
    ],
  };
}

/** Only the characters that are wrong: the word may be broken over two lines. */
function editsOf(prose: Prose, at: number, wrong: string, right: string): FindingFix['edits'] {
  const apart = [...right].findIndex((character, index) => character !== wrong[index]);
  const missing = right.length - wrong.length;
  if (missing > 0) {
    const before = prose.sourceRange(at + apart - 1, at + apart).end;
    return [{ range: { start: before, end: before }, text: right.slice(apart, apart + missing) }];
  }
  return [...right].flatMap((character, index) =>
    character === wrong[index]
      ? []
      : [{ range: prose.sourceRange(at + index, at + index + 1), text: character }],
  );
}
