/**
 * Headings of a line. A normal line has at most one, at its start. A flattened page has all of them in one line; there
 * the ordinals must count up and stand where a heading can stand.
 */

import { advance, flattenedStarts, follows, type Passed, type Start } from './flattened';
import { longestName, nameEnd, nameSpan, unnumberedHeading } from './heading-name';
import { trimRange } from './lines';
import { none } from './lists';
import type { HeadingLevel, HeadingNode } from './model';
import { isReference, type Ordinal, ordinalAt } from './ordinals';
import type { Source } from './source';
import { unitSet } from './unit-set';
import type { Vocabulary } from './vocabulary';

const hanDigits = '一二三四五六七八九';
const bareStarts = unitSet(`${hanDigits}0123456789`);
/** `1 加强组织领导`: not `1 件`, `2 月`. */
const bareArabic = /^(\d{1,2}) +(?![年月日时件条份次个项期篇人家场户批起例宗元万亿%])\p{Script=Han}{4}/u;
/** 一是…二是…三是: the level that stands below 1. in a paragraph. */
const runInOrdinal = /^[一二三四五六七八九十]{1,2}是/;

/** `# 略` marks something left out. */
const shortestMarkdown = 2;

/** Finds headings line by line; remembers the ordinals passed, so lines must come in order. */
export class HeadingFinder {
  #passed: Passed;

  /** `passed`: the ordinals above the first line. */
  constructor(
    private readonly source: Source,
    private readonly vocabulary: Vocabulary,
    passed: Passed,
  ) {
    this.#passed = passed;
  }

  get passed(): Passed {
    return this.#passed;
  }

  /**
   * The headings of `[start, end)`, in order; a Markdown `#` prefix is allowed. Empty when the line has none.
   * `goesOn`: the line may go on a sentence of the line above; then an ordinal must count on to be a heading.
   */
  headingsOf(start: number, end: number, goesOn: boolean): readonly HeadingNode[] {
    const line = trimRange(this.source.folded, start, end);
    const flattened = flattenedStarts(
      this.source.folded,
      line.start,
      line.end,
      this.#passed,
      this.vocabulary,
    );
    if (flattened !== undefined) return this.#all(flattened, line.end);
    const heading = this.#atLineStart(line.start, line.end, goesOn);
    return heading === undefined ? none : [heading];
  }

  #all(starts: readonly Start[], end: number): readonly HeadingNode[] {
    for (const { ordinal } of starts) this.#passed = advance(this.#passed, ordinal);
    return starts.map((found, index) => this.#heading(found, starts[index + 1]?.start ?? end));
  }

  #atLineStart(start: number, end: number, goesOn: boolean): HeadingNode | undefined {
    const { folded } = this.source;
    const marks = markdownMarks(folded, start, end);
    const from = start + marks.length;
    const ordinal = ordinalAt(folded, from) ?? this.#bareOrdinal(from, end, goesOn);
    if (ordinal === undefined) return this.#unnumbered(start, from, end, marks.depth);
    const body = from + ordinal.length;
    if (isReference(folded, body) || body >= end) return undefined;
    if (goesOn && !follows(this.#passed, ordinal, this.vocabulary.sectionTitleAt(folded, body) > 0))
      return undefined;
    this.#passed = advance(this.#passed, ordinal);
    const heading = this.#heading({ start: from, ordinal }, end);
    return { ...heading, range: { start, end: heading.range.end } };
  }

  /** `一 总体情况` before a title that is known; `1 加强组织领导` where the ordinal counts on. */
  #bareOrdinal(start: number, end: number, goesOn: boolean): Ordinal | undefined {
    if (bareStarts[this.source.folded.charCodeAt(start)] !== 1) return undefined;
    const rest = this.source.folded.slice(start, Math.min(end, start + longestName));
    const han = /^([一二三四五六七八九])\s+/.exec(rest);
    if (han !== null && this.vocabulary.isSectionTitle(this.source.folded.slice(start + han[0].length, end)))
      return { level: 1, number: hanDigits.indexOf(han[1] ?? '') + 1, length: han[0].length };
    const digits =
      goesOn || end - start > longestName || /[。;,!?]/.test(rest) ? null : bareArabic.exec(rest);
    if (digits === null) return undefined;
    const ordinal: Ordinal = {
      level: 3,
      number: Number(digits[1]),
      length: /^\d+ +/.exec(rest)?.[0].length ?? 0,
    };
    return follows(this.#passed, ordinal, false) && (this.#passed[1] ?? 0) > 0 ? ordinal : undefined;
  }

  /** A known section title that stands alone, or a Markdown heading. */
  #unnumbered(start: number, from: number, end: number, depth: number): HeadingNode | undefined {
    if (end - from > longestName || end === from) return undefined;
    const name = this.source.folded.slice(from, end);
    const isKnown = this.vocabulary.isSectionTitle(name);
    const isTitle = depth > 1 || (depth === 1 && name.length >= shortestMarkdown && !/[。;:!?,]/.test(name));
    if (!isKnown && !isTitle) return undefined;
    const byDepth = Math.max(1, Math.min(depth - 1, 4)) as HeadingLevel;
    const level = isKnown ? 1 : runInOrdinal.test(name) ? 3 : byDepth;
    return unnumberedHeading(this.source, start, from, end, level);
  }

  /** The heading that begins at `start` and whose paragraph goes on up to `limit`. */
  #heading({ start, ordinal }: Start, limit: number): HeadingNode {
    const { text, folded } = this.source;
    const body = start + ordinal.length;
    const { end, runIn } = nameEnd(folded, body, limit, this.vocabulary);
    const ordinalRange = trimRange(folded, start, body);
    return {
      kind: 'heading',
      range: { start, end: runIn ? end : limit },
      level: ordinal.level,
      ordinal: {
        text: text.slice(ordinalRange.start, ordinalRange.end),
        range: ordinalRange,
        number: ordinal.number,
      },
      name: nameSpan(this.source, body, end),
      runIn,
    };
  }
}

function markdownMarks(
  folded: string,
  start: number,
  end: number,
): { readonly length: number; readonly depth: number } {
  if (folded[start] !== '#') return { length: 0, depth: 0 };
  const match = /^(#{1,6})\s+/.exec(folded.slice(start, Math.min(end, start + 10)));
  return { length: match?.[0].length ?? 0, depth: match?.[1]?.length ?? 0 };
}
