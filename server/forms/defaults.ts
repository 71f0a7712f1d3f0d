/**
 * What a form file may leave out. The schema takes its defaults from here, and so does `completeForm`: the built-in
 * forms were checked when the project was built, and loading zod to read them again would cost a server start 15 ms.
 */
import type { Form, FormFile, RowForm, TableForm } from './form';

export const formDefaults = { aliases: [], distinctive: [], tables: [] };
export const sectionDefaults = { variants: [], misspellings: [], tables: [], covers: [] };
export const tableDefaults = { titleVariants: [], layout: 'down' as const, identities: [] };
export const columnDefaults = { aliases: [], type: 'count' as const, sumOf: [], prose: [], notes: [] };
export const rowDefaults = {
  aliases: [],
  misspellings: [],
  kind: 'data' as const,
  relation: 'part' as const,
  topic: 'other' as const,
  prose: [],
  children: [],
};
export const identityDefaults = { severity: 'error' as const };

type TableFile = NonNullable<FormFile['tables']>[number];
type RowFile = TableFile['rows'][number];

type Filled<T, D> = Omit<T, keyof D> & { [K in keyof D & keyof T]: Exclude<T[K], undefined> };

function fill<T extends object, D extends object>(item: T, defaults: D): Filled<T, D> {
  // The schema's input type lets a key be undefined, which no JSON file can hold.
  return { ...defaults, ...item } as unknown as Filled<T, D>;
}

function completeRow(row: RowFile): RowForm {
  return { ...fill(row, rowDefaults), children: (row.children ?? []).map(completeRow) };
}

function completeTable(table: TableFile): TableForm {
  return {
    ...fill(table, tableDefaults),
    columns: table.columns.map((column) => fill(column, columnDefaults)),
    rows: table.rows.map(completeRow),
    identities: (table.identities ?? []).map((identity) => fill(identity, identityDefaults)),
  };
}

/** The form that `formSchema.parse` gives for a file known to be valid. */
export function completeForm(file: FormFile): Form {
  return {
    ...fill(file, formDefaults),
    sections: file.sections.map((section) => fill(section, sectionDefaults)),
    tables: (file.tables ?? []).map(completeTable),
  };
}
