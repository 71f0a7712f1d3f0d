/** Labels as keys: two ways of writing one label have one key. */
import { fold } from '../report/fold';
import { ordinalAt } from '../report/ordinals';

/** Words that conversion from traditional text leaves in their Taiwan form. */
const words: readonly (readonly [string, string])[] = [
  ['资讯', '信息'],
  ['档案', '文件'],
];

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
  let key = '';
  for (const character of bare) if (isKeyCharacter(character)) key += character;
  return wordsOf(key).toLowerCase();
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

/** Does the character take part in keys: Han, Latin letter or digit? Runs for each character of each label: no regex. */
export function isKeyCharacter(character: string): boolean {
  const unit = character.charCodeAt(0);
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xd840 && unit <= 0xdfff) ||
    unit === 0x3007
  );
}
