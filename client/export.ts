/** The commands that write a report as a file of another format. */
import { randomUUID } from 'node:crypto';
import path from 'node:path/posix';
import {
  CancellationError,
  type CancellationToken,
  commands,
  Disposable,
  env,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { ExportFormat } from '../server/protocol';
import type { ReportServer } from './reportServer';
import { chosenReport } from './target';

interface Export {
  readonly command: string;
  readonly extension: string;
  /** What the save dialog calls such a file. */
  readonly kind: string;
}

/** One entry a format. */
const exportsTo: Readonly<Record<ExportFormat, () => Export>> = {
  docx: () => ({ command: 'zwgk.exportWord', extension: 'docx', kind: l10n.t('Word document') }),
  html: () => ({ command: 'zwgk.exportHtml', extension: 'html', kind: l10n.t('Web page') }),
  pdf: () => ({ command: 'zwgk.exportPdf', extension: 'pdf', kind: 'PDF' }),
};

/** `previewed`: the report of the preview that has the focus. */
export function registerExports(
  server: ReportServer,
  output: LogOutputChannel,
  previewed: () => Uri | undefined,
): Disposable {
  const formats: readonly ExportFormat[] = ['docx', 'html', 'pdf'];
  return Disposable.from(
    ...formats.map((format) =>
      commands.registerCommand(exportsTo[format]().command, (given?: unknown) =>
        exportReport(server, output, format, chosenReport(given, previewed())),
      ),
    ),
  );
}

async function exportReport(
  server: ReportServer,
  output: LogOutputChannel,
  format: ExportFormat,
  report: Uri | undefined,
): Promise<void> {
  if (report === undefined) return;
  // A menu of the Explorer names a file that may not be open: the server answers for open documents only.
  await workspace.openTextDocument(report);
  const file = await askFile(report, exportsTo[format]());
  if (file === undefined) return;
  const name = path.basename(file.path);
  try {
    const reason = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Exporting {0}…', name), cancellable: true },
      async (_, token) => {
        const figures = workspace.getConfiguration('zwgk.export', report).get('figures', false);
        const result = await uncancelled(token, server.export(report, { format, figures }, token));
        if (result === null) return l10n.t('The zwgk language server is not running.');
        if (!result.ok) return result.message;
        await writeWhole(file, Buffer.from(result.content, 'base64'));
        return '';
      },
    );
    if (reason === '') await offerToOpen(file, name);
    else void window.showErrorMessage(l10n.t('{0} was not written: {1}', name, reason));
  } catch (error) {
    if (error instanceof CancellationError) return;
    output.error(`export to ${file.toString()}: ${error}`);
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('{0} was not written: {1}', name, reason));
  }
}

/** A request that is cancelled may be answered or refused: both are the same to the one who cancelled it. */
async function uncancelled<T>(token: CancellationToken, request: Promise<T>): Promise<T> {
  try {
    const result = await request;
    if (token.isCancellationRequested) throw new CancellationError();
    return result;
  } catch (error) {
    throw token.isCancellationRequested ? new CancellationError() : error;
  }
}

/** Beside the report, named after it. */
function askFile(report: Uri, { extension, kind }: Export): Thenable<Uri | undefined> {
  const { dir, name } = path.parse(report.path);
  const folder = report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : report;
  const base = report.scheme === 'untitled' ? (folder?.path ?? '') : dir;
  const file = path.join(base, `${name}.${extension}`);
  return window.showSaveDialog({
    title: l10n.t('Export the report'),
    saveLabel: l10n.t('Export'),
    filters: { [kind]: [extension] },
    ...(folder !== undefined && { defaultUri: folder.with({ path: file }) }),
  });
}

/** Beside the file first: one that cannot be finished leaves the old file as it is. */
async function writeWhole(file: Uri, bytes: Uint8Array): Promise<void> {
  // Without the name of the file: with it, a long one would be too long.
  const half = file.with({ path: path.join(path.dirname(file.path), `.${randomUUID()}.tmp`) });
  try {
    await workspace.fs.writeFile(half, bytes);
    await workspace.fs.rename(half, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(half).then(undefined, () => undefined);
    throw error;
  }
}

async function offerToOpen(file: Uri, name: string): Promise<void> {
  const open = l10n.t('Open File');
  const reveal = l10n.t('Show in Folder');
  const choices = file.scheme === 'file' ? [open, reveal] : [];
  const choice = await window.showInformationMessage(l10n.t('Exported {0}', name), ...choices);
  if (choice === open) await env.openExternal(file);
  if (choice === reveal) await commands.executeCommand('revealFileInOS', file);
}
