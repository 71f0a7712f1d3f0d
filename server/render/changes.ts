/** Changes of a text, as data. */
import type { Range } from '../report/model';

/** What stands in `range` (UTF-16 offsets, may be empty) gives way to `newText`. */
export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

/** The text with all changes made; they are in the order of the text and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let end = 0;
  let result = '';
  for (const { range, newText } of changes) {
    result += text.slice(end, range.start) + newText;
    end = range.end;
  }
  return result + text.slice(end);
}
