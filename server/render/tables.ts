/** The tables of a report as data: every figure with the indicator and the column of the form that it belongs to. */
import type { BoundReport, BoundTable, RunOn, RunOnConflict } from '../forms/bound';
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
  /** What became of digits that run together; absent where the cells have borders. */
  readonly runOn?: RunOnData;
}

export interface RunOnData {
  /** `ambiguous`, `none`: figures that are not certain are in no cell. */
  readonly outcome: RunOn['outcome'];
  /** What chose the reading, beyond the identities of the form. */
  readonly basis: RunOn['basis'];
  /** False when the search was given up. */
  readonly complete: boolean;
  readonly ambiguous: readonly OpenRunData[];
  /** What no reading can satisfy; of several, each alone would explain it. */
  readonly conflicts: readonly ConflictData[];
}

export interface OpenRunData {
  readonly text: string;
  readonly range: PositionRange;
  /** What the figures of each reading are, in order. */
  readonly cells: readonly { readonly indicator: string; readonly column: string }[];
  /** At most 50 of them. */
  readonly readings: readonly (readonly string[])[];
  readonly count: number;
}

export interface ConflictData {
  readonly kind: RunOnConflict['kind'];
  /** The rows whose figures do not go together. */
  readonly indicators: readonly string[];
  readonly column?: string;
  readonly text?: string;
  readonly range?: PositionRange;
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
  return tables.map(({ form, range, rows, runOn }: BoundTable) => ({
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
    ...(runOn && { runOn: runOnData(runOn, positionAt) }),
  }));
}

function runOnData(
  { outcome, basis, isComplete, ambiguous, conflicts }: RunOn,
  positionAt: PositionAt,
): RunOnData {
  return {
    outcome,
    basis,
    complete: isComplete,
    ambiguous: ambiguous.map(({ run, cells, readings, count }) => ({
      text: run.text,
      range: positionRange(run.range, positionAt),
      cells: cells.map(({ row, column }) => ({ indicator: row.id, column: column.id })),
      readings,
      count,
    })),
    conflicts: conflicts.map((conflict) => conflictData(conflict, positionAt)),
  };
}

function conflictData(conflict: RunOnConflict, positionAt: PositionAt): ConflictData {
  const { kind } = conflict;
  switch (kind) {
    case 'count':
    case 'run':
    case 'cell': {
      const { run } = conflict;
      return {
        kind,
        indicators: run.rows.map(({ id }) => id),
        ...(kind === 'cell' && { column: conflict.column.id }),
        text: run.text,
        range: positionRange(run.range, positionAt),
      };
    }
    case 'identity':
      return { kind, indicators: [...conflict.left, ...conflict.right].map(({ id }) => id) };
    case 'several':
      return { kind, indicators: [] };
  }
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
