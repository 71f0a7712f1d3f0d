/** What a row of a pipe table looks like, before the server is asked. Free of vscode so that it can be tested. */

/** UTF-16 units: a longer line is no row. */
const longest = 2000;
const row = /^[ \t\u3000]*[|｜]|[|｜][^|｜]*[|｜]/;

export function isTableRow(line: string): boolean {
  return line.length <= longest && row.test(line);
}
