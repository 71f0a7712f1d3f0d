/** The command that makes a report of a Word document, a web page or a text. */
import path from 'node:path/posix';
import {
  commands,
  type Disposable,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ImportOutcome } from '../server/protocol';
import type { ReportServer } from './reportServer';
import { languageId } from './selector';

export const importCommand = 'zwgk.import';

type Imported = Extract<ImportOutcome, { readonly ok: true }>;

const readable = ['docx', 'html', 'htm', 'txt'];

async function askFile(): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({
    title: l10n.t('Import a report'),
    openLabel: l10n.t('Import'),
    canSelectMany: false,
    filters: { [l10n.t('Word, web page, text')]: readable, [l10n.t('All files')]: ['*'] },
  });
  return files?.[0];
}

async function importReport(
  server: ReportServer,
  output: LogOutputChannel,
  chosen: Uri | undefined,
): Promise<void> {
  const file = chosen ?? (await askFile());
  if (file === undefined) return;
  const name = path.basename(file.path);
  const outcome = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Importing {0}…', name) },
    async () => server.import(file, await workspace.fs.readFile(file)),
  );
  if (!outcome.ok) {
    void window.showErrorMessage(l10n.t('{0} was not imported: {1}', name, outcome.message));
    return;
  }
  await window.showTextDocument(await newDocument(file, outcome.text), { preview: false });
  tell(output, name, outcome);
}

/** Not saved, named after the file and beside it where nothing of that name is. */
async function newDocument(file: Uri, text: string): Promise<TextDocument> {
  const { dir, name } = path.parse(file.path);
  const sibling = file.with({ path: path.join(dir, `${name}.zwgk`) });
  if (file.scheme !== 'file' || (await exists(sibling)))
    return workspace.openTextDocument({ language: languageId, content: text });
  const document = await workspace.openTextDocument(sibling.with({ scheme: 'untitled' }));
  if (document.getText() !== '') return workspace.openTextDocument({ language: languageId, content: text });
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(0), text);
  await workspace.applyEdit(edit);
  return document;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** One message for everything; the log has it piece by piece. */
function tell(output: LogOutputChannel, name: string, { removed, notices }: Imported): void {
  if (removed.length === 0 && notices.length === 0) return;
  output.info(l10n.t('Imported {0}', name));
  for (const { line, message } of notices) output.warn(l10n.t('Line {0}: {1}', line + 1, message));
  for (const text of removed) output.info(l10n.t('Left out: {0}', text));
  const parts = [
    ...(removed.length > 0
      ? [l10n.t('{0} piece(s) around the report or printed twice were left out', removed.length)]
      : []),
    ...(notices.length > 0 ? [l10n.t('{0} place(s) need a look', notices.length)] : []),
  ];
  const show = l10n.t('Show');
  const message = l10n.t('Imported {0}: {1}', name, parts.join(l10n.t(', ')));
  const shown =
    notices.length > 0
      ? window.showWarningMessage(message, show)
      : window.showInformationMessage(message, show);
  void shown.then((choice) => {
    if (choice === show) output.show();
  });
}

/** What the Explorer hands over is an address; the command palette hands over nothing. */
export function registerImport(server: ReportServer, output: LogOutputChannel): Disposable {
  return commands.registerCommand(importCommand, (target?: unknown) =>
    importReport(server, output, target instanceof Uri ? target : undefined),
  );
}
