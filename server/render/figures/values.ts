/** The values of a bound report, with what was found wrong with them. */
import Big from 'big.js';
import type { BoundReport } from '../../forms/bound';
import type { RowForm } from '../../forms/form';
import { unitOf } from '../../forms/rows';
import type { Range, TableCell } from '../../report/model';
import type { Remark } from '../marks';
import { collapse } from '../text';
import type { FigureValue, Language } from './figure';

export class ReportValues {
  readonly #cells: ReadonlyMap<string, { readonly cell: TableCell; readonly unit: string }>;
  readonly #doubts: readonly Remark[];
  readonly #language: Language;
  readonly #hasPlaces: boolean;

  /** `hasPlaces`: ranges are those of the text that is shown. */
  constructor(bound: BoundReport, remarks: readonly Remark[], language: Language, hasPlaces: boolean) {
    this.#language = language;
    this.#hasPlaces = hasPlaces;
    this.#cells = new Map(
      bound.tables.flatMap(({ form, rows }) =>
        rows.flatMap((row) =>
          row.cells.map(({ column, cell }) => [
            `${form.id} ${row.form.id} ${column.id}`,
            { cell, unit: unitOf(row.form, column) ?? '' },
          ]),
        ),
      ),
    );
    this.#doubts = remarks.filter(({ severity, range }) => {
      const isSerious = severity === 'error' || severity === 'warning';
      return isSerious && bound.tables.some((table) => touches(table.range, range));
    });
  }

  at(table: string, row: string, column: string): FigureValue {
    const found = this.#cells.get(`${table} ${row} ${column}`);
    if (found === undefined) return { kind: 'missing', range: undefined, doubts: [] };
    const { cell, unit } = found;
    const place = {
      range: this.#hasPlaces ? cell.range : undefined,
      doubts: this.#doubts
        .filter(({ range }) => touches(range, cell.range))
        .map(({ message }) => message[this.#language]),
    };
    const { value } = cell;
    switch (value.kind) {
      case 'number':
        return isCounted(value.value, value.suffix, unit)
          ? { ...place, kind: 'number', value: value.value, blanks: 0 }
          : { ...place, kind: 'unreadable', text: collapse(cell.text) };
      case 'blank':
      case 'dash':
        return { ...place, kind: value.kind };
      case 'text':
        return { ...place, kind: 'unreadable', text: collapse(cell.text) };
    }
  }

  /** Of a group, which carries no figure of its own, the sum of its parts. */
  of(table: string, row: RowForm, column: string): FigureValue {
    if (row.kind !== 'group') return this.at(table, row.id, column);
    const parts = row.children
      .filter(({ relation }) => relation === 'part')
      .map((child) => this.of(table, child, column));
    return sumOf(parts);
  }
}

/** What is left of nothing is nothing: a sum of blanks is blank. */
function sumOf(parts: readonly FigureValue[]): FigureValue {
  const numbers = parts.flatMap((part) => (part.kind === 'number' ? [part] : []));
  const range = (numbers.find(({ value }) => !value.eq(0)) ?? parts.find((part) => part.range))?.range;
  const place = { range, doubts: parts.flatMap(({ doubts }) => doubts) };
  const unfilled = parts.filter(({ kind }) => kind !== 'number' && kind !== 'dash').length;
  if (numbers.length === 0) {
    const isMissing = parts.every(({ kind }) => kind === 'missing');
    return { ...place, kind: isMissing ? 'missing' : unfilled === 0 ? 'dash' : 'blank' };
  }
  return {
    ...place,
    kind: 'number',
    value: numbers.reduce((sum, { value }) => sum.plus(value), new Big(0)),
    blanks: numbers.reduce((sum, { blanks }) => sum + blanks, unfilled),
  };
}

/** `251000元` in a column of 万元 is ten thousand times too long a bar. */
function isCounted(value: Big, suffix: string, unit: string): boolean {
  if (value.lt(0)) return false;
  return !/^[万亿%％元]/.test(suffix) || (unit !== '' && suffix.startsWith(unit));
}

/** An empty range (of a blank cell) touches what it stands in or beside. */
function touches(a: Range, b: Range): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && a.end >= b.start;
  return a.start < b.end && a.end > b.start;
}
