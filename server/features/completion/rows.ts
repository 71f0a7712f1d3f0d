/** The rows that a table still lacks, the next one first. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { rowsOf } from '../../forms/rows';
import { acrossSkeleton, rowSkeleton } from '../../render/skeleton';
import { missingInOrder } from '../sections';
import type { RowContext } from './context';
import type { Candidate } from './items';

export function rowCandidates({ table, rows, rendering, opened, labelOnly, typed }: RowContext): Candidate[] {
  if (table.layout === 'across') {
    if (rows.length > 0 || labelOnly) return [];
    const insert = acrossSkeleton(table, rendering, opened);
    return [{ label: table.title, kind: CompletionItemKind.Struct, insert }];
  }
  // The row being typed may be known by a shorter name already; it is still to be completed.
  const others = rows.filter(({ range }) => range.end <= typed.start || range.start > typed.end);
  const present = new Set(others.map(({ form }) => form.id));
  const above = new Set(others.filter(({ range }) => range.start < typed.start).map(({ form }) => form.id));
  const missing = missingInOrder(
    rowsOf(table),
    ({ id }) => present.has(id),
    ({ id }) => above.has(id),
  );
  return missing.map((row) => ({
    label: row.label,
    kind: CompletionItemKind.Field,
    insert: labelOnly ? [row.label] : rowSkeleton(table, row, rendering, opened),
    detail: table.title,
    ...(row.definition !== undefined && { documentation: row.definition }),
  }));
}
