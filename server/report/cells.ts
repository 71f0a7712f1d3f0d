/**
 * Tables with one cell a line, as a page gives them whose cells are blocks: `（一）予以公开`, `27`, `0` … each on its
 * own line, with nothing, blank lines or lines of a single `|` between them, or closed by one: `（一）予以公开 |`, `27 |`.
 */

import { type Line, trimRange } from './lines';
import type { CellValue, Range, TableCell, TableNode, TableRow } from './model';
import { blankValue, parseCell } from './numerals';
import { ordinalAt } from './ordinals';
import type { Source } from './source';
import type { Vocabulary } from './vocabulary';

/** A table with the lines it covers, both 0-based, `endLine` exclusive. */
export interface TableBlock {
  readonly startLine: number;
  readonly endLine: number;
  readonly table: TableNode;
}

type Shape =
  | { readonly kind: 'blank' | 'bar' | 'tab' | 'other' }
  | { readonly kind: 'figure' | 'note' | 'unit' | 'word'; readonly range: Range }
  | { readonly kind: 'label'; readonly range: Range };

type Content = Extract<Shape, { readonly range: Range }> & {
  readonly line: number;
  readonly isClosed: boolean;
};

const blank: Shape = { kind: 'blank' };
const other: Shape = { kind: 'other' };
/** Nothing but tabs: what a browser copies between two cells that hold paragraphs. */
const tab: Shape = { kind: 'tab' };
const note = /^\([^()]*\)$/;
const unit = /^(?:[条件次个人篇期项元份户起]|人次|件次|万元)$/;
const bar = /^\|+$/;
const closedCell = /^([^|]*)\|[\s|]*$/;
const sentenceMark = /[。;!?]/;
const longestCell = 60;
/** Shorter columns of figures stand in any text. */
const fewestFigures = 3;
const fewestLabels = 2;
/** More blank lines part two blocks: a row of seven blank cells is fifteen, where a blank line stands below each cell. */
export const longestGap = 16;
/** More words in a row are no header of columns. */
const mostWords = 6;

/** Fewer lines that a bar closes are rows of one cell, between rows of several. */
const fewestClosed = 6;

/**
 * The lines of cells that a bar closes, `27 |`, or that are nothing but one, `|`: many in a row, with figures alone on
 * their lines. Behind the last cell of a row stand the bars that a span leaves: `27 | ||`.
 */
export function closedCells(folded: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let first = 0;
  let figures = 0;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    const cell = line === undefined ? undefined : closedCellOf(folded, line);
    if (cell !== undefined) {
      if (/^\d/.test(cell)) figures++;
      continue;
    }
    if (index - first >= fewestClosed && figures >= fewestFigures)
      for (let at = first; at < index; at++) found.add(at);
    first = index + 1;
    figures = 0;
  }
  return found;
}

function closedCellOf(folded: string, line: Line): string | undefined {
  const { start, end } = trimRange(folded, line.start, line.end);
  if (folded[end - 1] !== '|' || end - start > longestCell) return undefined;
  return closedCell.exec(folded.slice(start, end))?.[1];
}

/** All tables with one cell a line, in order. Linear in the lines. */
export function findCellTables(
  source: Source,
  lines: readonly Line[],
  vocabulary: Vocabulary,
  isTaken: (line: Line, index: number) => boolean,
): readonly TableBlock[] {
  const shapes = lines.map(
    (line, index): Shape => (isTaken(line, index) ? other : shapeOf(source.folded, line, vocabulary)),
  );
  const blocks: TableBlock[] = [];
  let first = 0;
  while (first < shapes.length) {
    if (shapes[first]?.kind !== 'label') {
      first++;
      continue;
    }
    const { end, stop } = blockEnd(shapes, first);
    const table = end === undefined ? undefined : tableOf(source, lines, shapes, first, end, vocabulary);
    if (table !== undefined) blocks.push(table);
    first = end ?? stop;
  }
  return blocks;
}

function shapeOf(folded: string, line: Line, vocabulary: Vocabulary): Shape {
  const whole = trimRange(folded, line.start, line.end);
  if (whole.start === whole.end)
    return folded.slice(line.start, Math.min(line.end, line.start + longestCell)).includes('\t')
      ? tab
      : blank;
  if (whole.end - whole.start > longestCell) return other;
  if (bar.test(folded.slice(whole.start, whole.end))) return { kind: 'bar' };
  const closed = closedCellOf(folded, line);
  const range = closed === undefined ? whole : trimRange(folded, whole.start, whole.start + closed.length);
  const text = folded.slice(range.start, range.end);
  const value = parseCell(text).kind;
  if (value === 'number' || value === 'dash') return { kind: 'figure', range };
  if (unit.test(text)) return { kind: 'unit', range };
  if (note.test(text) && !vocabulary.isIndicator(text)) return { kind: 'note', range };
  if (vocabulary.isIndicator(text)) return { kind: 'label', range };
  if (closed !== undefined) return { kind: 'word', range };
  const body = text.slice(ordinalAt(text, 0)?.length ?? 0);
  const isOther = sentenceMark.test(text) || text.includes('|') || vocabulary.isSectionTitle(body);
  return isOther ? other : { kind: 'word', range };
}

