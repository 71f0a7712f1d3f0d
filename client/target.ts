/** Which report a command is meant for. */
import { Uri, window, workspace } from 'vscode';
import { isReport } from './selector';

/** The one given by a menu, else the one that was looked at last; `previewed` is that of the preview which has the focus. */
export function chosenReport(given: unknown, previewed?: Uri): Uri | undefined {
  // The menu of a preview gives the address of the panel.
  if (given instanceof Uri && given.scheme !== 'webview-panel') return given;
  if (previewed !== undefined) return previewed;
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  // None is visible when the walkthrough, which has a button for the preview, covers it.
  const documents = [...editors.map((editor) => editor?.document), ...workspace.textDocuments.toReversed()];
  return documents.find((document) => document !== undefined && isReport(document))?.uri;
}
