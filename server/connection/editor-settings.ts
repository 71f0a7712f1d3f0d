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

/** One warning for all wrong keys of one source: a `.zwgk.json` by its URI, or the editor's settings. */
export function reportProblems(
  connection: Connection,
  source: string | undefined,
  problems: readonly Localized[],
  language: Language,
): void {
  const place = source === undefined ? editorPlace[language] : `${shownPath(source)} `;
  warn(connection, language, problems, {
    zh: `${place}有误，沿用上一次有效的设置`,
    en: `${place} not valid, the last good settings stay`,
  });
}

/** One warning for all wrong keys of a form file. */
export function reportForm(
  connection: Connection,
  file: string,
  problems: readonly Localized[],
  language: Language,
): void {
  warn(connection, language, problems, {
    zh: `格式文件 ${shownPath(file)} 有误，其余格式照常使用`,
    en: `form file ${shownPath(file)} not valid, all other forms stay in use`,
  });
}

const editorPlace: Localized = { zh: '编辑器设置 zwgk', en: 'editor settings zwgk' };
/** More problems than this fill the screen and help nobody. */
const mostShown = 5;
/** UTF-16 units of one: a file may have thousands of keys that no setting has. */
const longestShown = 300;

function warn(
  connection: Connection,
  language: Language,
  problems: readonly Localized[],
  head: Localized,
): void {
  const shown = problems.slice(0, mostShown).map((problem) => clipped(problem[language]));
  const hidden = problems.length - shown.length;
  const more = { zh: `还有 ${hidden} 处`, en: `${hidden} more` };
  const keys = hidden > 0 ? [...shown, more[language]] : shown;
  const message =
    language === 'zh' ? `zwgk：${head.zh}。${keys.join('；')}` : `zwgk: ${head.en}. ${keys.join('; ')}`;
  // Not window.showWarningMessage: that is a request, and waits for the user.
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function clipped(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function shownPath(uri: string): string {
  const { pathname } = new URL(normalUri(uri));
  // A folder may be named 100%, which is no escape.
  return /%(?![0-9A-Fa-f]{2})/.test(pathname) ? pathname : decodeURIComponent(pathname);
}
