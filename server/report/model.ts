/**
 * The report as parsed from text. All offsets are UTF-16 code units into `Report.text`, 0-based, end exclusive.
 * `Report.nodes` tiles the text: the first node starts at 0, each node starts where the last one ended, the last
 * one ends at `text.length`. A node's range includes the line break that ends it.
 */
import type Big from 'big.js';

/** UTF-16 offsets into the source text, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A slice of the source with its text as written. */
export interface Span {
  readonly text: string;
  readonly range: Range;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** 标题: may wrap over several lines; `text` has the line breaks removed. */
export interface TitleNode extends Span {
  readonly kind: 'title';
  readonly nameRange: Range;
}

/** One line of `键：值`; a line copied from a web page may carry several. */
export interface MetadataNode {
  readonly kind: 'metadata';
  readonly range: Range;
  readonly entries: readonly { readonly key: Span; readonly value: Span }[];
}

/** A heading of GB/T 9704: 一、 (1) （一） (2) 1. (3) （1） (4), or an unnumbered known section title. */
export interface HeadingNode {
  readonly kind: 'heading';
  readonly range: Range;
  readonly level: HeadingLevel;
  /** The ordinal as written with its number; absent when unnumbered, `number` undefined when the digit is lost. */
  readonly ordinal?: Span & { readonly number: number | undefined };
  /** The title without its ordinal and without trailing punctuation. */
  readonly name: Span;
  /** True when the paragraph goes on behind the title in the same line (`（一）主动公开。全年…`). */
  readonly runIn: boolean;
}

/** Prose; consecutive source lines of one hard-wrapped paragraph are one node. */
export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly range: Range;
}

/**
 * `cells`: one cell a line; `run-on`: a cell may hold the figures of several, for their borders are lost.
 */
export type TableRendering = 'pipe' | 'tab' | 'comma' | 'aligned' | 'space' | 'cells' | 'run-on';

/** What a table cell holds. A blank is not a zero. */
export type CellValue =
  | {
      readonly kind: 'number';
      readonly value: Big /** A unit or note behind the number: `251000元` → `元`. */;
      readonly suffix: string;
    }
  | { readonly kind: 'blank' }
  /** `-`, `——`, `/`, 无: the cell says that nothing belongs here. */
  | { readonly kind: 'dash' }
  | { readonly kind: 'text' };

/** `range` spans the trimmed text; for a blank cell it is the space between its borders, at least where text would go. */
export interface TableCell extends Span {
  readonly value: CellValue;
  /** Display column of the first character, 0-based, full-width characters counting 2. */
  readonly column: number;
}

export interface TableRow {
  readonly range: Range;
  readonly cells: readonly TableCell[];
}

export interface TableNode {
  readonly kind: 'table';
  readonly range: Range;
  readonly rendering: TableRendering;
  readonly rows: readonly TableRow[];
}

/** 落款 organisation line. */
export interface SignatureNode extends Span {
  readonly kind: 'signature';
}

/** 成文日期 line. */
export interface DateNode {
  readonly kind: 'date';
  readonly range: Range;
  readonly date: CalendarDate;
}

/** A date as written; parts that are damaged or absent are undefined. */
export interface CalendarDate extends Span {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** `附件：…` */
export interface AttachmentNode {
  readonly kind: 'attachment';
  readonly range: Range;
  readonly names: readonly Span[];
}

/** A line that begins with `//`: not part of the report. */
export interface CommentNode {
  readonly kind: 'comment';
  readonly range: Range;
}

export type Directive =
  | { readonly name: 'ignore' | 'ignore-file'; readonly codes: readonly Span[] }
  | { readonly name: 'form'; readonly value: Span }
  | { readonly name: 'year'; readonly value: Span }
  | { readonly name: 'organisation'; readonly value: Span };

/** `// zwgk-…` */
export interface DirectiveNode {
  readonly kind: 'directive';
  readonly range: Range;
  readonly directive: Directive;
}

/** What a web page prints around the report: breadcrumb, print and share strips, footer. No part of the report. */
export interface ChromeNode {
  readonly kind: 'chrome';
  readonly range: Range;
}

export interface BlankNode {
  readonly kind: 'blank';
  readonly range: Range;
}

export type Node =
  | TitleNode
  | MetadataNode
  | HeadingNode
  | ParagraphNode
  | TableNode
  | SignatureNode
  | DateNode
  | AttachmentNode
  | CommentNode
  | DirectiveNode
  | ChromeNode
  | BlankNode;

/** A heading with what stands under it; `nodes` excludes the headings and contents of `children`. */
export interface Section {
  readonly heading: HeadingNode;
  readonly nodes: readonly Node[];
  readonly children: readonly Section[];
  /** From the heading's first character to the end of the last node below it. */
  readonly range: Range;
}

export interface Report {
  readonly text: string;
  /** `text` with width, brackets and traditional characters folded; same length, same offsets. */
  readonly folded: string;
  readonly nodes: readonly Node[];
  readonly title: TitleNode | undefined;
  /** Top-level sections in order. */
  readonly sections: readonly Section[];
  /** Report year from `// zwgk-year`, the title, or the body. */
  readonly year: number | undefined;
  /** From `// zwgk-organisation`, the metadata or the title. */
  readonly organisation: string | undefined;
}
