/** The settings of the preview. */
import { ConfigurationTarget, type Uri, workspace } from 'vscode';
import type { PreviewMode } from './messages';

export const previewSection = 'zwgk.preview';

export interface PreviewSettings {
  readonly mode: PreviewMode;
  readonly scrollPreviewWithEditor: boolean;
  readonly scrollEditorWithPreview: boolean;
  readonly showVerified: boolean;
}

/** To be kept: reading a setting for every scroll event takes longer than the event. */
export function readSettings(uri: Uri | undefined): PreviewSettings {
  const section = workspace.getConfiguration(previewSection, uri);
  return {
    mode: section.get<string>('mode') === 'screen' ? 'screen' : 'page',
    scrollPreviewWithEditor: section.get('scrollPreviewWithEditor', true),
    scrollEditorWithPreview: section.get('scrollEditorWithPreview', true),
    showVerified: section.get('showVerified', false),
  };
}

export function setShowVerified(uri: Uri, value: boolean): Promise<void> {
  return set(uri, 'showVerified', value);
}

export async function toggleMode(uri: Uri | undefined): Promise<void> {
  await set(uri, 'mode', readSettings(uri).mode === 'page' ? 'screen' : 'page');
}

/** Where the setting is set already, else for the user. */
async function set(
  uri: Uri | undefined,
  key: keyof PreviewSettings,
  value: boolean | PreviewMode,
): Promise<void> {
  const section = workspace.getConfiguration(previewSection, uri);
  const found = section.inspect(key);
  const target =
    found?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : found?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await section.update(key, value, target);
}
