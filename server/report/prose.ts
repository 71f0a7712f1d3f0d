/** Prose as it reads: paragraphs with the line breaks of hard wrapping taken out. */
import { trimRange } from './lines';
import type { Node, Range, Report } from './model';
import { detachedText } from './moved';
import { once } from './once';
import { firstIndex } from './search';
import type { Kept } from './stretch';

declare const proseOffset: unique symbol;
/** A UTF-16 offset into `Prose.text`. It is no offset into the source: each line break taken out moves it. */
export type ProseOffset = number & { readonly [proseOffset]?: never };

export interface Prose {
  /** Folded. */
  readonly text: string;
  /** The source range of `[start, end)` of `text`. */
  sourceRange(start: ProseOffset, end: ProseOffset): Range;
  /** What `onceIn` has made of it. Prose that an edit above has only moved has the same. */
  readonly made: unknown[];
}

/** How many kinds of things are made of a run of prose, of few of them, and of a batch. */
const kinds = { prose: 1, fewProses: 0, batch: 0 };

/** Room for what is made of a run of prose, at once: filled one by one, it would be copied again and again as it grows. */
function noneMade(of: keyof typeof kinds): unknown[] {
  return new Array<unknown>(kinds[of]).fill(undefined);
}

/**
 * As `once`, for what is made of a run of prose, but kept in the prose itself: a report has thousands of them, and to
 * enter and find them in WeakMaps took longer than to find their figures. It is kept when the prose is moved, so it must hold
 * offsets into the prose only, never into the source, and never the prose itself.
 */
export function onceIn<V extends object | number>(make: (prose: Prose) => V): (prose: Prose) => V {
  const kind = kinds.prose++;
  // Only this function writes at `kind`, and only what `make` gives.
  return (prose) => {
    prose.made[kind] ??= make(prose);
    return prose.made[kind] as V;
  };
}

/** As `onceIn`, for what is made of few runs of prose: the others need no room for it. */
export function onceInFew<V extends object>(make: (prose: Prose) => V): (prose: Prose) => V {
  const kind = kinds.fewProses++;
  return (prose) => {
    const made = madeOfFew(prose);
    made[kind] ??= make(prose);
    return made[kind] as V;
  };
}

/** Only this function reads and writes the first place. */
function madeOfFew({ made }: Prose): unknown[] {
  made[0] ??= noneMade('fewProses');
  return made[0] as unknown[];
}

/** Bits that are kept of each run of prose, 31 at most; none at first. */
export interface Flags {
  of(prose: Prose): number;
  set(prose: Prose, flags: number): void;
}

export function flagsIn(): Flags {
  const kind = kinds.prose++;
  // Only `set` writes at `kind`.
  return {
    of: ({ made }) => (made[kind] as number | undefined) ?? 0,
    set: ({ made }, flags) => {
      made[kind] = flags;
    },
  };
}

/**
 * As `onceInFew`, for what depends on something else as well, such as whose report it is; what it gave for another `key` is
 * forgotten.
 */
export function onceInFewFor<K, V>(make: (prose: Prose, key: K) => V): (prose: Prose, key: K) => V {
  const kind = kinds.fewProses++;
  return keyed((prose) => madeOfFew(prose), kind, make);
}

function keyed<T, K, V>(
  madeOf: (of: T) => unknown[],
  kind: number,
  make: (of: T, key: K) => V,
): (of: T, key: K) => V {
  return (of, key) => {
    const made = madeOf(of);
    let kept = made[kind] as { readonly key: K; readonly value: V } | undefined;
    if (kept === undefined || kept.key !== key) {
      kept = { key, value: make(of, key) };
      made[kind] = kept;
    }
    return kept.value;
  };
}

/** Runs of prose in a row: what an edit elsewhere leaves as it is, or moves as a whole. */
export interface Batch {
  /** As they were first read, wherever they stand now. */
  readonly unmoved: readonly Prose[];
  /** The same object whenever it is asked for. */
  proseAt(index: number): Prose;
  /** What `onceInBatch` has made of it. A batch that was only moved has the same. */
  readonly made: unknown[];
}

