/** All that an editor asks for, anywhere in the text. */
import * as all from '../../../server/features/index';
import { viewOf } from '../../features/view';
import { demand } from '../failure';
import { ofTexts } from '../target';
import { anyText } from '../texts';

const places = [0, 0.2, 0.45, 0.7, 0.95, 1];

export const features = ofTexts('features', anyText, (text) => {
  const view = viewOf(text);
  const { document } = view;
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const answers: unknown[] = [
    all.diagnostics(view),
    all.documentSymbols(view),
    all.foldingRanges(view),
    all.inlayHints(view, { range: whole }),
    all.semanticTokens(view),
    all.formatting(view),
    all.preview(view),
    all.status(view),
    all.codeActions(view, { range: whole, context: { diagnostics: all.diagnostics(view).slice(0, 20) } }),
    all.codeActions(view, { range: whole, context: { diagnostics: [], only: ['source.fixAll.zwgk'] } }),
  ];
  for (const place of places) {
    const position = document.positionAt(Math.floor(text.length * place));
    const asked = { textDocument: { uri: document.uri }, position };
    answers.push(
      all.hover(view, position),
      all.completion(view, asked),
      all.definition(view, position),
      all.documentHighlights(view, position),
      all.references(view, { ...asked, context: { includeDeclaration: true } }),
      all.selectionRanges(view, [position]),
      all.onTypeFormatting(view, { ch: '|', position }),
      all.rangeFormatting(view, { start: position, end: whole.end }),
    );
    // What it selects is a place in the changed text.
    all.moveToCell(view, { position, direction: 'next' });
    all.moveToCell(view, { position, direction: 'previous' });
  }
  const lines = document.lineCount;
  for (const { start, end } of rangesIn(answers))
    demand(
      start.line <= end.line && end.line < lines && start.line >= 0 && start.character >= 0,
      () => `${JSON.stringify({ start, end })} in ${lines} lines`,
    );
});

interface Found {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Every range of LSP, however deep it stands. */
function rangesIn(value: unknown): readonly Found[] {
  const found: Found[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (isRange(one)) found.push(one);
    else for (const inner of Object.values(one)) waiting.push(inner);
  }
  return found;
}

function isRange(value: object): value is Found {
  const { start } = value as Partial<Found>;
  return typeof start === 'object' && start !== null && 'line' in start;
}
