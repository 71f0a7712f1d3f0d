/** Physical lines. */

/** `end` excludes the line break, `next` is the start of the line behind it. All UTF-16 offsets. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Splits at LF, CRLF and CR, as LSP does. The last line is given only when it is not empty. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    const next = unit === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
    lines.push({ start, end: i, next });
    start = next;
    i = next - 1;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
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

/** The wide and the zero-width ones stand in text that is not folded. */
const spaces: ReadonlySet<number> = new Set([32, 9, 10, 13, 11, 12, 0x3000, 0xa0, 0xfeff, 0x200b]);

function isSpace(unit: number): boolean {
  return spaces.has(unit);
}
