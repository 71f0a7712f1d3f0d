/** Composition root: builds the objects, registers them, nothing else. */
import { commands, type ExtensionContext, window } from 'vscode';
import { registerCellKeys } from './cells';
import { registerExports } from './export';
import { registerImport } from './importReport';
import { createLanguageClient, restartCommand, run, showOutputCommand } from './languageClient';
import { registerNewReport } from './newReport';
import { registerTablePaste } from './paste/tables';
import { registerPreviews } from './preview/manager';
import { ReportServer } from './reportServer';
import { showStatus } from './status';

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('zwgk', { log: true });
  const client = createLanguageClient(context, output);
  const server = new ReportServer(client);
  const previews = registerPreviews(context, server, output);
  context.subscriptions.push(
    output,
    client,
    server,
    commands.registerCommand(restartCommand, () => run(client)),
    commands.registerCommand(showOutputCommand, () => output.show()),
    registerNewReport(server),
    registerImport(server, output),
    registerExports(server, output, () => previews.active()),
    ...registerTablePaste(server),
    registerCellKeys(server),
    showStatus(server, output),
    previews,
  );
  void commands.executeCommand('setContext', 'zwgk.active', true);
  // Not awaited: the preview restored after a reload and the commands are there while the server starts.
  void run(client);
}
