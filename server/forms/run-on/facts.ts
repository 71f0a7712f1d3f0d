/** What prose and the reports of other years say of cells. It chooses between readings of digits run together. */
import type Big from 'big.js';
import type { Report } from '../../report/model';
import { once } from '../../report/once';
import { proseOf } from '../../report/prose';
import { quantitiesOf } from '../../report/quantities';
import type { BoundReport } from '../bound';
import type { ColumnForm, RowForm, TableForm } from '../form';
import { rowsOf } from '../rows';
import type { Siblings } from '../siblings';
import type { Slot } from './relations';

interface ProseFigure {
  /** The text between the punctuation before the figure and the figure. */
  readonly clause: string;
  readonly value: number;
}

interface Term {
  readonly id: ColumnForm['id'];
  readonly sign: 1 | -1;
}

/** Σ sign · value over cells of one row is `value`. */
export interface RowFact {
  readonly columns: readonly Term[];
  readonly value: number;
  /** Not by chance the same as a figure of some reading. */
  readonly isStrong: boolean;
}

/**
 * 现行有效 of this year is that of last year + 制发 − 废止, and that of next year the same from this year's. An office
 * may have counted anew, so that neither is more than a hint.
 */
export function stockFacts(table: TableForm, { row, column }: Slot, siblings: Siblings): readonly RowFact[] {
  const { stock } = column;
  if (stock === undefined) return [];
  const before: readonly Term[] = [
    { id: column.id, sign: 1 },
    ...stock.added.map((id): Term => ({ id, sign: -1 })),
    ...stock.removed.map((id): Term => ({ id, sign: 1 })),
  ];
  const fact = (columns: readonly Term[], value: Big | undefined): readonly RowFact[] =>
    value === undefined ? [] : [{ columns, value: value.toNumber(), isStrong: true }];
  return [
    ...fact(before, sumIn(siblings.lastYear, table, row.id, [{ id: column.id, sign: 1 }])),
    ...fact([{ id: column.id, sign: 1 }], sumIn(siblings.nextYear, table, row.id, before)),
  ];
}

/** Undefined where one of the cells is not known. */
function sumIn(
  report: BoundReport | undefined,
  table: TableForm,
  row: string,
  terms: readonly Term[],
): Big | undefined {
  let sum: Big | undefined;
  for (const { id, sign } of terms) {
    const figure = report && figureIn(report, table, row, id)?.times(sign);
    if (figure === undefined) return undefined;
    sum = sum === undefined ? figure : sum.plus(figure);
  }
  return sum;
}

/** The figure of a report of the same form; undefined where its table stands twice or the cell is not known. */
function figureIn(
  { form, tables }: BoundReport,
  table: TableForm,
  row: string,
  column: string,
): Big | undefined {
  const [found, second] = form.tables.includes(table) ? tables.filter((bound) => bound.form === table) : [];
  if (found === undefined || second !== undefined) return undefined;
  const cells = found.rows.find((bound) => bound.form.id === row)?.cells;
  const value = cells?.find((bound) => bound.column.id === column)?.cell.value;
  return value?.kind === 'number' ? value.value : undefined;
}

/** The exact figures of prose whose clause names the row and the column, each by the last of their words in it. */
export function proseFacts(report: Report, table: TableForm, { row, column }: Slot): readonly RowFact[] {
  const named = figuresNamed(report)(table).get(row);
  if (named === undefined) return [];
  const values = [named.get(column), wordsOf(column).length === 0 ? named.get(undefined) : undefined];
  return values.flatMap((some) =>
    [...(some ?? [])].map((value) => ({ columns: [{ id: column.id, sign: 1 }], value, isStrong: false })),
  );
}

/** By row and column; the column is undefined where the clause names none: 收到申请74件 is the total. */
type NamedFigures = ReadonlyMap<RowForm, ReadonlyMap<ColumnForm | undefined, ReadonlySet<number>>>;

const figuresNamed = once((report: Report) =>
  once((table: TableForm): NamedFigures => {
    const rows = rowsOf(table).flatMap((row) => row.prose.map((word) => [word, row] as const));
    const columns = table.columns.flatMap((column) => wordsOf(column).map((word) => [word, column] as const));
    const found = new Map<RowForm, Map<ColumnForm | undefined, Set<number>>>();
    for (const { clause, value } of figuresOfProse(report)) {
      const row = lastNamed(clause, rows);
      if (row === undefined) continue;
      const column = lastNamed(clause, columns);
      const ofRow = found.get(row) ?? new Map<ColumnForm | undefined, Set<number>>();
      found.set(row, ofRow.set(column, (ofRow.get(column) ?? new Set()).add(value)));
    }
    return found;
  }),
);

/** What the word names that ends last in the clause; of two that end there, the longer one: 行政规范性文件, not 文件. */
function lastNamed<T>(clause: string, words: readonly (readonly [string, T])[]): T | undefined {
  let found: T | undefined;
  let last = 0;
  let longest = 0;
  for (const [word, named] of words) {
    const at = clause.lastIndexOf(word);
    const end = at + word.length;
    if (at < 0 || end < last || (end === last && word.length <= longest)) continue;
    found = named;
    last = end;
    longest = word.length;
  }
  return found;
}

const figuresOfProse = once((report: Report): readonly ProseFigure[] =>
  proseOf(report).flatMap((prose) =>
    quantitiesOf(prose).flatMap(({ start, interval }): ProseFigure[] => {
      if (interval === undefined || !interval.low.eq(interval.high)) return [];
      const before = prose.text.slice(Math.max(0, start - longestClause), start);
      return [{ clause: /[^,。;:!?]*$/.exec(before)?.[0] ?? '', value: interval.low.toNumber() }];
    }),
  ),
);

const longestClause = 60;

/** Words of prose that name a column: 本年制发件数 is 制发. A total and 2015年度 have none: the row alone names them. */
export const wordsOf = once(({ label, sumOf, prose }: ColumnForm): readonly string[] => {
  if (sumOf.length > 0) return [];
  const short = label.replaceAll(/\([^()]*\)|（[^（）]*）|本年|年度|历年|总|件数|数量|件|数/g, '');
  return [...new Set([short, ...prose])].filter((word) => word !== '');
});
