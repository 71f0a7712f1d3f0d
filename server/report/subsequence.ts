/** Do the characters of `part` stand in `whole` in the same order, whatever stands between them? */
export function isSubsequence(part: string, whole: string): boolean {
  let found = 0;
  for (let at = 0; at < whole.length; at++) if (whole.charCodeAt(at) === part.charCodeAt(found)) found++;
  return found === part.length;
}
