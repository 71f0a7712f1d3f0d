/**
 * Headings of a line. A normal line has at most one, at its start. A flattened page has all of them in one line; there
 * the ordinals must count up and stand where a heading can stand.
 */
import { trimRange } from './lines';
import type { HeadingLevel, HeadingNode } from './model';
import { type Ordinal, ordinalAt } from './ordinals';
import type { Vocabulary } from './vocabulary';

interface Source {
  readonly text: string;
  readonly folded: string;
}

/** A title longer than this many UTF-16 units is a sentence. */
const longestName = 40;
/** Shorter lines are not flattened pages. */
const shortestFlattened = 80;
/** In a flattened page a section has text; where the ordinals stand closer, they list the parts of the report. */
const shortestSection = 30;

const candidates =
  /[一二三四五六七八九十]{1,3}\s*、|\(\s*[一二三四五六七八九十]{1,3}\s*\)|\d{1,2}\s*[.、](?!\d)|\(\s*\d{1,2}\s*\)/g;

interface Start {
  readonly start: number;
  readonly ordinal: Ordinal;
}

/** Finds headings line by line; remembers the ordinals passed, so lines must come in order. */
export class HeadingFinder {
  #last: readonly number[] = [0, 0, 0, 0, 0];

  constructor(
    private readonly source: Source,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The headings of `[start, end)`, in order; a Markdown `#` prefix is allowed. Empty when the line has none. */
  headingsOf(start: number, end: number): readonly HeadingNode[] {
    const line = trimRange(this.source.folded, start, end);
    if (line.end - line.start > shortestFlattened) {
      const flattened = this.#flattened(line.start, line.end);
      if (flattened !== undefined) return flattened;
    }
    const heading = this.#atLineStart(line.start, line.end);
    return heading === undefined ? [] : [heading];
  }

  #atLineStart(start: number, end: number): HeadingNode | undefined {
    const { folded } = this.source;
    const marks = markdownMarks(folded, start);
    const from = start + marks.length;
    const ordinal = ordinalAt(folded, from) ?? this.#bareOrdinal(from, end);
    if (ordinal === undefined) return this.#unnumbered(start, from, end, marks.depth);
    if (/^[项款条]/.test(folded.slice(from + ordinal.length, from + ordinal.length + 1))) return undefined;
    this.#last = advance(this.#last, ordinal);
    const heading = this.#heading({ start: from, ordinal }, end, end);
    return { ...heading, range: { start, end: heading.range.end } };
  }

