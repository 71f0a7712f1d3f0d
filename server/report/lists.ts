/** Lists of what hardly any paragraph has, for what runs over all of them. */

/** One for all that have none: thousands of empty lists were a tenth of what a report keeps. */
export const none: readonly never[] = [];

/**
 * The list with one more at its end. The first one makes it: `push` to an empty list has room for 17, and most have one or
 * two.
 */
export function added<T>(list: T[] | undefined, element: T): T[] {
  if (list === undefined) return [element];
  list.push(element);
  return list;
}

/** The same list without the room that `push` has made for more. */
export function asLong<T>(list: readonly T[]): readonly T[] {
  return list.slice();
}
