/** SVG breaks no lines. */
import { textWidth } from '../width';

/** No line begins with one of these. */
const closing = /^[，。、；：！？）”’》】·%]/;

/** Lines of at most `columns`, as an editor counts them; what does not fit into `most` lines ends in `…`. */
export function wrapped(text: string, columns: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of text.trim().match(/[!-~]+|\s+|[^!-~\s]/gu) ?? []) {
    for (const part of cut(piece, columns)) {
      const more = textWidth(part, 'wide');
      if (width + more > columns && line !== '' && !(closing.test(part) && width <= columns)) {
        lines.push(line.trim());
        line = '';
        width = 0;
      }
      line += part;
      width += more;
    }
    if (lines.length >= most) break;
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most) return lines.length > 0 ? lines : [''];
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, -1)}…`];
}

/** A word that is longer than a line is cut. */
function cut(word: string, columns: number): readonly string[] {
  if (word.length <= columns) return [word];
  const parts: string[] = [];
  for (let start = 0; start < word.length; start += columns) parts.push(word.slice(start, start + columns));
  return parts;
}
