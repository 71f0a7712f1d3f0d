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

/** A rewriting of the report that takes a finding away. */
export interface FindingFix {
  readonly title: Localized;
  /** Of the source text; they do not overlap. */
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
  /** Decides nothing that the report means to say: may be made without asking. */
  readonly isSafe: boolean;
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
  /** Nearest first. */
  readonly fixes?: readonly FindingFix[];
  /** A row of the form that the table lacks. */
  readonly missing?: { readonly row: RowForm; readonly table: BoundTable };
}
