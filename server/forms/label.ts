/** Labels as keys: two ways of writing one label have one key. */
import { fold } from '../report/fold';
import { ordinalAt } from '../report/ordinals';

/** Words that conversion from traditional text leaves in their Taiwan form. */
const words: readonly (readonly [string, string])[] = [
  ['资讯', '信息'],
  ['档案', '文件'],
];
const notKey = /[^\p{Script=Han}\p{Letter}\p{Number}]/gu;

/** The key of a label: no ordinal, no leading 其中, no punctuation, no spaces. Empty for a label without a letter. */
export function labelKey(label: string): string {
  return keyOf(withoutOrdinal(fold(label).trim()));
}

/** The keys under which a label is known: whole, and without what stands in brackets. */
export function labelKeys(label: string): readonly string[] {
  const bare = withoutOrdinal(fold(label).trim());
  const whole = keyOf(bare);
  const short = keyOf(bare.replaceAll(/\([^()]*\)/g, ''));
  return short === '' || short === whole ? [whole] : [whole, short];
}

function keyOf(bare: string): string {
  return wordsOf(bare).replaceAll(notKey, '').toLowerCase();
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

/** A character that takes part in keys. */
export function isKeyCharacter(character: string): boolean {
  return /[\p{Script=Han}\p{Letter}\p{Number}]/u.test(character);
}
