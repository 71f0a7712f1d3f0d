/** Quick fixes and rewrites: what can be done to a report without deciding what it means to say. */
import type {
  CodeAction,
  CodeActionParams,
  Diagnostic,
  Range as LspRange,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind } from 'vscode-languageserver-types';
import { standardTable } from '../render/standard-table';
import type { Finding } from '../rules/finding';
import { fixAllKind } from './code-action-kinds';
import { diagnostics } from './diagnostics';
import type { Fix } from './fixes/fix';
import { ignoreFix } from './fixes/ignore';
import { findingFixes } from './fixes/of-finding';
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

/** The fixes that decide nothing, all at once; where two touch the same place, the first of them. */
function fixAll(view: View): CodeAction[] {
  const { document, analysis, settings } = view;
  const fixes = analysis.findings.flatMap((finding) => {
    const safe = findingFixes(view, finding).find(({ isSafe }) => isSafe);
    return safe === undefined ? [] : [safe.edits];
  });
  const edits: TextEdit[] = [];
  let count = 0;
  let end = -1;
  for (const fix of [...fixes].sort((a, b) => startOf(document, a) - startOf(document, b))) {
    if (startOf(document, fix) < end) continue;
    end = Math.max(...fix.map(({ range }) => document.offsetAt(range.end)));
    edits.push(...fix);
    count++;
  }
  if (count === 0) return [];
  const title = {
    zh: `修复全部可自动修复的问题（${count} 处）`,
    en: `Fix all that can be fixed without asking (${count})`,
  };
  return [
    { title: title[settings.language], kind: fixAllKind, edit: { changes: { [document.uri]: edits } } },
  ];
}

function startOf(document: TextDocument, edits: readonly TextEdit[]): number {
  return Math.min(...edits.map(({ range }) => document.offsetAt(range.start)));
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
