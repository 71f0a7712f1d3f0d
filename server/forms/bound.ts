/** Tables of a report bound to its form: which source cell is which indicator in which column. */
import type { Range, Report, Span, TableCell, TableNode } from '../report/model';
import type { ColumnForm, Form, IdentityForm, RowForm, TableForm } from './form';

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
  /** How its digits were told apart; absent where cells have borders. */
  readonly runOn?: RunOn;
}

/** Digits that run together, with the rows of the form whose figures they are (several where rows stand side by side). */
export interface Run extends Span {
  readonly rows: readonly RowForm[];
}

/** What became of digits run together. Figures that all readings have in common are bound, others are not. */
export interface RunOn {
  /** `solved`: every figure is bound; `ambiguous`: some differ between readings; `none`: see `conflicts`. */
  readonly outcome: 'solved' | 'ambiguous' | 'none';
  /** Where identities alone leave several readings: what chooses one, figures in prose or reports of other years. */
  readonly basis: 'identities' | 'prose' | 'years';
  /** Runs with a figure that is not bound. */
  readonly ambiguous: readonly OpenRun[];
  /** What no reading can satisfy; of several, each alone would explain it, unless one is `several`. */
  readonly conflicts: readonly RunOnConflict[];
  /** False when the search was given up: other figures may be certain, too. */
  readonly isComplete: boolean;
}

/** Digits that several readings fit. Figures that all of them have in common are bound. */
export interface OpenRun {
  readonly run: Run;
  /** What the figures of a reading are, in order; a cell that is blank or a dash is none of them. */
  readonly cells: readonly { readonly row: RowForm; readonly column: ColumnForm }[];
  /** The first of them; none where the search was given up. */
  readonly readings: readonly (readonly string[])[];
  /** How many there are. */
  readonly count: number;
}

export type RunOnConflict =
  /** The digits cannot be cut into as many figures as the row has cells. */
  | { readonly kind: 'count'; readonly run: Run; readonly figures: number }
  /** No way to cut the digits satisfies the sums inside the run. */
  | { readonly kind: 'run'; readonly run: Run; readonly figures: number }
  /** One figure is wrong: everything fits but the identities of this cell. */
  | { readonly kind: 'cell'; readonly run: Run; readonly row: RowForm; readonly column: ColumnForm }
  /** Everything fits but this identity, in whichever column. */
  | {
      readonly kind: 'identity';
      readonly code: 'table/row-total' | 'table/children-sum' | IdentityForm['code'];
      readonly left: readonly RowForm[];
      readonly right: readonly RowForm[];
    }
  /** More than one thing is wrong. */
  | { readonly kind: 'several' };

export interface BoundReport {
  readonly report: Report;
  readonly form: Form;
  readonly tables: readonly BoundTable[];
}
