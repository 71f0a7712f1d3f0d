import { added, none } from '../../report/lists';
import type { Range, Report } from '../../report/model';
import { headingsOf } from '../../report/nodes';
import { once } from '../../report/once';
import type { Prose } from '../../report/prose';
import { prosesThat } from '../../report/proses-that';
import type { Rule } from '../rule';
import { isLegalParticle, isLegalWord, neverDoubled, neverDoubledAtEnd } from './doubled-words';

/** The longest word that is looked for twice in a row. */
const longest = 6;

/** Behind it a title stands, with nothing between it and the text below: （二）改进措施改进措施包括. */
const ordinal = /[一二三四五六七八九十\d][)、.]\s?$/;

interface Repeat {
  /** Of the second of the two, in the prose. */
  readonly start: number;
  readonly end: number;
}

/** 的的, 审核审核, “，，”: typed twice. */
export const textDoubled: Rule = {
  code: 'text/doubled',
  severity: 'warning',
  title: { zh: '字词重复', en: 'Doubled word' },
  source: { zh: '多年报告的通病', en: 'observed in published reports' },
  *check({ report }) {
    for (const prose of prosesWithRepeats(report))
      for (const { start, end } of repeatsIn(prose)) {
        const length = end - start;
        const range = prose.sourceRange(start - length, end);
        const second = prose.sourceRange(start, end);
        // Across a line break, or behind a heading in the same line, the first of the two may end a title.
        if (!isOneLine(prose, start, range) || titleEndsOf(report).has(second.start)) continue;
        const written = report.text.slice(range.start, range.end);
        const word = report.text.slice(second.start, second.end);
        yield {
          message: { zh: `“${written}”：“${word}”重复`, en: `“${written}”: “${word}” is written twice` },
          range,
          related: [],
          expected: word,
          actual: written,
          fixes: [
            {
              title: { zh: `删去重复的“${word}”`, en: `Delete the second “${word}”` },
              edits: [{ range: second, text: '' }],
              isSafe: true,
            },
          ],
        };
      }
  },
};

const prosesWithRepeats = prosesThat((prose) => repeatsIn(prose).length > 0);

const titleEndsOf = once(
  (report: Report): ReadonlySet<number> => new Set(headingsOf(report).map(({ name }) => name.range.end)),
);

function isOneLine(prose: Prose, seam: number, range: Range): boolean {
  const first = prose.sourceRange(seam - 1, seam);
  return prose.sourceRange(seam, seam + 1).start === first.end && range.end - range.start <= longest * 2;
}

/** In order, none over another. The last seven units are kept in hand, `a` the nearest: a text is read once. */
function repeatsIn({ text }: Prose): readonly Repeat[] {
  let found: Repeat[] | undefined;
  let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
  let free = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (
      unit === a ||
      (unit === b && a === c) ||
      (unit === c && a === d) ||
      (unit === d && a === e) ||
      (unit === e && a === f) ||
      (unit === f && a === g)
    ) {
      const length = repeatEndingAt(text, at, free);
      if (length > 0) {
        free = at + 1;
        found = added(found, { start: at + 1 - length, end: at + 1 });
      }
    }
    g = f;
    f = e;
    e = d;
    d = c;
    c = b;
    b = a;
    a = unit;
  }
  return found ?? none;
}

/** UTF-16 length of the word that stands twice before `at` and ends there; 0 where none does. */
function repeatEndingAt(text: string, at: number, free: number): number {
  const end = at + 1;
  for (let length = 1; length <= longest && end - length * 2 >= free; length++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - length)) continue;
    const start = end - length;
    const word = text.slice(start, end);
    if (!text.startsWith(word, start - length)) continue;
    if (isMistake(text, start - length, word)) return length;
  }
  return 0;
}

/** A longer text that ends without a mark may be cut: 工作工作 | 人员. */
const longestTitle = 40;

function endsClause(text: string, at: number): boolean {
  return at === text.length ? at <= longestTitle : /[,。;:)!?]/.test(text[at] ?? '');
}

function isMistake(text: string, start: number, word: string): boolean {
  if (ordinal.test(text.slice(Math.max(0, start - 3), start))) return false;
  const before = text[start - 1] ?? '';
  const after = text.slice(start + word.length * 2, start + word.length * 2 + 2);
  switch (word.length) {
    case 1:
      return isLegalParticle(word, before, after) === false;
    case 2:
      return (
        neverDoubled.has(word) || (neverDoubledAtEnd.has(word) && endsClause(text, start + word.length * 2))
      );
    default:
      return isLegalWord(word, before, after) === false;
  }
}
