/** Candidates → completion items: filtering by what was typed (Chinese or pinyin), edit ranges, snippets. */

import pinyin from 'pinyin-match';
import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { type Piece, toSnippet, toText } from '../../render/skeleton';
import { fold } from '../../report/fold';
import type { Range } from '../../report/model';
import { lineBreakOf, toLspRange } from '../positions';
import type { View } from '../view';

export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly insert: readonly Piece[];
  readonly detail?: string;
  readonly documentation?: string;
}

export interface Place {
  /** The word being typed. */
  readonly typed: Range;
  readonly replaced: Range;
}

/**
 * The candidates that fit the typed word, in the given order. Filtering happens here: editors compare letters, and no
 * letter of `bnxs` is in 本年新收. So `filterText` is the typed word and the list has to be asked for again after it.
 */
export function itemsOf(
  view: View,
  { typed, replaced }: Place,
  candidates: readonly Candidate[],
  firstIndex = 0,
): CompletionItem[] {
  const word = view.document.getText().slice(typed.start, typed.end);
  const range = toLspRange(view.document, replaced);
  return candidates
    .filter(({ label }) => fits(label, word))
    .map((candidate, index) => item(view, candidate, range, word, firstIndex + index));
}

/** Does the label have the word in it, as written or by the initials or syllables of its pinyin? */
export function fits(label: string, word: string): boolean {
  if (word === '') return true;
  if (/^[A-Za-z]+$/.test(word)) {
    if (label.includes(word)) return true;
    const letters = word.toLowerCase();
    // pinyin-match keeps words in a plain object: `constructor` finds Object's and throws.
    return !(letters in Object.prototype) && pinyin.match(label, letters) !== false;
  }
  return fold(label).includes(fold(word));
}

function item(
  view: View,
  { label, kind, insert, detail, documentation }: Candidate,
  range: ReturnType<typeof toLspRange>,
  word: string,
  index: number,
): CompletionItem {
  const { snippets } = view.client;
  const newText = (snippets ? toSnippet(insert) : toText(insert)).replaceAll(
    '\n',
    lineBreakOf(view.document),
  );
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: word === '' ? label : word,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation }),
  };
}
