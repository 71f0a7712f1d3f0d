/** What closes a report: the organisation and the date, each on a line of its own. */

import { dateAt } from './dates';
import type { CalendarDate, Range } from './model';
import type { Source } from './source';

const organisation =
  /^[\p{Script=Han}()〇* ]{3,30}(?:[府局委办厅院会处署所站司队]|中心|街道|办公室|[镇乡村馆])(?:\((?:盖章|公章|章)\))?$/u;
/** What the pattern ends in: most lines end in something else. */
const lastCharacters = new Set('府局委办厅院会处署所站司队心道室镇乡村馆)');
export const longestOrganisation = 40;
const longestDate = 40;

/** Is the folded text of a line the name of a public body and nothing else? */
export function isOrganisation(folded: string): boolean {
  const mayEnd = lastCharacters.has(folded.at(-1) ?? '');
  return mayEnd && folded.length <= longestOrganisation && organisation.test(folded);
}

/** The date that fills the trimmed line `[start, end)`, brackets around it allowed. */
export function dateOfLine({ text, folded }: Source, { start, end }: Range): CalendarDate | undefined {
  if (end - start > longestDate) return undefined;
  const inBrackets = folded[start] === '(' && folded[end - 1] === ')';
  const inner = inBrackets ? { start: start + 1, end: end - 1 } : { start, end };
  const date = dateAt(text, folded, inner.start);
  return date?.range.end === inner.end ? date : undefined;
}
