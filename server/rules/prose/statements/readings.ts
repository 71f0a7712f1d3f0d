/** The cells of the tables that a statement may stand for. */
import type Big from 'big.js';
import type { BoundReport, BoundRow } from '../../../forms/bound';
import type { ColumnForm, RowForm } from '../../../forms/form';
import type { Figure } from '../../../forms/identities';
import { onlyRow } from '../../../forms/row-forms';
import { once } from '../../../report/once';
import { numberOf, sumOf } from '../../figures';
import type { Indicator } from './indicator';
import { plainColumnOf, roleOf, rowsWithRole } from './words';

/** Figures that add up to what the words name. */
export interface Reading {
  readonly rows: readonly RowForm[];
  readonly figures: readonly Figure[];
  /** Undefined where one of them is no number. */
  readonly value: Big | undefined;
}

/** Every reading of the words; none where the report has no such row. */
export function readingsOf(
  bound: BoundReport,
  { table, choices, columns, words }: Indicator,
): readonly Reading[] {
  const rowOf = boundRowsOf(bound);
  const carriedIn = rowsWithRole(table, 'carried-in');
  const isNew = words.includes('新');
  return choices
    .flatMap((choice) => {
      const isReceived = choice.some((row) => roleOf(row) === 'received');
      return isReceived && carriedIn.length > 0 && !isNew ? [choice, [...choice, ...carriedIn]] : [choice];
    })
    .flatMap((choice): Reading[] => {
      const figures = choice.flatMap((row) =>
        figuresOf(rowOf, row, columns.length > 0 ? columns : plain(row)),
      );
      const isComplete = figures.length > 0 && figures.every((figure) => figure !== undefined);
      return isComplete
        ? [{ rows: choice, figures: figures.filter(isFound), value: sumOrNothing(figures) }]
        : [];
    });

  function plain(row: RowForm): readonly ColumnForm[] {
    const column = plainColumnOf(table, row);
    return column === undefined ? [] : [column];
  }
}

function isFound(figure: Figure | undefined): figure is Figure {
  return figure !== undefined;
}

function sumOrNothing(figures: readonly (Figure | undefined)[]): Big | undefined {
  const { sum, missing } = sumOf(figures.filter(isFound));
  return missing === 0 ? sum : undefined;
}

/** A row that the report has twice is none. Looked for when a statement names it. */
const boundRowsOf = once((bound: BoundReport) =>
  once((form: RowForm): BoundRow | undefined => onlyRow(bound, form)),
);

/** The cells of a row in these columns; a group has those of its leaves. */
function figuresOf(
  rowOf: (form: RowForm) => BoundRow | undefined,
  form: RowForm,
  columns: readonly ColumnForm[],
): readonly (Figure | undefined)[] {
  if (form.kind === 'group') return form.children.flatMap((child) => figuresOf(rowOf, child, columns));
  const row = rowOf(form);
  return columns.map((column) => {
    const cell = row?.cells.find((bound) => bound.column === column);
    return row === undefined || cell === undefined ? undefined : { ...cell, row };
  });
}

/** Can the printed figure, rounded as it may be, stand for the value? */
export function canBe(interval: { readonly low: Big; readonly high: Big }, value: Big): boolean {
  return interval.low.lte(value) && interval.high.gte(value);
}

/** `25+52=77`: the figures that are not zero. */
export function figuresWithValue(figures: readonly Figure[]): readonly Figure[] {
  const some = figures.filter((figure) => !numberOf(figure)?.eq(0));
  return some.length > 0 ? some : figures.slice(0, 1);
}
