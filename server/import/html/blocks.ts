/** A page → the blocks of text that a browser would show, in the order of the source. */
import { fold } from '../../report/fold';
import { ordinalAt } from '../../report/ordinals';
import { type Block, gridOf, joining, linesOf, onOneLine, type SpanningCell, textOf } from '../document';
import { asideRoles, asides, blocks as blockElements, unseen } from './elements';
import { attribute, type Element, isElement, isText, type Node } from './tree';

/** Where in the page the reader is. */
interface Place {
  readonly isLink: boolean;
  readonly isAside: boolean;
  readonly isPreformatted: boolean;
  readonly level: number | undefined;
}

const top: Place = { isLink: false, isAside: false, isPreformatted: false, level: undefined };

/** A cell with more text than this is no cell of a table but the column of a page laid out with tables. */
const longestCell = 300;
/** A line break, while spaces are not collapsed yet; a document has no such character. */
const lineBreak = '\0';

/** All blocks below `root`. The tree is at most 512 elements deep. */
export function blocksOf(root: { readonly childNodes: readonly Node[] }): readonly Block[] {
  const reader = new BlockReader();
  for (const node of root.childNodes) reader.read(node, top);
  reader.end(top);
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  #text = '';
  #linked = 0;
  /** Number of the list item that the next paragraph begins. */
  #marker = '';

  read(node: Node, place: Place): void {
    if (isText(node)) {
      this.#text += place.isPreformatted ? node.value.replaceAll(/\r\n?|\n/g, lineBreak) : node.value;
      if (place.isLink) this.#linked += node.value.replaceAll(/\s/g, '').length;
    } else if (isElement(node)) this.#element(node, place);
  }

  /** Ends the paragraph that was read. */
  end({ isAside, level }: Place): void {
    const read = linesOf(collapsed(this.#text));
    if (read !== '') {
      const text = ordinalAt(fold(read), 0) === undefined ? this.#marker + read : read;
      this.blocks.push({ kind: 'paragraph', text, linked: this.#linked, isAside, ...(level && { level }) });
      this.#marker = '';
    }
    this.#text = '';
    this.#linked = 0;
  }

  #element(element: Element, outer: Place): void {
    const name = element.tagName;
    if (isHidden(element)) return;
    if (name === 'img') this.#picture(element, outer);
    if (name === 'br') this.#text += lineBreak;
    if (unseen.has(name)) return;
    const place = placeIn(element, outer);
    if (!blockElements.has(name)) for (const child of element.childNodes) this.read(child, place);
    else {
      this.end(outer);
      if (name === 'table') this.#table(element, place);
      else if (name === 'ol') this.#list(element, place);
      else for (const child of element.childNodes) this.read(child, place);
      this.end(place);
    }
  }

  #picture(element: Element, { isAside }: Place): void {
    const isSmall = ['width', 'height'].some(
      (side) => Number(attribute(element, side) ?? smallest) < smallest,
    );
    if (!isSmall) this.blocks.push({ kind: 'object', object: 'picture', isAside });
  }

  /** The numbers of an ordered list are nowhere in its text. */
  #list(list: Element, place: Place): void {
    let number = integer(attribute(list, 'start')) ?? 1;
    for (const child of list.childNodes) {
      if (isElement(child) && child.tagName === 'li') {
        this.end(place);
        number = integer(attribute(child, 'value')) ?? number;
        this.#marker = `${number}.`;
        number += 1;
      }
      this.read(child, place);
      this.end(place);
      this.#marker = '';
    }
  }

  #table(table: Element, place: Place): void {
    const { captions, rows } = partsOf(table);
    for (const node of captions) this.read(node, place);
    this.end(place);
    const cells = rows.map((row) => row.map((cell) => cellOf(cell, place)));
    const inside = cells.flat();
    if (isLayout(cells)) {
      for (const cell of inside) for (const block of cell.blocks) this.blocks.push(block);
      return;
    }
    const grid = gridOf(cells);
    const linked = inside.reduce((sum, cell) => sum + cell.linked, 0);
    if (grid.length > 0) this.blocks.push({ kind: 'table', rows: grid, linked, isAside: place.isAside });
    for (const cell of inside)
      for (const block of cell.blocks) if (block.kind === 'object') this.blocks.push(block);
  }
}

