/** Table blocks: rows that belong together, with the pieces of labels and repeated headers between them. */

import { isAttachmentLine } from './attachments';
import { closedCells, findCellTables, type TableBlock } from './cells';
import { dateOfLine } from './closing';
import { isSpace, type Line, trimRange } from './lines';
import type { Range, TableCell, TableNode, TableRendering, TableRow } from './model';
import { type Ordinal, ordinalAt } from './ordinals';
import { quotedRows } from './quoted-rows';
import { type FoundRow, isTableRule, rowOf } from './rows';
import { runOnRow } from './run-on';
import type { Source } from './source';
import type { Vocabulary } from './vocabulary';

export type { TableBlock } from './cells';

type LineShape =
  | FoundRow
  /** The line above begins the row; it holds this line, too. */
  | { readonly kind: 'rest' }
  /** A Markdown rule or a blank line: inside a table it parts nothing. */
  | { readonly kind: 'neutral' }
  /** A piece of a label, a caption, a repeated header: part of a table only when rows stand on both sides. */
  | { readonly kind: 'piece'; readonly isLabel: boolean }
  /** A numbered line that no label explains: a heading, unless it breaks the count between rows. */
  | { readonly kind: 'heading'; readonly ordinal: Ordinal; readonly isTitle: boolean }
  | { readonly kind: 'other' };

const other: LineShape = { kind: 'other' };
const neutral: LineShape = { kind: 'neutral' };
const rest: LineShape = { kind: 'rest' };

/** A page break with its repeated header takes this many lines that are no rows. */
const longestGap = 12;
/** Wider lines are prose. */
const longestPiece = 60;

/** What lines have around them that decides whether a numbered line among rows is a heading. */
export interface Around {
  /** The number of the last section above the first line, 0 if there is none. */
  readonly section: number;
  /** From the first line to the nearest row above it, and from the last line to the nearest below, in lines; `far` if none is near. */
  readonly rowAbove: number;
  readonly rowBelow: number;
}

/** No row so many lines away matters. */
export const far = longestGap + 1;

export interface FoundTables {
  readonly tables: readonly TableBlock[];
  /** What the line has around it; undefined when it is no line that every table ends before. */
  aroundLine(index: number): Around | undefined;
}

/** All tables made of whole lines. `isComment` lines never belong to one. `around`: what the lines have around them. */
export function findTables(
  source: Source,
  lines: readonly Line[],
  vocabulary: Vocabulary,
  isComment: (line: Line) => boolean,
  around: Around,
): FoundTables {
  const closed = closedCells(source.folded, lines);
  const read = withBrokenRows(
    source,
    lines,
    lines.map(
      (line, index): LineShape =>
        closed.has(index) || isComment(line) ? other : shapeOf(source, line, vocabulary),
    ),
    vocabulary,
  );
  for (const [index, { found, endLine }] of quotedRows(source, lines, vocabulary)) {
    read[index] = found;
    read.fill(rest, index + 1, endLine);
  }
  const cells = findCellTables(
    source,
    lines,
    vocabulary,
    (line, index) => isComment(line) || read[index]?.kind === 'row' || read[index]?.kind === 'rest',
  );
  for (const { startLine, endLine } of cells) read.fill(other, startLine, endLine);
  const rows = nearestRows(read, around);
  const sections = new Int32Array(lines.length);
  const shapes = withoutStrays(read, rows, sections, around.section);
  return {
    tables: [...cells, ...rowTables(source, lines, shapes, vocabulary)].sort(
      (a, b) => a.startLine - b.startLine,
    ),
    aroundLine: (index) =>
      read[index]?.kind === 'other'
        ? {
            section: sections[index] ?? 0,
            rowAbove: rows.above[index] ?? far,
            rowBelow: rows.below[index] ?? far,
          }
        : undefined,
  };
}

/** For each line how far the nearest row above and below it is, at most `far`. */
interface NearestRows {
  readonly above: Uint8Array;
  readonly below: Uint8Array;
}

function nearestRows(shapes: readonly LineShape[], { rowAbove, rowBelow }: Around): NearestRows {
  const above = new Uint8Array(shapes.length);
  const below = new Uint8Array(shapes.length);
  for (let index = 0, distance = rowAbove; index < shapes.length; index++) {
    above[index] = distance;
    distance = shapes[index]?.kind === 'row' ? 1 : Math.min(far, distance + 1);
  }
  for (let index = shapes.length - 1, distance = rowBelow; index >= 0; index--) {
    below[index] = distance;
    distance = shapes[index]?.kind === 'row' ? 1 : Math.min(far, distance + 1);
  }
  return { above, below };
}

