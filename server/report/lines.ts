/** Physical lines. */

/** `end` excludes the line break, `next` is the start of the line behind it. All UTF-16 offsets. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Splits at LF, CRLF and CR, as LSP does. The last line is given only when it is not empty. `from` and `to`: the beginnings
 * of two lines, between which to split.
 */
export function splitLines(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  const placeOf = (lineBreak: string, after: number): number => {
    const found = text.indexOf(lineBreak, after);
    return found < 0 ? text.length : found;
  };
  let start = from;
  let lf = placeOf('\n', from);
  let cr = placeOf('\r', from);
  while (start < to && (lf < text.length || cr < text.length)) {
    const end = Math.min(lf, cr);
    const next = lf === cr + 1 ? lf + 1 : end + 1;
    lines.push({ start, end, next });
    start = next;
    if (lf < next) lf = placeOf('\n', next);
    if (cr < next) cr = placeOf('\r', next);
  }
  if (start < to) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** `[start, end)` without the spaces, tabs and line breaks at both ends. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Tab to CR, and the wide and the zero-width spaces of text that is not folded. Runs at both ends of every line. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x200b
  );
}
