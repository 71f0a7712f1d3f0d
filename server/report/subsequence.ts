/** Do the characters of `part` stand in `whole` in the same order, whatever stands between them? */
export function isSubsequence(part: string, whole: string): boolean {
  let found = 0;
  for (const character of whole) if (character === part[found]) found++;
  return found === part.length;
}
