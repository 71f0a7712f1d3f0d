/** Reports of the test workspace: opening, editing, and what the extension says of them. */
import { strict as assert } from 'node:assert';
import {
  commands,
  type Diagnostic,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { until } from './until';

/** One wrong total: 29 where the row gives 21. */
export const wrongTotal = '松岭县2024年政府信息公开工作年度报告.zwgk';

export function inWorkspace(...names: readonly string[]): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, ...names);
}

export async function open(uri: Uri, column = ViewColumn.One): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uri), {
    viewColumn: column,
    preview: false,
  });
}

export async function openNew(content: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: 'zwgk', content });
  return window.showTextDocument(document, { preview: false });
}

export async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** A copy under a name of its own, so that no test sees what another one left. */
export async function copyOf(name: string, ...as: readonly string[]): Promise<Uri> {
  const uri = inWorkspace(...as);
  await write(uri, await read(inWorkspace(name)));
  return uri;
}

/** Leaves no editor open; what was typed is thrown away. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The first place of a text in a document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const offset = document.getText().indexOf(text);
  assert(offset >= 0, `“${text}” is in ${document.uri.path}`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

export async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), by);
  assert(await workspace.applyEdit(edit), `“${text}” is replaced`);
}

export async function append(document: TextDocument, text: string): Promise<Position> {
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.insert(document.uri, end, text);
  assert(await workspace.applyEdit(edit), `“${text}” is appended`);
  return document.lineAt(document.lineCount - 1).range.end;
}

/** The code of a diagnostic without its link. */
export function codeOf({ code }: Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** `15 table/row-total` for each diagnostic of a document, sorted. */
export function linesAndCodes(found: readonly Diagnostic[]): string[] {
  return found.map((diagnostic) => `${diagnostic.range.start.line + 1} ${codeOf(diagnostic)}`).sort();
}

/** The diagnostics of a document once they are as `expected`. */
export function diagnosed(
  uri: Uri,
  expected: (found: readonly Diagnostic[]) => boolean,
  what: string,
): Promise<readonly Diagnostic[]> {
  const now = (): readonly Diagnostic[] => languages.getDiagnostics(uri);
  return until(
    [languages.onDidChangeDiagnostics],
    () => (expected(now()) ? now() : undefined),
    `${what} in ${uri.path}`,
    () => JSON.stringify(now()),
  );
}

/** The one diagnostic of the report `wrongTotal` or of a copy, once its message holds a text. */
export async function wrongFigure(uri: Uri, message = '总计 29'): Promise<Diagnostic> {
  const [found] = await diagnosed(
    uri,
    (all) => all.length === 1 && all[0]?.message.includes(message) === true,
    `one finding with ${message}`,
  );
  assert(found);
  return found;
}

/** Waits until nothing is found any more. */
export async function clean(uri: Uri): Promise<void> {
  await diagnosed(uri, (all) => all.length === 0, 'no finding');
}
