/** The one place where offsets of the source (UTF-16, end exclusive) and positions of the protocol meet. */
import type { Range as LspRange, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../report/model';

/** LSP counts UTF-16 code units as the report does; `\n`, `\r\n` and `\r` end a line. */
export function toLspRange(document: TextDocument, { start, end }: Range): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Without the line break at the end: an editor would mark or fold the line below as well. */
export function toTrimmedLspRange(document: TextDocument, range: Range): LspRange {
  return toLspRange(document, trimmed(document.getText(), range));
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The range without the blank lines and line breaks at its end, never shorter than nothing. */
export function trimmed(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start && /[\r\n]/.test(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}

/** An empty range grows over the spaces on both sides: a blank cell is to be seen and clicked at. Others stay. */
export function blanksAround(text: string, range: Range): Range {
  let { start, end } = range;
  if (start !== end) return range;
  while (text[start - 1] === ' ') start -= 1;
  while (text[end] === ' ') end += 1;
  return { start, end };
}

export function contains({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** First and last line (0-based) that a range touches, blank lines at its end not counted. */
export function linesOf(
  document: TextDocument,
  range: Range,
): { readonly first: number; readonly last: number } {
  const { start, end } = toTrimmedLspRange(document, range);
  return { first: start.line, last: end.line };
}

/** The offsets of a line, its line break excluded. */
export function lineRange(document: TextDocument, line: number): Range {
  const start = document.offsetAt({ line, character: 0 });
  const end =
    line + 1 < document.lineCount
      ? document.offsetAt({ line: line + 1, character: 0 })
      : document.getText().length;
  return trimmed(document.getText(), { start, end });
}

/** The line break that the document is written with. */
export function lineBreakOf(document: TextDocument): '\r\n' | '\n' {
  return document.getText().includes('\r\n') ? '\r\n' : '\n';
}
