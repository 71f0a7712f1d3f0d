/** Quick fixes: what can be done about a finding without deciding what the report means to say. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding } from '../rules/finding';
import { fittedCell } from './cells';
import { fixAllKind } from './code-action-kinds';
import { diagnostics } from './diagnostics';
import type { Fix } from './fixes/fix';
import { ignoreFix } from './fixes/ignore';
import { findingFixes } from './fixes/of-finding';
import type { View } from './view';

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
  return [...findingFixes(view, finding), ignoreFix(view, finding)];
}
