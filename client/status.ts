/** The language status item: form, year and number of findings of the report in the active editor. */
import {
  Disposable,
  LanguageStatusSeverity,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import type { ServerState } from './connection';
import type { ReportServer } from './reportServer';
import { isReport, reportSelector } from './selector';
import { restartCommand } from './serverCommands';
import { statusText } from './statusText';

const severities = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
  none: LanguageStatusSeverity.Information,
} as const;

function activeReport(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isReport(document) ? document : undefined;
}

export function showStatus(server: ReportServer, output: LogOutputChannel): Disposable {
  const item = languages.createLanguageStatusItem('zwgk.status', reportSelector);
  item.name = l10n.t('Government information disclosure report');

  const showState = (state: ServerState): void => {
    item.busy = state === 'starting';
    if (state === 'stopped') {
      item.text = l10n.t('Not checked');
      item.detail = l10n.t('The zwgk language server is not running.');
      item.severity = LanguageStatusSeverity.Error;
      item.command = { title: l10n.t('Restart'), command: restartCommand };
    }
  };

  const refresh = async (): Promise<void> => {
    const document = activeReport();
    if (document === undefined || server.state !== 'running') return;
    const status = await server.status(document.uri);
    if (status === null || document !== activeReport()) return;
    const { text, detail, severity } = statusText(status, l10n.t);
    item.text = text;
    item.detail = detail;
    item.severity = severities[severity];
    item.command = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  };
  const refreshOrLog = (): void => {
    refresh().catch((error) => output.warn(`status item: ${error}`));
  };

  showState(server.state);
  return Disposable.from(
    item,
    server.onDidChangeState((state) => {
      showState(state);
      refreshOrLog();
    }),
    server.onDidAnalyse((uri) => {
      if (activeReport()?.uri.toString() === uri.toString()) refreshOrLog();
    }),
    window.onDidChangeActiveTextEditor(refreshOrLog),
  );
}
