/** Writing a figure into a cell of a table. */
import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { displayWidth } from '../report/display';
import type { Range } from '../report/model';
import { toLspRange } from './positions';

/**
 * Replaces the text of a cell. Between the borders of a pipe table the spaces around the text give way, so that the
 * borders of the table stay below each other; elsewhere nothing but the text itself changes.
 */
export function fittedCell(document: TextDocument, range: Range, text: string): TextEdit {
  const source = document.getText();
  const { left, right } = spacesAround(source, range);
  const start = range.start - left;
  const end = range.end + right;
  const bordered = source[start - 1] === '|' && source[end] === '|';
  if (!bordered) return { range: toLspRange(document, range), newText: text };
  const before = displayWidth(source.slice(range.start, range.end));
  const room = left + before + right;
  // Figures stand right-aligned unless this one plainly does not.
  const leftAligned = before > 0 && right > left;
  const padding = Math.max(2, room - displayWidth(text));
  const newText = leftAligned ? ` ${text}${' '.repeat(padding - 1)}` : `${' '.repeat(padding - 1)}${text} `;
  return { range: toLspRange(document, { start, end }), newText };
}

/** Replaces a label, which stands left in its cell: spaces behind it give way, or fill up what it leaves. */
export function fittedLabel(document: TextDocument, range: Range, text: string): TextEdit {
  const source = document.getText();
  const { right } = spacesAround(source, range);
  const end = range.end + right;
  if (source[end] !== '|') return { range: toLspRange(document, range), newText: text };
  const room = displayWidth(source.slice(range.start, range.end)) + right;
  const newText = text + ' '.repeat(Math.max(1, room - displayWidth(text)));
  return { range: toLspRange(document, { start: range.start, end }), newText };
}

function spacesAround(
  text: string,
  { start, end }: Range,
): { readonly left: number; readonly right: number } {
  let left = 0;
  while (text[start - left - 1] === ' ') left += 1;
  let right = 0;
  while (text[end + right] === ' ') right += 1;
  return { left, right };
}