/** Tables with one row a line. */
function rowTables(
  source: Source,
  lines: readonly Line[],
  shapes: readonly LineShape[],
  vocabulary: Vocabulary,
): readonly TableBlock[] {
  const blocks: TableBlock[] = [];
  let first = 0;
  while (first < shapes.length) {
    if (shapes[first]?.kind !== 'row') {
      first++;
      continue;
    }
    const endLine = blockEnd(shapes, first);
    const limit = blocks.at(-1)?.endLine ?? 0;
    const startLine = blockStart(shapes, labelStart(source, lines, shapes, first, limit, vocabulary), limit);
    const table = tableOf(source, lines, shapes, startLine, endLine);
    if (isTable(source, lines.slice(startLine, endLine), table)) blocks.push({ startLine, endLine, table });
    first = endLine;
  }
  return blocks;
}

function shapeOf(source: Source, line: Line, vocabulary: Vocabulary): LineShape {
  const { folded } = source;
  const trimmed = trimRange(folded, line.start, line.end);
  if (trimmed.start === trimmed.end || isTableRule(folded, trimmed.start, trimmed.end)) return neutral;
  const found = rowOf(source, line.start, line.end, vocabulary);
  if (found !== undefined) return found;
  const row = runOnRow(source, line.start, line.end, vocabulary);
  if (row !== undefined) return { kind: 'row', rendering: 'run-on', row };
  return pieceOf(source, trimmed, vocabulary);
}

/** A cell of two paragraphs breaks its row: `规章⇥22`, below it `（其中修订16件）⇥0⇥235`. */
function withBrokenRows(
  source: Source,
  lines: readonly Line[],
  shapes: LineShape[],
  vocabulary: Vocabulary,
): LineShape[] {
  let first = 0;
  for (let index = 0; index < lines.length; index++) {
    const above = shapes[first];
    const begin = lines[first];
    const line = lines[index];
    if (begin !== undefined && line !== undefined && isRestOfRow(source.folded, above, line)) {
      const whole = rowOf(source, begin.start, line.end, vocabulary);
      if (whole !== undefined) {
        shapes[first] = whole;
        shapes[index] = rest;
        continue;
      }
    }
    first = index;
  }
  return shapes;
}

/** A note alone before a border, below a row that ends in a figure. An ordinal in brackets, （一）, is none. */
const restOfRow = /^\s{0,9}\([^()]{3,40}\)"?[ \u3000]{0,9}[\t|]/;

function isRestOfRow(folded: string, above: LineShape | undefined, { start, end }: Line): boolean {
  // Asked of each row below another; next to none begins like this.
  let first = start;
  while (first < end && isSpace(folded.charCodeAt(first))) first++;
  if (folded[first] !== '(' || above?.kind !== 'row') return false;
  if (above.rendering !== 'tab' && above.rendering !== 'pipe') return false;
  const last = above.row.cells.at(-1);
  const isFigure = last?.value.kind === 'number' || /^"\d+$/.test(last?.text ?? '');
  return isFigure && restOfRow.test(folded.slice(start, Math.min(end, start + longestPiece)));
}

