/** Brackets and quotes of a report: which have no other half. On the source text, for folding makes “ and ” one. */
import type { Range, Report } from '../../report/model';
import { nodesIn } from '../../report/nodes';
import { batchesOf, onceInBatch, type Prose } from '../../report/prose';
import { placesWith } from '../../report/signs';

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

/** Each paragraph of a long quotation opens it again. */
function opensAgain({ open }: PairKind, text: string, from: number, start: number): boolean {
  return '“「『'.includes(open) && isAtStart(text, from, start);
}

const sentenceEnds: ReadonlySet<string> = new Set('。!?;:"\')]》');
/** An open quotation may go on over so many paragraphs. */
const longestCarry = 3;
/** `1)`, `(一、`, `a)`: half a bracket that numbers. */
const ordinalBefore = /(?:^|[\s。;:,、])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])\s?$/;
const ordinalBehind = /^\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[、.]?/;
const longestContext = 8;

function rangeOf(prose: Prose): Range {
  return prose.sourceRange(0, prose.text.length);
}

/** A run of prose as it stands in the source. */
function passageOf({ nodes }: Report, prose: Prose): Passage {
  const { text } = prose;
  const { start, end } = rangeOf(prose);
  return {
    start,
    end,
    get isWhole() {
      const [node] = nodesIn(nodes, { start, end: start + 1 });
      return (node?.kind === 'heading' && !node.runIn) || sentenceEnds.has(text.slice(-1));
    },
  };
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
  readonly passage: Passage;
  readonly number: number;
}

/** Those that have a half, and those whose halves do not all belong together, once the source was looked at. */
interface HalvesInBatch {
  /** Folded, all quotation marks are ", and 【 is [. */
  readonly some: readonly number[];
  open: readonly number[] | undefined;
}

const placesWithHalf = placesWith(['half']);
const halvesIn = onceInBatch((batch): HalvesInBatch => ({ some: placesWithHalf(batch), open: undefined }));

function isBalanced(text: string, { start, end }: Range): boolean {
  const open = kinds.map((): number[] => []);
  for (let at = start; at < end; at++) {
    const half = halves[text.charCodeAt(at)] ?? 0;
    if (half === 0) continue;
    const [kind, stack] = [kinds[(half - 1) >> 1], open[(half - 1) >> 1]];
    if (kind === undefined || stack === undefined) continue;
    if ((half & 1) === 1) {
      if (stack.length === 0 || !opensAgain(kind, text, start, at)) stack.push(at);
      continue;
    }
    const opening = stack.pop();
    if (opening === undefined || isMixed(text, kind, opening, at)) return false;
  }
  return open.every(({ length }) => length === 0);
}

/** Both in source order. A quotation may go on over some paragraphs. */
export function halvesOf(report: Report): Halves {
  const { text } = report;
  const open = kinds.map((): Half[] => []);
  const found: Single[] = [];
  const mixed: MixedPair[] = [];
  const add = (kind: PairKind, { start, passage }: Half, isOpening: boolean): void => {
    found.push({ kind, isOpening, passage, start, end: start + 1 });
  };
  /** Nobody closes any more what was opened before this number. */
  const close = (before: number): void => {
    for (const [number, stack] of open.entries()) {
      const kind = kinds[number];
      const fresh = stack.findIndex((half) => half.number >= before);
      for (const half of stack.splice(0, fresh < 0 ? stack.length : fresh))
        if (kind !== undefined) add(kind, half, true);
    }
  };
  for (const { number, passage, isCut } of passagesOf(report)) {
    close(number - longestCarry);
    for (let start = passage.start; start < passage.end; start++) {
      const half = halves[text.charCodeAt(start)] ?? 0;
      if (half === 0) continue;
      const of = (half - 1) >> 1;
      const [kind, stack] = [kinds[of], open[of]];
      if (kind === undefined || stack === undefined) continue;
      const isOpening = (half & 1) === 1;
      if (isOpening) {
        if (stack.length === 0 || !opensAgain(kind, text, passage.start, start))
          stack.push({ start, passage, number });
      } else {
        const opening = stack.pop();
        if (opening === undefined && !isCut()) add(kind, { start, passage, number }, false);
        if (opening !== undefined && isMixed(text, kind, opening.start, start))
          mixed.push({ open: opening.start, close: start });
      }
    }
  }
  close(Number.POSITIVE_INFINITY);
  const singles = found
    .filter((single) => !isOrdinal(report, single) && (!single.isOpening || single.passage.isWhole))
    .sort((a, b) => a.start - b.start);
  return { singles, mixed };
}

interface NumberedPassage {
  /** Among all runs of prose. */
  readonly number: number;
  readonly passage: Passage;
  /** May what stands before it be lost? */
  readonly isCut: () => boolean;
}

/** Those whose halves do not all belong together, and those behind them that may have the others. */
function* passagesOf(report: Report): Generator<NumberedPassage> {
  const batches = batchesOf(report);
  let first = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, batch] of batches.entries()) {
    const found = halvesIn(batch);
    found.open ??= found.some.filter((index) => !isBalanced(report.text, rangeOf(batch.proseAt(index))));
    const isNear = first <= last + longestCarry;
    for (const index of isNear || found.open.length > 0 ? found.some : []) {
      const number = first + index;
      if (found.open.includes(index)) last = number;
      else if (number > last + longestCarry) continue;
      const above = batches[at - 1];
      const isCut = (): boolean => {
        const before = index > 0 ? batch.proseAt(index - 1) : above?.proseAt(above.unmoved.length - 1);
        return before !== undefined && !passageOf(report, before).isWhole;
      };
      yield { number, passage: passageOf(report, batch.proseAt(index)), isCut };
    }
    first += batch.unmoved.length;
  }
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
