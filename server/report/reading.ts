/** What a text was read as, and how the next version of the text is read: only around what has changed. */
import { BlockReader } from './blocks';
import { type Change, changeOf } from './change';
import { longestEnd, longestTop } from './chrome-lines';
import { fold } from './fold';
import { tableKept } from './kept-tables';
import type { Node } from './model';
import { detached, moved } from './moved';
import { firstIndex } from './search';
import type { Source } from './source';
import { isSameAbove, type Kept, type ReadBlocks, type Restart, type Stretch } from './stretch';
import type { Vocabulary } from './vocabulary';

export interface Reading {
  readonly source: Source;
  readonly vocabulary: Vocabulary;
  /** They tile the text. */
  readonly nodes: readonly Node[];
  readonly restarts: readonly Restart[];
  /** Index of the first heading that shows that the outline has begun; -1 where none does. */
  readonly outline: number;
  /** Of `ReadBlocks`. */
  readonly endRead: number;
  /** How many lines were read for it. */
  readonly linesRead: number;
  /** What it has in common with the reading that it was made from; undefined when everything was read. */
  readonly kept: Kept | undefined;
}

/** A pattern looks at most so many UTF-16 units around the line that it reads. */
const reach = 400;
/** When the lines below a restart read otherwise now, one further down is tried, so often. */
const mostTries = 4;

/** Reads the text; `previous`, where there is one, is what an earlier version of it was read as. */
export function readText(text: string, vocabulary: Vocabulary, previous?: Reading): Reading {
  if (previous === undefined || previous.vocabulary !== vocabulary)
    return readAll({ text, folded: fold(text) }, vocabulary);
  const change = changeOf(previous.source.text, text);
  if (change.start === change.oldEnd && change.start === change.newEnd)
    return {
      ...previous,
      linesRead: 0,
      kept: { start: previous.nodes.length, end: previous.nodes.length, delta: 0 },
    };
  const source = { text, folded: foldedAgain(previous.source.folded, text, change) };
  return readAround(source, previous, change) ?? readAgain(source, previous, change);
}

function foldedAgain(folded: string, text: string, { start, oldEnd, newEnd }: Change): string {
  // Joined it is one piece; what `+` makes is a tree, and every later look at a character goes through it.
  return [folded.slice(0, start), fold(text.slice(start, newEnd)), folded.slice(oldEnd)].join('');
}

/** All of it, for want of two restarts around the change: a report of the usual size has none. */
function readAgain(source: Source, previous: Reading, change: Change): Reading {
  const reading = readAll(source, previous.vocabulary);
  const nodes = reading.nodes.map((node) => {
    const kept = tableKept(node, previous.nodes, change);
    // Tables outlive their version of the text.
    return kept ?? (node.kind === 'table' ? detached(node) : node);
  });
  const delta = change.newEnd - change.oldEnd;
  return { ...reading, nodes, kept: { start: 0, end: nodes.length, delta } };
}

function readAll(source: Source, vocabulary: Vocabulary): Reading {
  const read = new BlockReader(source, vocabulary, { from: undefined, to: undefined }).read();
  const outline = outlineAt(read.nodes);
  return {
    source,
    vocabulary,
    nodes: tile(withoutListItems(read.nodes, outline), 0, source.text.length),
    restarts: read.restarts,
    outline,
    endRead: read.endRead,
    linesRead: read.lines,
    kept: undefined,
  };
}

/** Reads between two restarts around the change; undefined where no two will do. */
function readAround(source: Source, previous: Reading, change: Change): Reading | undefined {
  const from = restartBefore(previous, change);
  let linesRead = 0;
  let at = firstBehind(previous.restarts, change);
  for (let tries = 0; tries < mostTries; tries++) {
    const to = restartFrom(previous, at, from === undefined);
    // At the end of the text: reading all of it takes no longer.
    if (from === undefined && to === undefined) return undefined;
    const read = readBetween(source, previous, change, from, to);
    linesRead += read.lines;
    const reading = joined(source, previous, change, { from, to, read }, linesRead);
    if (reading !== 'further') return reading;
    at += 2 ** (tries + 2);
  }
  return undefined;
}

/** The last restart before the change that title and chrome before the body do not reach; undefined: the text's beginning. */
function restartBefore({ restarts }: Reading, { start }: Change): Restart | undefined {
  const index = firstIndex(restarts, ({ offset }) => offset + reach > start) - 1;
  const restart = restarts[index];
  return restart !== undefined && restart.lines > longestTop ? restart : undefined;
}

function firstBehind(restarts: readonly Restart[], { oldEnd }: Change): number {
  return firstIndex(restarts, ({ lineStart, offset }) => lineStart > oldEnd && offset - reach > oldEnd);
}

/** The restart number `at`, or the first behind it that will do; undefined: the end of the text. */
function restartFrom({ restarts, endRead }: Reading, at: number, isTop: boolean): Restart | undefined {
  const index = isTop
    ? Math.max(
        at,
        firstIndex(restarts, ({ lines }) => lines > longestTop),
      )
    : at;
  const restart = restarts[index];
  return restart !== undefined && restart.offset <= endRead ? restart : undefined;
}

