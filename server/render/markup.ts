/** Text of the source as markup: escaped, with its place and with the findings that it takes part in. */
import { trimRange } from '../report/lines';
import type { Range } from '../report/model';
import { type Mark, type MarkSweep, markClass, markTitle } from './marks';
import { joinLines } from './text';

/** What the markup is made from. */
export interface Source {
  readonly text: string;
  readonly sweep: MarkSweep;
  /** Whether elements say where they come from. */
  readonly hasPlaces: boolean;
  /** Places are counted from here. */
  readonly origin: number;
  /** Where figures begin that were checked and hold. */
  readonly verified: ReadonlySet<number>;
}

/** Text with its findings; the spaces at both ends are layout and left out. */
export function inline(source: Source, range: Range): string {
  const { text, sweep } = source;
  return sweep
    .pieces(trimRange(text, range.start, range.end))
    .map((piece) => {
      const content = escaped(joinLines(text, piece));
      return piece.marks.length > 0 ? marked(source, '', piece.marks, piece, content) : content;
    })
    .join('');
}

/** A span around text with its place; `name` is a class, or empty. */
export function marked(
  source: Source,
  name: string,
  marks: readonly Mark[],
  range: Range,
  content: string,
): string {
  const isVerified = name === 'figure' && marks.length === 0 && source.verified.has(range.start);
  const state = isVerified ? 'verified' : markClass(marks);
  const classes = [name, state].filter((part) => part !== '').join(' ');
  const title = marks.length > 0 ? ` title="${escaped(markTitle(marks))}"` : '';
  return `<span${classAttribute(classes)}${offsets(source, range)}${title}>${content}</span>`;
}

export function element(
  source: Source,
  name: string,
  range: Range,
  className: string,
  content: string,
): string {
  return `<${name}${classAttribute(className)}${offsets(source, range)}>${content}</${name}>`;
}

function classAttribute(classes: string): string {
  return classes === '' ? '' : ` class="${classes}"`;
}

/** ` data-start="…" data-end="…"`, or nothing. */
export function offsets({ hasPlaces, origin }: Source, { start, end }: Range): string {
  return hasPlaces ? ` data-start="${start - origin}" data-end="${end - origin}"` : '';
}

/** Of a header cell: what it is the header of. */
export function columnScope(columns: number): string {
  return ` scope="${columns > 1 ? 'colgroup' : 'col'}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no place in HTML and are dropped. */
export function escaped(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
