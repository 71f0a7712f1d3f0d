/**
 * Figures that an extractor has torn from their rows, as it does where a cell has a remark below its figure:
 * `| 规章 | 22 | 235 |`, and elsewhere in the section, on lines of their own, `22` and `（其中修订16件）`.
 */
import Big from 'big.js';
import type { Node, Range, Report, TableCell } from '../report/model';
import { indexAt } from '../report/nodes';
import { parseCell } from '../report/numerals';
import { once } from '../report/once';
import type { BoundCell } from './bound';
import type { ColumnForm, RowForm, TableForm } from './form';
import { labelKey } from './label';
import { rowsOf } from './rows';
import { proseFacts, type RowFact, stockFacts, wordsOf } from './run-on/facts';
import { type FormRelation, relationsOf } from './run-on/relations';
import type { Siblings } from './siblings';
import type { SourceRow } from './source-row';

/** A row with fewer figures than it has columns. */
export interface ShortRow {
  readonly form: RowForm;
  /** In the order in which its figures stand. */
  readonly columns: readonly ColumnForm[];
  readonly figures: readonly TableCell[];
}

/** What may help to find the places of the figures. */
export interface TornContext {
  readonly report: Report;
  readonly table: TableForm;
  readonly siblings: Siblings;
}

/** Lines of a paragraph this long are prose. UTF-16 units. */
const longestParagraph = 2000;
/** Nodes above and below a table that may hold what was torn from it. */
const mostNodes = 20;
/** Ways to put the torn figures of one row in their places. */
const mostWays = 100;

/**
 * The figures around `sources` that stand in no row: alone on a line, a remark behind or below them. The rows that
 * `isRow` knows are none.
 */
export function looseFigures(
  { nodes, text, folded }: Report,
  table: TableForm,
  sources: readonly SourceRow[],
  isRow: (source: SourceRow) => boolean,
): readonly TableCell[] {
  const unread = sources.filter((source) => !isRow(source) && !namesRow(table, source));
  const inRows = unread.flatMap(({ figures }) => figures.filter(({ value }) => value.kind === 'number'));
  const inLines = nodesAround(nodes, sources).flatMap(({ kind, range }) =>
    kind === 'paragraph' && range.end - range.start <= longestParagraph
      ? figureLines(folded, range).map((place) => cellAt(text, folded, place))
      : [],
  );
  return [...inRows, ...inLines].sort((a, b) => a.range.start - b.range.start);
}

/** A label of its own makes the figures those of a row; 第二十条第（一）项 stands over several. */
function namesRow(table: TableForm, { keys }: SourceRow): boolean {
  return keys.length > 0 && !keys.some((key) => headingsOf(table).has(key));
}

const headingsOf = once(
  (table: TableForm): ReadonlySet<string> =>
    new Set(rowsOf(table).flatMap(({ heading }) => (heading === undefined ? [] : [labelKey(heading)]))),
);

/** The nodes from the heading or table above the rows to the one below them. */
function nodesAround(nodes: readonly Node[], sources: readonly SourceRow[]): readonly Node[] {
  const own = new Set<Node>(sources.map(({ node }) => node));
  const first = indexAt(nodes, sources[0]?.row.range.start ?? 0);
  const last = indexAt(nodes, sources.at(-1)?.row.range.start ?? 0);
  const belongs = (node: Node | undefined): node is Node =>
    node !== undefined && (node.kind === 'paragraph' || node.kind === 'blank' || own.has(node));
  let from = first;
  while (first - from < mostNodes && belongs(nodes[from - 1])) from--;
  let to = last + 1;
  while (to - last < mostNodes && belongs(nodes[to])) to++;
  return nodes.slice(from, to);
}

const lone = /^[ \t]*(\d[\d,.]*(?:[^\S\n]*\([^()\n]*\))?)[ \t]*$/;
const remark = /^[ \t]*(\([^()\n]*\))[ \t]*$/;

/** Lines of nothing but a figure, with the remark on the line below. */
function figureLines(folded: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  let at = start;
  let isOpen = false;
  for (const line of folded.slice(start, end).split(/\r\n|\r|\n/)) {
    const figure = line.length <= longestLine ? lone.exec(line)?.[1] : undefined;
    const below = isOpen && line.length <= longestLine ? remark.exec(line)?.[1] : undefined;
    const begin = at + line.length - line.trimStart().length;
    const last = found.at(-1);
    if (figure !== undefined) found.push({ start: begin, end: begin + figure.length });
    else if (below !== undefined && last !== undefined)
      found[found.length - 1] = { start: last.start, end: begin + below.length };
    isOpen = figure !== undefined && !figure.endsWith(')');
    at += line.length;
    at += folded.startsWith('\r\n', at) ? 2 : 1;
  }
  return found.filter((range) => parseCell(folded.slice(range.start, range.end)).kind === 'number');
}

/** UTF-16 units of a figure or a remark alone on its line. */
const longestLine = 60;

function cellAt(text: string, folded: string, range: Range): TableCell {
  const { start, end } = range;
  return { text: text.slice(start, end), range, value: parseCell(folded.slice(start, end)), column: 0 };
}

