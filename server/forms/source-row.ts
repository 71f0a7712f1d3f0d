/** A source row taken apart: its labels and its figures. */
import type { TableCell, TableNode, TableRow } from '../report/model';
import { once } from '../report/once';
import { labelKeys } from './label';

export interface SourceRow {
  readonly node: TableNode;
  readonly row: TableRow;
  /** The cell that names the row; a cell before it names its group. */
  readonly label: TableCell | undefined;
  /** Keys of the label, best first; empty without a label. */
  readonly keys: readonly string[];
  /** The cells behind the label, a unit among them left out. */
  readonly figures: readonly TableCell[];
  /** Blank cells at the start of `figures` over which the label extends, as longer chains of labels in other rows show. */
  readonly spanned: number;
  /** The rendering tears labels apart, so a row may stand without its own. */
  readonly isTorn: boolean;
}

export interface SourceTable {
  readonly node: TableNode;
  /** Tables that the form has in the section around it. */
  readonly expected: readonly string[];
}

const unit = /^(?:[条件次个人篇期项元份户起]|人次|万元|件次|[（(][条件次个人篇期项元份户起][)）])$/;

const none: readonly never[] = [];

export function sourceRowOf(node: TableNode, row: TableRow): SourceRow {
  const { cells } = row;
  const { first, end } = labelsOf(row);
  const labels = cells.slice(first, end);
  const rest = cells.slice(end);
  const label = labels.at(-1);
  const figures = withoutUnits(node, rest);
  return {
    node,
    row,
    label,
    keys: keysOf(labels),
    figures,
    spanned: figures === rest ? blanksBefore(rest, labelColumnsOf(node) - end) : 0,
    isTorn: node.rendering === 'aligned' || node.rendering === 'space',
  };
}

/** The cells `[first, end)` of a row are its labels: its group, and itself. A serial number before them is none. */
function labelsOf({ cells }: TableRow): { readonly first: number; readonly end: number } {
  let first = 0;
  while (first < cells.length && (cells[first]?.value.kind === 'blank' || isSerial(cells, first))) first++;
  let end = first;
  while (
    end < cells.length &&
    cells[end]?.value.kind === 'text' &&
    !isUnit(cells[end]?.text ?? '', end > first)
  )
    end++;
  return { first, end };
}

function isSerial(cells: readonly TableCell[], index: number): boolean {
  const next = cells[index + 1];
  return (
    index === 0 &&
    cells[index]?.value.kind === 'number' &&
    next?.value.kind === 'text' &&
    !isUnit(next.text, true)
  );
}

/** Cells that labels take in the row with most of them. */
const labelColumnsOf = once((node: TableNode): number =>
  node.rows.reduce((most, row) => {
    const { end } = labelsOf(row);
    return end < row.cells.length ? Math.max(most, end) : most;
  }, 0),
);

function blanksBefore(cells: readonly TableCell[], most: number): number {
  let count = 0;
  while (count < most && cells[count]?.value.kind === 'blank') count++;
  return count;
}

/** The last label cell names the row; where a label is torn over cells, all of them together do. */
function keysOf(labels: readonly TableCell[]): readonly string[] {
  const last = labels.at(-1);
  if (last === undefined) return none;
  const own = labelKeys(last.text);
  // Nearly every row has one label: its keys are there already.
  if (labels.length === 1 && !own.includes('')) return own;
  const whole = labels.length > 1 ? labelKeys(labels.map(({ text }) => text).join('')) : none;
  return [...new Set([...own, ...whole])].filter((key) => key !== '');
}

/** A unit stands before the figures, or behind a single one; alone it has none. */
function withoutUnits(node: TableNode, cells: readonly TableCell[]): readonly TableCell[] {
  const [first, second, third] = cells;
  if (cells.length === 1) return isUnit(first?.text ?? '', true) ? [] : cells;
  if (isUnitCell(node, first)) return cells.slice(1);
  return third === undefined && isUnit(second?.text ?? '', true) ? cells.slice(0, 1) : cells;
}

/** `——` in the column of units says that the row has none; in a table without that column it is a figure. */
function isUnitCell(node: TableNode, cell: TableCell | undefined): boolean {
  if (cell === undefined) return false;
  return isUnit(cell.text, true) || (cell.value.kind === 'dash' && hasUnits(node));
}

const hasUnits = once((node: TableNode): boolean =>
  node.rows.some((row) => {
    const { end } = labelsOf(row);
    return end > 0 && isUnit(row.cells[end]?.text ?? '', true);
  }),
);

function isUnit(text: string, behindLabel: boolean): boolean {
  return behindLabel && unit.test(text);
}
