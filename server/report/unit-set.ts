/** Sets of UTF-16 units, for loops over all characters of a text: nothing is cut out of it to be looked up. */

/** 1 at each unit that is in the set. */
export type UnitSet = Readonly<Uint8Array>;

/** All from the BMP. */
export function unitSet(characters: string): UnitSet {
  const set = new Uint8Array(0x10000);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}
