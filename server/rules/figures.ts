/** Figures of identities: their values, their sums, and how a message names them. */
import Big from 'big.js';
import type { BoundRow } from '../forms/bound';
import type { ColumnForm, RowForm } from '../forms/form';
import type { BoundIdentity, Figure } from '../forms/identities';
import type { CellValue, TableCell } from '../report/model';
import { once } from '../report/once';
import type { RelatedFigure } from './finding';

/** A long sum leaves out its zeros. */
const mostAddends = 8;

/** The value of a figure; undefined for a blank, a dash or a text. */
export function numberOf({ cell }: Figure): Big | undefined {
  return cell.value.kind === 'number' ? cell.value.value : undefined;
}

/** The number of a row in a column; undefined where there is none. */
export function numberIn({ cells }: BoundRow, columnId: ColumnForm['id']): Big | undefined {
  for (const { column, cell } of cells)
    if (column.id === columnId) return cell.value.kind === 'number' ? cell.value.value : undefined;
  return undefined;
}

/** The sum of the figures that are numbers, and how many are not. */
export function sumOf(figures: readonly Figure[]): { readonly sum: Big; readonly missing: number } {
  let sum = new Big(0);
  let missing = 0;
  for (const figure of figures) {
    const value = numberOf(figure);
    if (value === undefined) missing++;
    else sum = plus(sum, value);
  }
  return { sum, missing };
}

/** Nine figures in ten are 0, and adding one costs as much as adding any other; `c` holds the digits. */
function plus(sum: Big, value: Big): Big {
  return value.c[0] === 0 ? sum : sum.plus(value);
}

/** A decimal without exponent. */
export function decimal(value: Big): string {
  return value.toFixed();
}

/** `20+1+5=26`, `26` for one figure. */
export function sumText(figures: readonly Figure[]): string {
  return sumTextOf(figures.flatMap((figure) => numberOf(figure) ?? []));
}

/** As `sumText`, for bare numbers. */
export function sumTextOf(numbers: readonly Big[]): string {
  const sum = decimal(sumOfNumbers(numbers));
  const shown = numbers.length > mostAddends ? numbers.filter((number) => !number.eq(0)) : numbers;
  return shown.length > 1 ? `${shown.map(decimal).join('+')}=${sum}` : sum;
}

export function sumOfNumbers(numbers: readonly Big[]): Big {
  return numbers.reduce(plus, new Big(0));
}

/** Does the cell hold a number above zero? */
export function isAboveZero(value: CellValue): boolean {
  return value.kind === 'number' && value.value.s > 0 && value.value.c[0] !== 0;
}

/** The printed label without its clause in brackets. */
export function rowName({ form }: BoundRow): string {
  return nameOf(form);
}

const nameOf = once(({ label }: RowForm): string => label.replace(/（[^（）]{6,}）/g, ''));

/** Every figure of the identities but the one that the finding stands on. */
export function relatedFigures(
  identities: readonly BoundIdentity[],
  culprit: Figure,
): readonly RelatedFigure[] {
  const related = new Map<TableCell, RelatedFigure>();
  for (const { left, right, column } of identities)
    for (const figure of [...left, ...right]) {
      if (figure.cell === culprit.cell || related.has(figure.cell)) continue;
      const name = column === undefined ? figure.column.label : rowName(figure.row);
      const { text, range } = figure.cell;
      const written = `${name} ${text}`;
      related.set(figure.cell, {
        range,
        message: text === '' ? { zh: `${name} 空白`, en: `${name} blank` } : { zh: written, en: written },
      });
    }
  return [...related.values()];
}
