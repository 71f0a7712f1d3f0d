/** `// zwgk-ignore CODE` silences the next line, `// zwgk-ignore-file CODE` the file; without a code, every rule. */
import type { DirectiveNode, Report } from '../report/model';
import type { RuleCode } from './codes';

/** Tells whether a finding that begins at a UTF-16 offset is silenced. */
export function ignoresOf({ nodes, text }: Report): (code: RuleCode, offset: number) => boolean {
  const directives = nodes.filter((node): node is DirectiveNode => node.kind === 'directive');
  const ignores = directives.flatMap(({ directive, range }) =>
    directive.name === 'ignore' || directive.name === 'ignore-file'
      ? [
          {
            codes: new Set(directive.codes.map((code) => code.text)),
            ...(directive.name === 'ignore' ? nextLine(text, range.end) : { start: 0, end: text.length }),
          },
        ]
      : [],
  );
  return (code, offset) =>
    ignores.some(
      ({ codes, start, end }) => offset >= start && offset <= end && (codes.size === 0 || codes.has(code)),
    );
}

function nextLine(text: string, start: number): { readonly start: number; readonly end: number } {
  const end = text.slice(start).search(/[\r\n]/);
  return { start, end: end < 0 ? text.length : start + end };
}
