/** Completion: rows of tables, sections, metadata, directives, indicators in prose. */
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { completionContext } from './completion/context';
import { directiveWords } from './completion/directives';
import { type Candidate, itemsOf } from './completion/items';
import { lineCandidates } from './completion/lines';
import { proseCandidates, typedLength } from './completion/prose';
import { rowCandidates } from './completion/rows';
import type { View } from './view';

/** `today` decides the year of a new report: reports are written in the year after. */
export function completion(view: View, position: Position, today = new Date()): CompletionList {
  // What fits depends on the whole word typed, so the editor has to ask again after each character.
  return { isIncomplete: true, items: items(view, position, today.getFullYear() - 1) };
}

function items(view: View, position: Position, lastYear: number): CompletionItem[] {
  const context = completionContext(view, position);
  switch (context.kind) {
    case 'none':
      return [];
    case 'comment': {
      const { word, candidates } = directiveWords(view, context.text, context.line, lastYear);
      return ending(view, context.offset, word.length, candidates);
    }
    case 'row':
      return itemsOf(view, context, rowCandidates(context));
    case 'line': {
      const whole = itemsOf(view, context, lineCandidates(view, context.typed.start, lastYear));
      return whole.length > 0 ? whole : prose(view, context.before, context.typed.end);
    }
    case 'prose':
      return prose(view, context.before, context.offset);
  }
}

/** Candidates that continue more of the sentence come first. */
function prose(view: View, before: string, offset: number): CompletionItem[] {
  return proseCandidates(view)
    .map((candidate) => ({ candidate, length: typedLength(before, candidate) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .flatMap(({ candidate, length }, index) => ending(view, offset, length, [candidate], index));
}

/** Items that replace the `length` characters before the offset. */
function ending(
  view: View,
  offset: number,
  length: number,
  candidates: readonly Candidate[],
  firstIndex = 0,
): CompletionItem[] {
  const typed = { start: offset - length, end: offset };
  return itemsOf(view, { typed, replaced: typed }, candidates, firstIndex);
}
