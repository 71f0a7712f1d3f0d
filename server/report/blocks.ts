/** Lines → nodes in source order. Ranges begin right; parse.ts extends each to the next. */

import { attachmentAt, namesAttachment } from './attachments';
import { withoutRunIn } from './chrome';
import { chromeLines } from './chrome-lines';
import { dateOfLine, isOrganisation, longestOrganisation } from './closing';
import { commentOf } from './comments';
import { longestName, unnumberedHeading } from './heading-name';
import { HeadingFinder } from './headings';
import { type Line, splitLines, trimRange } from './lines';
import { metadataOf } from './metadata';
import type { HeadingNode, Node, Range, SignatureNode, TitleNode } from './model';
import { ordinalAt } from './ordinals';
import { runOnTable } from './run-on';
import type { Source } from './source';
import { type Above, nothingAbove, type ReadBlocks, type Restart, type Stretch } from './stretch';
import { type Around, type FoundTables, far, findTables, type TableBlock } from './tables';
import { findTitle, markdownTitle, titleInLine } from './title';
import type { Vocabulary } from './vocabulary';

/** A standalone line up to this length may be a heading without ordinal. */
const longestStandalone = 30;
const shortestStandalone = 4;
/** A paragraph below a heading without ordinal is at least this long; a shorter line is the next entry of a list. */
const shortestBody = 40;
/** Behind the signature at most so many blank lines stand before the date. */
const longestBreak = 3;
/** Of a longer list nobody looks for the titles. */
const mostAttachments = 50;
/** A page that is flattened into one line has no more lines above that. */
const mostAbovePage = 8;
/** A shorter line may be a heading, a label, a cell or a date; a longer one is prose. */
const shortestSentence = 60;
const nowhere: Range = { start: 0, end: 0 };

export class BlockReader {
  readonly #lines: readonly Line[];
  /** Each line without the spaces around it. */
  readonly #filled: readonly Range[];
  readonly #headings: HeadingFinder;
  readonly #nodes: Node[] = [];
  readonly #restarts: Restart[] = [];
  readonly #found: FoundTables;
  #inHeader: boolean;
  #attachmentNames: readonly string[];
  #isUnnumbered: boolean | undefined;

