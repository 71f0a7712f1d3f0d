/**
 * Fixture notation. A line of source, then indented lines that say what is in it:
 *
 *     一、总体情况
 *       <|一、|> punctuation.definition.heading
 *       <|总体情况|> entity.name.section markup.heading.1
 *       <|情况|> !comment
 *
 * Every character between the bars has every scope named (by prefix), and none of those behind `!`. A text that
 * occurs more than once in the line is sought behind the one before it. Lines that begin with `#!` are remarks.
 */
export interface Expectation {
  readonly text: string;
  readonly from: number;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

export interface FixtureLine {
  readonly source: string;
  readonly number: number;
  readonly expectations: readonly Expectation[];
}

const expectation = /^ {2}<\|(.+)\|> (.+)$/;

export function parseFixture(text: string): readonly FixtureLine[] {
  const lines: { source: string; number: number; expectations: Expectation[] }[] = [];
  const sought = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#!')) continue;
    const match = expectation.exec(line);
    const current = lines.at(-1);
    if (match === null || current === undefined) {
      lines.push({ source: line, number: index + 1, expectations: [] });
      sought.clear();
      continue;
    }
    const [, wanted = '', scopes = ''] = match;
    const from = current.source.indexOf(wanted, sought.get(wanted) ?? 0);
    if (from < 0) throw new Error(`line ${index + 1}: “${wanted}” is not in “${current.source}”`);
    sought.set(wanted, from + wanted.length);
    const names = scopes.split(' ');
    current.expectations.push({
      text: wanted,
      from,
      present: names.filter((name) => !name.startsWith('!')),
      absent: names.filter((name) => name.startsWith('!')).map((name) => name.slice(1)),
    });
  }
  return lines;
}
