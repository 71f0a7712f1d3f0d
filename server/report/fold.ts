/**
 * Folding: full-width and half-width, the bracket and quote families, and traditional characters become one form, so
 * that everything behind it is written once. Folded text has the same length, so offsets into it are offsets into
 * the source.
 */
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

const families: readonly (readonly [string, string])[] = [
  ['\u00a0\u2002\u2003\u2009\u202f\u3000\ufeff', ' '],
  // A page break of a PDF, and what web pages put between characters without width.
  ['\u000b\u000c\u0085\u2028\u2029\u200b\u200c\u200d\u2060', ' '],
  ['﹣−–‒―', '-'],
  ['〔［﹝【', '['],
  ['〕］﹞】', ']'],
  ['“”„‟「」『』', '"'],
  ['‘’', "'"],
  ['○О◯', '〇'],
  ['﹙', '('],
  ['﹚', ')'],
  ['﹕∶', ':'],
];

/** One UTF-16 unit for each UTF-16 unit. Characters outside the BMP keep both surrogates. */
function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (const pair of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const [members, representative] of families)
    for (const member of members) table[member.charCodeAt(0)] = representative.charCodeAt(0);
  return table;
}

let table: Uint16Array | undefined;

/** String.fromCharCode takes its units as arguments; beyond about 100,000 the stack overflows. A spread takes 5 × as long as apply. */
const chunk = 0x2000;

/** Text of the same length with one form for each family of characters. */
export function fold(text: string): string {
  table ??= foldTable();
  const changed = firstChange(text, table);
  if (changed === text.length) return text;
  const units = new Uint16Array(text.length - changed);
  for (let i = changed; i < text.length; i++) units[i - changed] = table[text.charCodeAt(i)] ?? 0;
  let result = text.slice(0, changed);
  for (let i = 0; i < units.length; i += chunk)
    result += Reflect.apply(String.fromCharCode, undefined, units.subarray(i, i + chunk));
  return result;
}

function firstChange(text: string, table: Uint16Array): number {
  let i = 0;
  while (i < text.length && table[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
  return i;
}
