/** Table rows: which lines are rows, and where their cells are. */

import { displayWidth } from './display';
import { isSpace, trimRange } from './lines';
import type { Range, TableCell, TableRendering, TableRow } from './model';
import { detachedText } from './moved';
import { blankValue, parseCell, plainWrittenAt, textValue, type Written } from './numerals';
import type { Source } from './source';
import {
  endsLabel,
  isHeader,
  isKnownLabel,
  isSentence,
  mergeLabels,
  tokensOf,
  trailingFigures,
  unit,
} from './tokens';
import type { Vocabulary } from './vocabulary';

const ruleCell = /^:?-{2,}:?$/;
/** So many figures without a label are the one row of 表四, behind the end of a label a row whose label is wrapped. */
const fewestBare = 5;
/** Beyond this a line with a tab or a bar in it is prose. */
const longestRow = 2000;

/** `|---|---|`, `+---+---+`, `├──┼──┤`, `||||`: part of the table, but no row. */
export function isTableRule(folded: string, start: number, end: number): boolean {
  if (end - start > longestRow || !isRuled(folded, start, end)) return false;
  const line = folded.slice(start, end).trim();
  if ((boxDrawn.test(line) && boxesAndBars.test(line)) || bars.test(line)) return true;
  const ruled = line.startsWith('+') ? line.replaceAll('+', '|').replaceAll('=', '-') : line;
  const from = ruled.startsWith('|') ? 1 : 0;
  const to = ruled.endsWith('|') && ruled.length > 1 ? ruled.length - 1 : ruled.length;
  return ruled
    .slice(from, to)
    .split('|')
    .every((cell) => ruleCell.test(cell.trim()));
}

/** Box-drawing characters; those that part the cells of a row are folded to bars. */
const boxDrawn = /[\u2500-\u257f]/;
const boxesAndBars = /^[|\s\u2500-\u257f]+$/;

/** What a span has left of a row whose cells have lines of their own. */
const bars = /^\|{2,}$/;

/** Asked of every line: nearly all show in their first characters that they are none. */
function isRuled(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isRuleUnit(folded.charCodeAt(at))) return false;
  return true;
}

const bar = 0x7c;

function isRuleUnit(unit: number): boolean {
  return (
    unit === bar ||
    unit === 0x3a ||
    unit === 0x2d ||
    unit === 0x2b ||
    unit === 0x3d ||
    (unit >= 0x2500 && unit <= 0x257f) ||
    isSpace(unit)
  );
}

export interface FoundRow {
  readonly kind: 'row';
  readonly rendering: TableRendering;
  readonly row: TableRow;
}

/** Reads `[start, end)` as a row, undefined when it is none by its own shape. */
export function rowOf(
  source: Source,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): FoundRow | undefined {
  const { folded } = source;
  if (end - start > longestRow) return undefined;
  const line = folded.slice(start, end);
  if (line.trim() === '') return undefined;
  const first = line.indexOf('|');
  if (first >= 0 && (line.indexOf('|', first + 1) > 0 || first > 0) && !isBarredSentence(line))
    return { kind: 'row', rendering: 'pipe', row: pipeRow(source, start, end) };
  const filled = line.trimEnd();
  // A label with nothing but tabs behind it is a row of blank cells.
  const isBlankRow = filled.length + 1 < line.length && line.endsWith('\t') && vocabulary.isIndicator(filled);
  if (filled.includes('\t') || /^\t+\S/.test(line) || isBlankRow) return tabRow(source, start, end);
  return commaRow(source, start, end, filled, vocabulary) ?? spacedRow(source, start, end, vocabulary);
}

/** “阳光政务|云上办” in a sentence; a cell of a framed row may hold sentences. */
function isBarredSentence(line: string): boolean {
  return !line.trim().startsWith('|') && !line.trim().endsWith('|') && /[。!?]/.test(line);
}

/** `| a | b |`, the outer bars optional; a cell between two bars may be blank. */
function pipeRow(source: Source, start: number, end: number): TableRow {
  const outer = trimRange(source.folded, start, end);
  const from = source.folded.charCodeAt(outer.start) === bar ? outer.start + 1 : outer.start;
  const isClosed = outer.end - 1 >= from && source.folded.charCodeAt(outer.end - 1) === bar;
  return delimitedRow(source, start, end, from, isClosed ? outer.end - 1 : outer.end, bar);
}

const tab = 0x09;

/** Cells as a browser or Excel copies them. A paragraph indented by a tab is no row: it has one cell. */
function tabRow(source: Source, start: number, end: number): FoundRow | undefined {
  const row = delimitedRow(source, start, end, start, end, tab);
  const filled = row.cells.filter((cell) => cell.text !== '').length;
  return row.cells.length > 1 &&
    (filled > 1 || row.cells.length > 2) &&
    !/[。;]/.test(source.folded.slice(start, end))
    ? { kind: 'row', rendering: 'tab', row }
    : undefined;
}

