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
import { fixAllKind } from './code-action-kinds';
import { diagnostics } from './diagnostics';
import { lineBreakOf, lineRange, toLspRange } from './positions';
import type { View } from './view';

interface Fix {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
  /** The one thing to do, as far as the figures tell. */
  readonly preferred: boolean;
}

/**
 * The fixes for those of `context.diagnostics` that still stand where the client saw them, nearest first; the
 * analysis is asked, not the diagnostic's `data`: not every client sends that back.
 */
export function codeActions(view: View, { context }: Pick<CodeActionParams, 'context'>): CodeAction[] {
  if (context.only?.some((kind) => includes(kind, fixAllKind))) return fixAll(view);
  if (context.only?.some((kind) => kind === '' || includes(kind, CodeActionKind.QuickFix)) === false)
    return [];
  const shown = diagnostics(view);
  return context.diagnostics.flatMap((asked) => {
    const finding = view.analysis.findings[shown.findIndex((one) => isSame(one, asked))];
    return finding === undefined ? [] : fixesOf(view, finding).map((fix) => action(view, asked, fix));
  });
}

/** A client asks for a kind by its name or by the beginning of it: `source` includes `source.fixAll.zwgk`. */
function includes(asked: string, kind: string): boolean {
  return asked !== '' && (kind === asked || kind.startsWith(`${asked}.`));
}

/** The fixes that decide nothing, all at once: what the figures on the page give for a blank total. */
function fixAll({ document, analysis, settings }: View): CodeAction[] {
  const edits = analysis.findings.flatMap(({ code, range, expected }) =>
    code === 'table/blank-total' && expected !== undefined ? [fittedCell(document, range, expected)] : [],
  );
  if (edits.length === 0) return [];
  const title = {
    zh: `填入全部空白总计（${edits.length} 处）`,
    en: `Fill in all ${edits.length} blank totals`,
  };
  return [
    { title: title[settings.language], kind: fixAllKind, edit: { changes: { [document.uri]: edits } } },
  ];
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
    edit: { changes: { [document.uri]: [...fix.edits] } },
  };
}

function fixesOf(view: View, finding: Finding): readonly Fix[] {
  return [...figureFixes(view, finding), ignoreFix(view, finding)];
}

function figureFixes({ document }: View, finding: Finding): readonly Fix[] {
  const { code, range, expected, isConfirmed = false } = finding;
  const write = (text: string): TextEdit => fittedCell(document, range, text);
  switch (code) {
    case 'table/blank-total':
      if (expected === undefined) return [];
      return [
        {
          title: { zh: `填入 ${expected}`, en: `Fill in ${expected}` },
          edits: [write(expected)],
          preferred: true,
        },
      ];
    case 'table/row-total':
    case 'table/children-sum':
    case 'table/balance':
      // Where one sum speaks alone, as often as the total one of its addends is mistyped; a balance has no total at all.
      if (expected === undefined || (code === 'table/balance' && !isConfirmed)) return [];
      return [
        {
          title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
          edits: [write(expected)],
          preferred: isConfirmed,
        },
      ];
    case 'table/blank-cell':
      return zeroFix(document, finding);
    case 'table/group-cell':
      // Not preferred: the figure may belong into another row.
      return [{ title: { zh: '清空此格', en: 'Clear this cell' }, edits: [write('')], preferred: false }];
    case 'table/cell-value':
    case 'table/part-exceeds-whole':
    case 'table/row-count':
    case 'table/zero-intake':
    case 'table/high-other':
    case 'table/unpaid-fee':
    case 'table/rule-making-power':
    case 'table/unit':
    case 'table/wrong-form':
    case 'table/cell-note':
    case 'table/channel-bounds':
    case 'table/run-on':
    case 'prose/parts-sum':
    case 'prose/zero-report':
      return [];
  }
}

/** 0 in every blank cell of the table; a dash was typed by a person and stays. */
function zeroFix(document: View['document'], { range, related }: Finding): readonly Fix[] {
  const text = document.getText();
  const blanks = [range, ...related.map((cell) => cell.range)].filter(
    ({ start, end }) => text.slice(start, end).trim() === '',
  );
  if (blanks.length === 0) return [];
  return [
    {
      title: { zh: `空白处填 0（${blanks.length} 处）`, en: `Write 0 in ${blanks.length} blank cells` },
      edits: blanks.map((blank) => fittedCell(document, blank, '0')),
      preferred: false,
    },
  ];
}

/** A directive silences the next line only, so one that stands there already takes the code, not a second line. */
function ignoreFix(view: View, { code, range }: Finding): Fix {
  return {
    title: { zh: `忽略此处：${code}`, en: `Ignore here: ${code}` },
    edits: [ignoreEdit(view, code, view.document.positionAt(range.start).line)],
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
