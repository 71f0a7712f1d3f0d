/** Columns that a text takes in an editor. */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * How wide the characters are that East Asian fonts draw in two columns and others in one (`“”‘’—…①·`, class A of
 * Unicode's East Asian Width): the font decides, so the user says it.
 */
export type AmbiguousWidth = 'narrow' | 'wide';

/** Combining marks and format characters such as U+200B; a soft hyphen (U+00AD) is drawn in an editor. */
const invisible = /^(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}]$/u;

export function textWidth(text: string, ambiguous: AmbiguousWidth): number {
  const ambiguousAsWide = ambiguous === 'wide';
  let width = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x7f) width += 1;
    else if (!invisible.test(character)) width += eastAsianWidth(codePoint, { ambiguousAsWide });
  }
  return width;
}
