/** `//` comments and the directives among them. */

import { trimRange } from './lines';
import type { CommentNode, Directive, DirectiveNode, Span } from './model';
import type { Source } from './source';

const directive = /^\/\/\s*zwgk-(ignore-file|ignore|form|year|organisation)(?=[\s:]|$)/;
/** Whatever it says: a word that is no code must not read as no code at all, which silences every rule. */
const code = /[^\s,、;]+/g;

/** The comment or directive on `[start, end)`, undefined when the line is none. */
export function commentOf(
  source: Source,
  start: number,
  end: number,
): CommentNode | DirectiveNode | undefined {
  const line = trimRange(source.folded, start, end);
  if (!source.folded.startsWith('//', line.start) || line.end - line.start < 2) return undefined;
  const content = source.folded.slice(line.start, line.end);
  const match = directive.exec(content);
  const range = { start, end };
  if (match === null) return { kind: 'comment', range };
  const argument = trimRange(source.folded, line.start + match[0].length, line.end);
  return { kind: 'directive', range, directive: directiveOf(source, match[1] ?? '', argument) };
}

function directiveOf(source: Source, name: string, argument: { start: number; end: number }): Directive {
  const value = spanOf(source, argument.start, argument.end);
  switch (name) {
    case 'form':
    case 'year':
    case 'organisation':
      return { name, value };
    default: {
      // Behind a colon stands the reason, which may name codes without meaning them.
      const list = source.folded.slice(argument.start, argument.end).split(':')[0] ?? '';
      const codes = [...list.matchAll(code)].map((match) =>
        spanOf(source, argument.start + match.index, argument.start + match.index + match[0].length),
      );
      return { name: name === 'ignore-file' ? 'ignore-file' : 'ignore', codes };
    }
  }
}

function spanOf(source: Source, start: number, end: number): Span {
  return { text: source.text.slice(start, end), range: { start, end } };
}
