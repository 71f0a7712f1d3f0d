/** Lines → nodes in source order. Ranges begin right; parse.ts extends each to the next. */
import { commentOf } from './comments';
import { dateAt } from './dates';
import { HeadingFinder, unnumberedHeading } from './headings';
import { type Line, splitLines, trimRange } from './lines';
import { metadataOf } from './metadata';
import type {
  AttachmentNode,
  DateNode,
  HeadingNode,
  Node,
  SignatureNode,
  TableNode,
  TitleNode,
} from './model';
import { ordinalAt } from './ordinals';
import { rowsInLine } from './rows';
import { findTables, type TableBlock } from './tables';
import { findTitle } from './title';
import type { Vocabulary } from './vocabulary';

interface Source {
  readonly text: string;
  readonly folded: string;
}

const attachment = /^附[件表]\s*[\d一二三四五六七八九十]{0,2}\s*:/;
const organisation =
  /^[\p{Script=Han}()〇*]{3,30}(?:[府局委办厅院会处署所站司队]|中心|街道|办公室|[镇乡村馆])$/u;
const flattenedTable = /(?:指标名称|统计\s?指标)\s/;
/** A standalone line up to this length may be a heading without ordinal. */
const longestStandalone = 30;
/** A paragraph below a heading without ordinal is at least this long; a shorter line is the next entry of a list. */
const shortestBody = 40;

export class BlockReader {
  readonly #lines: readonly Line[];
  readonly #headings: HeadingFinder;
  readonly #nodes: Node[] = [];
  #inHeader = true;
  #attachmentNames: readonly string[] = [];
  #section: HeadingNode | undefined;

  constructor(
    private readonly source: Source,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#lines = splitLines(source.text);
    this.#headings = new HeadingFinder(source, vocabulary);
  }

  /** All nodes, each beginning where the text of the node before it has ended. */
  read(): readonly Node[] {
    const tables = this.#findTables();
    const tableAt = new Map(tables.map((table) => [table.startLine, table]));
    const inTable = new Set(tables.flatMap(({ startLine, endLine }) => range(startLine, endLine)));
    const title = findTitle(
      this.source.folded,
      this.#lines,
      (index) => !inTable.has(index) && this.#mayBeTitle(index),
    );
    for (let index = 0; index < this.#lines.length; index++) {
      const table = tableAt.get(index);
      if (table !== undefined) {
        this.#nodes.push(table.table);
        this.#inHeader = false;
        index = table.endLine - 1;
      } else if (index === title?.first) {
        this.#nodes.push(this.#title(title.first, title.last));
        index = title.last;
      } else this.#line(index);
    }
    return demoteListItems(this.#nodes);
  }

  #findTables(): readonly TableBlock[] {
    const { source } = this;
    return findTables(
      source,
      this.#lines,
      this.vocabulary,
      ({ start, end }) => commentOf(source, start, end) !== undefined,
    );
  }

