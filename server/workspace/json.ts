/** JSON as people write it in settings: comments and trailing commas allowed. */
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Localized } from '../rules/finding';
import type { Parsed } from './settings';

/** The value, undefined for an empty text; a problem names the place of the first mistake. */
export function parseJson(text: string): Parsed<unknown> {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const first = errors[0];
  return first ? { ok: false, problems: [syntaxProblem(text, first)] } : { ok: true, value };
}

function syntaxProblem(text: string, { error, offset }: ParseError): Localized {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return {
    zh: `第 ${line} 行第 ${column} 列：JSON 语法有误（${printParseErrorCode(error)}）`,
    en: `line ${line}, column ${column}: JSON syntax error (${printParseErrorCode(error)})`,
  };
}
