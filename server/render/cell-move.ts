/** From cell to cell of a pipe table, as Tab goes: its columns are put in order, and behind its end it grows. */
import type { Range, Report, TableNode, TableRow } from '../report/model';
import { parseReport } from '../report/parse';
import type { Vocabulary } from '../report/vocabulary';
import { applyChanges, type TextChange } from './changes';
import { type FormatOptions, formatTable } from './format';

export type Direction = 'next' | 'previous';

export interface CellMove {
  readonly changes: readonly TextChange[];
  /** What the cell holds, in the changed text; empty in a blank cell. */
  readonly selection: Range;
}

export interface CellMoveOptions extends FormatOptions {
  readonly vocabulary: Vocabulary;
}

/**
 * Behind the last cell of a row comes the first one of the next; behind the last row a new one, or the cell that it still
 * lacks. Before the first cell there is nothing. Undefined where `offset` is in no row of a pipe table.
 */
export function moveToCell(
  report: Report,
  offset: number,
  direction: Direction,
  options: CellMoveOptions,
): CellMove | undefined {
  const place = placeAt(report, offset);
  if (place === undefined) return undefined;
  const target = direction === 'next' ? nextOf(report.text, place) : previousOf(place);
  if (typeof target === 'number') return arranged(report, target, options);
  const text = applyChanges(report.text, [target.insertion]);
  const grown = arranged(parseReport(text, options.vocabulary), target.offset, options);
  return grown && { ...grown, changes: [difference(report.text, applyChanges(text, grown.changes))] };
}

interface PipeRow {
  readonly row: TableRow;
  /** Offsets of its borders. */
  readonly bars: readonly number[];
}

interface Place {
  /** The pipe rows of the table, in order. */
  readonly rows: readonly PipeRow[];
  readonly at: number;
  /** Index of the cell; -1 before the first border, as many as there are cells behind the last one. */
  readonly cell: number;
}

function placeAt({ nodes, folded }: Report, offset: number): Place | undefined {
  const table = nodes.find(
    (node): node is TableNode =>
      node.kind === 'table' && node.range.start <= offset && offset <= node.range.end,
  );
  if (table === undefined || table.rendering !== 'pipe') return undefined;
  const rows = table.rows.flatMap((row): PipeRow[] => {
    const bars = barsIn(folded, row.range);
    return bars.length === 0 ? [] : [{ row, bars }];
  });
  const at = rows.findIndex(({ row }) => row.range.start <= offset && offset <= row.range.end);
  const found = rows[at];
  if (found === undefined) return undefined;
  const opening = hasOpeningBar(folded, found) ? 1 : 0;
  return { rows, at, cell: found.bars.filter((bar) => bar < offset).length - opening };
}

function barsIn(folded: string, { start, end }: Range): readonly number[] {
  const bars: number[] = [];
  for (let bar = folded.indexOf('|', start); bar >= 0 && bar < end; bar = folded.indexOf('|', bar + 1))
    bars.push(bar);
  return bars;
}

function hasOpeningBar(folded: string, { row, bars }: PipeRow): boolean {
  return folded.slice(row.range.start, bars[0]).trim() === '';
}

interface Growth {
  readonly insertion: TextChange;
  /** In the grown text, inside the new cell. */
  readonly offset: number;
}

/** An offset in the cell, or what has to be inserted for there to be one. */
function nextOf(text: string, { rows, at, cell }: Place): number | Growth {
  const { row } = rows[at] ?? { row: undefined };
  const sibling = row?.cells[cell + 1];
  if (row === undefined || sibling !== undefined) return sibling?.range.start ?? 0;
  const below = rows[at + 1]?.row.cells[0];
  if (below !== undefined) return below.range.start;
  const end = row.range.start + text.slice(row.range.start, row.range.end).trimEnd().length;
  const insert = (position: number, newText: string, offset: number): Growth => ({
    insertion: { range: { start: position, end: position }, newText },
    offset: position + offset,
  });
  if (row.cells.length < (rows[at - 1]?.row.cells.length ?? 0))
    return /[|｜]/.test(text.charAt(end - 1)) ? insert(end, '  |', 1) : insert(end, ' |  |', 3);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return insert(row.range.end, `${lineBreak}|${'  |'.repeat(row.cells.length)}`, lineBreak.length + 2);
}

function previousOf({ rows, at, cell }: Place): number {
  const own = rows[at]?.row.cells ?? [];
  const before = own[Math.min(cell, own.length) - 1] ?? rows[at - 1]?.row.cells.at(-1) ?? own[0];
  return before?.range.start ?? 0;
}

/** The table of the cell at `offset` put in columns, and where the cell is then. */
function arranged(report: Report, offset: number, options: CellMoveOptions): CellMove | undefined {
  const place = placeAt(report, offset);
  const row = place?.rows[place.at];
  if (place === undefined || row === undefined) return undefined;
  const cell = row.row.cells.find(({ range }) => range.start <= offset && offset <= range.end);
  const range = cell?.range ?? { start: offset, end: offset };
  const changes = formatTable(report, { offset: row.row.range.start, isOpen: false }, options);
  const shift = (fits: (change: TextChange) => boolean): number =>
    changes
      .filter(fits)
      .reduce((sum, change) => sum + change.newText.length - (change.range.end - change.range.start), 0);
  if (range.start < range.end) {
    const by = shift((change) => change.range.end <= range.start);
    return { changes, selection: { start: range.start + by, end: range.end + by } };
  }
  // A space behind the border: where a person would type.
  const bar = row.bars.findLast((border) => border < offset);
  const inside = bar === undefined ? offset : bar + 1 + shift((change) => change.range.start <= bar);
  const at = applyChanges(report.text, changes)[inside] === ' ' ? inside + 1 : inside;
  return { changes, selection: { start: at, end: at } };
}

/** One change that makes `after` of `before`, without what they share at both ends. */
function difference(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return {
    range: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}