/** As `onceIn`, for what is made of a whole batch. */
export function onceInBatch<V extends object>(make: (batch: Batch) => V): (batch: Batch) => V {
  const kind = kinds.batch++;
  return (batch) => {
    batch.made[kind] ??= make(batch);
    return batch.made[kind] as V;
  };
}

/** As `onceInFewFor`, for what is made of a whole batch. */
export function onceInBatchFor<K, V>(make: (batch: Batch, key: K) => V): (batch: Batch, key: K) => V {
  return keyed(({ made }) => made, kinds.batch++, make);
}

const made = new WeakMap<Report, readonly PlacedBatch[]>();

/** The prose of the report in batches, in order. */
export function batchesOf(report: Report): readonly Batch[] {
  let batches = made.get(report);
  if (batches === undefined) {
    batches = batchesIn(rangesIn(report.nodes).map((range) => unwrapped(report.folded, range)));
    made.set(report, batches);
  }
  return batches;
}

/**
 * Every run of prose in the report; a run-in heading belongs to the paragraph behind it. To ask for all moves all: what
 * runs on every keystroke asks `prosesThat` for some.
 */
export const proseOf = once((report: Report): readonly Prose[] =>
  batchesOf(report).flatMap((batch) => batch.unmoved.map((_, index) => batch.proseAt(index))),
);

/** Takes the prose of `previous` over where it is the same, with all that was made of it. */
export function keepProse(previous: Report, report: Report, { start, end, delta }: Kept): void {
  const before = made.get(previous);
  if (before === undefined) return;
  const { nodes, folded } = report;
  const above = nodes[start - 1];
  // A run-in heading is read together with the paragraph behind it.
  const first = above?.kind === 'heading' && above.runIn ? start - 1 : start;
  const from = nodes[first]?.range.start ?? folded.length;
  const to = (nodes[end]?.range.start ?? folded.length) - delta;
  const isBelow = (prose: PlacedProse): boolean => prose.start >= to;
  const head = firstIndex(before, (batch) => batch.lastStart >= from);
  const tail = firstIndex(before, (batch) => batch.lastStart >= to);
  const behind = before[tail]?.proses ?? [];
  const isCut = behind.length > 0 && !behind.every(isBelow);
  const known = byText(
    before
      .slice(head, tail + 1)
      .flatMap((batch) => batch.proses)
      .filter((prose) => prose.start >= from && prose.start < to),
  );
  // A slice would keep all of this version of the text alive.
  const own = rangesIn(nodes.slice(first, end)).map((range) => {
    const prose = unwrapped(folded, range, detachedText);
    const same = known.get(prose.text)?.find((one) => one.isMoved(prose));
    return same?.moved(prose.start - same.start) ?? prose;
  });
  made.set(report, [
    ...before.slice(0, head),
    ...batchesIn([
      ...(before[head]?.proses.filter((prose) => prose.start < from) ?? []),
      ...own,
      ...(isCut ? behind.filter(isBelow).map((prose) => prose.moved(delta)) : []),
    ]),
    ...before.slice(isCut ? tail + 1 : tail).map((batch) => batch.moved(delta)),
  ]);
}

function byText(proses: readonly PlacedProse[]): ReadonlyMap<string, readonly PlacedProse[]> {
  const found = new Map<string, PlacedProse[]>();
  for (const prose of proses) {
    const known = found.get(prose.text);
    if (known === undefined) found.set(prose.text, [prose]);
    else if (known.length < mostAlike) known.push(prose);
  }
  return found;
}

/** Of paragraphs with the same text so many are compared with one that was read again. */
const mostAlike = 4;

/** Fewer are asked for more often, more are asked again together when one of them is edited. */
const mostInBatch = 48;

/** Batches of about the same length, so that edits leave no crumbs. */
function batchesIn(proses: readonly PlacedProse[]): readonly PlacedBatch[] {
  const size = Math.ceil(proses.length / Math.ceil(proses.length / mostInBatch));
  const batches: PlacedBatch[] = [];
  for (let at = 0; at < proses.length; at += size)
    batches.push(new PlacedBatch(proses.slice(at, at + size), 0, noneMade('batch')));
  return batches;
}

