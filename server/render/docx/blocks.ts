/** The report as the paragraphs and tables of the official page, in the order of the report. */
import type { BoundReport } from '../../forms/bound';
import { namesAttachment } from '../../report/attachments';
import { displayWidth } from '../../report/display';
import { fold } from '../../report/fold';
import { trimRange } from '../../report/lines';
import type { AttachmentNode, HeadingNode, MetadataNode, Node, Range } from '../../report/model';
import type { BarAnnex, BarFigure } from '../figures/bars';
import { officialBlocks } from '../official-blocks';
import { type Known, knownIn } from '../source-spans';
import { collapse, joinLines } from '../text';
import { isTitleLine, titleLines } from '../title';
import { type PrintedTable, printedForm, printedSource } from './printed-table';
import type { StyleId } from './styles';

export type Block =
  | ParagraphBlock
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'bars'; readonly figure: BarFigure };

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  /** Lines are parted by `\n`. */
  readonly text: string;
  /** Behind the heading in the same paragraph, in the type of the body. */
  readonly rest?: string;
  readonly startsPage?: boolean;
  /** A blank line above. */
  readonly isApart?: boolean;
  /** On one page with the next one. */
  readonly isKept?: boolean;
  /** In characters of the body, from the right edge. */
  readonly right?: number;
  /** In characters of the body: where wrapped lines begin, and how far to the left of that the first one does. */
  readonly hanging?: { readonly left: number; readonly by: number };
}

/** Word opens no table with more columns. */
const mostColumns = 63;

/** Comments, directives and the web page around the report are left out. Linear in the report. */
export function blocksOf(bound: BoundReport): readonly Block[] {
  return new Blocks(bound).all();
}

/** On a page of its own; the paragraphs have styles of their own, by which an import leaves the annex out. */
export function annexBlocks({ heading, figures }: BarAnnex): readonly Block[] {
  return [
    paragraph('FigureHeading', heading),
    ...figures.flatMap((figure): readonly Block[] => [
      paragraph('FigureTitle', figure.aside === '' ? figure.title : `${figure.title}（${figure.aside}）`),
      ...(figure.rows.length === 0 ? [] : [{ kind: 'bars', figure } as const]),
      ...figure.remarks.map((remark) => paragraph('FigureRemark', remark)),
    ]),
  ];
}

class Blocks {
  readonly #text: string;
  readonly #bound: BoundReport;
  readonly #known: Known;
  readonly #nodes: readonly Node[];
  /** Where the first section or paragraph below the title begins. */
  readonly #body: number;
  /** Names of the attachments announced last. */
  #attached: readonly string[] = [];
  /** The line 附件1, or the title of an attachment, was the last thing printed. */
  #below: 'mark' | 'title' | undefined;

