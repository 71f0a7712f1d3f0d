/**
 * What the server offers beyond LSP. The client imports this file and nothing else of the server.
 */

/** Request `zwgk/preview`: the formatted report. Answered with null when the document is unknown. */
export const previewRequest = 'zwgk/preview';
export interface PreviewParams {
  readonly uri: string;
}
export interface PreviewResult {
  readonly version: number;
  readonly title: string;
  /** In the order of the text. */
  readonly blocks: readonly PreviewBlock[];
  /** In the order of the text; no more than a reader can take in. */
  readonly findings: readonly PreviewFinding[];
  /** Of all findings. */
  readonly counts: FindingCounts;
  /** Figures of the form's tables, and those among them that were checked and hold. */
  readonly figures: { readonly total: number; readonly verified: number };
}
export interface PreviewBlock {
  /** UTF-16 offset of its source in that version of the text. */
  readonly start: number;
  /**
   * Safe HTML: all report text escaped, no script, no style attribute. Elements carry `data-start` and `data-end`, counted
   * from the start of the block, so that a block that an edit only moved is still the same.
   */
  readonly html: string;
}
export interface PreviewFinding {
  readonly severity: keyof FindingCounts;
  readonly message: string;
  /** UTF-16 offset. */
  readonly start: number;
  /** 1-based. */
  readonly line: number;
}
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** Request `zwgk/figures`: the figures of the report. Answered with null when the document is unknown. */
export const figuresRequest = 'zwgk/figures';
export interface FiguresParams {
  readonly uri: string;
}
export interface FiguresResult {
  readonly version: number;
  /** Safe HTML with SVG: all report text escaped, no script, no style attribute. What leads to the source has `data-start` and `data-end` as in the preview. */
  readonly html: string;
}

/** Request `zwgk/status`: what the status item shows. Answered with null when the document is unknown. */
export const statusRequest = 'zwgk/status';
export interface StatusParams {
  readonly uri: string;
}
export interface StatusResult {
  readonly formId: string;
  readonly formName: string;
  readonly year: number | null;
  readonly findings: FindingCounts;
}

/** Request `zwgk/newReport`: the skeleton of the year's form, to be put into an empty document. */
export const newReportRequest = 'zwgk/newReport';
export interface NewReportParams {
  /** The report year. */
  readonly year: number;
  /** Empty: a place to fill in. */
  readonly organisation: string;
}
export interface NewReportResult {
  readonly formName: string;
  /** A snippet of the Language Server Protocol; lines end in `\n`. */
  readonly snippet: string;
}

/** Request `zwgk/import`: a Word document, a web page or a text as a report. */
export const importRequest = 'zwgk/import';
export interface ImportParams {
  /** Of the file: its folder's settings and forms hold. */
  readonly uri: string;
  /** The name of the file, looked at where the bytes say nothing. */
  readonly name: string;
  /** The bytes in Base64. */
  readonly content: string;
}
export type ImportOutcome =
  | {
      readonly ok: true;
      /** Canonical text; lines end in `\n`. */
      readonly text: string;
      /** What is no part of the report and was left out. */
      readonly removed: readonly string[];
      /** What needs a look; `line` is 0-based. */
      readonly notices: readonly { readonly line: number; readonly message: string }[];
    }
  | { readonly ok: false; readonly message: string };

/** Request `zwgk/export`: the report as the file that is handed in. Null when the document is unknown. */
export const exportRequest = 'zwgk/export';
export type ExportFormat = 'docx' | 'html' | 'pdf';
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
  /** Appends the figures. */
  readonly figures?: boolean;
}
export type ExportResult =
  | {
      readonly ok: true;
      /** The bytes of the file in Base64. */
      readonly content: string;
    }
  | { readonly ok: false; readonly message: string };

/** Request `zwgk/pastedTable`: the clipboard as a table. Null when the document is unknown or no table was copied. */
export const pastedTableRequest = 'zwgk/pastedTable';
export interface PastedTableParams {
  readonly uri: string;
  /** The clipboard as HTML and as text; empty where it has none. */
  readonly html: string;
  readonly text: string;
}
export interface PastedTableResult {
  /** Canonical text; lines end in `\n`. */
  readonly text: string;
}

/**
 * Request `zwgk/moveToCell`: the table put in columns, and the cell that Tab or Shift+Tab leads to. Null when the document
 * is unknown or the position in no row of a pipe table.
 */
export const moveToCellRequest = 'zwgk/moveToCell';
export interface MoveToCellParams {
  readonly uri: string;
  /** As in LSP: 0-based, UTF-16. */
  readonly position: TextPosition;
  readonly direction: 'next' | 'previous';
}
export interface MoveToCellResult {
  /** Of the document that was asked about. */
  readonly version: number;
  readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
  /** What to select in the changed text. */
  readonly selection: TextRange;
}
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** Notification `zwgk/didAnalyse`: a document was analysed anew; the client refreshes its preview and status item. */
export const didAnalyseNotification = 'zwgk/didAnalyse';
export interface DidAnalyseParams {
  readonly uri: string;
  readonly version: number;
}
