/** A JSON document around a long list that is printed entry by entry. */
import { json } from './check-json';

/** Stands in the document for the entries. */
export const entries = ['\0'];
const written = /\[\n( *)"\\u0000"\n *\]/;

/** The text before the entries of a document that holds `entries`. */
export function beforeEntries(document: unknown): string {
  return `${cut(document).before}[`;
}

/** The text after them: so many have been printed. */
export function afterEntries(document: unknown, count: number): string {
  const { indent, after } = cut(document);
  return count === 0 ? `]${after}` : `\n${indent.slice(2)}]${after}`;
}

/** Entries as one text, indented as the list of a document is whose entries stand `depth` levels deep. */
export function entriesText(values: readonly unknown[], depth: number): string {
  const indent = '  '.repeat(depth);
  return values
    .map((value) => `${indent}${JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)}`)
    .join(',\n');
}

/** Such a text after those before it. */
export function listPiece(text: string, index: number): string {
  return index === 0 ? `\n${text}` : `,\n${text}`;
}

function cut(document: unknown): { before: string; indent: string; after: string } {
  const text = json(document);
  const match = written.exec(text);
  if (match === null) throw new Error('the document has no place for its entries');
  return {
    before: text.slice(0, match.index),
    indent: match[1] ?? '',
    after: text.slice(match.index + match[0].length),
  };
}
