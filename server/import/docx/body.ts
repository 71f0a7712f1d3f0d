/** The body of a document → its blocks, as it is printed when all tracked changes are accepted. */
import {
  type Block,
  gridOf,
  linesOf,
  type ObjectBlock,
  onOneLine,
  type SpanningCell,
  textOf,
} from '../document';
import type { Numbering } from './numbering';
import type { Styles } from './styles';
import { child, childrenOf, isElement, isOn, propertyOf, type XmlElement, type XmlNode } from './xml';

/** Properties, deleted text, and what is no text. */
const unseen: ReadonlySet<string> = new Set(
  (
    'pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr del moveFrom delText delInstrText instrText fldData proofErr ' +
    'bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef footnoteRef endnoteRef ' +
    'separator continuationSeparator rubyPr docPr cNvGraphicFramePr posOffset positionH positionV sizeRelH sizeRelV ' +
    'ctrlPr mathPr oMathParaPr fPr dPr sSupPr sSubPr naryPr radPr extLst'
  ).split(' '),
);

const objects: Readonly<Record<string, ObjectBlock['object']>> = {
  blip: 'picture',
  imagedata: 'picture',
  chart: 'chart',
  relIds: 'chart',
  OLEObject: 'embedded',
  altChunk: 'embedded',
};

/** A Word symbol stands in the private range of its font; these are what reports tick. */
const symbols: Readonly<Record<string, string>> = {
  F0FE: '☑',
  F052: '☑',
  F0FC: '√',
  F050: '√',
  F0A8: '☐',
  F06F: '☐',
  F0A3: '☐',
};

export interface Notes {
  /** Ids of the notes that the text refers to, in its order. */
  readonly footnotes: string[];
  readonly endnotes: string[];
}

/** One for a document: numbers count on from paragraph to paragraph. */
export class BodyReader {
  readonly notes: Notes = { footnotes: [], endnotes: [] };
  /** The table of contents, one line each. */
  readonly contents: string[] = [];
  /** What an export has put behind the report: the tables say it. One line each. */
  readonly figures: string[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  /** The blocks of a body, a cell, a text box or a note. */
  blocksOf(container: XmlElement): readonly Block[] {
    const flow: Flow = { blocks: [], carried: '' };
    this.#read(container.children, flow);
    pushText(flow, flow.carried);
    return flow.blocks;
  }

  #read(nodes: readonly XmlNode[], flow: Flow): void {
    for (const node of nodes) {
      if (!isElement(node) || unseen.has(node.name)) continue;
      const object = objects[node.name];
      if (node.name === 'p') this.#paragraph(node, flow);
      else if (node.name === 'tbl') this.#table(node, flow.blocks);
      else if (object !== undefined) flow.blocks.push({ kind: 'object', object, isAside: false });
      else this.#read(chosen(node), flow);
    }
  }

  #paragraph(paragraph: XmlElement, flow: Flow): void {
    const properties = child(paragraph, 'pPr');
    const inside: Block[] = [];
    const text = flow.carried + this.#runs(paragraph, inside);
    flow.carried = '';
    const mark = child(properties, 'rPr');
    if (child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined) flow.carried = text;
    else {
      const place = this.styles.placeOf(properties);
      const label = place === undefined ? '' : this.numbering.next(place.list, place.level);
      const line = label + text.trimStart();
      const style = propertyOf(properties, 'pStyle');
      if (this.styles.isContents(style)) this.contents.push(onOneLine(line));
      else if (this.styles.isFigure(style)) this.figures.push(onOneLine(line));
      else if (this.styles.isCutTitle(style)) pushText(flow, withoutBreaks(line));
      else pushText(flow, line, this.styles.headingLevel(style));
    }
    for (const block of inside) flow.blocks.push(block);
  }

  /** The text of runs; what is no text in them, text boxes among it, goes to `inside`. */
  #runs(element: XmlElement, inside: Block[]): string {
    let text = '';
    for (const node of element.children) {
      if (!isElement(node) || unseen.has(node.name)) continue;
      if (node.name === 'r' && isOn(child(node, 'rPr'), 'vanish')) continue;
      text += this.#piece(node, inside);
    }
    return text;
  }

  #piece(node: XmlElement, inside: Block[]): string {
    const object = objects[node.name];
    if (object !== undefined) inside.push({ kind: 'object', object, isAside: false });
    switch (node.name) {
      case 't':
        return node.children.filter((part) => !isElement(part)).join('');
      case 'tab':
      case 'ptab':
        return '\t';
      case 'br':
      case 'cr':
        return /^(?:page|column)$/.test(node.attributes.type ?? '') ? '' : '\n';
      case 'noBreakHyphen':
        return '-';
      case 'sym':
        return symbol(node.attributes.char ?? '');
      case 'txbxContent':
        for (const block of this.blocksOf(node)) inside.push(block);
        return '';
      case 'footnoteReference':
        return reference(this.notes.footnotes, node, '');
      case 'endnoteReference':
        return reference(this.notes.endnotes, node, '尾注');
      case 'rt': {
        const reading = this.#runs(node, inside);
        return reading === '' ? '' : `（${reading}）`;
      }
      default:
        return this.#runs({ ...node, children: chosen(node) }, inside);
    }
  }

  #table(table: XmlElement, blocks: Block[]): void {
    if (this.styles.isFigure(propertyOf(child(table, 'tblPr'), 'tblStyle'))) return;
    const rows = descend(table, 'tr').filter((row) => !isDeleted(row));
    const cells = rows.map((row) => this.#row(row));
    const inside = cells.flat().flatMap((cell) => cell.blocks);
    const texts = inside.reduce((sum, block) => sum + textOf(block).length, 0);
    const nested = inside.reduce(
      (sum, block) => sum + (block.kind === 'table' ? textOf(block).length : 0),
      0,
    );
    if (rows.length > 0 && (cells.every((row) => row.length <= 1) || nested * 2 > texts)) {
      for (const block of inside) blocks.push(block);
      return;
    }
    const grid = gridOf(withMerges(cells));
    if (grid.length > 0) blocks.push({ kind: 'table', rows: grid, linked: 0, isAside: false });
    for (const block of inside) if (block.kind === 'object') blocks.push(block);
  }

  #row(row: XmlElement): readonly Cell[] {
    const properties = child(row, 'trPr');
    const cells = descend(row, 'tc').map((cell) => this.#cell(cell));
    return [...gap(properties, 'gridBefore'), ...cells, ...gap(properties, 'gridAfter')];
  }

  #cell(cell: XmlElement): Cell {
    const properties = child(cell, 'tcPr');
    const blocks = this.blocksOf(cell);
    const merge = child(properties, 'vMerge');
    const horizontal = child(properties, 'hMerge');
    return {
      blocks,
      text: onOneLine(blocks.map(textOf).join('\n')),
      columns: Number.parseInt(propertyOf(properties, 'gridSpan') ?? '1', 10) || 1,
      isBelow: merge !== undefined && merge.attributes.val !== 'restart',
      isBeside: horizontal !== undefined && horizontal.attributes.val !== 'restart',
    };
  }
}

