/** Composition root: builds the objects, registers them, nothing else. */
import { commands, type ExtensionContext, window } from 'vscode';
import { registerCellKeys } from './cells';
import { registerExports } from './export';
import { registerImport } from './importReport';
import { registerNewReport } from './newReport';
import { registerTablePaste } from './paste/tables';
import { registerPreviews } from './preview/manager';
import { ReportServer } from './reportServer';
import { restartCommand, showOutputCommand } from './serverCommands';
import { ServerProcess } from './serverProcess';
import { showStatus } from './status';

let running: ReportServer | undefined;

export function activate(context: ExtensionContext): void {
  // First of all: it needs longer than everything else here.
  const process = new ServerProcess(context.asAbsolutePath('dist/server.js'));
  process.begin();
  const output = window.createOutputChannel('zwgk', { log: true });
  const server = new ReportServer(process, output);
  running = server;
  const previews = registerPreviews(context, server, output);
  context.subscriptions.push(
    output,
    server,
    commands.registerCommand(restartCommand, () => server.start()),
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
  void server.start();
}

/** VS Code waits for it, and disposes of the rest afterwards. */
export function deactivate(): Promise<void> | undefined {
  return running?.end();
}
