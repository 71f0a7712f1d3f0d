/** Formatting: the document, a range of it, the table that is being typed in. */
import type { DocumentOnTypeFormattingParams, Range as LspRange, TextEdit } from 'vscode-languageserver';
import type { TextChange } from '../render/changes';
import { type FormatOptions, formatRange, formatReport, formatTable } from '../render/format';
import { lineRange, toLspRange, toOffset } from './positions';
import type { View } from './view';

export function formatting(view: View): TextEdit[] {
  return edits(view, formatReport(view.analysis.report, optionsOf(view)));
}

export function rangeFormatting(view: View, { start, end }: LspRange): TextEdit[] {
  const { document, analysis } = view;
  const range = { start: toOffset(document, start), end: toOffset(document, end) };
  return edits(view, formatRange(analysis.report, range, optionsOf(view)));
}

/**
 * Behind a `|` or a tab the row may go on; Enter has left it for the line below. Within a cell nothing is formatted:
 * what stands under the cursor must not move.
 */
export function onTypeFormatting(
  view: View,
  { ch, position }: Pick<DocumentOnTypeFormattingParams, 'ch' | 'position'>,
): TextEdit[] {
  const { document, analysis } = view;
  const entered = ch === '\n';
  const line = entered ? position.line - 1 : position.line;
  if (line < 0) return [];
  const typed = { offset: lineRange(document, line).start, isOpen: !entered };
  return edits(view, formatTable(analysis.report, typed, optionsOf(view)));
}

function optionsOf({ settings }: View): FormatOptions {
  return settings.format;
}

function edits({ document }: View, changes: readonly TextChange[]): TextEdit[] {
  return changes.map(({ range, newText }) => ({ range: toLspRange(document, range), newText }));
}
