/** Brackets and quotes of a report: which have no other half. On the source text, for folding makes “ and ” one. */
import type { Range, Report } from '../../report/model';

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

const kinds: readonly PairKind[] = [
  { open: '（(', close: '）)', name: { zh: '括号', en: 'bracket' } },
  { open: '《', close: '》', name: { zh: '书名号', en: 'title mark' } },
  { open: '“', close: '”', name: { zh: '引号', en: 'quotation mark' } },
  { open: '「', close: '」', name: { zh: '引号', en: 'quotation mark' } },
  { open: '『', close: '』', name: { zh: '引号', en: 'quotation mark' } },
  { open: '〔﹝', close: '〕﹞', name: { zh: '六角括号', en: 'bracket' } },
  { open: '【', close: '】', name: { zh: '方括号', en: 'bracket' } },
];
const mark = new RegExp(`[${kinds.map(({ open, close }) => open + close).join('')}]`, 'g');
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
    passages.push({ start, end, isWhole: isHeading || /[。!?;:"')\]》]$/.test(last) });
    runIn = node.kind === 'heading' && node.runIn ? node.range : undefined;
  }
  return passages;
}

/** The halves without the other, in source order. A quotation may go on over some paragraphs. */
export function singlesOf(report: Report): readonly Single[] {
  const open = new Map<PairKind, { readonly single: Single; readonly passage: number }[]>(
    kinds.map((kind) => [kind, []]),
  );
  const found: Single[] = [];
  let isCut = false;
  for (const [index, passage] of passagesOf(report).entries()) {
    const text = report.text.slice(passage.start, passage.end);
    for (const match of text.matchAll(mark)) {
      const kind = kinds.find(({ open: opening, close }) => (opening + close).includes(match[0]));
      if (kind === undefined) continue;
      const isOpening = kind.open.includes(match[0]);
      const start = passage.start + match.index;
      const single: Single = { kind, isOpening, passage, start, end: start + 1 };
      const stack = open.get(kind) ?? [];
      // Each paragraph of a long quotation opens it again.
      if (isOpening && stack.length > 0 && isAtStart(text, match.index)) continue;
      if (isOpening) stack.push({ single, passage: index });
      else if (stack.length > 0) stack.pop();
      else if (!isCut && !isOrdinal(report, single)) found.push(single);
    }
    for (const stack of open.values()) {
      const fresh = stack.findIndex((half) => half.passage > index - longestCarry);
      for (const { single } of stack.splice(0, fresh < 0 ? stack.length : fresh)) found.push(single);
    }
    isCut = !passage.isWhole;
  }
  for (const stack of open.values()) for (const { single } of stack) found.push(single);
  return found
    .filter((single) => !single.isOpening || (single.passage.isWhole && !isOrdinal(report, single)))
    .sort((a, b) => a.start - b.start);
}

function isAtStart(text: string, index: number): boolean {
  return index < longestContext && text.slice(0, index).trim() === '';
}

/** Half of the bracket of an ordinal is the concern of the numbering; `:)` is no bracket. */
function isOrdinal({ folded }: Report, { kind, isOpening, start, end, passage }: Single): boolean {
  if (!kind.open.includes('(')) return false;
  const before = folded.slice(Math.max(passage.start, start - longestContext), start);
  if (isOpening)
    return ordinalBehind.test(folded.slice(end, end + longestContext)) && /(?:^|[\s。;:])$/.test(before);
  return ordinalBefore.test(before) || /[:;]$/.test(before);
}
