/** Which column of the form a figure stands in. */

import { once } from '../report/once';
import type { ColumnForm, RowForm, TableForm } from './form';
import { labelKey } from './label';
import { columnsOf } from './rows';
import type { SourceRow } from './source-row';

/** The columns that a header names in one line, in its order. */
export type Header = readonly ColumnForm[];

const byKey = once(
  (table: TableForm): ReadonlyMap<string, ColumnForm> =>
    new Map(
      table.columns.flatMap((column) =>
        [column.label, ...column.aliases].map((label) => [labelKey(label), column] as const),
      ),
    ),
);

/** For each source row the last header above it; undefined where no line has named two columns. */
export function headersOf(table: TableForm, sources: readonly SourceRow[]): readonly (Header | undefined)[] {
  let header: Header | undefined;
  return sources.map(({ row, figures }) => {
    if (figures.length > 0 || row.cells.length < 2) return header;
    const named = row.cells.flatMap(({ text }) => byKey(table).get(labelKey(text)) ?? []);
    if (named.length > 1 && new Set(named).size === named.length) header = named;
    return header;
  });
}

/**
 * The columns of a row in the order in which its figures stand: that of the header when it names all of them, else that
 * of the form, for the lines of a merged header name only some each.
 */
export function orderedColumns(
  table: TableForm,
  row: RowForm,
  header: Header | undefined,
): readonly ColumnForm[] {
  const columns = columnsOf(table, row);
  const named = header?.filter((column) => columns.includes(column));
  return named?.length === columns.length ? named : columns;
}
