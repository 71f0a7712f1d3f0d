/** The white space between two sheets, put into the report and taken out of it again. */
import type { Place, PlacedAtom } from './atoms';

export interface Gap {
  /** In pixels. */
  resize(size: number): void;
  remove(): void;
}

/** Whether a rectangle in the viewport is that of the line which the gap is put above, or of one below it. */
export type IsBelow = (rect: DOMRect) => boolean;

/**
 * Looks for the place of a gap. The function that comes back puts it there; it reads nothing, and of several in one
 * paragraph or table the last one goes first.
 */
export function gapAbove({ owner, place }: PlacedAtom, isBelow: IsBelow): () => Gap {
  switch (place.kind) {
    case 'block':
      return () => gapAboveBlock(owner);
    case 'line': {
      const character = lastCharacterAbove(owner, isBelow);
      return () => gapInText(character);
    }
    case 'row':
      return () => gapInTable(place.row);
  }
}

/** How large a gap must be for the atom below it to begin `height` lower. */
export function gapSize({ space, header, place }: PlacedAtom, height: number): number {
  return place.kind === 'block' ? height + space : height - header;
}

export function isSamePlace(one: Place, other: Place): boolean {
  if (one.kind === 'line') return other.kind === 'line' && one.line === other.line;
  return one.kind === 'row' ? other.kind === 'row' && one.row === other.row : other.kind === 'block';
}

function gapAboveBlock(owner: HTMLElement): Gap {
  return {
    resize: (size) => owner.style.setProperty('margin-top', `${size}px`),
    remove: () => owner.removeAttribute('style'),
  };
}

interface Character {
  readonly node: Text;
  readonly offset: number;
}

/**
 * A float as wide as the line, anchored in the last line of the sheet: what follows goes below it, and the lines above
 * stay as they are and justified. Anchored at the first character of the next line it would part the paragraph.
 */
function gapInText({ node, offset }: Character): Gap {
  const gap = hidden(document.createElement('span'));
  const parent = node.parentNode;
  parent?.insertBefore(gap, offset === 0 ? node : node.splitText(offset));
  return {
    resize: (size) => gap.style.setProperty('height', `${size}px`),
    remove() {
      gap.remove();
      parent?.normalize();
    },
  };
}

function hidden<T extends HTMLElement>(gap: T): T {
  gap.className = 'sheet-gap';
  gap.ariaHidden = 'true';
  return gap;
}

function lastCharacterAbove(owner: HTMLElement, isBelow: IsBelow): Character {
  const walker = document.createTreeWalker(owner, NodeFilter.SHOW_TEXT);
  let last = document.createTextNode('');
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const first = firstBelow(node, isBelow);
    if (first > 0) last = node;
    if (first < node.data.length)
      return { node: last, offset: lastCharacter(last, last === node ? first : undefined) };
  }
  return { node: last, offset: lastCharacter(last, undefined) };
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
function lastCharacter({ data }: Text, end = data.length): number {
  const isPair = end >= 2 && /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(data.slice(end - 2, end));
  return Math.max(0, end - (isPair ? 2 : 1));
}

/** A row without borders, the header once more, and cells that span the place parted there. */
function gapInTable(row: HTMLTableRowElement): Gap {
  const table = row.closest('table');
  const gap = hidden(document.createElement('tr'));
  const cell = gap.insertCell();
  cell.colSpan = columnsOf(table);
  const clones = [...(table?.tHead?.rows ?? [])].map(cloneOf);
  const parted = [...spanning(row)].map((spanned) => part(spanned, row));
  row.before(gap, ...clones);
  return {
    resize: (size) => cell.style.setProperty('height', `${size}px`),
    remove() {
      for (const element of [gap, ...clones]) element.remove();
      for (const join of parted) join();
    },
  };
}

function columnsOf(table: HTMLTableElement | null): number {
  return [...(table?.rows[0]?.cells ?? [])].reduce((sum, { colSpan }) => sum + colSpan, 0);
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
  const rows = siblingsOf(row);
  const index = rows.indexOf(row);
  for (const [at, above] of rows.slice(0, index).entries())
    for (const cell of above.cells) if (cell.rowSpan > 1 && at + cell.rowSpan > index) yield cell;
}

function siblingsOf(row: HTMLTableRowElement): readonly HTMLTableRowElement[] {
  return [...(row.parentElement?.children ?? [])].filter((child) => child instanceof HTMLTableRowElement);
}

function part(cell: HTMLTableCellElement, row: HTMLTableRowElement): () => void {
  const whole = cell.rowSpan;
  const above = row.rowIndex - (cell.closest('tr')?.rowIndex ?? 0);
  const rest = document.createElement(cell.localName === 'th' ? 'th' : 'td');
  rest.rowSpan = whole - above;
  rest.className = cell.className;
  rest.ariaHidden = 'true';
  cell.rowSpan = above;
  const own = [...row.cells].find((other) => !other.hasAttribute('aria-hidden'));
  row.insertBefore(rest, own ?? null);
  return () => {
    rest.remove();
    cell.rowSpan = whole;
  };
}
