/** Directives behind `//` and their arguments. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { checkReport } from '../../rules/check';
import { type RuleCode, ruleCodes } from '../../rules/codes';
import { lineRange } from '../positions';
import type { View } from '../view';
import type { Candidate } from './items';

export interface Words {
  /** The end of the text before the cursor that is being typed. */
  readonly word: string;
  readonly candidates: readonly Candidate[];
}

const none: Words = { word: '', candidates: [] };

/** `text`: what stands between `//` and the cursor, which is on `line` (0-based). An ordinary comment gets nothing. */
export function directiveWords(view: View, text: string, line: number, lastYear: number): Words {
  const name = /^\s*([a-z-]*)$/.exec(text)?.[1];
  if (name !== undefined)
    return { word: name, candidates: 'zwgk-'.startsWith(name.slice(0, 5)) ? directives : [] };
  const [, directive, argument = ''] =
    /^\s*zwgk-(ignore-file|ignore|form|year|organisation)\s+(.*)$/.exec(text) ?? [];
  switch (directive) {
    case 'ignore':
    case 'ignore-file':
      return codeWords(view, directive, argument, line);
    case 'form':
      return { word: argument, candidates: formIds(view) };
    case 'year':
      return { word: argument, candidates: [0, 1, 2, 3].map((ago) => value(String(lastYear - ago))) };
    case 'organisation':
      return {
        word: argument,
        candidates: view.settings.organisation ? [value(view.settings.organisation)] : [],
      };
    default:
      return none;
  }
}

const directives: readonly Candidate[] = [
  directive('zwgk-ignore', '不检查下一行：规则代码，可写原因'),
  directive('zwgk-ignore-file', '整个文件不检查：规则代码'),
  directive('zwgk-form', '指定报告格式'),
  directive('zwgk-year', '指定报告年度'),
  directive('zwgk-organisation', '指定报告单位'),
];

function directive(name: string, detail: string): Candidate {
  return { label: name, kind: CompletionItemKind.Keyword, insert: [`${name} `], detail };
}

function value(label: string, detail?: string): Candidate {
  return { label, kind: CompletionItemKind.Value, insert: [label], ...(detail !== undefined && { detail }) };
}

/** No code is longer. */
const longestCode = 40;

/** Codes that are reported where the directive would act come first; those in the list already are left out. */
function codeWords(view: View, directive: 'ignore' | 'ignore-file', argument: string, line: number): Words {
  // Behind a colon stands the reason.
  if (/[:：]/.test(argument)) return none;
  const word = /[\w/-]*$/.exec(argument.slice(-longestCode))?.[0] ?? '';
  const listed = argument.slice(0, argument.length - word.length);
  const reported = directive === 'ignore' ? codesOnLine(view, line + 1) : codesOnLine(view);
  const codes = ruleCodes.filter((code) => !listed.split(/[\s,，、]+/).includes(code));
  return {
    word,
    candidates: [...codes]
      .sort((a, b) => Number(reported.has(b)) - Number(reported.has(a)))
      .map((code) => value(code, reported.has(code) ? '此处有报告' : undefined)),
  };
}

function formIds({ forms }: View): Candidate[] {
  return forms.forms.map(({ id, aliases, name }) => value(aliases[0] ?? id, name));
}

/** Codes found on a line (0-based) or in the whole file, as if it had no `zwgk-ignore`: one without a code silences all. */
function codesOnLine({ analysis, document, settings }: View, line?: number): ReadonlySet<RuleCode> {
  const nodes = analysis.report.nodes.filter(
    (node) => node.kind !== 'directive' || !('codes' in node.directive),
  );
  const findings = checkReport({ ...analysis, report: { ...analysis.report, nodes } }, settings.rules);
  const { start, end } =
    line === undefined ? { start: 0, end: Number.POSITIVE_INFINITY } : lineRange(document, line);
  return new Set(
    findings.filter(({ range }) => range.start >= start && range.start <= end).map(({ code }) => code),
  );
}
