/** The headings of a flattened page: all of them in one line, where only their order and their neighbours tell them. */
import { longestName } from './heading-name';
import { isReference, type Ordinal, ordinalAt } from './ordinals';
import type { Vocabulary } from './vocabulary';

/** In a flattened page a section has text; where the ordinals stand closer, they list the parts of the report. */
const shortestSection = 30;
/** Shorter lines are not flattened pages. */
const shortestFlattened = shortestSection * 2;

const candidates =
  /[一二三四五六七八九十]{1,3}\s{0,4}、|\(\s{0,4}(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s{0,4}\)|\d{1,2}\s{0,4}[.、](?!\d)/g;

/** Where a heading begins, and its ordinal. */
export interface Start {
  readonly start: number;
  readonly ordinal: Ordinal;
}

/** The numbers of the last heading of each level, by level. */
export type Passed = readonly number[];

export const nonePassed: Passed = [0, 0, 0, 0, 0];

/** The ordinals passed, with this one; a heading ends the count of those below it. */
export function advance(passed: Passed, { level, number }: Ordinal): Passed {
  return passed.map((value, index) => (index < level ? value : index === level ? (number ?? value + 1) : 0));
}

/** Does the ordinal count on from those passed? A known title may begin the count anew. */
export function follows(passed: Passed, { level, number }: Ordinal, isKnownTitle: boolean): boolean {
  if (number === undefined) return false;
  if (number === (passed[level] ?? 0) + 1) return true;
  return number === 1 && (level > 1 || isKnownTitle);
}

/**
 * The headings inside `[start, end)` of a folded text, a line without the spaces around it; undefined when it is no
 * flattened page. Only sections of the first level make it one: a paragraph may number its sentences.
 */
export function flattenedStarts(
  folded: string,
  start: number,
  end: number,
  passed: Passed,
  vocabulary: Vocabulary,
): readonly Start[] | undefined {
  if (end - start < shortestFlattened || !namesSection(folded.slice(start, end))) return undefined;
  const starts = withoutContents(startsIn(folded, start, end, passed, vocabulary));
  const sections = starts.filter(({ ordinal }) => ordinal.level === 1);
  const [first] = sections;
  if (first === undefined) return undefined;
  const isKnown = sections.some(
    ({ start: at, ordinal }) => vocabulary.sectionTitleAt(folded, at + ordinal.length) > 0,
  );
  const hasSections = isKnown || (starts.length > 1 && !numbersSentences(folded, start, first));
  return hasSections && (end - start) / sections.length >= shortestSection ? starts : undefined;
}

/** 做了三件事。一、…。二、…。三、…。 below a heading 一、: its sentences begin with a 一、 of their own, and are no sections. */
function numbersSentences(folded: string, lineStart: number, first: Start): boolean {
  return first.ordinal.number !== 1 && sentenceOne.test(folded.slice(lineStart, first.start));
}

const sentenceOne = /(?:^|[。;:!?])\s?一\s?、/;

/** Is there a 一、 at all? Looks from one 、 to the next: prose has few of them, and hardly any behind a numeral. */
function namesSection(line: string): boolean {
  for (let at = line.indexOf('、'); at >= 0; at = line.indexOf('、', at + 1)) {
    let before = at - 1;
    while (before > 0 && line[before] === ' ') before--;
    if (/[一二三四五六七八九十]/.test(line[before] ?? '')) return true;
  }
  return false;
}

function startsIn(
  folded: string,
  start: number,
  end: number,
  passed: Passed,
  vocabulary: Vocabulary,
): readonly Start[] {
  const starts: Start[] = [];
  let last = passed;
  // The slice keeps a search that finds nothing from running to the end of the document, line after line.
  const line = folded.slice(start, end);
  candidates.lastIndex = 0;
  for (let match = candidates.exec(line); match !== null; match = candidates.exec(line)) {
    const found = start + match.index;
    const ordinal = ordinalAt(folded, found);
    if (
      ordinal === undefined ||
      !canStand(folded, { start: found, ordinal }, start, end, starts.at(-1), last, vocabulary)
    )
      continue;
    starts.push({ start: found, ordinal });
    last = advance(last, ordinal);
    candidates.lastIndex = match.index + ordinal.length;
  }
  return starts;
}

/** May this ordinal inside a line begin a heading? */
function canStand(
  folded: string,
  { start, ordinal }: Start,
  lineStart: number,
  lineEnd: number,
  before: Start | undefined,
  passed: Passed,
  vocabulary: Vocabulary,
): boolean {
  const body = start + ordinal.length;
  if (folded[start - 1] === '第' || isReference(folded, body) || body >= lineEnd) return false;
  const title = vocabulary.sectionTitleAt(folded, body);
  if (title === 0 && vocabulary.indicatorAt(folded, body) > 0) return false;
  if (title > 0 && /[、,;和及等共]/.test(folded[body + title] ?? '')) return false;
  if (start === lineStart) return true;
  if (!follows(passed, ordinal, title > 0)) return false;
  const previous = lastBefore(folded, start, lineStart);
  // 一、…；二、…；三、…: the sentences of one paragraph.
  if (ordinal.level === 1 && title === 0 && /[;,、]/.test(previous)) return false;
  if (title > 0 || folded[start - 1] === ' ' || /[。;:!?)"]/.test(previous)) return true;
  return before !== undefined && runsInto(folded, before, { start, ordinal });
}

/** （三）主动公开政府信息的主要形式1.门户网站…: a title that runs into the first ordinal below it. */
function runsInto(folded: string, before: Start, { start, ordinal }: Start): boolean {
  if (ordinal.level <= before.ordinal.level || start - before.start > longestName) return false;
  const between = folded.slice(before.start + before.ordinal.length, start);
  return ordinal.number === 1 ? !/[。;:]/.test(between) : !/[。;:,]/.test(between);
}

function lastBefore(folded: string, start: number, limit: number): string {
  let i = start - 1;
  while (i > limit && folded[i] === ' ') i--;
  return i >= limit ? (folded[i] ?? '') : '';
}

/** A table of contents stands before the sections: their ordinals, closely packed, all come again. */
function withoutContents(starts: readonly Start[]): readonly Start[] {
  const firsts = starts.flatMap(({ ordinal }, index) =>
    ordinal.level === 1 && ordinal.number === 1 ? [index] : [],
  );
  const again = firsts[1];
  if (again === undefined) return starts;
  const from = starts[firsts[0] ?? 0]?.start ?? 0;
  const to = starts[again]?.start ?? 0;
  return (to - from) / again < shortestSection ? starts.slice(again) : starts;
}
