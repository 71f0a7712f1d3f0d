/** Checks a form file; the same for the built-in forms (when the project is built) and for an office's own. */
import type * as z from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { type ColumnForm, type Form, formSchema, type RowForm, type TableForm } from './form';

/** What is wrong with one key of the file. `path` is written as `tables[0].rows[2].kind`, empty for the whole file. */
export interface FormProblem {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

export type CheckedForm =
  | { readonly ok: true; readonly form: Form }
  /** At least one. */
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

type Key = string | number;

function pathText(keys: readonly PropertyKey[]): string {
  const text = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./, '');
}

function schemaProblems(json: unknown, error: z.ZodError): FormProblem[] {
  const chinese = formSchema.safeParse(json, { error: zhCN().localeError }).error;
  return error.issues.map((issue, index) => ({
    path: pathText(issue.path),
    zh: chinese?.issues[index]?.message ?? issue.message,
    en: issue.message,
  }));
}

interface Place<T> {
  readonly item: T;
  readonly path: readonly Key[];
}

function placesOf<T>(items: readonly T[], path: readonly Key[]): Place<T>[] {
  return items.map((item, index) => ({ item, path: [...path, index] }));
}

function rowPlaces(rows: readonly RowForm[], path: readonly Key[]): Place<RowForm>[] {
  return placesOf(rows, path).flatMap((place) => [
    place,
    ...rowPlaces(place.item.children, [...place.path, 'children']),
  ]);
}

function duplicates(places: readonly Place<{ id: string }>[]): FormProblem[] {
  const seen = new Set<string>();
  return places
    .filter(({ item }) => seen.size === seen.add(item.id).size)
    .map(({ item, path }) => ({
      path: pathText([...path, 'id']),
      zh: `标识 ${item.id} 重复`,
      en: `duplicate id ${item.id}`,
    }));
}

function unknownIds(
  named: readonly string[],
  known: ReadonlySet<string>,
  path: readonly Key[],
): FormProblem[] {
  return placesOf(named, path)
    .filter(({ item }) => !known.has(item))
    .map(({ item, path }) => ({
      path: pathText(path),
      zh: `没有标识为 ${item} 的项`,
      en: `nothing has the id ${item}`,
    }));
}

const idsOf = (places: readonly Place<{ id: string }>[]) => new Set(places.map(({ item }) => item.id));

/** A sum that counts itself in would only hold for zeros. */
function columnProblems({ item, path }: Place<ColumnForm>, ids: ReadonlySet<string>): FormProblem[] {
  const accumulated = item.accumulates === undefined ? [] : [item.accumulates];
  return [
    ...unknownIds(item.sumOf, ids, [...path, 'sumOf']),
    ...placesOf(item.sumOf, [...path, 'sumOf'])
      .filter(({ item: addend }) => addend === item.id)
      .map(({ path }) => ({
        path: pathText(path),
        zh: '总计列不能包含自身',
        en: 'a total cannot be its own part',
      })),
    ...unknownIds(accumulated, ids, []).map((problem) => ({
      ...problem,
      path: pathText([...path, 'accumulates']),
    })),
    ...unknownIds(item.stock?.added ?? [], ids, [...path, 'stock', 'added']),
    ...unknownIds(item.stock?.removed ?? [], ids, [...path, 'stock', 'removed']),
  ];
}

function tableProblems({ item: table, path }: Place<TableForm>): FormProblem[] {
  const columns = placesOf(table.columns, [...path, 'columns']);
  const rows = rowPlaces(table.rows, [...path, 'rows']);
  const columnIds = idsOf(columns);
  const rowIds = idsOf(rows);
  return [
    ...duplicates(columns),
    ...duplicates(rows),
    ...columns.flatMap((column) => columnProblems(column, columnIds)),
    ...rows.flatMap(({ item, path }) => unknownIds(item.columns ?? [], columnIds, [...path, 'columns'])),
    ...placesOf(table.identities, [...path, 'identities']).flatMap(({ item, path }) => [
      ...unknownIds(item.left, rowIds, [...path, 'left']),
      ...unknownIds(item.right, rowIds, [...path, 'right']),
    ]),
  ];
}

/** Ids that the schema cannot follow: each unique, each that is named exists. */
function referenceProblems(form: Form): FormProblem[] {
  const tables = placesOf(form.tables, ['tables']);
  const tableIds = idsOf(tables);
  return [
    ...duplicates(tables),
    ...tables.flatMap(tableProblems),
    ...placesOf(form.sections, ['sections']).flatMap(({ item, path }) =>
      unknownIds(item.tables, tableIds, [...path, 'tables']),
    ),
  ];
}

/** The form in `json`, defaults filled in, or what is wrong with it. */
export function readForm(json: unknown): CheckedForm {
  const parsed = formSchema.safeParse(json);
  const problems = parsed.success ? referenceProblems(parsed.data) : schemaProblems(json, parsed.error);
  return parsed.success && problems.length === 0 ? { ok: true, form: parsed.data } : { ok: false, problems };
}

/**
 * The form in `json`, defaults filled in. `file` is only named in the message.
 * @throws Error whose message has one line a problem: file, path of the key, what is wrong in Chinese and English.
 */
export function checkForm(json: unknown, file: string): Form {
  const checked = readForm(json);
  if (checked.ok) return checked.form;
  throw new Error(
    checked.problems
      .map(({ path, zh, en }) => `${file}: ${path === '' ? '' : `${path}: `}${zh} (${en})`)
      .join('\n'),
  );
}
