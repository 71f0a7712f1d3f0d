/** Quick fixes: what can be done about a finding without deciding what the report means to say. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver';
import type { RuleCode } from '../rules/codes';
import type { Finding, Localized } from '../rules/finding';
import { fittedCell } from './cells';
import { diagnostics } from './diagnostics';
import { lineBreakOf, lineRange, toLspRange } from './positions';
import type { View } from './view';

interface Fix {
  readonly title: Localized;
  readonly edit: TextEdit;
  /** The one thing to do, as far as the figures tell. */
  readonly preferred: boolean;
}

/**
 * The fixes for those of `context.diagnostics` that still stand where the client saw them, nearest first; the
 * analysis is asked, not the diagnostic's `data`: not every client sends that back.
 */
export function codeActions(view: View, { context }: Pick<CodeActionParams, 'context'>): CodeAction[] {
  if (context.only?.some(includesQuickFix) === false) return [];
  const shown = diagnostics(view);
  return context.diagnostics.flatMap((asked) => {
    const finding = view.analysis.findings[shown.findIndex((one) => isSame(one, asked))];
    return finding === undefined ? [] : fixesOf(view, finding).map((fix) => action(view, asked, fix));
  });
}

function includesQuickFix(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix;
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  const [a, b] = [one.range, other.range];
  return (
    one.code === other.code &&
    one.message === other.message &&
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function action({ document, settings }: View, diagnostic: Diagnostic, fix: Fix): CodeAction {
  return {
    title: fix.title[settings.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
    edit: { changes: { [document.uri]: [fix.edit] } },
  };
}

function fixesOf(view: View, finding: Finding): readonly Fix[] {
  return [...figureFixes(view, finding), ignoreFix(view, finding)];
}

function figureFixes({ document }: View, { code, range, expected }: Finding): readonly Fix[] {
  const write = (text: string): TextEdit => fittedCell(document, range, text);
  switch (code) {
    case 'table/blank-total':
      if (expected === undefined) return [];
      return [
        {
          title: { zh: `填入 ${expected}`, en: `Fill in ${expected}` },
          edit: write(expected),
          preferred: true,
        },
      ];
    case 'table/row-total':
      // Not preferred: as often as the total, one of its addends is the mistyped figure.
      if (expected === undefined) return [];
      return [
        {
          title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
          edit: write(expected),
          preferred: false,
        },
      ];
    case 'table/group-cell':
      // Not preferred: the figure may belong into another row.
      return [{ title: { zh: '清空此格', en: 'Clear this cell' }, edit: write(''), preferred: false }];
    case 'table/balance':
    case 'table/children-sum':
    case 'table/cell-value':
    case 'table/part-exceeds-whole':
    case 'prose/parts-sum':
    case 'prose/zero-report':
      return [];
  }
}

/** A directive silences the next line only, so one that stands there already takes the code, not a second line. */
function ignoreFix(view: View, { code, range }: Finding): Fix {
  return {
    title: { zh: `忽略此处：${code}`, en: `Ignore here: ${code}` },
    edit: ignoreEdit(view, code, view.document.positionAt(range.start).line),
    preferred: false,
  };
}

function ignoreEdit({ document, analysis }: View, code: RuleCode, line: number): TextEdit {
  const here = lineRange(document, line);
  const above = line > 0 ? lineRange(document, line - 1) : undefined;
  const last = analysis.report.nodes
    .flatMap((node) => (node.kind === 'directive' && node.directive.name === 'ignore' ? [node] : []))
    .find(({ range }) => above !== undefined && range.start <= above.start && above.start < range.end);
  const codes = last?.directive.name === 'ignore' ? last.directive.codes : [];
  const end = codes.at(-1)?.range.end;
  if (end !== undefined) return { range: toLspRange(document, { start: end, end }), newText: `, ${code}` };
  return {
    range: toLspRange(document, { start: here.start, end: here.start }),
    newText: `// zwgk-ignore ${code}${lineBreakOf(document)}`,
  };
}
