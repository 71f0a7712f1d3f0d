/** What a rule reports. Positions are ranges of the source text; the protocol layers translate them. */
import type { BoundTable } from '../forms/bound';
import type { RowForm } from '../forms/form';
import type { Range } from '../report/model';
import type { RuleCode } from './codes';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The same words in both languages of the interface. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export interface RelatedFigure {
  readonly range: Range;
  readonly message: Localized;
}

export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: Localized;
  /** The figure or sentence that is wrong, never a whole section. */
  readonly range: Range;
  /** Every other figure that takes part. */
  readonly related: readonly RelatedFigure[];
  /** What the identity gives, as a decimal string. */
  readonly expected?: string;
  /** What is written, as a decimal string; empty for a blank cell. */
  readonly actual?: string;
  /** At least two identities ask for `expected` in the place of `actual`: the figure is named wrong, not only suspected. */
  readonly isConfirmed?: boolean;
  /** A row of the form that the table lacks. */
  readonly missing?: { readonly row: RowForm; readonly table: BoundTable };
}