/**
 * `end`: behind the last figure, and its note, that belongs to the cells from `first` on; undefined when none does.
 * `stop`: where the cells end, figures or not; no label before it has a figure either.
 */
function blockEnd(
  shapes: readonly Shape[],
  first: number,
): { readonly end: number | undefined; readonly stop: number } {
  let end: number | undefined;
  let blanks = 0;
  let words = 0;
  let index = first;
  for (; index < shapes.length && blanks <= longestGap && words <= mostWords; index++) {
    const kind = shapes[index]?.kind ?? 'other';
    if (kind === 'other') break;
    blanks = kind === 'blank' ? blanks + 1 : 0;
    words = kind === 'word' ? words + 1 : kind === 'label' || kind === 'figure' ? 0 : words;
    if (kind === 'figure' || (kind === 'note' && end !== undefined)) end = index + 1;
  }
  return { end, stop: Math.max(index, first + 1) };
}

function tableOf(
  source: Source,
  lines: readonly Line[],
  shapes: readonly Shape[],
  startLine: number,
  endLine: number,
  vocabulary: Vocabulary,
): TableBlock | undefined {
  const contents = range(startLine, endLine).flatMap((line): Content[] => {
    const shape = shapes[line];
    if (shape === undefined || !('range' in shape)) return [];
    const behind = source.folded.slice(shape.range.end, lines[line]?.end);
    return [{ ...shape, line, isClosed: behind.includes('|') }];
  });
  const count = (kind: Content['kind']): number => contents.filter((content) => content.kind === kind).length;
  if (count('figure') < fewestFigures || count('label') < fewestLabels) return undefined;
  const rows = rowsOf(source, lines, shapes, withoutSerials(source.folded, contents), vocabulary);
  const span = { start: lines[startLine]?.start ?? 0, end: lines[endLine - 1]?.next ?? 0 };
  return {
    startLine,
    endLine,
    table: { kind: 'table', range: span, rendering: 'cells', rows },
  };
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function rowsOf(
  source: Source,
  lines: readonly Line[],
  shapes: readonly Shape[],
  contents: readonly Content[],
  vocabulary: Vocabulary,
): readonly TableRow[] {
  const step = usual(contents, (above, below) => below.line - above.line - 1);
  const hasTabs = usual(contents, (above, below) => tabsIn(source, lines, shapes, above, below)) === 1;
  const rows: TableRow[] = [];
  let words: Range[] = [];
  let cells: TableCell[] = [];
  const wordRows = (found: readonly Range[]): void => {
    for (const word of found) rows.push(rowOf([cellOf(source, word, { kind: 'text' })]));
  };
  const finish = (): void => {
    if (cells.length > 0) rows.push(rowOf(cells));
    else wordRows(words);
    words = [];
    cells = [];
  };
  for (const [index, content] of contents.entries()) {
    const above = contents[index - 1];
    const tabs = hasTabs && above !== undefined ? tabsIn(source, lines, shapes, above, content) : 0;
    if (content.kind === 'label' || content.kind === 'word') {
      if (above?.kind === 'figure') cells.push(...tabbedBlanks(lines, above, tabs));
      if (cells.length > 0) finish();
      words.push(content.range);
      continue;
    }
    if (cells.length === 0) {
      const label = labelOf(source.folded, words, vocabulary);
      wordRows(words.slice(0, words.length - label.length));
      const whole = spanOf(label);
      if (whole !== undefined) cells.push(cellOf(source, whole, { kind: 'text' }));
      words = [];
    }
    const last = cells.at(-1);
    if (content.kind === 'note' && above?.kind === 'figure' && last !== undefined)
      cells[cells.length - 1] = figureCell(source, { start: last.range.start, end: content.range.end });
    else if (content.kind === 'figure') {
      const blanks =
        above === undefined
          ? []
          : tabs > 0
            ? tabbedBlanks(lines, above, tabs - 1)
            : blanksBetween(lines, shapes, above, content.line, step);
      for (const blank of blanks) cells.push(blank);
      cells.push(figureCell(source, content.range));
    } else cells.push(cellOf(source, content.range, { kind: 'text' }));
  }
  finish();
  return rows;
}

/** The last of the words that together are a known label; else from the last ordinal on, for a label may be torn. */
function labelOf(folded: string, words: readonly Range[], vocabulary: Vocabulary): readonly Range[] {
  for (let count = 1; count <= Math.min(words.length, mostLines); count++) {
    const label = words.slice(-count);
    const span = spanOf(label);
    if (
      span !== undefined &&
      vocabulary.isIndicator(folded.slice(span.start, span.end).replaceAll(/\s|\|/g, ''))
    )
      return label;
  }
  const numbered = words.findLastIndex(({ start }) => ordinalAt(folded, start) !== undefined);
  return words.slice(numbered >= words.length - mostLines ? numbered : -1);
}

/** A label torn over more lines than this is none. */
const mostLines = 4;

function spanOf(words: readonly Range[]): Range | undefined {
  const first = words[0];
  const last = words.at(-1);
  return first && last && { start: first.start, end: last.end };
}

function figureCell(source: Source, range: Range): TableCell {
  return cellOf(source, range, parseCell(source.folded.slice(range.start, range.end)));
}

function cellOf({ text }: Source, range: Range, value: CellValue): TableCell {
  return { text: text.slice(range.start, range.end), range, value, column: 0 };
}

function rowOf(cells: readonly TableCell[]): TableRow {
  return { range: { start: cells[0]?.range.start ?? 0, end: cells.at(-1)?.range.end ?? 0 }, cells };
}

/** The number that two neighbouring cells give in most places. */
function usual(contents: readonly Content[], of: (above: Content, below: Content) => number): number {
  const counts = new Map<number, number>();
  for (const [index, below] of contents.entries()) {
    const above = contents[index - 1];
    if (above === undefined) continue;
    const found = of(above, below);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as const)[0];
}

function tabsIn(
  { folded }: Source,
  lines: readonly Line[],
  shapes: readonly Shape[],
  above: Content,
  below: Content,
): number {
  let tabs = 0;
  for (let line = above.line + 1; line < below.line; line++)
    if (shapes[line]?.kind === 'tab')
      tabs += folded.slice(lines[line]?.start, lines[line]?.end).split('\t').length - 1;
  return tabs;
}

/** No form has as many columns; a line may hold any number of tabs. */
const mostBlanks = 50;

/** Where tabs part cells: a second one between two cells is a blank cell, and each behind the last cell of a row. */
function tabbedBlanks(lines: readonly Line[], above: Content, count: number): readonly TableCell[] {
  return range(0, Math.min(count, mostBlanks)).map(() => blankAt(lines[above.line + 1]?.end ?? 0));
}

/** Blank cells: a line that is empty where cells touch, a second border where borders part them, one where they close them. */
function blanksBetween(
  lines: readonly Line[],
  shapes: readonly Shape[],
  above: Content,
  below: number,
  step: number,
): readonly TableCell[] {
  const between = range(above.line + 1, below);
  const bars = between.filter((line) => shapes[line]?.kind === 'bar');
  const borders = bars.length > 0 ? bars : between;
  const count =
    bars.length > 0
      ? bars.length - (above.isClosed ? 0 : 1)
      : Math.floor((between.length - step) / (step + 1));
  return borders.slice(0, Math.max(0, count)).map((line) => blankAt(lines[line]?.end ?? 0));
}

function blankAt(at: number): TableCell {
  return { text: '', range: { start: at, end: at }, value: blankValue, column: 0 };
}

/** A 序号 stands before its label, so behind the figures of the row above: 1, 2, 3 … for every row of the table. */
function withoutSerials(folded: string, contents: readonly Content[]): readonly Content[] {
  const serials = new Set<Content>();
  for (const [index, content] of contents.entries()) {
    const below = contents[index + 1]?.kind;
    const isBeforeLabel = below === 'label' || below === 'word';
    const text = folded.slice(content.range.start, content.range.end);
    if (content.kind === 'figure' && isBeforeLabel && text === String(serials.size + 1)) serials.add(content);
  }
  const rest = contents.filter((content) => !serials.has(content));
  const rows = rest.filter(({ kind }, index) => kind === 'figure' && isLabel(rest[index - 1])).length;
  return serials.size >= fewestSerials && serials.size >= rows ? rest : contents;
}

function isLabel(content: Content | undefined): boolean {
  return content !== undefined && content.kind !== 'figure' && content.kind !== 'note';
}

const fewestSerials = 3;
