/** Where the lines of a long title end: GB/T 9704 wants lines that look laid out, not one character left over. */
import { displayWidth } from '../report/display';

/** Characters of 22 pt on a line of 156 mm. */
export const titleLine = 20;
/** What digits among Chinese characters take besides their own width, in characters. */
const spacing = 0.7;
/** UTF-16 units; longer ones are no titles. */
const longest = 300;
/** Of two lines the shorter one is at least this part of the longer one. */
const leastLine = 0.4;

/**
 * The title, all on one line, cut where its lines end: behind the year where two lines are enough and that leaves enough
 * on both, else so that all lines are of about one length. No line begins with a mark that ends something.
 */
export function titleLines(title: string): readonly string[] {
  if (title.length > longest) return [title];
  const pieces = title.match(piece) ?? [];
  const lines = filled(pieces, titleLine);
  if (lines.length < 2) return [title];
  if (lines.length === 2) {
    const year = behindYear(title);
    if (year !== undefined) return year;
  }
  // The narrowest lines of which there are no more.
  for (let width = Math.ceil(widthOf(title) / lines.length); width < titleLine; width++) {
    const narrower = filled(pieces, width);
    if (narrower.length <= lines.length) return narrower;
  }
  return lines;
}

/** A character with the marks that cling to it; words, numbers and years are whole. */
const piece = /[（《〈“‘「『【〔([]*(?:[!-'*-Z\\^-~]+年?|[^!-~])[，、。：；？！）》〉”’」』】〕)\]]*|./gsu;

function widthOf(line: string): number {
  return displayWidth(line) / 2 + (/\d/.test(line) ? spacing : 0);
}

function filled(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const one of pieces) {
    if (line !== '' && widthOf(line + one) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += one;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function behindYear(title: string): readonly string[] | undefined {
  const first = /^.{2,}?\d{4}年度?/.exec(title)?.[0];
  if (first === undefined) return undefined;
  const lines = [first, title.slice(first.length)].map((line) => line.trim());
  const [least = 0, most = 0] = lines.map(widthOf).sort((a, b) => a - b);
  return most <= titleLine && least >= most * leastLine ? lines : undefined;
}

/** UTF-16 units. */
const longestTitleLine = 100;

/** Below 附件1: is the line the title of the attachment, and no sentence? */
export function isTitleLine(line: string): boolean {
  return line.length <= longestTitleLine && !/[。；;！？]/.test(line);
}
