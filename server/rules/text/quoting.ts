/** Brackets and quotes of a report: which have no other half. On the source text, for folding makes “ and ” one. */
import type { Range, Report } from '../../report/model';
import { onceIn, proseOf } from '../../report/prose';

export interface Passage extends Range {
  /** Does it end as a sentence or a heading does? A page break or a lost line may cut one that does not. */
  readonly isWhole: boolean;
}

export interface Single extends Range {
  readonly kind: PairKind;
  readonly isOpening: boolean;
  readonly passage: Passage;
}

interface PairKind {
  readonly open: string;
  readonly close: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** Not 〔〕: those of a document number are the concern of `cite/document-number`. */
const kinds: readonly PairKind[] = [
  { open: '（(', close: '）)', name: { zh: '括号', en: 'bracket' } },
  { open: '《', close: '》', name: { zh: '书名号', en: 'title mark' } },
  { open: '“', close: '”', name: { zh: '引号', en: 'quotation mark' } },
  { open: '「', close: '」', name: { zh: '引号', en: 'quotation mark' } },
  { open: '『', close: '』', name: { zh: '引号', en: 'quotation mark' } },
  { open: '【', close: '】', name: { zh: '方括号', en: 'bracket' } },
];
/** For each UTF-16 unit 0, or twice the number of its kind from 1 on, one less where it opens. */
const halves = new Uint8Array(0x10000);
for (const [index, { open, close }] of kinds.entries()) {
  for (const half of open) halves[half.charCodeAt(0)] = index * 2 + 1;
  for (const half of close) halves[half.charCodeAt(0)] = index * 2 + 2;
}

const sentenceEnds: ReadonlySet<string> = new Set('。!?;:"\')]》');
/** An open quotation may go on over so many paragraphs. */
const longestCarry = 3;
/** `1)`, `(一、`, `a)`: half a bracket that numbers. */
const ordinalBefore = /(?:^|[\s。;:,、])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])\s?$/;
const ordinalBehind = /^\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[、.]?/;
const longestContext = 8;

/** Paragraphs and headings, a run-in heading with its paragraph, as they stand in the source. */
export function passagesOf({ nodes, folded }: Report): readonly Passage[] {
  const passages: Passage[] = [];
  let runIn: Range | undefined;
  for (const node of nodes) {
    if (node.kind !== 'paragraph' && node.kind !== 'heading') continue;
    const goesOn = runIn?.end === node.range.start && node.kind === 'paragraph';
    const start = goesOn && runIn !== undefined ? runIn.start : node.range.start;
    if (goesOn) passages.pop();
    const { end } = node.range;
    const last = folded.slice(Math.max(start, end - longestContext * 8), end).trimEnd();
    const isHeading = node.kind === 'heading' && !node.runIn;
    passages.push({ start, end, isWhole: isHeading || sentenceEnds.has(last.slice(-1)) });
    runIn = node.kind === 'heading' && node.runIn ? node.range : undefined;
  }
  return passages;
}

/** A bracket with one half of full width, the other not; UTF-16 offsets of both. */
export interface MixedPair {
  readonly open: number;
  readonly close: number;
}

export interface Halves {
  /** Those without the other. */
  readonly singles: readonly Single[];
  readonly mixed: readonly MixedPair[];
}

/** UTF-16 units: what stands further apart may belong to two brackets, each of which has lost a half. */
const longestPair = 60;

interface Half {
  readonly start: number;
  readonly passage: number;
}

/** Folded, all quotation marks are ", and 【 is [. */
const hasHalves = onceIn(({ text }): { readonly found: boolean } => ({
  found: /[()《》"[\]]/.test(text),
}));

/** Both in source order. A quotation may go on over some paragraphs. */
export function halvesOf(report: Report): Halves {
  const { text } = report;
  const passages = passagesOf(report);
  // One for each passage: a run-in heading belongs to the paragraph behind it there, too.
  const proses = proseOf(report);
  const open = kinds.map((): Half[] => []);
  const found: Single[] = [];
  const mixed: MixedPair[] = [];
  const add = (kind: PairKind, { start, passage }: Half, isOpening: boolean): void => {
    const home = passages[passage];
    if (home !== undefined) found.push({ kind, isOpening, passage: home, start, end: start + 1 });
  };
  let isCut = false;
  for (const [index, passage] of passages.entries()) {
    const prose = proses[index];
    const end = prose === undefined || hasHalves(prose) ? passage.end : passage.start;
    for (let start = passage.start; start < end; start++) {
      const half = halves[text.charCodeAt(start)] ?? 0;
      if (half === 0) continue;
      const number = (half - 1) >> 1;
      const [kind, stack] = [kinds[number], open[number]];
      if (kind === undefined || stack === undefined) continue;
      const isOpening = (half & 1) === 1;
      // Each paragraph of a long quotation opens it again.
      if (isOpening && (stack.length === 0 || !isAtStart(text, passage.start, start)))
        stack.push({ start, passage: index });
      else if (!isOpening) {
        const opening = stack.pop();
        if (opening === undefined && !isCut) add(kind, { start, passage: index }, false);
        if (opening !== undefined && isMixed(text, kind, opening.start, start))
          mixed.push({ open: opening.start, close: start });
      }
    }
    for (const [number, stack] of open.entries()) {
      if (stack.length === 0) continue;
      const fresh = stack.findIndex((half) => half.passage > index - longestCarry);
      const kind = kinds[number];
      for (const half of stack.splice(0, fresh < 0 ? stack.length : fresh))
        if (kind !== undefined) add(kind, half, true);
    }
    isCut = !passage.isWhole;
  }
  for (const [number, stack] of open.entries()) {
    const kind = kinds[number];
    for (const half of stack) if (kind !== undefined) add(kind, half, true);
  }
  const singles = found
    .filter((single) => !isOrdinal(report, single) && (!single.isOpening || single.passage.isWhole))
    .sort((a, b) => a.start - b.start);
  return { singles, mixed };
}

function isMixed(text: string, { open, close }: PairKind, start: number, end: number): boolean {
  const isRound = open.includes('(');
  return (
    isRound &&
    end - start <= longestPair &&
    open.indexOf(text.charAt(start)) !== close.indexOf(text.charAt(end))
  );
}

function isAtStart(text: string, from: number, start: number): boolean {
  return start - from < longestContext && text.slice(from, start).trim() === '';
}

/** Half of the bracket of an ordinal is the concern of the numbering; `:)` is no bracket. */
function isOrdinal({ folded }: Report, { kind, isOpening, start, end, passage }: Single): boolean {
  if (!kind.open.includes('(')) return false;
  const before = folded.slice(Math.max(passage.start, start - longestContext), start);
  if (isOpening)
    return ordinalBehind.test(folded.slice(end, end + longestContext)) && /(?:^|[\s。;:])$/.test(before);
  return ordinalBefore.test(before) || /[:;]$/.test(before);
}
