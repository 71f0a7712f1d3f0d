/** A source line with its figure underlined, for a terminal whose full-width characters take two columns. */
import { displayWidth } from '../report/display';

export interface Excerpt {
  readonly line: string;
  /** Spaces and carets, to be printed right under `line`. */
  readonly carets: string;
}

const ellipsis = '…';
/** Columns kept before the figure when a long line is cut. */
const lead = 24;

/**
 * `start` and `end` are UTF-16 offsets into `line`; an empty range gets one caret. A line wider than `width` columns is
 * cut around the figure.
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  const from = fits(line, 0, width) ? 0 : cutBefore(line, start, Math.min(lead, width >> 2));
  const to = fits(line, from, width) ? line.length : cutAfter(line, from, width - 2);
  const head = from > 0 ? ellipsis : '';
  const tail = to < line.length ? ellipsis : '';
  const indent = displayWidth(head) + displayWidth(line, from, start);
  const length = displayWidth(line, start, Math.max(start, Math.min(end, to)));
  const shown = line.slice(from, to).replace(/[\0-\x1f\x7f-\x9f]/g, ' ');
  return {
    line: `${head}${shown}${tail}`.trimEnd(),
    carets: `${' '.repeat(indent)}${'^'.repeat(Math.max(1, length))}`,
  };
}

/** The length is looked at first: a flattened page is one line of many thousand characters. */
function fits(text: string, from: number, columns: number): boolean {
  return text.length - from <= columns && displayWidth(text, from) <= columns;
}

/** The offset from which at most `columns` columns stand before `start`. */
function cutBefore(text: string, start: number, columns: number): number {
  let from = start;
  while (from > 0 && displayWidth(text, previous(text, from), start) <= columns) from = previous(text, from);
  return from;
}

function cutAfter(text: string, from: number, columns: number): number {
  let to = from;
  let width = 0;
  while (to < text.length) {
    const next = to + ((text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1);
    width += displayWidth(text, to, next);
    if (width > columns) break;
    to = next;
  }
  return to;
}

function previous(text: string, offset: number): number {
  return offset >= 2 && (text.codePointAt(offset - 2) ?? 0) > 0xffff ? offset - 2 : offset - 1;
}
