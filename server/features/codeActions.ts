/** Quick fixes and rewrites: what can be done to a report without deciding what it means to say. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range as LspRange,
} from 'vscode-languageserver';
import type { Finding } from '../rules/finding';
import { fittedCell, fittedLabel } from './cells';
import { fixAllKind } from './code-action-kinds';
import { diagnostics } from './diagnostics';
import type { Fix } from './fixes/fix';
import { ignoreFix } from './fixes/ignore';
import { findingFixes } from './fixes/of-finding';
import { standardTable } from './fixes/standard-table';
import { lineBreakOf, toLspRange, toOffset } from './positions';
import type { View } from './view';

/**
 * The fixes for those of `context.diagnostics` that still stand where the client saw them, nearest first; the
 * analysis is asked, not the diagnostic's `data`: not every client sends that back.
 */
export function codeActions(
  view: View,
  { context, range }: Pick<CodeActionParams, 'context' | 'range'>,
): CodeAction[] {
  const { only, diagnostics: asked } = context;
  if (only?.some((kind) => includes(kind, fixAllKind))) return fixAll(view);
  const wants = (wanted: string): boolean =>
    only === undefined || only.some((kind) => kind === '' || includes(kind, wanted));
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(view, asked) : []),
    ...(wants(CodeActionKind.RefactorRewrite) ? rewrites(view, range) : []),
  ];
}

function quickFixes(view: View, diagnosticsAsked: readonly Diagnostic[]): CodeAction[] {
  const shown = diagnostics(view);
  return diagnosticsAsked.flatMap((asked) => {
    const finding = view.analysis.findings[shown.findIndex((one) => isSame(one, asked))];
    return finding === undefined ? [] : fixesOf(view, finding).map((fix) => action(view, asked, fix));
  });
}

/** Tables that the selection touches, as standard tables. */
function rewrites({ document, analysis, settings }: View, asked: LspRange): CodeAction[] {
  const [start, end] = [toOffset(document, asked.start), toOffset(document, asked.end)];
  const options = { ...settings.format, lineBreak: lineBreakOf(document) };
  const touched = analysis.tables.filter(({ nodes }) =>
    nodes.some(({ range }) => range.start <= end && start < range.end),
  );
  return touched.flatMap((table) => {
    const standard = standardTable(analysis.report, table, options);
    if (standard === undefined) return [];
    const title = {
      zh: `转为标准表格：${table.form.title}`,
      en: `Convert to the standard table: ${table.form.title}`,
    };
    const edit = { range: toLspRange(document, standard.range), newText: standard.text };
    return [
      {
        title: title[settings.language],
        kind: CodeActionKind.RefactorRewrite,
        edit: { changes: { [document.uri]: [edit] } },
      },
    ];
  });
}

/** A client asks for a kind by its name or by the beginning of it: `source` includes `source.fixAll.zwgk`. */
function includes(asked: string, kind: string): boolean {
  return asked !== '' && (kind === asked || kind.startsWith(`${asked}.`));
}

/** The fixes that decide nothing, all at once: official labels, and what the figures on the page give for a blank total. */
function fixAll({ document, analysis, settings }: View): CodeAction[] {
  const totals = analysis.findings.flatMap(({ code, range, expected }) =>
    code === 'table/blank-total' && expected !== undefined ? [fittedCell(document, range, expected)] : [],
  );
  const labels = analysis.findings.flatMap(({ code, range, expected }) =>
    code === 'table/row-label' && expected !== undefined ? [fittedLabel(document, range, expected)] : [],
  );
  const edits = [...totals, ...labels];
  if (edits.length === 0) return [];
  const title =
    labels.length === 0
      ? {
          zh: `填入全部空白总计（${totals.length} 处）`,
          en: `Fill in all ${totals.length} blank totals`,
        }
      : {
          zh: `改正指标名称、填入空白总计（${edits.length} 处）`,
          en: `Correct row labels and fill in blank totals (${edits.length})`,
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
  return [...findingFixes(view, finding), ignoreFix(view, finding)];
}
