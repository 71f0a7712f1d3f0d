/** Text of the source as it is shown: on one line, without the spaces that only lay it out. */

/** `text` without spaces at its ends and with every run of white space in it as one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
