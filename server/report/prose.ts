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
  /** What `onceIn` has made of it. */
  readonly made: unknown[];
}

let kinds = 0;

/**
 * As `once`, for what is made of a run of prose, but kept in the prose itself: a report has thousands of them, and to
 * enter and find them in WeakMaps took longer than to find their figures.
 */
export function onceIn<V extends object>(make: (prose: Prose) => V): (prose: Prose) => V {
  const kind = kinds++;
  // Only this function writes at `kind`, and only what `make` gives.
  return (prose) => {
    prose.made[kind] ??= make(prose);
    return prose.made[kind] as V;
  };
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

interface Piece {
  readonly at: ProseOffset;
  /** UTF-16 offset into the source. */
  readonly source: number;
}

function unwrapped(folded: string, { start, end }: Range): Prose {
  const pieces: Piece[] = [];
  let text = '';
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !isLineBreak(folded.charCodeAt(to))) to++;
    if (to > from) {
      const line = folded.slice(from, to);
      const trimmed = pieces.length === 0 ? line : line.trimStart();
      pieces.push({ at: text.length, source: from + line.length - trimmed.length });
      text += trimmed.trimEnd();
    }
    from = to + 1;
  }
  return {
    text,
    sourceRange: (from, to) => ({ start: sourceAt(pieces, from), end: sourceAt(pieces, to - 1) + 1 }),
    made: [],
  };
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

function sourceAt(pieces: readonly Piece[], offset: ProseOffset): number {
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
