/** Where the lines of a long title end: GB/T 9704 wants lines that look laid out, not one character left over. */
import { displayWidth } from '../../report/display';

/** Characters of 22 pt on a line of 156 mm. */
export const titleLine = 20;
/** What digits among Chinese characters take besides their own width, in characters. */
const spacing = 0.7;

/**
 * How wide the lines of the title may be, in its own characters; undefined when it stands on one line or on lines of its
 * own. A line ends behind the year where that fits, else all lines are of one length.
 */
export function titleWidth(title: string): number | undefined {
  const width = displayWidth(title) / 2;
  if (title.includes('\n') || width + spacing <= titleLine) return undefined;
  const year = /^.{2,}?\d{4}年度?/.exec(title)?.[0] ?? '';
  const first = displayWidth(year) / 2;
  if (first >= width - first && first + spacing <= titleLine) return first + spacing;
  const lines = Math.ceil((width + spacing) / (titleLine - 1));
  return Math.min(titleLine, Math.ceil(width / lines) + spacing);
}
