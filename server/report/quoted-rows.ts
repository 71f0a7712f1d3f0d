/** Rows of several lines: a spreadsheet puts a cell with line breaks in quotation marks, `"商业⏎企业"⇥38`. */
import type { Line } from './lines';
import { type FoundRow, rowOf } from './rows';
import type { Source } from './source';
import type { Vocabulary } from './vocabulary';

/** A header of ten such cells, or a cell of as many paragraphs, takes no more lines. */
const mostLines = 30;

export interface QuotedRow {
  readonly found: FoundRow;
  /** 0-based, exclusive. */
  readonly endLine: number;
}

/** By the index of the line in which it begins. Linear in the lines. */
export function quotedRows(
  source: Source,
  lines: readonly Line[],
  vocabulary: Vocabulary,
): ReadonlyMap<number, QuotedRow> {
  const rows = new Map<number, QuotedRow>();
  const { text } = source;
  // A keystroke reads a few lines: the rest of a long report is not searched.
  const searched = text.slice(0, lines.at(-1)?.end ?? 0);
  let quote = searched.indexOf('"', lines[0]?.start ?? 0);
  for (let index = 0; index < lines.length && quote >= 0; index++) {
    const line = lines[index];
    if (line === undefined || quote >= line.end) continue;
    const row = opensCell(text, quote, line) ? rowFrom(source, lines, index, vocabulary) : undefined;
    if (row !== undefined) {
      rows.set(index, row);
      index = row.endLine - 1;
    }
    quote = searched.indexOf('"', lines[index]?.end ?? searched.length);
  }
  return rows;
}

/** Does the first quotation mark of the line stand where a cell begins, with another number of them than pairs? */
function opensCell(text: string, quote: number, { start, end }: Line): boolean {
  return (quote === start || /[\t,]/.test(text[quote - 1] ?? '')) && marksIn(text, quote, end) % 2 === 1;
}

function marksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text[at] === '"') count++;
  return count;
}

function rowFrom(
  source: Source,
  lines: readonly Line[],
  first: number,
  vocabulary: Vocabulary,
): QuotedRow | undefined {
  const start = lines[first]?.start ?? 0;
  let marks = 0;
  for (let index = first; index < Math.min(lines.length, first + mostLines); index++) {
    const line = lines[index];
    if (line === undefined) return undefined;
    marks += marksIn(source.text, line.start, line.end);
    if (marks % 2 === 1) continue;
    const found = rowOf(source, start, line.end, vocabulary);
    const isQuoted = found?.rendering === 'tab' || found?.rendering === 'comma';
    return isQuoted ? { found, endLine: index + 1 } : undefined;
  }
  return undefined;
}
