/** Prose as it reads: paragraphs with the line breaks of hard wrapping taken out. */
import type { Node, Range, Report } from './model';
import { once } from './once';

declare const proseOffset: unique symbol;
/** A UTF-16 offset into `Prose.text`. It is no offset into the source: each line break taken out moves it. */
export type ProseOffset = number & { readonly [proseOffset]?: never };

export interface Prose {
  /** Folded. */
  readonly text: string;
  /** The source range of `[start, end)` of `text`. */
  sourceRange(start: ProseOffset, end: ProseOffset): Range;
}

/** Every run of prose in the report; a run-in heading belongs to the paragraph behind it. */
export const proseOf = once(proseIn);

function proseIn({ nodes, folded }: Report): readonly Prose[] {
  const ranges: Range[] = [];
  let runIn: Range | undefined;
  for (const node of nodes) {
    const range = proseRange(node);
    if (range === undefined) continue;
    const start = runIn?.end === range.start && node.kind === 'paragraph' ? runIn.start : range.start;
    if (start !== range.start) ranges.pop();
    ranges.push({ start, end: range.end });
    runIn = node.kind === 'heading' && node.runIn ? range : undefined;
  }
  return ranges.map((range) => unwrapped(folded, range));
}

function proseRange(node: Node): Range | undefined {
  return node.kind === 'paragraph' || node.kind === 'heading' ? node.range : undefined;
}

function unwrapped(folded: string, { start, end }: Range): Prose {
  const pieces: { readonly at: number; readonly source: number }[] = [];
  let text = '';
  for (const match of folded.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    const isFirst = pieces.length === 0;
    const indent = isFirst ? 0 : line.length - line.trimStart().length;
    pieces.push({ at: text.length, source: start + match.index + indent });
    text += line.slice(indent).trimEnd();
  }
  return {
    text,
    sourceRange: (from, to) => ({ start: sourceAt(pieces, from), end: sourceAt(pieces, to - 1) + 1 }),
  };
}

function sourceAt(
  pieces: readonly { readonly at: number; readonly source: number }[],
  offset: ProseOffset,
): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? offset : piece.source + offset - piece.at;
}