  constructor(
    private readonly source: Source,
    private readonly vocabulary: Vocabulary,
    private readonly stretch: Stretch,
  ) {
    const above = stretch.from?.restart.above ?? nothingAbove;
    this.#inHeader = above.inHeader;
    this.#attachmentNames = above.attachmentNames;
    this.#isUnnumbered = above.isUnnumbered;
    if (stretch.from !== undefined) this.#nodes.push(stretch.from.paragraph);
    this.#lines = linesOf(source, stretch);
    this.#filled = this.#lines.map(({ start, end }) => trimRange(source.folded, start, end));
    this.#headings = new HeadingFinder(source, vocabulary, above.passed);
    const { section, rowAbove } = above;
    const rowBelow = stretch.to?.rowBelow ?? far;
    this.#found = findTables(source, this.#lines, vocabulary, (line) => this.#isComment(line), {
      section,
      rowAbove,
      rowBelow,
    });
  }

  /** All nodes, each beginning where the text of the node before it has ended. */
  read(): ReadBlocks {
    const { from, to } = this.stretch;
    const { tables } = this.#found;
    const tableAt = new Map(tables.map((table) => [table.startLine, table]));
    const title = from === undefined ? this.#findTitle(tables) : undefined;
    const inTables = tableLines(tables, this.#lines.length);
    const chrome = chromeLines(
      { source: this.source, filled: this.#filled, title, isTable: (index) => inTables[index] === 1 },
      from === undefined,
      to === undefined,
    );
    for (let index = from === undefined ? 0 : 1; index < this.#lines.length; index++) {
      const table = tableAt.get(index);
      if (chrome.found.has(index)) this.#chrome(index);
      else if (table !== undefined) {
        this.#nodes.push(table.table);
        this.#inHeader = false;
        index = table.endLine - 1;
      } else if (index === title?.first) {
        this.#nodes.push(this.#title(title.first, title.last));
        index = title.last;
      } else index = this.#line(index);
    }
    return {
      nodes: this.#nodes,
      restarts: this.#restarts,
      rowBelow: this.#found.aroundLine(0)?.rowBelow,
      lines: this.#lines.length,
      endRead: this.#lines[chrome.endRead]?.start ?? 0,
    };
  }

  #isComment({ start, end }: Line): boolean {
    return commentOf(this.source, start, end) !== undefined;
  }

  #findTitle(tables: readonly TableBlock[]): ReturnType<typeof findTitle> {
    let next = 0;
    return findTitle(this.source.folded, this.#filled, (index) => {
      while ((tables[next]?.endLine ?? Number.POSITIVE_INFINITY) <= index) next++;
      return index < (tables[next]?.startLine ?? Number.POSITIVE_INFINITY) && this.#mayBeTitle(index);
    });
  }

  #mayBeTitle(index: number): boolean {
    const { start, end } = this.#textOf(index);
    const marks = markdownTitle.exec(this.source.folded.slice(start, start + longestName))?.[0].length ?? 0;
    const ordinal = ordinalAt(this.source.folded, start + marks);
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
    const marks = markdownTitle.exec(this.source.folded.slice(name.start, name.end))?.[0].length ?? 0;
    const nameRange = { start: name.start + marks, end: name.end };
    const text = this.source.text.slice(nameRange.start, nameRange.end).replaceAll(/\s*[\r\n]+\s*/g, '');
    return { kind: 'title', text, range: { start: from, end: to }, nameRange };
  }

  /** Reads one line, or all lines of a list of attachments; the index of the last one read. */
  #line(index: number): number {
    const line = this.#lines[index];
    const filled = this.#textOf(index);
    if (line === undefined) return index;
    if (filled.start === filled.end) {
      this.#blank(line);
      return index;
    }
    const range = { start: line.start, end: line.next };
    const known =
      commentOf(this.source, line.start, line.end) ??
      metadataOf(this.source, line.start, line.end, this.#inHeader);
    if (known !== undefined) {
      this.#nodes.push(known);
      return index;
    }
    const attachment = attachmentAt(this.source, this.#lines, this.#filled, index);
    if (attachment !== undefined) {
      this.#nodes.push(attachment.node);
      const names = attachment.node.names.map(({ range: { start, end } }) =>
        this.source.folded.slice(start, end),
      );
      this.#attachmentNames = [...this.#attachmentNames, ...names].slice(0, mostAttachments);
      return attachment.last;
    }
    const date = dateOfLine(this.source, filled);
    const closing: Node | undefined =
      date === undefined ? this.#signature(index) : { kind: 'date', range, date };
    if (closing !== undefined) this.#nodes.push(closing);
    else this.#body(index, line);
    return index;
  }

  #chrome(index: number): void {
    const line = this.#lines[index];
    const last = this.#nodes.at(-1);
    if (line === undefined) return;
    const isGoingOn = last?.kind === 'chrome';
    if (isGoingOn) this.#nodes.pop();
    const start = isGoingOn ? last.range.start : line.start;
    this.#nodes.push({ kind: 'chrome', range: { start, end: line.next } });
  }

  #blank(line: Line): void {
    if (this.#nodes.at(-1)?.kind !== 'blank')
      this.#nodes.push({ kind: 'blank', range: { start: line.start, end: line.next } });
  }

  /** An organisation alone on a line, with a date on the next line that is not blank. */
  #signature(index: number): SignatureNode | undefined {
    const { text, folded } = this.source;
    const range = this.#textOf(index);
    if (range.end - range.start > longestOrganisation) return undefined;
    if (!isOrganisation(folded.slice(range.start, range.end))) return undefined;
    const below = this.#nextFilled(index);
    if (below === undefined || dateOfLine(this.source, below) === undefined) return undefined;
    return { kind: 'signature', text: text.slice(range.start, range.end), range };
  }

  #body(index: number, line: Line): void {
    const { start, end } = this.#textOf(index);
    const headings = this.#headingsOf(index, line);
    const first = headings[0];
    if (this.#inHeader && (first !== undefined || this.source.folded.slice(start, end).includes('。')))
      this.#inHeader = false;
    this.#prose(line.start, first?.range.start ?? end, first === undefined ? index : undefined);
    if (first === undefined) this.#restart(index, line);
    for (const [position, heading] of headings.entries()) {
      this.#nodes.push(
        position === 0 && first !== undefined && first.range.start === start
          ? { ...heading, range: { ...heading.range, start: line.start } }
          : heading,
      );
      if (heading.level === 1) this.#isUnnumbered = heading.ordinal === undefined;
      if (heading.runIn)
        this.#prose(heading.range.end, headings[position + 1]?.range.start ?? end, undefined);
    }
  }

  /** Notes that reading may begin behind this line, the last one that was read, if that is so. */
  #restart(index: number, line: Line): void {
    const { folded } = this.source;
    const { start, end } = this.#textOf(index);
    const last = this.#nodes.at(-1);
    const isSentence = end - start > shortestSentence && folded[end - 1] === '。';
    if (!isSentence || last?.kind !== 'paragraph' || last.range.start > line.start) return;
    const around = this.#found.aroundLine(index);
    const isWhole = isLineStart(folded, line.start) && line.next > line.end;
    if (around === undefined || !isWhole || ordinalAt(folded, start) !== undefined) return;
    this.#restarts.push({
      lineStart: line.start,
      offset: line.next,
      lines: index + 1,
      nodes: this.#nodes.length,
      above: this.#above(around),
      rowBelow: around.rowBelow,
    });
  }

  /** The same object as for the restart before, where nothing stands between them that decides anything. */
  #above({ section, rowAbove }: Around): Above {
    const last = this.#restarts.at(-1)?.above;
    const { passed } = this.#headings;
    const isSame =
      last?.passed === passed &&
      last.inHeader === this.#inHeader &&
      last.isUnnumbered === this.#isUnnumbered &&
      last.attachmentNames === this.#attachmentNames &&
      last.section === section &&
      last.rowAbove === rowAbove;
    if (isSame) return last;
    return {
      passed,
      inHeader: this.#inHeader,
      isUnnumbered: this.#isUnnumbered,
      attachmentNames: this.#attachmentNames,
      section,
      rowAbove,
    };
  }

  #headingsOf(index: number, line: Line): readonly HeadingNode[] {
    const { start, end } = this.#textOf(index);
    const found = this.#headings.headingsOf(start, end, this.#goesOn(index, line.start));
    if (found.length > 0 || end - start > longestStandalone) return found;
    const heading = this.#standalone(index);
    return heading === undefined ? [] : [heading];
  }

  /** A heading without ordinal that stands alone between blank lines, or names an announced attachment. */
  #standalone(index: number): HeadingNode | undefined {
    const { start, end } = this.#textOf(index);
    const text = this.source.folded.slice(start, end);
    if (end - start < shortestStandalone || /[。;:!?]/.test(text)) return undefined;
    const isOwn = this.#nodes.findLast(({ kind }) => kind !== 'blank')?.kind === 'attachment';
    const isAlone = !this.#isFilled(index - 1) && !this.#isFilled(index + 1);
    if (!isAlone && !isOwn) return undefined;
    const isSection =
      this.vocabulary.resemblesSectionTitle(text) || namesAttachment(text, this.#attachmentNames);
    if (isSection) return unnumberedHeading(this.source, start, start, end, 1);
    if (!isAlone) return undefined;
    const below = this.#nextFilled(index);
    const hasBody = below !== undefined && below.end - below.start > shortestBody;
    const isSubsection = this.#isUnnumbered === true && hasBody;
    return isSubsection && !/\d/.test(text)
      ? unnumberedHeading(this.source, start, start, end, 2)
      : undefined;
  }

  /** Text between headings: a paragraph, or a table that a page has flattened into the line. */
  #prose(start: number, end: number, lineIndex: number | undefined): void {
    let from = start;
    let table = runOnTable(this.source, from, end, this.vocabulary);
    if (table === undefined) {
      this.#paragraph(start, end, lineIndex);
      return;
    }
    // A loop: a line may have more tables than calls can nest.
    for (; table !== undefined; table = runOnTable(this.source, from, end, this.vocabulary)) {
      this.#paragraph(from, table.range.start, undefined);
      this.#nodes.push(table);
      from = table.range.end;
    }
    this.#inHeader = false;
    this.#paragraph(from, end, undefined);
  }

  /** A line that goes on the sentence of the line above belongs to its paragraph (`lineIndex` given: a whole line). */
  #paragraph(start: number, end: number, lineIndex: number | undefined): void {
    const filled = trimRange(this.source.folded, start, end);
    if (filled.start === filled.end) return;
    const last = this.#nodes.at(-1);
    if (lineIndex !== undefined && last !== undefined && this.#goesOn(lineIndex, start))
      this.#nodes[this.#nodes.length - 1] = { kind: 'paragraph', range: { start: last.range.start, end } };
    else this.#nodes.push({ kind: 'paragraph', range: { start, end } });
  }

  /** Does the line, whose first character is `start`, go on a sentence of the paragraph right above it? */
  #goesOn(index: number, start: number): boolean {
    const { text, folded } = this.source;
    const above = this.#textOf(index - 1);
    return (
      this.#nodes.at(-1)?.kind === 'paragraph' &&
      above.start < above.end &&
      folded[above.start] !== '#' &&
      folded[start] !== '#' &&
      !/[。!?;:]["')]{0,2}$/.test(folded.slice(Math.max(above.start, above.end - 3), above.end)) &&
      !/^(?:\u3000\u3000| {2,}|\t)/.test(text.slice(start, start + 4))
    );
  }

  #textOf(index: number): Range {
    return this.#filled[index] ?? nowhere;
  }

  #isFilled(index: number): boolean {
    const { start, end } = this.#textOf(index);
    return start < end;
  }

  #nextFilled(index: number): Range | undefined {
    for (let next = index + 1; next <= index + longestBreak; next++)
      if (this.#isFilled(next)) return this.#textOf(next);
    return undefined;
  }
}

