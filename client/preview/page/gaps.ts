/** The white space between two sheets, put into the report; each answers with what takes it away again. */
import type { PlacedAtom } from './atoms';

export interface Gap {
  /** Adds pixels to what it is high. */
  grow(pixels: number): void;
  remove(): void;
}

/** Whether a rectangle in the viewport is that of the line which the gap is put above, or of one below it. */
export type IsBelow = (rect: DOMRect) => boolean;

/**
 * Looks for the place of a gap above an atom. The function that comes back puts it there, so that what is behind it
 * begins `height` lower; it reads nothing, and of several the last one goes first.
 */
export function gapAbove({ place, top, header }: PlacedAtom, isBelow: IsBelow): (height: number) => Gap {
  switch (place.kind) {
    case 'block':
      return (height) => gapAboveBlock(place.element, height + top - place.above);
    case 'line': {
      const character = lastCharacterAbove(place.element, isBelow);
      return (height) => gapInText(character, height);
    }
    case 'row':
      return (height) => gapInTable(place.row, height - header);
  }
}

function sized(
  element: HTMLElement,
  property: 'height' | 'margin-top',
  start: number,
  remove: () => void,
): Gap {
  let size = start;
  const set = (): void => element.style.setProperty(property, `${size}px`);
  set();
  return {
    grow(pixels) {
      size += pixels;
      set();
    },
    remove,
  };
}

function gapAboveBlock(element: HTMLElement, margin: number): Gap {
  return sized(element, 'margin-top', margin, () => element.removeAttribute('style'));
}

/**
 * A float as wide as the line, anchored in the last line of the sheet: what follows goes below it, and the lines above
 * stay as they are and justified. Anchored at the first character of the next line it would part the paragraph.
 */
function gapInText({ node, offset }: Character, height: number): Gap {
  const gap = document.createElement('span');
  gap.className = 'sheet-gap';
  gap.ariaHidden = 'true';
  const parent = node.parentNode;
  parent?.insertBefore(gap, offset === 0 ? node : node.splitText(offset));
  return sized(gap, 'height', height, () => {
    gap.remove();
    parent?.normalize();
  });
}

interface Character {
  readonly node: Text;
  readonly offset: number;
}

function lastCharacterAbove(element: HTMLElement, isBelow: IsBelow): Character {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last = document.createTextNode('');
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const first = firstBelow(node, isBelow);
    if (first > 0 || last.data === '') last = node;
    if (first < node.data.length) {
      if (first > 0) return { node, offset: characterBefore(node.data, first) };
      break;
    }
  }
  return { node: last, offset: characterBefore(last.data, last.data.length) };
}

/** Index of the first character on a line below the gap, by halving: lines only go down. */
function firstBelow(node: Text, isBelow: IsBelow): number {
  const range = document.createRange();
  let [low, high] = [0, node.data.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    range.setStart(node, middle);
    range.setEnd(node, middle + 1);
    if (isBelow(range.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the character begins that ends at `end`; a character may be two units. */
function characterBefore(text: string, end: number): number {
  const isPair = end >= 2 && /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(end - 2, end));
  return Math.max(0, end - (isPair ? 2 : 1));
}

/** A row without borders, the header once more, and cells that span the place parted there. */
function gapInTable(row: HTMLTableRowElement, height: number): Gap {
  const table = row.closest('table');
  const headers = [...(table?.tHead?.rows ?? [])];
  const gap = document.createElement('tr');
  gap.className = 'sheet-gap';
  gap.ariaHidden = 'true';
  const cell = gap.insertCell();
  cell.colSpan = columnsOf(table);
  const clones = headers.map(cloneOf);
  const parted = [...spanning(row)].map((spanned) => part(spanned, row));
  row.before(gap, ...clones);
  return sized(cell, 'height', height, () => {
    for (const element of [gap, ...clones]) element.remove();
    for (const join of parted) join();
  });
}

function columnsOf(table: HTMLTableElement | null): number {
  const first = table?.rows[0];
  return [...(first?.cells ?? [])].reduce((sum, { colSpan }) => sum + colSpan, 0);
}

/** For the eye alone: it stands for no place of the source. */
function cloneOf(row: HTMLTableRowElement): HTMLElement {
  const clone = row.cloneNode(true);
  if (!(clone instanceof HTMLElement)) throw new Error('a row is an element');
  clone.ariaHidden = 'true';
  clone.classList.add('sheet-header');
  for (const element of [clone, ...clone.querySelectorAll('[data-start]')])
    for (const name of ['data-start', 'data-end']) element.removeAttribute(name);
  return clone;
}

/** Cells of rows above that reach into the row, from left to right. */
function* spanning(row: HTMLTableRowElement): Generator<HTMLTableCellElement> {
  const rows = [...(row.parentElement?.children ?? [])].filter(
    (child) => child instanceof HTMLTableRowElement,
  );
  const index = rows.indexOf(row);
  for (const [at, above] of rows.slice(0, index).entries())
    for (const cell of above.cells) if (cell.rowSpan > 1 && at + cell.rowSpan > index) yield cell;
}

function part(cell: HTMLTableCellElement, row: HTMLTableRowElement): () => void {
  const rows = [...(row.parentElement?.children ?? [])];
  const whole = cell.rowSpan;
  const above = rows.indexOf(row) - rows.indexOf(cell.parentElement ?? row);
  const rest = document.createElement(cell.tagName);
  if (rest instanceof HTMLTableCellElement) rest.rowSpan = whole - above;
  rest.className = cell.className;
  rest.ariaHidden = 'true';
  cell.rowSpan = above;
  const before = [...row.cells].find((own) => !own.hasAttribute('aria-hidden'));
  row.insertBefore(rest, before ?? null);
  return () => {
    rest.remove();
    cell.rowSpan = whole;
  };
}
