/**
 * Pipe tables put in columns. Only the spaces between a cell and its borders, the borders and the rules change; a row
 * keeps the cells that it has. A figure stands right, everything else left, unless the rule says `:---:`.
 */
import type { Line } from '../report/lines';
import type { Report, TableCell, TableNode, TableRow } from '../report/model';
import type { TextChange } from './changes';
import { type AmbiguousWidth, textWidth } from './width';

type Side = 'left' | 'right' | 'centre';

interface Cell {
  /** Of the text with its ideographic indentation; UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly isFigure: boolean;
}

interface RowLine {
  readonly kind: 'row';
  readonly line: Line;
  readonly cells: readonly Cell[];
  /** Offsets of the borders, one more than cells; the outer ones may be absent. */
  readonly bars: readonly (number | undefined)[];
}

interface RuleLine {
  readonly kind: 'rule';
  readonly line: Line;
  /** One a column; undefined: `---`. */
  readonly sides: readonly (Side | undefined)[];
}

type TableLine = RowLine | RuleLine;

/** Cells that are wider take no part in the width of their column: one sentence must not push all figures away. */
const widestColumn = 120;
/** A longer line is no row to the parser. */
const longestLine = 1900;
/** `---` */
export const narrowestColumn = 3;

export interface TableChanges {
  readonly line: Line;
  readonly changes: readonly TextChange[];
}

/** For each row and rule of a pipe table what has to change in it; `lines` are all lines of the table. */
export function tableChanges(
  report: Report,
  table: TableNode,
  lines: readonly Line[],
  ambiguous: AmbiguousWidth,
): readonly TableChanges[] {
  const rows = new Map(table.rows.map((row) => [row.range.start, row]));
  const blocks: TableLine[][] = [[]];
  for (const line of lines) {
    const found = tableLine(report, line, rows.get(line.start), ambiguous);
    if (found !== undefined) blocks.at(-1)?.push(found);
    else if (report.folded.slice(line.start, line.end).trim() !== '') blocks.push([]);
  }
  return blocks.flatMap((block) => blockChanges(report, block));
}

function tableLine(
  report: Report,
  line: Line,
  row: TableRow | undefined,
  ambiguous: AmbiguousWidth,
): TableLine | undefined {
  return row === undefined ? ruleLine(report, line) : rowLine(report, line, row, ambiguous);
}

/** Undefined where the row is more than one line, is drawn, or where anything but one border stands between two cells. */
function rowLine(
  { text, folded }: Report,
  line: Line,
  { range, cells }: TableRow,
  ambiguous: AmbiguousWidth,
): RowLine | undefined {
  if (range.end !== line.end || cells.length === 0) return undefined;
  const bars: (number | undefined)[] = [];
  for (let index = 0; index <= cells.length; index++) {
    const from = cells[index - 1]?.range.end ?? contentStart(text, line);
    const to = cells[index]?.range.start ?? line.end;
    const gap = folded.slice(from, to);
    const bar = gap.indexOf('|');
    const isOuter = index === 0 || index === cells.length;
    if (gap.replace('|', '').trim() !== '' || (bar < 0 && !isOuter)) return undefined;
    if (bar >= 0 && !/[|｜]/.test(text[from + bar] ?? '')) return undefined;
    bars.push(bar < 0 ? undefined : from + bar);
  }
  if (bars.every((bar) => bar === undefined)) return undefined;
  return { kind: 'row', line, bars, cells: cells.map((cell) => cellOf(text, cell, ambiguous)) };
}

/** Ideographic spaces before a label show its depth: they stay. */
function cellOf(text: string, { range, value }: TableCell, ambiguous: AmbiguousWidth): Cell {
  let { start } = range;
  if (value.kind === 'text') while (text[start - 1] === '\u3000') start--;
  return {
    start,
    end: range.end,
    width: textWidth(text.slice(start, range.end), ambiguous),
    isFigure: value.kind === 'number' || value.kind === 'dash',
  };
}

/** Two dashes alone are a figure that is missing as well; a third one or a colon makes a rule beyond doubt. */
function ruleLine({ text }: Report, line: Line): RuleLine | undefined {
  const rule = text.slice(line.start, line.end).trim();
  if (!rule.includes('|') || !/^[\s|:-]+$/.test(rule)) return undefined;
  const inner = rule.slice(rule.startsWith('|') ? 1 : 0, rule.endsWith('|') ? -1 : undefined);
  const marks = inner.split('|').map((mark) => mark.trim());
  if (!marks.every((mark) => /^(?:-{3,}|:-{2,}:?|-{2,}:)$/.test(mark))) return undefined;
  return { kind: 'rule', line, sides: marks.map(sideOf) };
}

function sideOf(mark: string): Side | undefined {
  if (mark.endsWith(':')) return mark.startsWith(':') ? 'centre' : 'right';
  return mark.startsWith(':') ? 'left' : undefined;
}

