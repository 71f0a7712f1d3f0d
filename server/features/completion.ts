/** Completion: rows of tables, sections, metadata, directives, indicators in prose. */
import type { CompletionItem, CompletionList, CompletionParams, Position } from 'vscode-languageserver';
import { completionContext } from './completion/context';
import { directiveWords } from './completion/directives';
import { type Candidate, itemsOf, type Place } from './completion/items';
import { lineCandidates } from './completion/lines';
import { proseCandidates, typedLength } from './completion/prose';
import { rowCandidates } from './completion/rows';
import type { View } from './view';

/** `today` decides the year of a new report: reports are written in the year after. */
export function completion(
  view: View,
  { position, context }: Pick<CompletionParams, 'position' | 'context'>,
  today = new Date(),
): CompletionList {
  const trigger = context?.triggerCharacter;
  // What fits depends on the whole word typed, so the editor has to ask again after each character.
  return { isIncomplete: true, items: items(view, position, trigger, today.getFullYear() - 1) };
}

function items(
  view: View,
  position: Position,
  trigger: string | undefined,
  lastYear: number,
): CompletionItem[] {
  const context = completionContext(view, position);
  switch (context.kind) {
    case 'none':
      return [];
    case 'comment': {
      const { word, candidates } = directiveWords(view, context.text, context.line, lastYear);
      return ending(view, context.offset, word.length, candidates);
    }
    case 'row': {
      const rows = context.inside || trigger !== ' ' ? itemsOf(view, context, rowCandidates(context)) : [];
      return rows.length > 0 || context.inside ? rows : lineItems(view, context, trigger, lastYear);
    }
    case 'line':
      return lineItems(view, context, trigger, lastYear);
    case 'prose':
      return trigger === undefined ? prose(view, context.before, context.offset) : [];
  }
}

/** Typing the indent of a paragraph must not open a list: Enter would accept its first item. */
function lineItems(
  view: View,
  line: Place & { readonly before: string },
  trigger: string | undefined,
  lastYear: number,
): CompletionItem[] {
  if (trigger !== undefined) return [];
  const whole = itemsOf(view, line, lineCandidates(view, line.typed.start, lastYear));
  return [...whole, ...prose(view, line.before, line.typed.end, whole.length)];
}

/** Candidates that continue more of the sentence come first. */
function prose(view: View, before: string, offset: number, firstIndex = 0): CompletionItem[] {
  return proseCandidates(view)
    .map((candidate) => ({ candidate, length: typedLength(before, candidate) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .flatMap(({ candidate, length }, index) => ending(view, offset, length, [candidate], firstIndex + index));
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