class PlacedBatch implements Batch {
  readonly unmoved: readonly PlacedProse[];
  readonly made: unknown[];
  readonly #delta: number;
  readonly #moved: (PlacedProse | undefined)[] = [];

  constructor(unmoved: readonly PlacedProse[], delta: number, made: unknown[]) {
    this.unmoved = unmoved;
    this.#delta = delta;
    this.made = made;
  }

  /** UTF-16 offset into the source where the last one begins. */
  get lastStart(): number {
    return (this.unmoved.at(-1)?.start ?? 0) + this.#delta;
  }

  get proses(): readonly PlacedProse[] {
    return this.unmoved.map((_, index) => this.proseAt(index));
  }

  proseAt(index: number): PlacedProse {
    const prose = this.unmoved[index];
    if (prose === undefined) throw new RangeError(`no prose ${index} of ${this.unmoved.length}`);
    if (this.#delta === 0) return prose;
    this.#moved[index] ??= prose.moved(this.#delta);
    return this.#moved[index];
  }

  moved(delta: number): PlacedBatch {
    return delta === 0 ? this : new PlacedBatch(this.unmoved, this.#delta + delta, this.made);
  }
}

function rangesIn(nodes: readonly Node[]): readonly Range[] {
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
  return ranges;
}

function proseRange(node: Node): Range | undefined {
  return node.kind === 'paragraph' || node.kind === 'heading' ? node.range : undefined;
}

/** A line of the source without its indent: where it begins in the prose, and in the source, from the start of the prose. */
interface Piece {
  readonly at: ProseOffset;
  readonly source: number;
}

class PlacedProse implements Prose {
  readonly text: string;
  /** UTF-16 offset into the source. */
  readonly start: number;
  readonly made: unknown[];
  readonly #pieces: readonly Piece[];

  constructor(text: string, start: number, pieces: readonly Piece[], made: unknown[]) {
    this.text = text;
    this.start = start;
    this.made = made;
    this.#pieces = pieces;
  }

  sourceRange(start: ProseOffset, end: ProseOffset): Range {
    return { start: this.#sourceAt(start), end: this.#sourceAt(end - 1) + 1 };
  }

  /** Is the other one this prose at another place? */
  isMoved(other: PlacedProse): boolean {
    return (
      this.text === other.text &&
      this.#pieces.length === other.#pieces.length &&
      this.#pieces.every(
        ({ at, source }, index) => at === other.#pieces[index]?.at && source === other.#pieces[index]?.source,
      )
    );
  }

  /** The same prose `delta` UTF-16 units further on. */
  moved(delta: number): PlacedProse {
    if (delta === 0) return this;
    return new PlacedProse(this.text, this.start + delta, this.#pieces, this.made);
  }

  #sourceAt(offset: ProseOffset): number {
    const pieces = this.#pieces;
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return piece === undefined ? offset : this.start + piece.source + offset - piece.at;
  }
}

function unwrapped(folded: string, { start, end }: Range, own = (text: string) => text): PlacedProse {
  const first = lineEnd(folded, start, end);
  const rest = trimRange(folded, first, end);
  if (rest.start === rest.end)
    return new PlacedProse(own(folded.slice(start, first).trimEnd()), start, oneLine, noneMade('prose'));
  const pieces: Piece[] = [];
  let text = '';
  for (let from = start, to = first; from < end; from = to + 1, to = lineEnd(folded, from, end)) {
    if (to === from) continue;
    const line = trimRange(folded, from, to);
    // The indent of the first line stands in the prose.
    const begin = pieces.length === 0 ? from : line.start;
    pieces.push({ at: text.length, source: begin - start });
    text += folded.slice(begin, line.end);
  }
  return new PlacedProse(own(text), start, pieces, noneMade('prose'));
}

/** Nearly all prose: it stands in the source as it reads. */
const oneLine: readonly Piece[] = [{ at: 0, source: 0 }];

function lineEnd(folded: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && !isLineBreak(folded.charCodeAt(end))) end++;
  return end;
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
