/** Tab and Shift+Tab in a table. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MoveToCellParams, MoveToCellResult } from '../protocol';
import { moveToCell as moved } from '../render/cell-move';
import { applyChanges } from '../render/changes';
import { toLspRange, toOffset } from './positions';
import type { View } from './view';

export function moveToCell(
  { document, analysis, settings, forms }: View,
  { position, direction }: Pick<MoveToCellParams, 'position' | 'direction'>,
): MoveToCellResult | null {
  const options = { ...settings.format, vocabulary: forms.vocabulary };
  const move = moved(analysis.report, toOffset(document, position), direction, options);
  if (move === undefined) return null;
  const { uri, languageId, version } = document;
  const after = TextDocument.create(uri, languageId, version, applyChanges(document.getText(), move.changes));
  return {
    version,
    edits: move.changes.map(({ range, newText }) => ({ range: toLspRange(document, range), newText })),
    selection: toLspRange(after, move.selection),
  };
}
