/** As much of `vscode` as the words of the page need; in Chinese. */
import bundle from '../../l10n/bundle.l10n.zh-cn.json';

const translations: Readonly<Record<string, string>> = bundle;

export const l10n = {
  t: (message: string): string => translations[message] ?? message,
};
