/** The settings of the preview. */
import { ConfigurationTarget, type Uri, workspace } from 'vscode';

export const previewSection = 'zwgk.preview';

export interface PreviewSettings {
  readonly scrollPreviewWithEditor: boolean;
  readonly scrollEditorWithPreview: boolean;
  readonly showVerified: boolean;
}

/** To be kept: reading a setting for every scroll event takes longer than the event. */
export function readSettings(uri: Uri): PreviewSettings {
  const section = workspace.getConfiguration(previewSection, uri);
  return {
    scrollPreviewWithEditor: section.get('scrollPreviewWithEditor', true),
    scrollEditorWithPreview: section.get('scrollEditorWithPreview', true),
    showVerified: section.get('showVerified', false),
  };
}

/** Where the setting is set already, else for the user. */
export async function setShowVerified(uri: Uri, value: boolean): Promise<void> {
  const section = workspace.getConfiguration(previewSection, uri);
  const set = section.inspect<boolean>('showVerified');
  const target =
    set?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : set?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await section.update('showVerified', value, target);
}