/** In pixels: a smaller picture is a line or a bullet. */
const smallest = 60;

/** White space as HTML has it, U+00A0 is none. */
function collapsed(text: string): string {
  return text
    .replaceAll(/[ \t\r\n\f]+/g, (space, at: number, whole: string) => joining(space, at, whole))
    .replaceAll('\u00a0', ' ')
    .replaceAll(lineBreak, '\n');
}

function integer(text: string | undefined): number | undefined {
  return /^-?\d{1,6}$/.test(text ?? '') ? Number(text) : undefined;
}

function placeIn(element: Element, outer: Place): Place {
  const name = element.tagName;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  return {
    isLink: outer.isLink || (name === 'a' && attribute(element, 'href') !== undefined),
    isAside: outer.isAside || asides.has(name) || asideRoles.has(attribute(element, 'role') ?? ''),
    isPreformatted: outer.isPreformatted || name === 'pre' || name === 'listing' || name === 'xmp',
    level: heading === undefined ? outer.level : Number(heading),
  };
}

/** Word writes `mso-hide:all`, Excel rows of no height that only hold the widths of columns. */
function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    (style !== '' &&
      /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|mso-hide\s{0,5}:\s{0,5}all)/i.test(
        style,
      ))
  );
}

interface Cell extends SpanningCell {
  readonly blocks: readonly Block[];
  readonly linked: number;
  /** Characters in tables inside the cell. */
  readonly nested: number;
}

function cellOf(element: Element, outer: Place): Cell {
  const reader = new BlockReader();
  const place = { ...placeIn(element, outer), level: undefined };
  for (const child of element.childNodes) reader.read(child, place);
  reader.end(place);
  const { blocks } = reader;
  const text = onOneLine(blocks.map(textOf).join('\n'));
  const height = integer(attribute(element, 'rowspan')) ?? 1;
  return {
    blocks,
    text,
    linked: blocks.reduce((sum, block) => sum + (block.kind === 'object' ? 0 : block.linked), 0),
    nested: blocks.reduce((sum, block) => sum + (block.kind === 'table' ? textOf(block).length : 0), 0),
    columns: integer(attribute(element, 'colspan')) ?? 1,
    rows: height === 0 ? Number.POSITIVE_INFINITY : height,
  };
}

/** A page laid out with a table: one column, a column with all of the text in it, or tables inside of it. */
function isLayout(rows: readonly (readonly Cell[])[]): boolean {
  const cells = rows.flat();
  const length = cells.reduce((sum, { text }) => sum + text.length, 0);
  const nested = cells.reduce((sum, cell) => sum + cell.nested, 0);
  return (
    rows.every((row) => row.length <= 1) ||
    cells.some(({ text }) => text.length > longestCell) ||
    (nested > 0 && nested * 2 >= length)
  );
}

/** The rows of a table itself, not those of the tables inside of it; everything else in it is a caption. */
function partsOf(table: Element): {
  readonly captions: readonly Node[];
  readonly rows: readonly Element[][];
} {
  const captions: Node[] = [];
  const rows: Element[][] = [];
  for (const part of table.childNodes) {
    if (!isElement(part) || isHidden(part)) continue;
    if (part.tagName === 'caption') captions.push(part);
    for (const row of part.childNodes)
      if (isElement(row) && row.tagName === 'tr' && !isHidden(row))
        rows.push(row.childNodes.filter(isElement).filter((cell) => isCell(cell) && !isHidden(cell)));
  }
  return { captions, rows };
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}
