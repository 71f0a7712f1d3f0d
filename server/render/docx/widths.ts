/** How wide the columns of a table are. */
import { displayWidth } from '../../report/display';
import type { PrintedCell, PrintedTable } from './printed-table';

/** Half-width characters. */
const narrowest = 4;
const widestFigure = 24;
/** Of several columns of labels the others are this wide. */
const groupWidth = 6;
/** A header breaks anywhere, but nobody reads it on more lines. */
const headerLines = 2;
/** 统计数 stays on one line. */
const shortHeader = 6;
/** UTF-16 units; the width of a column does not grow with text beyond it. */
const longestMeasured = 100;

/**
 * Twips by column; their sum is `total`. Figures and headers get what they need, the labels what is left; a table without
 * labels, or without room for them, is cut in proportion. `half` is the width of a half-width character, `margins` that of
 * the space at both sides of a cell. Linear in the table.
 */
export function columnWidths(
  { rows, columns }: PrintedTable,
  { total, half, margins }: { readonly total: number; readonly half: number; readonly margins: number },
): readonly number[] {
  const needs = new Array<number>(columns).fill(narrowest);
  let labels = -1;
  let longest = 0;
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      if (cell === undefined) continue;
      if (cell.kind === 'label') {
        labels = Math.max(labels, column + cell.columns - 1);
        longest = Math.max(longest, displayWidth(cell.text.slice(0, longestMeasured)));
      }
      if (cell.columns === 1) needs[column] = Math.max(needs[column] ?? 0, needOf(cell));
    }
  const widths = needs.map((need) => need * half + margins);
  const flexible = labels >= 0 && labels < columns - 1 ? labels : -1;
  const rest = total - widths.reduce((sum, width, column) => sum + (column === flexible ? 0 : width), 0);
  if (flexible < 0 || rest < total / leastLabel) return inProportion(widths, total);
  return inProportion(widths.with(flexible, Math.min(rest, longest * half + margins)), total);
}

/** The column of labels is at least this part of the table. */
const leastLabel = 4;

function needOf({ kind, text }: PrintedCell): number {
  const length = displayWidth(text.slice(0, longestMeasured));
  switch (kind) {
    case 'figure':
      return Math.min(length, widestFigure);
    case 'header':
      return length <= shortHeader ? length : Math.ceil(length / headerLines / 2) * 2;
    case 'label':
      return Math.min(length, groupWidth);
    case 'note':
      return narrowest;
  }
}

function inProportion(widths: readonly number[], total: number): readonly number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  let left = total;
  return widths.map((width, column) => {
    const part = column === widths.length - 1 ? left : Math.round((width / sum) * total);
    left -= part;
    return part;
  });
}
