/** Whether a text begins as a report does, for files whose names say nothing. */
import { builtinLibrary } from '../forms/library';
import { fold } from '../report/fold';
import { splitLines, trimRange } from '../report/lines';
import { ordinalAt } from '../report/ordinals';
import { fileExtension, searchedForTitle } from '../report/title';

/** So many bytes of a file are enough to tell. */
export const headBytes = 8192;

/** `mentions`: it speaks of disclosure, but not as a report begins. */
export type HeadKind = 'report' | 'mentions' | 'other';

const topic = /(?:信息|政务)公开/;
const title =
  /(?:信息|政务)公开[^。;]*(?:报告|年报|汇报|总结(?:[和及与][^。;]{0,12}计划)?)(?:\([^()]{1,8}\))?$/;
/** UTF-16 units. */
const longestTitle = 80;
/** A title may be wrapped over so many lines. */
const mostTitleLines = 3;
/** One may stand in a notice about reports. */
const fewestSections = 2;

/** `head` is the beginning of a text. Linear. */
export function headKind(head: string): HeadKind {
  const folded = fold(head);
  if (!topic.test(folded)) return 'other';
  const lines = splitLines(folded)
    .map(({ start, end }) => trimRange(folded, start, end))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => folded.slice(start, end));
  // A list of links to reports has titles and no sentence.
  const hasText = folded.includes('。');
  return (hasText && hasTitle(lines)) || sectionsIn(lines) >= fewestSections ? 'report' : 'mentions';
}

function hasTitle(lines: readonly string[]): boolean {
  return lines
    .slice(0, searchedForTitle)
    .some((_, first) =>
      Array.from({ length: mostTitleLines }, (_, more) => lines.slice(first, first + more + 1).join('')).some(
        (text) => text.length <= longestTitle && title.test(text.replace(fileExtension, '')),
      ),
    );
}

/** Lines that are, behind their ordinal, the title of a section about disclosure. */
function sectionsIn(lines: readonly string[]): number {
  return lines.filter((line) => {
    if (line.length > longestTitle || !line.includes('公开')) return false;
    const ordinal = ordinalAt(line, 0);
    return (
      ordinal !== undefined && builtinLibrary.vocabulary.isSectionTitle(line.slice(ordinal.length).trim())
    );
  }).length;
}