interface Flow {
  readonly blocks: Block[];
  /** Text of a paragraph whose end was deleted: it goes on in the next one. */
  carried: string;
}

function pushText({ blocks }: Flow, paragraph: string, heading?: number): void {
  const text = linesOf(paragraph);
  if (text !== '')
    blocks.push({ kind: 'paragraph', text, linked: 0, isAside: false, ...(heading && { heading }) });
}

/** Of a title: a space only between words of Latin letters. */
function withoutBreaks(title: string): string {
  return title.replaceAll(/([!-~])\n(?=[!-~])/g, '$1 ').replaceAll('\n', '');
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly blocks: readonly Block[];
  /** It goes on the cell above, or the one before; what it holds is not shown. */
  readonly isBelow: boolean;
  readonly isBeside: boolean;
}

/** A merged cell stays a cell of its own, blank: the grid then needs no spans downwards. */
function withMerges(rows: readonly (readonly Cell[])[]): readonly (readonly SpanningCell[])[] {
  return rows.map((row) =>
    row.map(({ text, columns, isBelow, isBeside }) => ({
      text: isBelow || isBeside ? '' : text,
      columns,
      rows: 1,
    })),
  );
}

function gap(properties: XmlElement | undefined, name: string): readonly Cell[] {
  const columns = Number.parseInt(propertyOf(properties, name) ?? '0', 10) || 0;
  return columns > 0 ? [{ text: '', columns, blocks: [], isBelow: false, isBeside: false }] : [];
}

function isDeleted(row: XmlElement): boolean {
  const properties = child(row, 'trPr');
  return child(properties, 'del') !== undefined || isOn(properties, 'hidden');
}

/** Rows of a table, cells of a row: content controls and the like may stand around them. */
function descend(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((node): readonly XmlElement[] => {
    if (!isElement(node) || unseen.has(node.name)) return [];
    return node.name === name ? [node] : descend({ ...node, children: chosen(node) }, name);
  });
}

/** Of `mc:AlternateContent` one branch is shown; the others say the same for older programs. */
function chosen(node: XmlElement): readonly XmlNode[] {
  if (node.name !== 'AlternateContent') return node.children;
  const choice = child(node, 'Choice');
  return (choice ?? child(node, 'Fallback'))?.children ?? [];
}

function symbol(code: string): string {
  const known = symbols[code.toUpperCase()];
  if (known !== undefined) return known;
  const unit = Number.parseInt(code, 16);
  return Number.isNaN(unit) || (unit >= 0xe000 && unit <= 0xf8ff) ? '▪' : String.fromCharCode(unit);
}

function reference(notes: string[], node: XmlElement, prefix: string): string {
  notes.push(node.attributes.id ?? '');
  return `[${prefix}${notes.length}]`;
}

/** The paragraphs of the notes that were referred to, each behind its number. */
export function noteBlocks(
  reader: BodyReader,
  part: XmlElement | undefined,
  name: 'footnote' | 'endnote',
): readonly Block[] {
  const prefix = name === 'endnote' ? '尾注' : '';
  const notes = new Map(childrenOf(part, name).map((note) => [note.attributes.id ?? '', note]));
  return [...reader.notes[`${name}s`]].flatMap((id, index): readonly Block[] => {
    const note = notes.get(id);
    if (note === undefined) return [];
    const text = linesOf(reader.blocksOf(note).map(textOf).join('\n'));
    return [{ kind: 'paragraph', text: `[${prefix}${index + 1}] ${text}`, linked: 0, isAside: false }];
  });
}
