/** Merged cells: a pipe table cannot say them, the official forms print them, so they are read from the blanks. */

export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
}

interface Open {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  rows: number;
}

/**
 * How far each cell of the header rows reaches; undefined for a blank that another cell reaches over. A heading
 * reaches over the blanks to its right, except in the last row, which names single columns, and down where nothing
 * but blanks stands below all of it. `isBlank` has one entry per cell.
 */
export function headerSpans(isBlank: readonly (readonly boolean[])[]): (CellSpan | undefined)[][] {
  const spans = isBlank.map((row): (CellSpan | undefined)[] => row.map(() => undefined));
  const opened: Open[] = [];
  /** By their first column. */
  let above: ReadonlyMap<number, Open> = new Map();
  for (const [index, row] of isBlank.entries()) {
    const here = new Map<number, Open>();
    for (let column = 0; column < row.length; ) {
      const reaching = above.get(column);
      if (reaching !== undefined && isBlankUnder(row, reaching)) {
        reaching.rows += 1;
        here.set(column, reaching);
        column += reaching.columns;
        continue;
      }
      const columns =
        row[column] || index === isBlank.length - 1 ? 1 : 1 + blanksFrom(row, column + 1, above);
      const open = { row: index, column, columns, rows: 1 };
      if (!row[column]) here.set(column, open);
      opened.push(open);
      column += columns;
    }
    above = here;
  }
  for (const { row, column, columns, rows } of opened) {
    const line = spans[row];
    if (line !== undefined) line[column] = { columns, rows };
  }
  return spans;
}

function isBlankUnder(row: readonly boolean[], { column, columns }: Open): boolean {
  return column + columns <= row.length && row.slice(column, column + columns).every(Boolean);
}

/** Blanks from a column on, up to those that belong to a heading above. */
function blanksFrom(row: readonly boolean[], from: number, above: ReadonlyMap<number, Open>): number {
  let column = from;
  while (row[column]) {
    const heading = above.get(column);
    if (heading !== undefined && isBlankUnder(row, heading)) break;
    column += 1;
  }
  return column - from;
}
