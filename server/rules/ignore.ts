/** `// zwgk-ignore CODE` silences the next line, `// zwgk-ignore-file CODE` the file; without a code, every rule. */
import type { DirectiveNode, Report } from '../report/model';
import type { RuleCode } from './codes';

interface Ignore {
  readonly codes: ReadonlySet<string>;
  /** Of the line that is silenced. */
  readonly start: number;
  readonly end: number;
}

/** Tells whether a finding that begins at a UTF-16 offset is silenced. */
export function ignoresOf({ nodes, text }: Report): (code: RuleCode, offset: number) => boolean {
  const inFile: ReadonlySet<string>[] = [];
  const inLines: Ignore[] = [];
  for (const { directive, range } of nodes.filter((node): node is DirectiveNode => node.kind === 'directive'))
    if (directive.name === 'ignore' || directive.name === 'ignore-file') {
      const codes = new Set(directive.codes.map((code) => code.text));
      if (directive.name === 'ignore') inLines.push({ codes, ...nextLine(text, range.end) });
      else inFile.push(codes);
    }
  const everywhere = new Set(inFile.flatMap((codes) => [...codes]));
  const isOff = inFile.some(({ size }) => size === 0);
  return (code, offset) => {
    if (isOff || everywhere.has(code)) return true;
    const line = lastBefore(inLines, offset);
    return line !== undefined && offset <= line.end && (line.codes.size === 0 || line.codes.has(code));
  };
}

/** The last one that begins at or before `offset`; they are in order, and their lines do not overlap. */
function lastBefore(ignores: readonly Ignore[], offset: number): Ignore | undefined {
  let low = 0;
  let high = ignores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ignores[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return ignores[low - 1];
}

function nextLine(text: string, start: number): { readonly start: number; readonly end: number } {
  const end = text.slice(start).search(/[\r\n]/);
  return { start, end: end < 0 ? text.length : start + end };
}
