/** Where the title of a heading ends when its paragraph goes on in the same line. */

import { trimRange } from './lines';
import type { HeadingLevel, HeadingNode } from './model';
import type { Source } from './source';
import type { Vocabulary } from './vocabulary';

/** A title longer than this many UTF-16 units is a sentence. */
export const longestName = 40;
const shortestName = 2;
/** Where a flattened page gives no sign at all, a title of this length is taken. */
const arbitraryName = longestName / 2;

/** Nouns that titles of reports end in. */
const head =
  '(?:数量|类别|形式|情况|方面|措施|问题|渠道|方式|途径|内容|范围|网站|平台|场所|公开栏|查阅点|专栏|制度|机制|目录|指南|公报|概况|概述)';
/** Words that a sentence begins with, hardly ever a title goes on with. */
const sentenceStart =
  '(?:\\d{4}\\s?年|今年|本年|全[年省市县区镇乡街局]|一年来|截[至止]|我[省市县区镇乡街局委办院厅]|[本各]|在|由|指定|为|共)';
const headThenSentence = new RegExp(`(?<=${head})${sentenceStart}`);
/** 主要问题和改进情况 我街道… */
const headThenSpace = new RegExp(`(?<=${head}) +(?=[^ ])`);
const headOnly = new RegExp(`(?<=${head})(?![、和及与的之等])`);
const enumeration = /(?<=.)一是/;
/** In this order: what ends a sentence, then ever weaker signs of a new one. */
const stops = [/[。;:!?]/, / +/, /(?<=.)\d{4}年/, /,/, /["《(]/];

/** Where the title that begins at `from` ends, and whether text follows it before `limit`. Looks at 40 units at most. */
export function nameEnd(
  folded: string,
  from: number,
  limit: number,
  vocabulary: Vocabulary,
): { readonly end: number; readonly runIn: boolean } {
  const rest = folded.slice(from, Math.min(limit, from + longestName + 1));
  const known = vocabulary.sectionTitleAt(folded, from);
  const enumerated = rest.search(enumeration);
  if (enumerated > 0 && !endsBefore(rest, enumerated, known)) return { end: from + enumerated, runIn: true };
  const isShort = limit - from <= longestName && !/[。;!?](?=.)/s.test(rest);
  const length = isShort ? lengthOfShort(rest, known) : lengthOf(rest, known);
  if (length === undefined) return { end: limit, runIn: false };
  const stop = from + length;
  const end = /[。;:!?]/.test(folded[stop] ?? '') ? stop + 1 : stop;
  const body = trimRange(folded, end, limit);
  return { end, runIn: body.start < body.end };
}

/** Is the title over before the first 一是, where a sentence leads to it? */
function endsBefore(rest: string, enumerated: number, known: number): boolean {
  const lead = rest.slice(0, enumerated);
  return (known > 0 && /\s/.test(lead[known] ?? '')) || /[。;!?](?=.)/.test(lead);
}

/** A short line is all title, unless it is a whole sentence that a title stands before. */
function lengthOfShort(rest: string, known: number): number | undefined {
  const isTitle = known > 0 && known < rest.length;
  if (isTitle && /\s/.test(rest[known] ?? '')) return known;
  if (!/[。!?]\s*$/.test(rest)) return undefined;
  if (isTitle && !/[、,;:。和及与的等]/.test(rest[known] ?? '')) return known;
  return [headThenSentence, /:(?=.)/].map((stop) => rest.search(stop)).find((at) => at >= shortestName);
}

function lengthOf(rest: string, known: number): number {
  if (known > 0 && known < rest.length) return known;
  const mark = rest.search(/[。;:!?]/);
  for (const over of [headThenSentence, headThenSpace]) {
    const sentence = rest.search(over);
    if (sentence > shortestName && (mark < 0 || sentence < mark)) return sentence;
  }
  const end = [...stops, headOnly]
    .map((stop) => rest.search(stop))
    .find((index) => index >= shortestName && index <= longestName);
  return end ?? Math.min(rest.length, arbitraryName);
}

/** A heading without ordinal whose name is `[from, end)`. */
export function unnumberedHeading(
  source: Source,
  start: number,
  from: number,
  end: number,
  level: HeadingLevel,
): HeadingNode {
  return { kind: 'heading', range: { start, end }, level, name: nameSpan(source, from, end), runIn: false };
}

/** `[start, end)` without spaces around it and without punctuation behind it. */
export function nameSpan(source: Source, start: number, end: number): HeadingNode['name'] {
  const trimmed = trimRange(source.folded, start, end);
  let to = trimmed.end;
  while (to > trimmed.start && /[。;:,\s]/.test(source.folded[to - 1] ?? '')) to--;
  return { text: source.text.slice(trimmed.start, to), range: { start: trimmed.start, end: to } };
}
