/** Display width of text in a terminal or an editor: full-width characters take two columns. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that `text[start, end)` takes; start and end are UTF-16 offsets. Ambiguous characters count one. */
export function displayWidth(text: string, start = 0, end = text.length): number {
  let width = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x300) {
      width++;
      continue;
    }
    // The Han characters of nearly every label: to look each up took a tenth of the time of reading tables.
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      width += 2;
      continue;
    }
    const codePoint = text.codePointAt(i) ?? unit;
    if (codePoint > 0xffff) i++;
    width += eastAsianWidth(codePoint);
  }
  return width;
}
