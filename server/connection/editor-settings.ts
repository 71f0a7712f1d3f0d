/** Where the editor's section `zwgk` comes from, and what the user is told when settings are wrong. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Localized } from '../rules/finding';
import { normalUri } from '../workspace/files';
import type { Language } from '../workspace/settings';

export const section = 'zwgk';

/** Pulled where the client can be asked; otherwise what it sent last, at first its initializationOptions. */
export class EditorSettings {
  readonly #connection: Connection;
  #sent: unknown;
  pull = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `{zwgk: {…}}` or the section itself. */
  receive(settings: unknown): void {
    const isObject = typeof settings === 'object' && settings !== null;
    this.#sent = isObject && section in settings ? settings[section] : settings;
  }

  async of(uri: string): Promise<unknown> {
    if (!this.pull) return this.#sent;
    const pulled: unknown = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section });
    return pulled ?? this.#sent;
  }
}

/** One warning for all wrong keys of one source. */
export function reportProblems(
  connection: Connection,
  source: string | undefined,
  problems: readonly Localized[],
  language: Language,
): void {
  const keys = problems.map((problem) => problem[language]);
  const message =
    language === 'zh'
      ? `zwgk：${place(source, '编辑器设置 zwgk')}有误，沿用上一次有效的设置。${keys.join('；')}`
      : `zwgk: ${place(source, 'editor settings zwgk')} not valid, the last good settings stay. ${keys.join('; ')}`;
  // Not window.showWarningMessage: that is a request, and waits for the user.
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function place(source: string | undefined, editor: string): string {
  if (source === undefined) return editor;
  const { pathname } = new URL(normalUri(source));
  // A folder may be named 100%, which is no escape.
  return `${/%(?![0-9A-Fa-f]{2})/.test(pathname) ? pathname : decodeURIComponent(pathname)} `;
}