  /** `一 总体情况`: an ordinal without its mark, only before a title that is known. */
  #bareOrdinal(start: number, end: number): Ordinal | undefined {
    const match = /^([一二三四五六七八九])\s+/.exec(this.source.folded.slice(start, start + 4));
    if (
      match === null ||
      !this.vocabulary.isSectionTitle(this.source.folded.slice(start + match[0].length, end))
    )
      return undefined;
    return { level: 1, number: '一二三四五六七八九'.indexOf(match[1] ?? '') + 1, length: match[0].length };
  }

  /** A known section title that stands alone, or a Markdown heading. */
  #unnumbered(start: number, from: number, end: number, depth: number): HeadingNode | undefined {
    if (end - from > longestName || end === from) return undefined;
    const isKnown = this.vocabulary.isSectionTitle(this.source.folded.slice(from, end));
    if (!isKnown && depth < 2) return undefined;
    const level = isKnown ? 1 : (Math.min(depth - 1, 4) as HeadingLevel);
    return unnumberedHeading(this.source, start, from, end, level);
  }

  #flattened(start: number, end: number): readonly HeadingNode[] | undefined {
    const { folded } = this.source;
    const starts: Start[] = [];
    let last = this.#last;
    // The slice keeps a search that finds nothing from running to the end of the document, line after line.
    const line = folded.slice(start, end);
    candidates.lastIndex = 0;
    for (let match = candidates.exec(line); match !== null; match = candidates.exec(line)) {
      const found = start + match.index;
      const ordinal = ordinalAt(folded, found);
      if (ordinal === undefined || !this.#canStand({ start: found, ordinal }, start, starts.at(-1), last))
        continue;
      starts.push({ start: found, ordinal });
      last = advance(last, ordinal);
      candidates.lastIndex = match.index + ordinal.length;
    }
    const sections = starts.filter(({ ordinal }) => ordinal.level === 1);
    const isKnown = sections.some(
      ({ start: at, ordinal }) => this.vocabulary.sectionTitleAt(folded, at + ordinal.length) > 0,
    );
    const hasSections = sections.length > 0 && (isKnown || starts.length > 1);
    if (!hasSections || (end - start) / sections.length < shortestSection) return undefined;
    this.#last = last;
    return starts.map((found, index) => this.#heading(found, end, starts[index + 1]?.start ?? end));
  }

  /** May this ordinal inside a line begin a heading? */
  #canStand(
    { start, ordinal }: Start,
    lineStart: number,
    before: Start | undefined,
    last: readonly number[],
  ): boolean {
    const { folded } = this.source;
    const body = start + ordinal.length;
    const previous = folded[start - 1] ?? '';
    if (previous === '第' || /[项款条]/.test(folded[body] ?? '') || body >= folded.length) return false;
    const title = this.vocabulary.sectionTitleAt(folded, body);
    if (title === 0 && this.vocabulary.indicatorAt(folded, body) > 0) return false;
    if (title > 0 && /[、,;和及等共]/.test(folded[body + title] ?? '')) return false;
    if (!follows(last, ordinal, title > 0)) return false;
    if (start === lineStart || title > 0 || /[\s。;:!?)"]/.test(previous)) return true;
    // （三）主动公开政府信息的主要形式1.门户网站…: a title that runs into the next ordinal.
    return (
      before !== undefined &&
      ordinal.level > before.ordinal.level &&
      start - before.start <= longestName &&
      !/[。;:,]/.test(folded.slice(before.start + before.ordinal.length, start))
    );
  }

  #heading({ start, ordinal }: Start, lineEnd: number, limit: number): HeadingNode {
    const { text, folded } = this.source;
    const body = start + ordinal.length;
    const { end, runIn } = this.#nameEnd(body, Math.min(lineEnd, limit));
    const ordinalRange = trimRange(folded, start, body);
    return {
      kind: 'heading',
      range: { start, end: runIn ? end : Math.min(lineEnd, limit) },
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

  /** Where the title that begins at `from` ends, and whether text follows it before `limit`. */
  #nameEnd(from: number, limit: number): { readonly end: number; readonly runIn: boolean } {
    const { folded } = this.source;
    const rest = folded.slice(from, Math.min(limit, from + longestName + 1));
    const enumeration = rest.search(/(?<=.)一是/);
    if (enumeration > 0) return { end: from + enumeration, runIn: true };
    const known = this.vocabulary.sectionTitleAt(folded, from);
    const isShort = limit - from <= longestName && !/[。;!?](?=.)/s.test(rest);
    if (isShort && !(known > 0 && /\s/.test(rest[known] ?? ''))) return { end: limit, runIn: false };
    if (known > 0 && from + known < limit) return { end: from + known, runIn: true };
    const end = [/[。;:!?]/, / +/, /(?<=.)\d{4}年/, /,/, /["《(]/]
      .map((mark) => rest.search(mark))
      .find((index) => index > 1 && index <= longestName);
    const stop = from + (end ?? Math.min(rest.length, longestName / 2));
    const nameEnd = /[。;:!?]/.test(folded[stop] ?? '') ? stop + 1 : stop;
    const text = trimRange(folded, nameEnd, limit);
    return { end: nameEnd, runIn: text.start < text.end };
  }
}

/** A heading without ordinal whose name is `[from, end)`. */
export function unnumberedHeading(
  source: Source,
  start: number,
  from: number,
  end: number,
  level: HeadingLevel,
): HeadingNode {
  return { kind: 'heading', range: { start, end }, level, name: nameSpan(source, from, end), runIn: false };
}

function nameSpan(source: Source, start: number, end: number): HeadingNode['name'] {
  const trimmed = trimRange(source.folded, start, end);
  let to = trimmed.end;
  while (to > trimmed.start && /[。;:,]/.test(source.folded[to - 1] ?? '')) to--;
  return { text: source.text.slice(trimmed.start, to), range: { start: trimmed.start, end: to } };
}

function markdownMarks(folded: string, start: number): { readonly length: number; readonly depth: number } {
  const match = /^(#{1,6})\s+/.exec(folded.slice(start, start + 10));
  return { length: match?.[0].length ?? 0, depth: match?.[1]?.length ?? 0 };
}

/** Does the ordinal count on from those passed? A known title may begin the count anew. */
function follows(last: readonly number[], { level, number }: Ordinal, isKnownTitle: boolean): boolean {
  if (number === undefined) return false;
  if (number === (last[level] ?? 0) + 1) return true;
  return number === 1 && (level > 1 || isKnownTitle);
}

/** The ordinals passed, with this one; a heading ends the count of those below it. */
function advance(last: readonly number[], { level, number }: Ordinal): readonly number[] {
  return last.map((value, index) => (index < level ? value : index === level ? (number ?? value + 1) : 0));
}
