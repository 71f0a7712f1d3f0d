/** The connection to the language server in dist/server.js. */
import { commands, type ExtensionContext, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { RestartBudget } from './restartBudget';
import { looksLikeReport, reportSelector } from './selector';

export const restartCommand = 'zwgk.restartServer';
export const showOutputCommand = 'zwgk.showOutputChannel';

function serverOptions(context: ExtensionContext): ServerOptions {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6039'] } },
  };
}

async function tellThatServerIsDown(message: string): Promise<void> {
  const restart = l10n.t('Restart');
  const showLog = l10n.t('Show Log');
  const choice = await window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await commands.executeCommand(restartCommand);
  if (choice === showLog) await commands.executeCommand(showOutputCommand);
}

/** Restarts a crashed server quietly a few times; then says in words, once, that checking has stopped. */
function errorHandler(budget: RestartBudget): ErrorHandler {
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      if (budget.spend(Date.now())) return { action: CloseAction.Restart, handled: true };
      void tellThatServerIsDown(
        l10n.t('The zwgk language server has stopped several times. Reports are not checked any more.'),
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/**
 * A client that is not started yet; the caller disposes of it. The server itself registers for changes of settings
 * and of `.zwgk.json`: `synchronize` here would announce each of them twice.
 */
export function createLanguageClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: reportSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: {
      onChange: true,
      onTabs: true,
      match: (_selector, resource) => looksLikeReport(resource),
    },
    errorHandler: errorHandler(new RestartBudget()),
    initializationFailedHandler: () => false,
  };
  return new LanguageClient('zwgk', 'zwgk', serverOptions(context), options);
}

/** Starts or restarts the server; a failure is said in words and logged, never thrown. */
export async function run(client: LanguageClient): Promise<void> {
  try {
    await (client.isRunning() ? client.restart() : client.start());
  } catch (error) {
    client.outputChannel.error(error instanceof Error ? error : String(error));
    void tellThatServerIsDown(
      l10n.t('The zwgk language server could not be started. Reports are not checked.'),
    );
  }
}
