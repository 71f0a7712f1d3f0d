/** Labels as keys: two ways of writing one label have one key. */
import { fold } from '../report/fold';
import { ordinalAt } from '../report/ordinals';

/** Words that conversion from traditional text leaves in their Taiwan form. */
const words: readonly (readonly [string, string])[] = [
  ['资讯', '信息'],
  ['档案', '文件'],
];

/**
 * Keys by label. A report is read anew on every keystroke with the same labels in it; nearly all of the time of
 * reading a table was spent on making their keys again.
 */
const made = new Map<string, readonly [string, ...string[]]>();
const mostMade = 5000;
/** A longer text is no label. */
const longestKept = 80;

/** The key of a label: no ordinal, no leading 其中, no punctuation, no spaces. Empty for a label without a letter. */
export function labelKey(label: string): string {
  return labelKeys(label)[0];
}

/** The keys under which a label is known: whole, and without what stands in brackets. */
export function labelKeys(label: string): readonly [string, ...string[]] {
  const found = made.get(label);
  if (found !== undefined) return found;
  const keys = keysOf(label);
  if (made.size >= mostMade) made.clear();
  // A slice of the source would keep all of it alive; this copy does not.
  if (label.length <= longestKept) made.set(` ${label}`.slice(1), keys);
  return keys;
}

/** A label in bold, or over two lines of a cell, as Markdown has them. */
const markup = /\*\*|<br ?\/?>/g;

function keysOf(label: string): readonly [string, ...string[]] {
  const bare = withoutOrdinal(fold(label).replaceAll(markup, '').trim());
  const whole = keyOf(bare);
  const short = bare.includes('(') ? keyOf(bare.replaceAll(/\([^()]*\)/g, '')) : '';
  return short === '' || short === whole ? [whole] : [whole, short];
}

function keyOf(bare: string): string {
  if (isKey(bare)) return wordsOf(bare).toLowerCase();
  let key = '';
  for (const character of bare) if (isKeyUnit(character.charCodeAt(0))) key += character;
  return wordsOf(key).toLowerCase();
}

function isKey(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isKeyUnit(text.charCodeAt(i))) return false;
  return true;
}

function withoutOrdinal(folded: string): string {
  const rest = folded.slice(ordinalAt(folded, 0)?.length ?? 0);
  const among = /^其中\s*[:,]?\s*/.exec(rest);
  if (among === null) return rest;
  const part = rest.slice(among[0].length);
  return part.slice(ordinalAt(part, 0)?.length ?? 0);
}

function wordsOf(folded: string): string {
  return words.reduce((text, [from, to]) => (text.includes(from) ? text.replaceAll(from, to) : text), folded);
}

/** Does the character take part in keys: Han, Latin letter or digit? */
export function isKeyCharacter(character: string): boolean {
  return isKeyUnit(character.charCodeAt(0));
}

/** As `isKeyCharacter`, by the first UTF-16 unit. Runs for each unit of each label: no regex. */
export function isKeyUnit(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xd840 && unit <= 0xdfff) ||
    unit === 0x3007
  );
}