function readBetween(
  source: Source,
  { nodes, vocabulary }: Reading,
  { oldEnd, newEnd }: Change,
  from: Restart | undefined,
  to: Restart | undefined,
): ReadBlocks {
  const paragraph = from === undefined ? undefined : nodes[from.nodes - 1];
  const stretch: Stretch = {
    from: from === undefined || paragraph === undefined ? undefined : { restart: from, paragraph },
    to: to === undefined ? undefined : { offset: to.offset + newEnd - oldEnd, rowBelow: to.rowBelow },
  };
  return new BlockReader(source, vocabulary, stretch).read();
}

interface Between {
  readonly from: Restart | undefined;
  readonly to: Restart | undefined;
  readonly read: ReadBlocks;
}

/**
 * What was read, between what was read before. `further`: the lines behind it read otherwise now; undefined: those before
 * it do, or cannot be told.
 */
function joined(
  source: Source,
  previous: Reading,
  change: Change,
  { from, to, read }: Between,
  linesRead: number,
): Reading | 'further' | undefined {
  const delta = change.newEnd - change.oldEnd;
  if (to !== undefined && !isInStep(read, to, delta)) return 'further';
  if (from === undefined ? read.lines <= longestTop : from.rowBelow !== read.rowBelow) return undefined;
  if (to === undefined && read.lines <= longestEnd + 1) return undefined;
  const firstNode = from === undefined ? 0 : from.nodes - 1;
  const firstLine = from === undefined ? 0 : from.lines - 1;
  const endNode = to?.nodes ?? previous.nodes.length;
  const outline = outlineAgain(previous.outline, outlineAt(read.nodes), firstNode, endNode);
  if (outline === undefined) return undefined;
  const behind = previous.nodes.slice(endNode).map((node) => moved(node, delta));
  const end = behind[0]?.range.start ?? source.text.length;
  const start = from === undefined ? 0 : (read.nodes[0]?.range.start ?? 0);
  const own = tile(withoutListItems(read.nodes, outline - firstNode), start, end).map(
    (node) => tableKept(node, previous.nodes, change) ?? detached(node),
  );
  return {
    source,
    vocabulary: previous.vocabulary,
    nodes: [...previous.nodes.slice(0, firstNode), ...own, ...behind],
    restarts: [
      ...(from === undefined ? [] : previous.restarts.slice(0, behindOf(previous, from))),
      ...movedRestarts(read.restarts, { offset: 0, nodes: firstNode, lines: firstLine }),
      ...(to === undefined
        ? []
        : movedRestarts(previous.restarts.slice(behindOf(previous, to)), {
            offset: delta,
            nodes: firstNode + own.length - endNode,
            lines: firstLine + read.lines - to.lines,
          })),
    ],
    outline,
    endRead: to === undefined ? read.endRead : previous.endRead + delta,
    linesRead,
    kept: { start: firstNode, end: firstNode + own.length, delta },
  };
}

function behindOf({ restarts }: Reading, { offset }: Restart): number {
  return firstIndex(restarts, (restart) => restart.offset > offset);
}

/** Does what was read end at the same restart as before, with the same above it? */
function isInStep({ restarts }: ReadBlocks, { offset, above }: Restart, delta: number): boolean {
  const last = restarts.at(-1);
  return last !== undefined && last.offset === offset + delta && isSameAbove(last.above, above);
}

function movedRestarts(
  restarts: readonly Restart[],
  by: { readonly offset: number; readonly nodes: number; readonly lines: number },
): readonly Restart[] {
  if (by.offset === 0 && by.nodes === 0 && by.lines === 0) return restarts;
  return restarts.map((restart) => ({
    ...restart,
    lineStart: restart.lineStart + by.offset,
    offset: restart.offset + by.offset,
    lines: restart.lines + by.lines,
    nodes: restart.nodes + by.nodes,
  }));
}

/** Gives each node the text up to the next one, the last one that up to `end`, so that the nodes tile the source. */
function tile(nodes: readonly Node[], start: number, end: number): readonly Node[] {
  return nodes.map((node, index) => ({
    ...node,
    range: {
      start: index === 0 ? start : node.range.start,
      end: nodes[index + 1]?.range.start ?? end,
    },
  }));
}

/** Where numbered lines begin to be an outline: the first heading of the two upper levels. */
function outlineAt(nodes: readonly Node[]): number {
  return nodes.findIndex((node) => node.kind === 'heading' && node.level <= 2);
}

/** Numbered items before the first section (`1. 文档说明` on a web page) are a list, not an outline. */
function withoutListItems(nodes: readonly Node[], outline: number): readonly Node[] {
  return nodes.map((node, index) =>
    index < outline && node.kind === 'heading' ? { kind: 'paragraph', range: node.range } : node,
  );
}

/** Where the outline begins now; undefined when nodes that were not read anew would have to change. */
function outlineAgain(before: number, within: number, first: number, end: number): number | undefined {
  if (before !== -1 && before < first) return before;
  if (before === -1 && within === -1) return -1;
  return before !== -1 && before < end && within !== -1 ? first + within : undefined;
}
