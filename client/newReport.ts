/** The command that makes a new report: asks year and organisation, then writes the year's form. */
import { commands, type Disposable, l10n, SnippetString, window, workspace } from 'vscode';
import type { ReportServer } from './reportServer';
import { defaultYear, yearProblem } from './reportYear';
import { languageId } from './selector';

export const newReportCommand = 'zwgk.newReport';

async function askYear(): Promise<number | undefined> {
  const today = new Date();
  const answer = await window.showInputBox({
    title: l10n.t('New annual report (1/2)'),
    prompt: l10n.t('The year that is reported on; it decides the form.'),
    value: String(defaultYear(today)),
    validateInput: (text) => yearProblem(text, today, l10n.t),
    ignoreFocusOut: true,
  });
  return answer === undefined ? undefined : Number(answer);
}

function askOrganisation(): Thenable<string | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showInputBox({
    title: l10n.t('New annual report (2/2)'),
    prompt: l10n.t('The office that reports, as in the title. Leave it empty to fill it in later.'),
    placeHolder: l10n.t('e.g. 云岭市住房和城乡建设局'),
    value: workspace.getConfiguration(languageId, folder).get<string>('organisation', ''),
    ignoreFocusOut: true,
  });
}

async function newReport(server: ReportServer): Promise<void> {
  const year = await askYear();
  if (year === undefined) return;
  const organisation = await askOrganisation();
  if (organisation === undefined) return;
  const { snippet } = await server.newReport({ year, organisation });
  const editor = await window.showTextDocument(
    await workspace.openTextDocument({ language: languageId, content: '' }),
  );
  await editor.insertSnippet(new SnippetString(snippet));
}

export function registerNewReport(server: ReportServer): Disposable {
  return commands.registerCommand(newReportCommand, () => newReport(server));
}