export interface TornCells {
  /** By the id of the row. */
  readonly cells: ReadonlyMap<RowForm['id'], readonly BoundCell[]>;
  /** The figures among them that stood in no row. */
  readonly torn: readonly TableCell[];
}

/**
 * Short rows with the torn figures in their places. There must be as many figures as places, for
 * text runs down the page as its rows do. A row is only given where one reading is left by the remarks (修订 belongs to
 * 制发, 失效 to 废止), by the sums of the row, and where those leave several by what prose and other years say.
 */
export function withTorn(
  context: TornContext,
  rows: readonly ShortRow[],
  loose: readonly TableCell[],
): TornCells {
  const lacking = rows.reduce((sum, { columns, figures }) => sum + columns.length - figures.length, 0);
  const torn = [loose, loose.filter(hasRemark)].find(({ length }) => length === lacking) ?? [];
  const read = new Map<RowForm['id'], Way>();
  let next = 0;
  for (const row of torn.length === 0 ? [] : rows) {
    const count = row.columns.length - row.figures.length;
    const ways = waysOf(context, row, torn.slice(next, next + count));
    // Where nothing fits, the figures are those of other rows, and so may be all others.
    if (ways.length === 0) return { cells: new Map(), torn: [] };
    const [first, second] = distinct(ways.length > 1 ? confirmed(context, row, ways) : ways);
    if (first !== undefined && second === undefined) read.set(row.form.id, first);
    next += count;
  }
  return { cells: read, torn: read.size === 0 ? [] : torn };
}

function hasRemark({ value }: TableCell): boolean {
  return value.kind === 'number' && value.suffix.includes('(');
}

type Way = readonly BoundCell[];

/** Every way to put the figures into the row, both in their order, that remarks and sums allow. */
function waysOf({ table }: TornContext, row: ShortRow, torn: readonly TableCell[]): readonly Way[] {
  const { columns, figures, form } = row;
  const sums = relationsOf(table).filter(({ left, right }) =>
    [...left, ...right].every((slot) => slot.row === form),
  );
  const ways: Way[] = [];
  const visit = (way: Way, own: number, other: number): void => {
    const column = columns[way.length];
    if (ways.length > mostWays) return;
    if (column === undefined) {
      if (sums.every((sum) => mayHold(sum, way))) ways.push(way);
      return;
    }
    for (const [cell, isTorn] of [
      [figures[own], false],
      [torn[other], true],
    ] as const)
      if (cell !== undefined && mayStandIn(cell, column, columns))
        visit([...way, { column, cell }], isTorn ? own : own + 1, isTorn ? other + 1 : other);
  };
  visit([], 0, 0);
  return ways.length > mostWays ? [] : ways;
}

/** A remark that has words of one or more columns is none of the others'. */
function mayStandIn({ value }: TableCell, column: ColumnForm, columns: readonly ColumnForm[]): boolean {
  if (value.kind !== 'number' || !value.suffix.includes('(')) return true;
  const names = (one: ColumnForm): boolean =>
    [...wordsOf(one), ...one.notes].some((word) => value.suffix.includes(word));
  return names(column) || !columns.some(names);
}

function mayHold({ left, right, isEquality }: FormRelation, way: Way): boolean {
  const sum = (side: FormRelation['left']): Big | undefined =>
    side.reduce<Big | undefined>((total, { column }) => {
      const value = way.find((bound) => bound.column === column)?.cell.value;
      return value?.kind === 'number' ? total?.plus(value.value) : undefined;
    }, new Big(0));
  const [a, b] = [sum(left), sum(right)];
  return a === undefined || b === undefined || (isEquality ? a.eq(b) : a.lte(b));
}

/** The ways that most of what is said elsewhere fits. */
function confirmed(
  { report, table, siblings }: TornContext,
  row: ShortRow,
  ways: readonly Way[],
): readonly Way[] {
  const slots = row.columns.map((column) => ({ row: row.form, column }));
  const narrowed = fitting(
    ways,
    slots.flatMap((slot) => proseFacts(report, table, slot)),
  );
  if (distinct(narrowed).length === 1) return narrowed;
  return fitting(
    narrowed,
    slots.flatMap((slot) => stockFacts(table, slot, siblings)),
  );
}

function fitting(ways: readonly Way[], facts: readonly RowFact[]): readonly Way[] {
  const counts = ways.map((way) => facts.filter((fact) => fits(fact, way)).length);
  const most = Math.max(...counts);
  return ways.filter((_, index) => counts[index] === most);
}

function fits({ columns, value }: RowFact, way: Way): boolean {
  let sum = new Big(0);
  for (const { id, sign } of columns) {
    const found = way.find(({ column }) => column.id === id)?.cell.value;
    if (found?.kind !== 'number') return false;
    sum = sum.plus(found.value.times(sign));
  }
  return sum.eq(value);
}

/** Ways that give the same figures are one. */
function distinct(ways: readonly Way[]): readonly Way[] {
  const byFigures = new Map<string, Way>();
  for (const way of ways) {
    const key = way
      .map(({ cell: { text, value } }) => (value.kind === 'number' ? value.value.toFixed() : text))
      .join('|');
    if (!byFigures.has(key)) byFigures.set(key, way);
  }
  return [...byFigures.values()];
}