function blockChanges(report: Report, block: readonly TableLine[]): readonly TableChanges[] {
  const sides = block.find((line) => line.kind === 'rule')?.sides ?? [];
  const widths = columnWidths(block);
  const changes = block.map((line) => ({
    line: line.line,
    changes:
      line.kind === 'row'
        ? rowChanges(report.text, line, widths, sides)
        : ruleChanges(report.text, line, widths),
  }));
  const fits = changes.every(({ line, changes: all }) => lengthAfter(line, all) <= longestLine);
  return fits ? changes : [];
}

function columnWidths(block: readonly TableLine[]): readonly number[] {
  const widths: number[] = [];
  const widen = (index: number, width: number): void => {
    widths[index] = columnWidth(widths[index] ?? narrowestColumn, width);
  };
  for (const line of block)
    if (line.kind === 'row') for (const [index, { width }] of line.cells.entries()) widen(index, width);
    else for (const [index, side] of line.sides.entries()) widen(index, narrowestRule(side));
  return widths;
}

/** `:--:`: with a single dash the parser takes it for a cell. */
function narrowestRule(side: Side | undefined): number {
  return side === 'centre' ? 4 : narrowestColumn;
}

/** The width of a column that has one more cell. */
export function columnWidth(column: number, cell: number): number {
  return cell > widestColumn ? column : Math.max(column, cell);
}

function rowChanges(
  text: string,
  { line, cells, bars }: RowLine,
  widths: readonly number[],
  sides: readonly (Side | undefined)[],
): readonly TextChange[] {
  const changes: TextChange[] = [];
  const put = (start: number, end: number, wanted: string): void => {
    changes.push(...fitted(text, start, end, wanted));
  };
  const border = (bar: number): void => {
    if (text[bar] !== '|') changes.push({ range: { start: bar, end: bar + 1 }, newText: '|' });
  };
  const [first] = bars;
  if (first !== undefined) {
    put(contentStart(text, line), first, '');
    border(first);
  }
  for (const [index, cell] of cells.entries()) {
    const left = bars[index];
    const right = bars[index + 1];
    const [before, after] = padding(cell, widths[index] ?? cell.width, sides[index]);
    const from = left === undefined ? contentStart(text, line) : left + 1;
    const opening = left === undefined ? '|' : '';
    const closing = right === undefined ? '|' : '';
    if (cell.start === cell.end) put(from, right ?? line.end, opening + ' '.repeat(before + after) + closing);
    else {
      put(from, cell.start, opening + ' '.repeat(before));
      put(cell.end, right ?? line.end, ' '.repeat(after) + closing);
    }
    if (right !== undefined) border(right);
  }
  const last = bars.at(-1);
  if (last !== undefined) put(last + 1, line.end, '');
  return changes;
}

function padding(
  { width, isFigure }: Cell,
  column: number,
  side: Side | undefined,
): readonly [number, number] {
  const free = Math.max(0, column - width);
  switch (side ?? (isFigure ? 'right' : 'left')) {
    case 'left':
      return [1, free + 1];
    case 'right':
      return [free + 1, 1];
    case 'centre':
      return [(free >> 1) + 1, free - (free >> 1) + 1];
  }
}

/** Where spaces only become more or fewer, no others are replaced: the cursor stays where it is. */
function fitted(text: string, start: number, end: number, wanted: string): readonly TextChange[] {
  const present = text.slice(start, end);
  if (present === wanted) return [];
  if (present.trim() !== '' || !/^ *$/.test(present + wanted))
    return [{ range: { start, end }, newText: wanted }];
  return wanted.length < present.length
    ? [{ range: { start: start + wanted.length, end }, newText: '' }]
    : [{ range: { start: end, end }, newText: ' '.repeat(wanted.length - present.length) }];
}

function ruleChanges(
  text: string,
  { line, sides }: RuleLine,
  widths: readonly number[],
): readonly TextChange[] {
  const wanted = ruleText(sides.map((side, index) => ruleMark(widths[index] ?? narrowestColumn, side)));
  const start = contentStart(text, line);
  return text.slice(start, line.end) === wanted ? [] : [{ range: { start, end: line.end }, newText: wanted }];
}

function ruleMark(width: number, side: Side | undefined): string {
  const opens = side === 'left' || side === 'centre' ? ':' : '';
  const closes = side === 'right' || side === 'centre' ? ':' : '';
  return `${opens}${'-'.repeat(width - opens.length - closes.length)}${closes}`;
}

function ruleText(marks: readonly string[]): string {
  return `| ${marks.join(' | ')} |`;
}

function lengthAfter({ start, end }: Line, changes: readonly TextChange[]): number {
  return changes.reduce(
    (length, { range, newText }) => length + newText.length - (range.end - range.start),
    end - start,
  );
}

/** Behind a byte order mark. */
export function contentStart(text: string, { start }: Line): number {
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}
