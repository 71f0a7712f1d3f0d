/** `附件：…`: what is attached, and the line 附件1 that the attachment itself begins with. */

import { type Line, trimRange } from './lines';
import type { AttachmentNode, Range, Span } from './model';
import { ordinalAt } from './ordinals';
import type { Source } from './source';
import { isSubsequence } from './subsequence';

const announcement = /^附[件表]\s{0,3}[\d一二三四五六七八九十]{0,2}\s{0,3}:/;
const own = /^附[件表]\s{0,3}[\d一二三四五六七八九十]{0,2}$/;
const extension = /\.(?:docx?|xlsx?|pdf|wps|et|txt|html?|zip|rar)$/;
/** A longer line is a sentence. */
const longest = 200;
/** Of a longer list nobody looks for the titles. */
const mostNames = 50;

/** Does the text of a line, folded and trimmed, say that an attachment follows or begins? */
export function isAttachmentLine(folded: string): boolean {
  return folded.length <= longest && (announcement.test(folded) || own.test(folded));
}

/**
 * The list that begins on line `first`: `附件：1.…` and the lines below it that count on. `last` is its last line;
 * undefined when the line announces nothing.
 */
export function attachmentAt(
  source: Source,
  lines: readonly Line[],
  filled: readonly Range[],
  first: number,
): { readonly node: AttachmentNode; readonly last: number } | undefined {
  const line = lines[first];
  const { start, end } = filled[first] ?? { start: 0, end: 0 };
  if (line === undefined || !isAttachmentLine(source.folded.slice(start, Math.min(end, start + longest + 1))))
    return undefined;
  const mark = announcement.exec(source.folded.slice(start, end))?.[0].length ?? end - start;
  const names = [...nameIn(source, start + mark, end)];
  let last = first;
  let count = ordinalIn(source, start + mark, end);
  for (let index = first + 1; count !== undefined && names.length < mostNames; index++) {
    const next = filled[index];
    const number = next === undefined ? undefined : ordinalIn(source, next.start, next.end);
    if (next === undefined || number !== count + 1 || next.end - next.start > longest) break;
    names.push(...nameIn(source, next.start, next.end));
    count = number;
    last = index;
  }
  return {
    node: { kind: 'attachment', range: { start: line.start, end: lines[last]?.end ?? line.end }, names },
    last,
  };
}

function ordinalIn({ folded }: Source, start: number, end: number): number | undefined {
  const from = trimRange(folded, start, end).start;
  const ordinal = from < end ? ordinalAt(folded, from) : undefined;
  return ordinal?.level === 3 || ordinal?.level === 4 ? ordinal.number : undefined;
}

function nameIn({ text, folded }: Source, start: number, end: number): readonly Span[] {
  const trimmed = trimRange(folded, start, end);
  if (trimmed.start === trimmed.end) return [];
  const ordinal = ordinalIn({ text, folded }, start, end);
  const length = ordinal === undefined ? 0 : (ordinalAt(folded, trimmed.start)?.length ?? 0);
  const range = { start: trimmed.start + length, end: trimmed.end };
  return range.start < range.end ? [{ text: text.slice(range.start, range.end), range }] : [];
}

/**
 * Is `title` (folded) that of an attachment with one of these names: the name, or the name with less than half of it left
 * out?
 */
export function namesAttachment(title: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const whole = name.replace(extension, '');
    return title.length * 2 > whole.length && isSubsequence(title, whole);
  });
}
