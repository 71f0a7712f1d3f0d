/** The tables of a report as data: every figure with the indicator and the column of the form that it belongs to. */
import type { BoundReport, BoundTable } from '../forms/bound';
import type { CellValue, Range } from '../report/model';
import { collapse } from './text';

/** 0-based line and UTF-16 column, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

export type PositionAt = (offset: number) => Position;

export interface TableData {
  /** Id of the form's table. */
  readonly id: string;
  readonly range: PositionRange;
  /** Ids of the form's columns, in the order of the form. */
  readonly columns: readonly string[];
  readonly rows: readonly RowData[];
}

export interface RowData {
  readonly indicator: string;
  /** As written. */
  readonly label: string;
  readonly range: PositionRange;
  readonly cells: readonly CellData[];
}

export interface CellData {
  readonly column: string;
  readonly text: string;
  /** A decimal; null where the cell holds no number. */
  readonly value: string | null;
  readonly range: PositionRange;
}

/** Tables that are bound to the form, in source order; rows and cells likewise. */
export function tableData({ tables }: BoundReport, positionAt: PositionAt): TableData[] {
  const at = (range: Range) => positionRange(range, positionAt);
  return tables.map(({ form, range, rows }: BoundTable) => ({
    id: form.id,
    range: at(range),
    columns: form.columns.map(({ id }) => id),
    rows: rows.map((row) => ({
      indicator: row.form.id,
      label: collapse(row.label.text),
      range: at(row.range),
      cells: row.cells.map(({ column, cell }) => ({
        column: column.id,
        text: collapse(cell.text),
        value: decimal(cell.value),
        range: at(cell.range),
      })),
    })),
  }));
}

export function positionRange({ start, end }: Range, positionAt: PositionAt): PositionRange {
  return { start: positionAt(start), end: positionAt(end) };
}

/** `toFixed` without digits gives all of them and, unlike `toString`, never an exponent. */
function decimal(value: CellValue): string | null {
  switch (value.kind) {
    case 'number':
      return value.value.toFixed();
    case 'blank':
    case 'dash':
    case 'text':
      return null;
  }
}
