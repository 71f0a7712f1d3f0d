/** Tables of a report bound to its form: which source cell is which indicator in which column. */
import type { Range, Report, Span, TableCell, TableNode } from '../report/model';
import type { ColumnForm, Form, RowForm, TableForm } from './form';

export interface BoundCell {
  readonly column: ColumnForm;
  readonly cell: TableCell;
}

export interface BoundRow {
  readonly form: RowForm;
  /** The label as written in the source. */
  readonly label: Span;
  readonly range: Range;
  readonly cells: readonly BoundCell[];
}

/** One table of the form; its rows may come from several source tables (one under each sub-heading). */
export interface BoundTable {
  readonly form: TableForm;
  readonly nodes: readonly TableNode[];
  readonly range: Range;
  /** In source order; at most one per row of the form. */
  readonly rows: readonly BoundRow[];
}

export interface BoundReport {
  readonly report: Report;
  readonly form: Form;
  readonly tables: readonly BoundTable[];
}