  #mayBeTitle(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined) return false;
    const { start, end } = trimRange(this.source.folded, line.start, line.end);
    const ordinal = ordinalAt(this.source.folded, start);
    return (
      start < end &&
      (ordinal === undefined || ordinal.level > 2) &&
      commentOf(this.source, start, end) === undefined &&
      metadataOf(this.source, start, end, true) === undefined
    );
  }

  #title(first: number, last: number): TitleNode {
    const from = this.#lines[first]?.start ?? 0;
    const to = this.#lines[last]?.end ?? from;
    const name = trimRange(this.source.folded, from, to);
    const marks = /^#\s+/.exec(this.source.folded.slice(name.start, name.end))?.[0].length ?? 0;
    const nameRange = { start: name.start + marks, end: name.end };
    const text = this.source.text.slice(nameRange.start, nameRange.end).replaceAll(/\s*[\r\n]+\s*/g, '');
    return { kind: 'title', text, range: { start: from, end: to }, nameRange };
  }

  #line(index: number): void {
    const line = this.#lines[index];
    if (line === undefined) return;
    const { start, end } = trimRange(this.source.folded, line.start, line.end);
    if (start === end) this.#blank(line);
    else {
      const node =
        commentOf(this.source, line.start, line.end) ??
        metadataOf(this.source, line.start, line.end, this.#inHeader) ??
        this.#attachment(line, start, end) ??
        this.#date(line, start, end) ??
        this.#signature(index, start, end);
      if (node !== undefined) this.#nodes.push(node);
      else this.#body(index, line, start, end);
    }
  }

  #blank(line: Line): void {
    if (this.#nodes.at(-1)?.kind !== 'blank')
      this.#nodes.push({ kind: 'blank', range: { start: line.start, end: line.next } });
  }

  #attachment(line: Line, start: number, end: number): AttachmentNode | undefined {
    const match = attachment.exec(this.source.folded.slice(start, Math.min(end, start + 12)));
    if (match === null || end - start > 200) return undefined;
    const name = trimRange(this.source.folded, start + match[0].length, end);
    this.#attachmentNames = [...this.#attachmentNames, this.source.folded.slice(name.start, name.end)];
    return {
      kind: 'attachment',
      range: { start: line.start, end: line.next },
      names: [{ text: this.source.text.slice(name.start, name.end), range: name }],
    };
  }

  #date(line: Line, start: number, end: number): DateNode | undefined {
    const { text, folded } = this.source;
    const inner =
      folded[start] === '(' && folded[end - 1] === ')' ? { start: start + 1, end: end - 1 } : { start, end };
    const date = dateAt(text, folded, inner.start);
    return date?.range.end === inner.end
      ? { kind: 'date', range: { start: line.start, end: line.next }, date }
      : undefined;
  }

  /** An organisation alone on a line, with a date on the next line that is not blank. */
  #signature(index: number, start: number, end: number): SignatureNode | undefined {
    const { text, folded } = this.source;
    if (end - start > longestStandalone || !organisation.test(folded.slice(start, end))) return undefined;
    const below = this.#nextFilled(index);
    if (below === undefined || this.#date(below, ...bounds(folded, below)) === undefined) return undefined;
    return { kind: 'signature', text: text.slice(start, end), range: { start, end } };
  }

  #body(index: number, line: Line, start: number, end: number): void {
    const headings = this.#headingsOf(index, line, start, end);
    const first = headings[0];
    if (first !== undefined || this.source.folded.slice(start, end).includes('。')) this.#inHeader = false;
    if (first === undefined && /^#\s/.test(this.source.folded.slice(start, start + 2))) {
      this.#nodes.push({ kind: 'comment', range: { start: line.start, end: line.next } });
      return;
    }
    this.#prose(line.start, first?.range.start ?? end, first === undefined ? index : undefined);
    for (const [position, heading] of headings.entries()) {
      this.#nodes.push(
        position === 0 && first !== undefined && first.range.start === start
          ? { ...heading, range: { ...heading.range, start: line.start } }
          : heading,
      );
      if (heading.level === 1) this.#section = heading;
      if (heading.runIn)
        this.#prose(heading.range.end, headings[position + 1]?.range.start ?? end, undefined);
    }
  }

  #headingsOf(index: number, line: Line, start: number, end: number): readonly HeadingNode[] {
    const found = this.#headings.headingsOf(line.start, line.end);
    if (found.length > 0 || end - start > longestStandalone) return found;
    const heading = this.#standalone(index, start, end);
    return heading === undefined ? [] : [heading];
  }

  /** A heading without ordinal that stands alone between blank lines, or names an announced attachment. */
  #standalone(index: number, start: number, end: number): HeadingNode | undefined {
    const text = this.source.folded.slice(start, end);
    if (end - start < 4 || /[。;:!?]/.test(text) || this.#isFilled(index - 1) || this.#isFilled(index + 1))
      return undefined;
    const isSection =
      this.vocabulary.resemblesSectionTitle(text) ||
      this.#attachmentNames.some((name) => isSubsequence(text, name));
    if (isSection) return unnumberedHeading(this.source, start, start, end, 1);
    const below = this.#nextFilled(index);
    const hasBody = below !== undefined && below.end - below.start > shortestBody;
    const isSubsection = this.#section !== undefined && this.#section.ordinal === undefined && hasBody;
    return isSubsection && !/\d/.test(text)
      ? unnumberedHeading(this.source, start, start, end, 2)
      : undefined;
  }

  /** Text between headings: a paragraph, or a table that a page has flattened into the line. */
  #prose(start: number, end: number, lineIndex: number | undefined): void {
    const filled = trimRange(this.source.folded, start, end);
    if (filled.start === filled.end) return;
    const header = this.source.folded.slice(start, end).search(flattenedTable);
    const table = header < 0 ? undefined : this.#flattenedTable(start + header, end);
    if (table === undefined) {
      this.#paragraph(start, end, lineIndex);
      return;
    }
    this.#prose(start, table.range.start, undefined);
    this.#nodes.push(table);
    this.#paragraph(table.range.end, end, undefined);
  }

  #flattenedTable(start: number, end: number): TableNode | undefined {
    const rows = rowsInLine(this.source, start, end, this.vocabulary);
    const last = rows.at(-1);
    return last && { kind: 'table', range: { start, end: last.range.end }, rendering: 'space', rows };
  }

  /** A line that goes on the sentence of the line above belongs to its paragraph (`lineIndex` given: a whole line). */
  #paragraph(start: number, end: number, lineIndex: number | undefined): void {
    const filled = trimRange(this.source.folded, start, end);
    if (filled.start === filled.end) return;
    const last = this.#nodes.at(-1);
    const goesOn =
      lineIndex !== undefined &&
      last?.kind === 'paragraph' &&
      this.#isFilled(lineIndex - 1) &&
      this.#isWrapped(last.range.end, start);
    if (goesOn)
      this.#nodes[this.#nodes.length - 1] = { kind: 'paragraph', range: { start: last.range.start, end } };
    else this.#nodes.push({ kind: 'paragraph', range: { start, end } });
  }

  #isWrapped(above: number, start: number): boolean {
    const { text, folded } = this.source;
    return (
      !/[。!?;:]/.test(folded[above - 1] ?? '') &&
      !/^(?:\u3000\u3000| {2,}|\t)/.test(text.slice(start, start + 4))
    );
  }

  #isFilled(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined) return false;
    const { start, end } = trimRange(this.source.folded, line.start, line.end);
    return start < end;
  }

  #nextFilled(index: number): Line | undefined {
    for (let next = index + 1; next < Math.min(index + 4, this.#lines.length); next++)
      if (this.#isFilled(next)) return this.#lines[next];
    return undefined;
  }
}

function bounds(folded: string, line: Line): [number, number] {
  const { start, end } = trimRange(folded, line.start, line.end);
  return [start, end];
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Do the characters of `part` stand in `whole` in the same order, leaving out less than half of it? */
function isSubsequence(part: string, whole: string): boolean {
  if (part.length * 2 <= whole.length) return false;
  let found = 0;
  for (const character of whole) if (character === part[found]) found++;
  return found === part.length;
}

/** Numbered items before the first section (`1. 文档说明` on a web page) are a list, not an outline. */
function demoteListItems(nodes: readonly Node[]): readonly Node[] {
  const first = nodes.findIndex((node) => node.kind === 'heading' && node.level <= 2);
  return nodes.map((node, index) =>
    index < first && node.kind === 'heading' ? { kind: 'paragraph', range: node.range } : node,
  );
}
