/** What a figure shows, before it is drawn: the same rows are the bars of the chart and the lines of its table. */
import type Big from 'big.js';
import type { Range } from '../../report/model';

export type Language = 'zh' | 'en';
export type Localized = Readonly<Record<Language, string>>;

/** A value of the report. A blank is not a zero. */
export type FigureValue = {
  /** Where it stands in the report that is shown; absent where it stands in none or in that of last year. */
  readonly range: Range | undefined;
  /** What was found wrong with it. */
  readonly doubts: readonly string[];
} & (
  | {
      readonly kind: 'number';
      readonly value: Big;
      /** Parts of a sum that are not filled in. */
      readonly blanks: number;
    }
  | { readonly kind: 'blank' | 'dash' | 'missing' }
  /** Not the number that its column asks for. */
  | { readonly kind: 'unreadable'; readonly text: string }
);

export interface FigureRow {
  /** The heading that it stands under; empty for none. */
  readonly group: string;
  readonly label: string;
  /** One a series. */
  readonly values: readonly FigureValue[];
  /** Share or change, printed behind the last value; empty for none. */
  readonly note: string;
}

export interface ReportFigure {
  /** Letters, digits and hyphens; unique in the report. */
  readonly id: string;
  readonly title: string;
  /** The whole content in words, for those who do not see the chart. */
  readonly description: string;
  /** Empty for none. */
  readonly unit: string;
  /** What the bars are parts of, as text; empty for nothing. */
  readonly total: string;
  /** What the values of a row are; of one series the name is only the table's. */
  readonly series: readonly string[];
  /** What the notes are: share or change. Empty where no row has one. */
  readonly noteName: string;
  readonly rows: readonly FigureRow[];
  /** Something was found wrong with a value. */
  readonly isDoubted: boolean;
  /** Sentences below the chart. */
  readonly remarks: readonly string[];
}

/** A figure that the form has and the report has nothing for. */
export interface AbsentFigure {
  readonly title: string;
  readonly reason: string;
}

export interface ReportFigures {
  readonly figures: readonly ReportFigure[];
  readonly absent: readonly AbsentFigure[];
}
