/** `// zwgk-ignore CODE` silences the next line, `// zwgk-ignore-file CODE` the file; without a code, every rule. */
import type { DirectiveNode, Range, Report, Span } from '../report/model';
import { rareNodesOf } from '../report/nodes';
import { type RuleCode, ruleCodes } from './codes';
import type { RuleFinding } from './rule';

/** One code of one directive, or a directive without codes. */
interface Ignore {
  readonly code: Span | undefined;
  readonly directive: DirectiveNode;
  /** Of the code among those of the directive. */
  readonly index: number;
  isUsed: boolean;
}

/** By the code; of several with the same, the first. A directive may have as many codes as the text has findings. */
type ByCode = ReadonlyMap<string | undefined, Ignore>;

interface Line extends Range {
  readonly ignores: readonly Ignore[];
  readonly byCode: ByCode;
}

export interface Ignores {
  /** Is a finding that begins at a UTF-16 offset silenced? Remembers what silenced it. */
  silence(code: RuleCode, offset: number): boolean;
  /** What has silenced nothing so far, leaving out rules that did not run. */
  unused(hasRun: (code: RuleCode) => boolean): Iterable<RuleFinding>;
}

export function ignoresOf({ nodes, text }: Report): Ignores {
  const inFile: Ignore[] = [];
  const inLines: Line[] = [];
  for (const node of rareNodesOf(nodes)) {
    if (node.kind !== 'directive') continue;
    const { directive } = node;
    if (directive.name !== 'ignore' && directive.name !== 'ignore-file') continue;
    const codes = directive.codes.length > 0 ? directive.codes : [undefined];
    const ignores = codes.map((code, index): Ignore => ({ code, directive: node, index, isUsed: false }));
    if (directive.name === 'ignore-file') for (const ignore of ignores) inFile.push(ignore);
    else inLines.push({ ignores, byCode: byCodeOf(ignores), ...nextLine(text, node.range.end) });
  }
  const inFileByCode = byCodeOf(inFile);
  const use = (ignores: ByCode, code: RuleCode): boolean => {
    const found = ignores.get(code) ?? ignores.get(undefined);
    if (found !== undefined) found.isUsed = true;
    return found !== undefined;
  };
  return {
    silence(code, offset) {
      const line = lastBefore(inLines, offset);
      if (line !== undefined && offset <= line.end && use(line.byCode, code)) return true;
      return use(inFileByCode, code);
    },
    *unused(hasRun) {
      for (const { code, directive, index, isUsed } of [
        ...inFile,
        ...inLines.flatMap(({ ignores }) => ignores),
      ]) {
        if (isUsed) continue;
        const known = ruleCodes.find((name) => name === code?.text);
        if (code !== undefined && known === undefined) yield unknown(code);
        else if (known === undefined || hasRun(known)) yield unused(directive, code, index, text);
      }
    },
  };
}

function unknown(code: Span): RuleFinding {
  return {
    severity: 'information',
    message: {
      zh: `没有名为“${code.text}”的规则，这里没有忽略任何问题；说明原因请写在冒号后面`,
      en: `There is no rule "${code.text}", so nothing is ignored; a reason goes behind a colon`,
    },
    range: code.range,
    related: [],
  };
}

function byCodeOf(ignores: readonly Ignore[]): ByCode {
  const byCode = new Map<string | undefined, Ignore>();
  for (const ignore of ignores) if (!byCode.has(ignore.code?.text)) byCode.set(ignore.code?.text, ignore);
  return byCode;
}

function unused(directive: DirectiveNode, code: Span | undefined, index: number, text: string): RuleFinding {
  return {
    message: {
      zh: `这条忽略已不起作用：没有${code === undefined ? '' : ` ${code.text} `}问题可忽略`,
      en: `This comment ignores nothing: there is no ${code?.text ?? ''} finding here`.replace('  ', ' '),
    },
    range: code?.range ?? trimmed(text, directive.range),
    related: [],
    fixes: [
      {
        title: { zh: '删除这条忽略', en: 'Remove this comment' },
        edits: [{ range: removed(directive, code, index), text: '' }],
        // The reason that stands there would be lost.
        isSafe: false,
      },
    ],
  };
}

/** The code with the comma beside it; the whole line where it is the only one. */
function removed({ directive, range }: DirectiveNode, code: Span | undefined, at: number): Range {
  if (code === undefined || !('codes' in directive) || directive.codes.length === 1) return range;
  const [before, after] = [directive.codes[at - 1], directive.codes[at + 1]];
  if (after !== undefined) return { start: code.range.start, end: after.range.start };
  return { start: before?.range.end ?? code.range.start, end: code.range.end };
}

function trimmed(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The last one that begins at or before `offset`; they are in order, and their lines do not overlap. */
function lastBefore(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

function nextLine(text: string, start: number): Range {
  const end = /[\r\n]/g;
  end.lastIndex = start;
  return { start, end: end.exec(text)?.index ?? text.length };
}