const comma = 0x2c;
const fewestInColumns = 3;
const fewestWithRemark = 4;
const longestLabel = 80;
/** Of a row that its label does not tell: 共发布1,234,567条 ends in no such figure, or begins with one. */
const lastFigure = /[\d,"]$/;
const digitBefore = /[^"\d]\d+"?$/;

/** `规章,1,0,14`, as a spreadsheet saves it. The comma of prose is another; where it is not, no line has nothing but labels and figures. */
function commaRow(
  source: Source,
  start: number,
  end: number,
  line: string,
  vocabulary: Vocabulary,
): FoundRow | undefined {
  let first = line.indexOf(',');
  while (first >= 0 && first < longestLabel && source.text.charCodeAt(start + first) !== comma)
    first = line.indexOf(',', first + 1);
  if (first < 0 || first >= longestLabel) return undefined;
  const label = line.slice(0, first).trim();
  const isKnown = label === '' || label.startsWith('"') || vocabulary.isIndicator(label);
  if (!isKnown && (!lastFigure.test(line) || digitBefore.test(label))) return undefined;
  const row = delimitedRow(source, start, end, start, start + line.length, comma);
  return isCommaRow(source.folded, row, vocabulary) ? { kind: 'row', rendering: 'comma', row } : undefined;
}

function isCommaRow(folded: string, { cells }: TableRow, vocabulary: Vocabulary): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const texts = filled.filter(({ value }) => value.kind === 'text');
  const figures = filled.length - texts.length;
  const labels = hasRemark(folded, cells, texts, vocabulary) ? texts.slice(0, -1) : texts;
  const isKnown = labels.every(({ text, range: { start, end } }) => {
    return unit.test(text) || vocabulary.isIndicator(folded.slice(start, end));
  });
  if (labels.length === 0) return figures >= fewestBare;
  if (isKnown) return figures > 0 ? labels[0] === filled[0] : cells.length >= fewestInColumns;
  return (
    figures >= fewestInColumns &&
    labels.length === 1 &&
    labels[0] === filled[0] &&
    filled.every(({ value }) => value.kind !== 'number' || value.suffix === '') &&
    !isSentence(labels[0]?.text ?? '')
  );
}

/** `规章,1,0,14,含修订1件`: the last cell says something of a row that has its label and cells for figures. */
function hasRemark(
  folded: string,
  cells: readonly TableCell[],
  texts: readonly TableCell[],
  vocabulary: Vocabulary,
): boolean {
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || first !== cells[0] || last !== cells.at(-1) || first === last) return false;
  if (texts.slice(1, -1).some(({ text }) => !unit.test(text))) return false;
  return (
    cells.length >= fewestWithRemark &&
    vocabulary.isIndicator(folded.slice(first.range.start, first.range.end))
  );
}

function delimitedRow(
  source: Source,
  start: number,
  end: number,
  from: number,
  to: number,
  /** UTF-16 unit. */
  delimiter: number,
): TableRow {
  const { text, folded } = source;
  const isQuotable = delimiter !== bar;
  const parted = isQuotable ? text : folded;
  // Of the right size at once: an array that grows by itself has room for ten cells more, in each of ten thousand rows.
  const cells = new Array<TableCell>(1 + countOf(parted, from, to, delimiter));
  let column = displayWidth(text, start, from);
  let cellStart = from;
  let count = 0;
  for (let i = from; i <= to; i++) {
    if (isQuotable && i === cellStart) i = quotesEnd(text, i, to, delimiter);
    if (i < to && parted.charCodeAt(i) !== delimiter) continue;
    cells[count] = cellOf(source, cellStart, i, column, count === 0, isQuotable);
    column += displayWidth(text, cellStart, Math.min(i + 1, to));
    cellStart = i + 1;
    count++;
  }
  cells.length = count;
  return { range: { start, end }, cells };
}

/** Behind the quotation marks that a spreadsheet puts around the cell at `start`; `start` where it puts none. */
function quotesEnd(text: string, start: number, end: number, delimiter: number): number {
  if (text.charCodeAt(start) !== quotationMark) return start;
  for (let at = start + 1; at < end; at++) {
    if (text.charCodeAt(at) !== quotationMark) continue;
    if (text.charCodeAt(at + 1) === quotationMark) at++;
    else return at + 1 === end || text.charCodeAt(at + 1) === delimiter ? at + 1 : start;
  }
  return start;
}

function countOf(folded: string, from: number, to: number, unit: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (folded.charCodeAt(at) === unit) count++;
  return count;
}

