/** What differs between two texts: one stretch, found without being told. */

/** `[start, oldEnd)` of the old text became `[start, newEnd)` of the new one. UTF-16 offsets. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Compared at once, which is a hundred times as fast as character by character. */
const chunk = 0x2000;

/** All before `start` and all behind the ends is the same in both. */
export function changeOf(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = commonStart(before, after, shorter);
  const same = commonEnd(before, after, shorter - start);
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

function commonStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at + chunk <= most && a.slice(at, at + chunk) === b.slice(at, at + chunk)) at += chunk;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  const isSame = (from: number, to: number): boolean =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  while (length + chunk <= most && isSame(length, length + chunk)) length += chunk;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  return length;
}
