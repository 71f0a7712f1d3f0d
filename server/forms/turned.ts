/** Tables of rows that the form has side by side, turned: its columns stand one below the other, `结果维持⇥13⇥6⇥5`. */
import { none } from '../report/lists';
import type { TableCell, TableRow } from '../report/model';
import type { ColumnForm, TableForm } from './form';
import { labelKey } from './label';

/**
 * The figures from the source row `at` on, a list for each row of the form, in the order of its columns; none where
 * the rows do not name the columns one after the other, with one figure each, or one for each row of the form.
 */
export function turnedFigures(
  { columns, rows }: TableForm,
  sources: readonly TableRow[],
  at: number,
): readonly (readonly TableCell[])[] {
  const lines: (readonly TableCell[])[] = [];
  for (const [index, column] of columns.entries()) {
    const source = sources[at + index];
    if (source === undefined || !names(source, column)) return none;
    const figures = source.cells.filter(({ value }) => value.kind === 'number' || value.kind === 'dash');
    if (figures.length !== (lines[0]?.length ?? figures.length)) return none;
    lines.push(figures);
  }
  const count = lines[0]?.length ?? 0;
  if (count !== 1 && count !== rows.length) return none;
  return Array.from({ length: count }, (_, index) => lines.flatMap((figures) => figures[index] ?? []));
}

/** The last label before the figures is that of the column; a row of the form may stand before it, parted by a space. */
function names({ cells }: TableRow, { label, aliases }: ColumnForm): boolean {
  const first = cells.findIndex(({ value }) => value.kind === 'number' || value.kind === 'dash');
  const last = cells.slice(0, Math.max(0, first)).findLast(({ value }) => value.kind === 'text');
  if (last === undefined) return false;
  const written = labelKey(last.text);
  return [label, ...aliases].some((name) => written.endsWith(labelKey(name)));
}
