/** Text of the source as it is shown: on one line, without the spaces that only lay it out. */
import type { Range } from '../report/model';

/** `text` without spaces at its ends and with every run of white space in it as one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A hard-wrapped paragraph on one line. Chinese is joined without a space, Latin words and numbers with one. */
export function joinLines(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/[ \t\u3000]*(?:\r\n|\r|\n)\s*/g, (gap, at: number) => {
    const before = text[start + at - 1] ?? '';
    const after = text[start + at + gap.length] ?? '';
    return /[!-~]/.test(before) && /[!-~]/.test(after) ? ' ' : '';
  });
}

/** Text without what XML cannot hold: control characters and lone surrogates. Office calls a file with them damaged. */
export function xmlText(text: string): string {
  return text.replaceAll(notXml, '');
}

const notXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
