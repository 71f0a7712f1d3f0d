/** The outline of a report: sections with their subsections, tables with their rows. */
import type { BoundReport } from '../forms/bound';
import type { Range } from '../report/model';

export interface OutlineItem {
  readonly name: string;
  /** The figures of a row, empty otherwise. */
  readonly detail: string;
  readonly kind: 'section' | 'table' | 'row';
  /** Heading level 1–4; for tables and rows the depth below their section. */
  readonly level: number;
  readonly range: Range;
  /** The heading or label itself, inside `range`. */
  readonly selectionRange: Range;
  readonly children: readonly OutlineItem[];
}

export declare function outline(report: BoundReport): OutlineItem[];
