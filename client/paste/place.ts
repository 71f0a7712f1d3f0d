/** A table between the text of the lines that it is pasted into. Free of vscode so that it can be tested. */

/** `before` and `behind`: what stands on the line around the selection. Undefined inside a row of a table. */
export function tableBetween(table: string, before: string, behind: string): string | undefined {
  if (/[|｜]/.test(before + behind)) return undefined;
  const opening = before.trim() === '' ? '' : '\n\n';
  const closing = behind.trim() === '' ? '' : '\n\n';
  return opening + table.trimEnd() + closing;
}

/** Is it worth asking the server? */
export function mayHoldTable(html: string, text: string): boolean {
  return html.length + text.length <= longest && (/<table/i.test(html) || text.includes('\t'));
}

/** UTF-16 units: more is a workbook, no table of a report. */
const longest = 5_000_000;
