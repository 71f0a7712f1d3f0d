import type { Report } from '../../report/model';
import { type Prose, proseOf } from '../../report/prose';
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
}

interface Entry extends WrongWord {
  readonly isBefore: RegExp | undefined;
  readonly isAfter: RegExp | undefined;
}

/** UTF-16 units around a word that decide. */
const longestContext = 8;

const entries: readonly Entry[] = (words satisfies readonly WrongWord[]).map((word: WrongWord) => ({
  ...word,
  isBefore: word.before === undefined ? undefined : new RegExp(word.before, 'u'),
  isAfter: word.after === undefined ? undefined : new RegExp(word.after, 'u'),
}));

/** The words by the UTF-16 unit that each begins with; most offsets of a text are told apart by this alone. */
const byFirst = new Map<number, readonly Entry[]>();
const isFirst = new Uint8Array(0x10000);
for (const entry of entries) {
  const unit = entry.wrong.charCodeAt(0);
  byFirst.set(unit, [...(byFirst.get(unit) ?? []), entry]);
  isFirst[unit] = 1;
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
    for (const prose of proseOf(report)) {
      const { text } = prose;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (isFirst[unit] === 0) continue;
        const entry = byFirst.get(unit)?.find((word) => isWrong(text, at, word));
        if (entry === undefined) continue;
        const finding = findingOf(report, prose, at, entry);
        if (finding !== undefined) yield finding;
        at += entry.wrong.length - 1;
      }
    }
  },
};

function isWrong(
  text: string,
  at: number,
  { wrong, notBefore, notAfter, isBefore, isAfter }: Entry,
): boolean {
  if (!text.startsWith(wrong, at)) return false;
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

/** Undefined where a traditional character only folds to the wrong one: 台帳 is right. */
function findingOf(
  report: Report,
  prose: Prose,
  at: number,
  { wrong, right, isGuess = false }: Entry,
): RuleFinding | undefined {
  const range = prose.sourceRange(at, at + wrong.length);
  const written = report.text.slice(range.start, range.end).replaceAll(/\s+/g, '');
  const isKept = [...wrong].some(
    (character, index) => right[index] !== character && written[index] !== character,
  );
  if (isKept) return undefined;
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
        edits: [{ range, text: replacement }],
        isSafe: !isGuess,
      },
    ],
  };
}