function pieceOf(source: Source, { start, end }: Range, vocabulary: Vocabulary): LineShape {
  const line = source.folded.slice(start, Math.min(end, start + longestPiece + 1));
  const ordinal = ordinalAt(source.folded, start);
  if (line.length > longestPiece || /[。!?]/.test(line)) return headingOf(ordinal, false);
  const text = line.replace(/^#+\s+/, '');
  if (vocabulary.isIndicator(text)) return { kind: 'piece', isLabel: true };
  const body = text.slice(ordinalAt(text, 0)?.length ?? 0);
  const isTitle = vocabulary.isSectionTitle(body);
  // A numbered line between two tables is a heading unless its words are those of a label: 「（四）无」 of 无法提供.
  if (isTitle || (ordinal !== undefined && !isLabelPiece(body, vocabulary)))
    return headingOf(ordinal, isTitle);
  const isBlock = text !== line || isAttachmentLine(line) || dateOfLine(source, { start, end }) !== undefined;
  return isBlock ? other : { kind: 'piece', isLabel: false };
}

function headingOf(ordinal: Ordinal | undefined, isTitle: boolean): LineShape {
  return ordinal === undefined ? other : { kind: 'heading', ordinal, isTitle };
}

/**
 * 三、 after 三、 with rows on both sides is no section but a rotated label, shattered: it becomes a piece. Writes the number
 * of the section that each line stands in to `sections`.
 */
function withoutStrays(
  shapes: readonly LineShape[],
  rows: NearestRows,
  sections: Int32Array,
  above: number,
): readonly LineShape[] {
  let section = above;
  return shapes.map((shape, index) => {
    sections[index] = section;
    if (shape.kind !== 'heading' || shape.ordinal.level > 1) return shape;
    const { number } = shape.ordinal;
    const isAmongRows = (rows.above[index] ?? far) < far && (rows.below[index] ?? far) < far;
    const isStray = number === section && !shape.isTitle && isAmongRows;
    if (!isStray) section = number ?? section + 1;
    sections[index] = section;
    return isStray ? { kind: 'piece', isLabel: false } : shape;
  });
}

/** Pieces of two labels in one line among them: `（四）无2.没有现成信息需要另`. */
function isLabelPiece(text: string, vocabulary: Vocabulary): boolean {
  return text
    .split(/\s{2,}|(?=\d\.)/)
    .every((part) => part.trim().length < 2 || vocabulary.isIndicatorPart(part));
}

function blockEnd(shapes: readonly LineShape[], first: number): number {
  let end = first + 1;
  let gap = 0;
  for (let i = end; i < shapes.length && gap < longestGap; i++) {
    const shape = shapes[i];
    if (shape === undefined || shape.kind === 'other' || shape.kind === 'heading') break;
    if (
      shape.kind === 'row' ||
      shape.kind === 'rest' ||
      (shape.kind === 'piece' && shape.isLabel && gap === 0)
    ) {
      end = i + 1;
      gap = 0;
    } else gap++;
  }
  return end;
}

/** The line above the first row, where the label of the row begins there: `一、本年新收政府信息` over `公开申请数量 37`. */
function labelStart(
  source: Source,
  lines: readonly Line[],
  shapes: readonly LineShape[],
  first: number,
  limit: number,
  vocabulary: Vocabulary,
): number {
  const [row, above, line] = [shapes[first], shapes[first - 1], lines[first - 1]];
  if (row?.kind !== 'row' || above?.kind !== 'piece' || line === undefined || first - 1 < limit) return first;
  const { start, end } = trimRange(source.folded, line.start, line.end);
  const behind = row.row.cells[0]?.range;
  if (behind === undefined) return first;
  const label = source.folded.slice(start, end) + source.folded.slice(behind.start, behind.end);
  return vocabulary.isIndicator(label) ? first - 1 : first;
}

/** A label or a caption right above the first row belongs to the table. */
function blockStart(shapes: readonly LineShape[], first: number, limit: number): number {
  let start = first;
  for (let i = first - 1; i >= limit; i--) {
    const shape = shapes[i];
    if (shape?.kind !== 'piece' || !shape.isLabel) break;
    start = i;
  }
  return start;
}

function tableOf(
  source: Source,
  lines: readonly Line[],
  shapes: readonly LineShape[],
  startLine: number,
  endLine: number,
): TableNode {
  const rows: TableRow[] = [];
  const counts = new Map<TableRendering, number>();
  for (let i = startLine; i < endLine; i++) {
    const shape = shapes[i];
    const line = lines[i];
    if (line === undefined || shape === undefined) continue;
    if (shape.kind === 'row') {
      rows.push(shape.row);
      counts.set(shape.rendering, (counts.get(shape.rendering) ?? 0) + 1);
    } else if (shape.kind === 'piece') rows.push(pieceRow(source, line));
  }
  const rendering = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [
    'space',
    0,
  ] as const)[0];
  const range = rangeOf(lines, startLine, endLine);
  // One row whose borders are lost is enough: the sums of the others help to read it.
  return { kind: 'table', range, rendering: counts.has('run-on') ? 'run-on' : rendering, rows };
}

function pieceRow(source: Source, line: Line): TableRow {
  const range = trimRange(source.folded, line.start, line.end);
  const cell: TableCell = {
    text: source.text.slice(range.start, range.end),
    range,
    value: { kind: 'text' },
    column: 0,
  };
  return { range: { start: line.start, end: line.end }, cells: [cell] };
}

function rangeOf(lines: readonly Line[], startLine: number, endLine: number): TableNode['range'] {
  return { start: lines[startLine]?.start ?? 0, end: lines[endLine - 1]?.next ?? 0 };
}

/** Rows of bars or tabs without any figure are crumbs of a web page, `首页 | 新闻`, unless something frames them. */
function isTable(source: Source, lines: readonly Line[], { rendering, rows }: TableNode): boolean {
  if (rows.some(({ cells }) => cells.some(({ value }) => value.kind === 'number'))) return true;
  if (rows.length < 2) return false;
  const isFramed = (line: Line): boolean => {
    const { start, end } = trimRange(source.folded, line.start, line.end);
    return source.folded[start] === '|' || isTableRule(source.folded, start, end);
  };
  return rendering !== 'pipe' || lines.some(isFramed);
}
