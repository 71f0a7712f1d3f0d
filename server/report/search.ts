/** The index of the first element that meets the condition, where all behind it do, too; the length when none does. */
export function firstIndex<T>(list: readonly T[], meets: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element === undefined || meets(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A loop: asked of every paragraph, a closure took longer than looking. */
export function includesAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}
