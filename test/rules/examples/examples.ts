/** The examples of a file: reports on which a rule fires, and reports close to those on which it is silent. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hosted, hostNamed } from '../ordinary/hosts';

export interface Example {
  /** Its line in the file. */
  readonly line: string;
  /** With `«…»` around what the rule underlines; nothing of it where the rule is silent. */
  readonly source: string;
}

export interface Examples {
  readonly code: string;
  readonly fires: readonly Example[];
  readonly silent: readonly Example[];
}

/** `# code`, and below it `+` lines that fire and `-` lines that do not. */
export function examplesIn(file: string): readonly Examples[] {
  const [, ...rules] = readFileSync(path.join(import.meta.dirname, file), 'utf8').split(/^# /m);
  return rules.map((rule) => {
    const [code = '', ...lines] = rule.split('\n');
    const marked = (sign: string): readonly Example[] =>
      lines
        .filter((line) => line.startsWith(`${sign} `))
        .map((line) => ({ line, source: sourceOf(line.slice(2)) }));
    return { code, fires: marked('+'), silent: marked('-') };
  });
}

const nothingElse = '各项工作按计划完成。';

/** `HOST: paragraph & old ⇒ new`: a clean report with this paragraph, and with these changes; `\\n` is a line break. */
function sourceOf(line: string): string {
  const [host = '', rest = ''] = halves(line, ': ');
  const parts = rest
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .replaceAll(/\{filler (\d+)\}/g, filler)
    .split(' & ');
  const paragraph = parts.find((part) => !part.includes(' ⇒ ')) ?? nothingElse;
  let source = hosted(hostNamed(host), paragraph);
  for (const part of parts) {
    const [old = '', by] = halves(part, ' ⇒ ');
    if (by === undefined) continue;
    if (source.split(old.replaceAll(/[«»]/g, '')).length !== 2)
      throw new Error(`not once in the report: ${old}`);
    source = source.replace(old, () => by);
  }
  return source;
}

/** So many characters that say nothing. */
function filler(_: string, length: string): string {
  return '逐项明确责任科室和完成时限，做到月月有安排、季季有检查，各项任务按计划完成。'
    .repeat(Number(length))
    .slice(0, Number(length));
}

function halves(text: string, by: string): readonly [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}
