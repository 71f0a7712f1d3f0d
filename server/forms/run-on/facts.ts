/** What prose and the reports of other years say of cells. It chooses between readings of digits run together. */
import type Big from 'big.js';
import type { Report } from '../../report/model';
import { once } from '../../report/once';
import { proseOf } from '../../report/prose';
import { quantitiesOf } from '../../report/quantities';
import type { BoundReport } from '../bound';
import type { ColumnForm, TableForm } from '../form';
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

/** The exact figures of prose that stand in one clause with the words of the row and of the column. */
export function proseFacts(report: Report, { row, column }: Slot): readonly RowFact[] {
  const word = distinctiveWord(column);
  const nouns = row.prose;
  return figuresOfProse(report).flatMap(({ clause, value }) =>
    nouns.some((noun) => clause.includes(noun)) && clause.includes(word)
      ? [{ columns: [{ id: column.id, sign: 1 }], value, isStrong: false }]
      : [],
  );
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

/** 本年制发件数 → 制发. A 总计 or 年度 column has none: prose names it by the row alone. */
function distinctiveWord({ label, sumOf }: ColumnForm): string {
  return sumOf.length > 0
    ? ''
    : label.replaceAll(/\([^()]*\)|（[^（）]*）|本年|年度|历年|总|件数|数量|件|数/g, '');
}
