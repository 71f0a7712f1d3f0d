/** The commands about the server itself, and what is said when it is down. */
import { commands, l10n, window } from 'vscode';

export const restartCommand = 'zwgk.restartServer';
export const showOutputCommand = 'zwgk.showOutputChannel';

export async function tellThatServerIsDown(message: string): Promise<void> {
  const restart = l10n.t('Restart');
  const showLog = l10n.t('Show Log');
  const choice = await window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await commands.executeCommand(restartCommand);
  if (choice === showLog) await commands.executeCommand(showOutputCommand);
}
