/** What has changed between two lists of blocks, so that the page need not parse the others again. */
import { commonEnds } from './align';

/** A block of the list before by its index, or the markup of a new one. */
export type PatchItem = number | string;

/**
 * The new list in terms of the one before; each of those is used at most once, and in order. Linear. Equal blocks at both
 * ends are found at once; between them a block is looked for behind the one found last.
 */
export function patchOf(before: readonly string[], after: readonly string[]): readonly PatchItem[] {
  const { prefix, suffix } = commonEnds(before, after);
  const places = new Map<string, number[]>();
  for (let index = before.length - suffix - 1; index >= prefix; index--) {
    const html = before[index] ?? '';
    const found = places.get(html);
    if (found === undefined) places.set(html, [index]);
    else found.push(index);
  }
  let next = prefix;
  return after.map((html, index) => {
    if (index < prefix) return index;
    if (index >= after.length - suffix) return before.length - (after.length - index);
    const found = places.get(html);
    while (found !== undefined && (found.at(-1) ?? next) < next) found.pop();
    const match = found?.pop();
    if (match === undefined) return html;
    next = match + 1;
    return match;
  });
}
