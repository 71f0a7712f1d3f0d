/** How wide the columns of a table are. */
import { displayWidth } from '../../report/display';
import type { PrintedCell, PrintedTable } from './printed-table';

/** Half-width characters. */
const narrowest = 4;
const widestFigure = 24;
/** A label that stands beside several rows, or at least a part of any other. */
const groupWidth = 6;
/** A header breaks anywhere, but nobody reads it on more lines. */
const headerLines = 2;
/** 统计数 stays on one line. */
const shortHeader = 6;
/** UTF-16 units; the width of a column does not grow with text beyond it. */
const longestMeasured = 100;

/** Half-width characters by column, each at least as many as the one before it. */
interface Needs {
  /** No figure breaks. */
  readonly hard: readonly number[];
  /** Headers stand on two lines. */
  readonly soft: readonly number[];
  /** Labels stand on one line. */
  readonly whole: readonly number[];
}

export interface Type {
  /** Twips: of a half-width character. */
  readonly half: number;
  /** Twips: of the space at both sides of a cell. */
  readonly margins: number;
}

/**
 * Twips by column; their sum is `total`. Where there is no room for all, labels break before headers do, and headers before
 * figures. Linear in the table.
 */
export function columnWidths(table: PrintedTable, total: number, type: Type): readonly number[] {
  const { hard, soft, whole } = needsOf(table);
  const steps = [hard, soft, whole].map((needs) => needs.map((need) => need * type.half + type.margins));
  let reached: readonly number[] = [];
  for (const step of steps) {
    if (sumOf(step) <= total) reached = step;
    else if (reached.length === 0) return inProportion(step, total);
    else return between(reached, step, total);
  }
  return inProportion(reached, total);
}

/** The first of the types in which no figure of the table breaks; else the last. */
export function fittingType<T extends Type>(
  table: PrintedTable,
  total: number,
  types: readonly [T, ...T[]],
): T {
  const { hard } = needsOf(table);
  const fits = ({ half, margins }: T): boolean => sumOf(hard) * half + hard.length * margins <= total;
  return types.find(fits) ?? types.at(-1) ?? types[0];
}

function needsOf({ rows, columns }: PrintedTable): Needs {
  const hard = new Array<number>(columns).fill(narrowest);
  const soft = new Array<number>(columns).fill(narrowest);
  const whole = new Array<number>(columns).fill(narrowest);
  const raise = (needs: number[], column: number, need: number): void => {
    needs[column] = Math.max(needs[column] ?? 0, need);
  };
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      if (cell === undefined) continue;
      if (cell.columns === 1) {
        raise(hard, column, hardNeed(cell));
        raise(soft, column, softNeed(cell));
      }
      // One that stands beside several rows is as narrow as it can be: there is height for it.
      if (cell.kind === 'label' && cell.rows === 1) raise(whole, column + cell.columns - 1, lengthOf(cell));
    }
  const softened = soft.map((need, column) => Math.max(need, hard[column] ?? 0));
  return { hard, soft: softened, whole: whole.map((need, column) => Math.max(need, softened[column] ?? 0)) };
}

function lengthOf({ text }: PrintedCell): number {
  return displayWidth(text.slice(0, longestMeasured));
}

function hardNeed(cell: PrintedCell): number {
  switch (cell.kind) {
    case 'figure':
      return Math.min(lengthOf(cell), widestFigure);
    case 'label':
      return Math.min(lengthOf(cell), groupWidth);
    case 'header':
    case 'note':
      return narrowest;
  }
}

function softNeed(cell: PrintedCell): number {
  const length = lengthOf(cell);
  if (cell.kind !== 'header') return hardNeed(cell);
  return length <= shortHeader ? length : Math.ceil(length / headerLines / 2) * 2;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** What is left of `total` goes to the columns in proportion to what they lack. */
function between(reached: readonly number[], wanted: readonly number[], total: number): readonly number[] {
  const rest = total - sumOf(reached);
  const lacking = sumOf(wanted) - sumOf(reached);
  const widths = reached.map(
    (width, column) => width + (((wanted[column] ?? width) - width) * rest) / lacking,
  );
  return inProportion(widths, total);
}

function inProportion(widths: readonly number[], total: number): readonly number[] {
  const sum = sumOf(widths);
  let left = total;
  return widths.map((width, column) => {
    const part = column === widths.length - 1 ? left : Math.round((width / sum) * total);
    left -= part;
    return part;
  });
}
