/** Which report a command is meant for. */
import { Uri, window, workspace } from 'vscode';
import { isReport } from './selector';

/** The one given by a menu, else the one that was looked at last. */
export function chosenReport(given: unknown): Uri | undefined {
  if (given instanceof Uri) return given;
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  // None is visible when the walkthrough, which has a button for the preview, covers it.
  const documents = [...editors.map((editor) => editor?.document), ...workspace.textDocuments.toReversed()];
  return documents.find((document) => document !== undefined && isReport(document))?.uri;
}
