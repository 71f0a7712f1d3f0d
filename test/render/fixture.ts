import { bindReport } from '../../server/forms/bind';
import type { BoundReport } from '../../server/forms/bound';
import { builtinLibrary } from '../../server/forms/library';
import type { Range } from '../../server/report/model';
import { parseReport } from '../../server/report/parse';

export function bound(text: string): BoundReport {
  return bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
}

/** Text with `«…»` around the places of interest → the text without them, and where they were. */
export function marked(source: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of source) {
    if (character === '«') open.push(ranges.push({ start: text.length, end: text.length }) - 1);
    else if (character === '»') {
      const index = open.pop() ?? 0;
      ranges[index] = { start: ranges[index]?.start ?? 0, end: text.length };
    } else text += character;
  }
  return { text, ranges };
}

/** The range at `index`; a marker that is missing is an error of the fixture. */
export function at(ranges: readonly Range[], index: number): Range {
  const range = ranges[index];
  if (!range) throw new Error(`no marker ${index}`);
  return range;
}