/** A page flattened into one line has its chrome and its title in the same line: they become lines of their own. */
function linesOf({ text, folded }: Source, { from, to }: Stretch): readonly Line[] {
  const lines: Line[] = [];
  for (const line of splitLines(text, from?.restart.lineStart, to?.offset)) {
    const { start, end } = withoutRunIn(folded, line.start, line.end) ?? line;
    const mayHaveTitle = from === undefined && lines.length < mostAbovePage && start === line.start;
    const title = mayHaveTitle ? titleInLine(folded, start, end) : undefined;
    if (title === undefined && start === line.start && end === line.end) {
      lines.push(line);
      continue;
    }
    const borders = title === undefined ? [start, end] : [title.start, title.end, end];
    let at = line.start;
    for (const next of borders.filter((border) => border > line.start && border < line.end)) {
      lines.push({ start: at, end: next, next });
      at = next;
    }
    lines.push(at > line.start ? { start: at, end: line.end, next: line.next } : line);
  }
  return lines;
}

function isLineStart(folded: string, offset: number): boolean {
  return offset === 0 || folded[offset - 1] === '\n' || folded[offset - 1] === '\r';
}

/** 1 for each line that belongs to a table. */
function tableLines(tables: readonly TableBlock[], lines: number): Uint8Array {
  const found = new Uint8Array(lines);
  for (const { startLine, endLine } of tables) found.fill(1, startLine, endLine);
  return found;
}
