/** Settings from the editor (`zwgk.*`) and from `.zwgk.json`: one internal type. `settings-schema.ts` checks them. */

import type { RuleSettings } from '../rules/check';
import type { Localized } from '../rules/finding';

export type Language = keyof Localized;

export interface Settings {
  readonly rules: RuleSettings;
  /** Put into the title of a new report. */
  readonly organisation: string | undefined;
  readonly language: Language;
}

export const defaultSettings: Settings = { rules: {}, organisation: undefined, language: 'zh' };

/** What one source sets. */
export type SettingValues = Partial<Settings>;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** One entry per wrong key, each beginning with the key's path. */
  | { readonly ok: false; readonly problems: readonly Localized[] };

/** Later layers win; rules are merged one by one. */
export function mergeSettings(layers: readonly SettingValues[]): Settings {
  return layers.reduce<Settings>(
    (merged, layer) => ({
      rules: { ...merged.rules, ...layer.rules },
      organisation: layer.organisation || merged.organisation,
      language: layer.language ?? merged.language,
    }),
    defaultSettings,
  );
}