function cellOf(
  { text, folded }: Source,
  start: number,
  end: number,
  column: number,
  isFirst: boolean,
  isQuotable: boolean,
): TableCell {
  const filled = trimRange(folded, start, end);
  const range = isQuoted({ text, folded }, filled, isQuotable)
    ? trimRange(folded, filled.start + 1, filled.end - 1)
    : filled;
  if (range.start === range.end) return blankCell(text, start, end, column);
  const written =
    plainWrittenAt(text, range.start, range.end) ??
    writtenOf(text.slice(range.start, range.end), folded, range);
  return {
    text: written.text,
    range,
    // 一 in the first cell is a label, 三 at the left edge a rotated one; neither is a figure.
    value: isFirst && written.value.kind === 'dash' ? textValue : written.value,
    column: column + displayWidth(text, start, range.start),
  };
}

/** Its place is behind the first space of its padding, where a person would type. */
function blankCell(text: string, start: number, end: number, column: number): TableCell {
  const place = Math.min(start + 1, end);
  return {
    text: '',
    range: { start: place, end: place },
    value: blankValue,
    column: column + displayWidth(text, start, place),
  };
}

/**
 * What stands in cells, by its text. The labels of the forms stand in every report, and all of them share one text here: keys
 * that are made of it are found at once, for its hash is known.
 */
const writtenBefore = new Map<string, Written>();
const mostWritten = 5000;
/** A longer text is no label. */
const longestKept = 80;

function writtenOf(text: string, folded: string, { start, end }: Range): Written {
  const known = writtenBefore.get(text);
  if (known !== undefined) return known;
  if (text.length > longestKept) return { text, value: parseCell(folded.slice(start, end)) };
  // A slice of the source would keep all of it alive.
  const written = { text: detachedText(text), value: parseCell(detachedText(folded.slice(start, end))) };
  if (writtenBefore.size >= mostWritten) writtenBefore.clear();
  writtenBefore.set(written.text, written);
  return written;
}

const quotationMark = 0x22;

/** A spreadsheet puts a cell of several lines in quotation marks, and others when it saves them. */
function isQuoted({ text, folded }: Source, { start, end }: Range, isQuotable: boolean): boolean {
  if (folded.charCodeAt(start) !== quotationMark || folded.charCodeAt(end - 1) !== quotationMark)
    return false;
  if (end - start < 2) return false;
  const isPlain = text.charCodeAt(start) === quotationMark && text.charCodeAt(end - 1) === quotationMark;
  return (isQuotable && isPlain) || folded.slice(start, end).includes('\n');
}

/**
 * A row whose cells are parted by spaces: `（一）收到申请数 件 0`, or columns aligned by runs of spaces. The figures
 * stand at the end; a row is one if its label is known or its figures stand in columns.
 */
function spacedRow(source: Source, start: number, end: number, vocabulary: Vocabulary): FoundRow | undefined {
  if (!source.folded.slice(start, end).trim().includes(' ')) return undefined;
  const tokens = tokensOf(source.folded, start, end);
  if (tokens.length < 2) return undefined;
  const figures = trailingFigures(source.folded, tokens);
  const labels = tokens.slice(0, tokens.length - figures.length);
  // Figures among the labels: a whole table in one line.
  if (labels.filter(({ value }) => value.kind === 'number').length > 1) return undefined;
  const columns = figures.filter((token) => token.gap >= 2 || token === tokens[0]).length;
  const labelEnd = labels.at(-1)?.end;
  const known =
    figures.length > 0 &&
    labelEnd !== undefined &&
    isKnownLabel(source.folded, tokens, figures.length, vocabulary);
  const aligned = columns >= 2 || (known && columns >= 1);
  const label = source.folded.slice(start, labelEnd ?? start);
  const inColumns =
    figures.length >= 3 && columns >= 2 && (!isSentence(label) || vocabulary.isIndicatorPart(label));
  const isBare = figures.length >= fewestBare && endsLabel(label.trim(), vocabulary);
  if (figures.length === 0 ? !isHeader(source.folded, tokens, vocabulary) : !known && !inColumns && !isBare)
    return undefined;
  const rendering =
    aligned || (figures.length === 0 && tokens.some((token) => token.gap >= 2 && token !== tokens[0]))
      ? 'aligned'
      : 'space';
  const isPieceFirst = labels.length > 1 && known && !vocabulary.isIndicator(label);
  const cells = mergeLabels(tokens, figures.length, rendering, isPieceFirst).map((token, index) =>
    cellOf(source, token.start, token.end, displayWidth(source.text, start, token.start), index === 0, false),
  );
  return { kind: 'row', rendering, row: { range: { start, end }, cells } };
}
