/** Highlights of the figures that add up with the one at the cursor, in tables and in prose. */
import type { DocumentHighlight, Position } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { partnersAt } from './partners';
import { toLspRange, toOffset } from './positions';
import type { View } from './view';

/** Null where no figure stands: an editor then marks the same word elsewhere. */
export function documentHighlights(view: View, position: Position): DocumentHighlight[] | null {
  const { document, analysis } = view;
  const found = partnersAt(analysis, toOffset(document, position));
  return (
    found &&
    [...found.self, ...found.partners]
      .sort((a, b) => a.start - b.start)
      .map((range) => ({ range: toLspRange(document, range), kind: DocumentHighlightKind.Read }))
  );
}