  constructor(bound: BoundReport) {
    this.#bound = bound;
    this.#text = bound.report.text;
    this.#known = knownIn(bound);
    this.#nodes = bound.report.nodes.filter(isPrinted);
    const top = bound.report.title?.range.end ?? 0;
    const first = this.#nodes.find(
      ({ kind, range }) => range.start >= top && (kind === 'heading' || kind === 'paragraph'),
    );
    this.#body = first?.range.start ?? Number.POSITIVE_INFINITY;
  }

  all(): readonly Block[] {
    const official = officialBlocks(this.#bound);
    const blocks: Block[] = [];
    for (let index = 0; index < this.#nodes.length; index++) {
      const node = this.#nodes[index];
      if (node === undefined) break;
      const next = this.#nodes[index + 1];
      const block = official.get(node);
      if (block !== undefined) {
        blocks.push(...tableBlocks(printedForm(this.#bound.form, block, this.#text)));
        index += block.nodes.length - 1;
      } else if (node.kind === 'heading' && node.runIn && next?.kind === 'paragraph') {
        const heading = this.#heading(node);
        const rest = this.#said(next.range);
        // Where no mark parts them, a paragraph of both would be read as one long heading.
        if (endsInMark(heading.text)) blocks.push({ ...heading, rest });
        else blocks.push(heading, paragraph('Normal', rest));
        index++;
      } else if (node.kind === 'signature' && next?.kind === 'date' && node.range.start > this.#body) {
        blocks.push(...signOff(this.#said(node.range), this.#said(next.range)));
        index++;
      } else blocks.push(...this.#one(node));
    }
    return blocks.map((block, index) =>
      isAboveSignOff(block, blocks[index + 1]) ? { ...block, isKept: true } : block,
    );
  }

  #one(node: Node): readonly Block[] {
    switch (node.kind) {
      case 'title':
        return [titleBlock('Title', linesIn(this.#text, node.nameRange))];
      case 'metadata':
        return [paragraph('Metadata', entries(node))];
      case 'heading':
        return [this.#heading(node)];
      case 'paragraph':
        return [this.#paragraph(node.range)];
      case 'table':
        // Digits that run together are no cells: the lines stay as they are.
        if (node.rendering === 'run-on')
          return [paragraph('Metadata', linesIn(this.#text, node.range).join('\n'))];
        return tableBlocks(printedSource(this.#known, node));
      case 'signature':
        return [this.#closing('Signature', node.range)];
      case 'date':
        return [this.#closing('IssueDate', node.range)];
      case 'attachment':
        return this.#attachment(node);
      case 'comment':
      case 'directive':
      case 'chrome':
      case 'blank':
        return [];
    }
  }

  #said({ start, end }: Range): string {
    return joinLines(this.#text, trimRange(this.#text, start, end));
  }

  #heading(node: HeadingNode): ParagraphBlock {
    const { level, ordinal, name, range, runIn } = node;
    const text = this.#said({ start: (ordinal ?? name).range.start, end: range.end });
    if (ordinal === undefined && (this.#below === 'mark' || namesAttachment(fold(name.text), this.#attached)))
      return this.#attachmentTitle(text);
    this.#below = undefined;
    const isItem = level > 2 && ordinal !== undefined && !runIn && isSentence(text);
    return paragraph(isItem ? 'Normal' : `Heading${level}`, text);
  }

  #paragraph(range: Range): ParagraphBlock {
    const text = this.#said(range);
    const below = this.#below;
    if (below === 'mark' && isTitleLine(text)) return this.#attachmentTitle(text);
    this.#below = undefined;
    return paragraph(below === 'title' && isInBrackets(text) ? 'Subtitle' : 'Normal', text);
  }

  #attachmentTitle(text: string): ParagraphBlock {
    const startsPage = this.#below !== 'mark';
    this.#below = 'title';
    return { ...titleBlock('AttachmentTitle', [text]), startsPage };
  }

  /** Above the body they stand below the title. */
  #closing(style: 'Signature' | 'IssueDate', range: Range): ParagraphBlock {
    const text = this.#said(range);
    if (range.start < this.#body) return paragraph('Subtitle', text);
    return { ...paragraph(style, text), isApart: true, right: stampRoom };
  }

  #attachment({ names, range }: AttachmentNode): readonly ParagraphBlock[] {
    const lines = linesIn(this.#text, range);
    if (names.length === 0) {
      this.#below = 'mark';
      return lines.map((line) => ({ ...paragraph('AttachmentMark', line), startsPage: true }));
    }
    this.#attached = names.map(({ text }) => fold(text));
    return lines.map((line, index) => ({
      ...paragraph('AttachmentList', line),
      isApart: index === 0,
      hanging: attachmentIndent(line, index === 0),
    }));
  }
}

/** No page has nothing but the organisation and the date. */
function isAboveSignOff(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph' || block.style === 'Signature') return false;
  return next.style === 'Signature' || next.style === 'IssueDate';
}

function isPrinted({ kind }: Node): boolean {
  return kind !== 'comment' && kind !== 'directive' && kind !== 'chrome' && kind !== 'blank';
}

function titleBlock(style: 'Title' | 'AttachmentTitle', lines: readonly string[]): ParagraphBlock {
  return paragraph(style, lines.flatMap(titleLines).join('\n'));
}

function paragraph(style: StyleId, text: string): ParagraphBlock {
  return { kind: 'paragraph', style, text };
}

function endsInMark(heading: string): boolean {
  return /[。.．；;：:！!？?]$/.test(heading);
}

/** An item of a list is numbered like a heading, but is one or more sentences. */
function isSentence(text: string): boolean {
  return text.length > longestHeading || /[。；;！？]/.test(text);
}

const longestHeading = 50;

/** （2016年度） */
function isInBrackets(text: string): boolean {
  return text.length <= longestHeading && /^[（(].*[)）]$/.test(text);
}

function linesIn(text: string, { start, end }: Range): readonly string[] {
  return text
    .slice(start, end)
    .split(/\r\n|\r|\n/)
    .map(collapse)
    .filter((line) => line !== '');
}

function entries({ entries: pairs }: MetadataNode): string {
  return pairs.map(({ key, value }) => collapse(`${key.text}：${value.text}`)).join('　　');
}

/** In characters: where a stamp goes, and without one. */
const stampRoom = 4;
const edge = 2;

/** The date begins two characters to the right of the organisation; the longer line keeps two from the edge. */
function signOff(organisation: string, date: string): readonly ParagraphBlock[] {
  const [above, below] = [organisation, date].map((text) => displayWidth(text) / 2) as [number, number];
  const behind = above - edge - below;
  const right = behind >= 0 ? { above: edge, below: edge + behind } : { above: edge - behind, below: edge };
  return [
    { ...paragraph('Signature', organisation), isApart: true, right: right.above },
    { ...paragraph('IssueDate', date), right: right.below },
  ];
}

/** Wrapped lines begin below the first character of the name, further lines below the first number. */
function attachmentIndent(line: string, isFirst: boolean): { readonly left: number; readonly by: number } {
  const folded = fold(line);
  const mark = /^附[件表][^:]{0,6}:\s{0,3}/.exec(folded)?.[0] ?? '';
  const number = /^\d{1,2}[.、]\s?/.exec(folded.slice(mark.length))?.[0] ?? '';
  const by = displayWidth(line.slice(0, mark.length + number.length)) / 2;
  return { left: (isFirst ? edge : edge + listMark) + by, by };
}

/** Characters of 附件：. */
const listMark = 3;

function tableBlocks(table: PrintedTable): readonly Block[] {
  if (table.columns <= mostColumns) return [{ kind: 'table', table }];
  return table.rows.map((row) =>
    paragraph(
      'Metadata',
      row
        .map((cell) => cell?.text ?? '')
        .join('　')
        .trim(),
    ),
  );
}
