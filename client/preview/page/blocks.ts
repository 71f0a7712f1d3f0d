/** The blocks of the report in the page: changed where they have changed, and asked for by their place in the source. */
import morphdom from 'morphdom';
import { commonEnds } from '../align';
import type { Stop } from '../interpolate';
import type { Update } from '../messages';
import { type Place, placeAt } from '../place';
import { element } from './host';

interface Block {
  /** As `data-block` on its elements. */
  readonly id: string;
  readonly elements: readonly HTMLElement[];
  /** UTF-16 offset; the places of its elements count from here. */
  readonly start: number;
}

/** An element with its place in the source. */
export interface Found {
  readonly element: HTMLElement;
  readonly place: Place;
}

const article = element('#page > article', 'article');
let blocks: readonly Block[] = [];
let byId: ReadonlyMap<string, Block> = new Map();
let made = 0;

/** `prepare` is called with each new element before it is shown, `release` with each one that will change or go. */
export function patch(
  { blocks: items, starts }: Update,
  prepare: (made: HTMLElement) => void,
  release: (changing: HTMLElement) => void,
): void {
  const kept = new Set(items.filter((item) => typeof item === 'number'));
  const replaced = blocks.map((block, index) => (kept.has(index) ? undefined : block));
  let free = 0;
  let last: Element | undefined;
  blocks = items.map((item, index) => {
    const start = starts[index] ?? 0;
    const old = typeof item === 'number' ? blocks[item] : undefined;
    if (typeof item === 'number') free = item + 1;
    const block = old ? { ...old, start } : { ...renewed(item, replaced[free]), start };
    // The block that stood here before is written over: the one behind it is next.
    if (old === undefined && replaced[free] !== undefined) replaced[free++] = undefined;
    for (const part of block.elements) {
      if (last === undefined ? article.firstElementChild !== part : last.nextElementSibling !== part)
        if (last === undefined) article.prepend(part);
        else last.after(part);
      last = part;
    }
    return block;
  });
  for (const gone of replaced)
    for (const part of gone?.elements ?? []) {
      release(part);
      part.remove();
    }
  byId = new Map(blocks.map((block) => [block.id, block]));

  /** New elements, or the old ones made like them: what has the focus or is marked keeps it. */
  function renewed(item: string | number, before: Block | undefined): Omit<Block, 'start'> {
    for (const part of before?.elements ?? []) release(part);
    const fresh = parsed(String(item));
    const id = before?.id ?? String(made++);
    for (const part of fresh) {
      part.dataset.block = id;
      prepare(part);
    }
    const isAlike =
      before !== undefined &&
      before.elements.length === fresh.length &&
      before.elements.every((part, index) => part.localName === fresh[index]?.localName);
    if (!isAlike) {
      for (const part of before?.elements ?? []) part.remove();
      return { id, elements: fresh };
    }
    for (const [index, part] of before.elements.entries()) {
      const wanted = fresh[index];
      if (wanted !== undefined) morph(part, wanted);
    }
    return { id, elements: before.elements };
  }
}

/**
 * Equal rows before and behind an edit keep their elements. Without keys, rows are paired by position: one inserted above
 * the visible part rewrites everything below it, and the page jumps.
 */
function morph(from: HTMLElement, to: HTMLElement): void {
  const [before, after] = [[...from.querySelectorAll('tr')], [...to.querySelectorAll('tr')]];
  const { prefix, suffix } = commonEnds(
    before.map(({ textContent }) => textContent ?? ''),
    after.map(({ textContent }) => textContent ?? ''),
  );
  const keys = new WeakMap<Node, string>();
  for (const rows of [before, after])
    for (const [index, row] of rows.entries()) {
      if (index < prefix) keys.set(row, `first ${index}`);
      else if (index >= rows.length - suffix) keys.set(row, `last ${rows.length - index}`);
    }
  morphdom(from, to, {
    getNodeKey: (node) => keys.get(node),
    onBeforeElUpdated: (old, wanted) => !old.isEqualNode(wanted),
  });
}

function parsed(html: string): readonly HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children].filter((child) => child instanceof HTMLElement);
}

function placeOf({ dataset }: HTMLElement, origin: number): Place {
  const start = origin + Number(dataset.start);
  return { start, end: origin + Number(dataset.end ?? dataset.start) };
}

function placedIn({ elements }: Block, selector: string): readonly HTMLElement[] {
  return elements.flatMap((part) => [
    ...(part.matches(selector) ? [part] : []),
    ...part.querySelectorAll<HTMLElement>(selector),
  ]);
}

/** Index of the last block that begins at `offset` or before; -1 where there is none. */
function indexAt(offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The innermost element that stands for a place of the source, or for the last one before it. */
export function elementAt(offset: number): Found | undefined {
  const block = blocks[indexAt(offset)];
  if (block === undefined) return undefined;
  const elements = placedIn(block, '[data-start]');
  const places = elements.map((part) => placeOf(part, block.start));
  const index = placeAt(places, offset);
  const [found, place] = [elements[index], places[index]];
  return found && place && { element: found, place };
}

/** The element around `target` that stands for a part of the source. */
export function elementAround(target: Element): Found | undefined {
  const found = target.closest<HTMLElement>('[data-start]');
  const block = byId.get(target.closest<HTMLElement>('[data-block]')?.dataset.block ?? '');
  if (found === null || block === undefined) return undefined;
  return { element: found, place: placeOf(found, block.start) };
}

/** The lines of the page around a place of the source: rows of a table, else blocks; in order. */
export function stopsAround(offset: number): readonly Stop[] {
  return stopsOf(indexAt(offset));
}

/** The lines of the page around a height, in pixels below the top of the window. */
export function stopsAtHeight(y: number): readonly Stop[] {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(blocks[middle]) <= y) low = middle + 1;
    else high = middle;
  }
  return stopsOf(low - 1);
}

function topOf(block: Block | undefined): number {
  return block?.elements[0]?.getBoundingClientRect().top ?? 0;
}

/** Those of a block, from where it begins to where the next one does. */
function stopsOf(index: number): readonly Stop[] {
  const [block, next] = [blocks[index], blocks[index + 1]];
  const pageTop = { offset: 0, y: -window.scrollY };
  if (block === undefined) return [pageTop, ...(next ? [{ offset: next.start, y: topOf(next) }] : [])];
  const rows = placedIn(block, 'tr[data-start]').map((row) => ({
    offset: placeOf(row, block.start).start,
    y: row.getBoundingClientRect().top,
  }));
  const bottom = block.elements.at(-1)?.getBoundingClientRect().bottom ?? 0;
  const ends = placedIn(block, '[data-end]').map((part) => placeOf(part, block.start).end);
  const end = next
    ? { offset: next.start, y: topOf(next) }
    : { offset: Math.max(block.start + 1, ...ends), y: bottom };
  return [{ offset: block.start, y: topOf(block) }, ...rows, end];
}
