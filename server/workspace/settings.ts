/** Settings from the editor (`zwgk.*`) and from `.zwgk.json`: one internal type. `settings-schema.ts` checks them. */

import type { FormatOptions } from '../render/format';
import type { RuleSettings } from '../rules/check';
import type { Localized } from '../rules/finding';
import { fileUri } from './files';

export type Language = keyof Localized;

export interface InlayHintSettings {
  /** What a total should be, and what is left of it, beside the cells of a table. */
  readonly totals: boolean;
}

export interface Settings {
  readonly rules: RuleSettings;
  /** Put into the title of a new report. */
  readonly organisation: string | undefined;
  readonly language: Language;
  /** Form files besides the built-in forms: URIs, each once. */
  readonly forms: readonly string[];
  readonly inlayHints: InlayHintSettings;
  readonly format: FormatOptions;
}

export const defaultSettings: Settings = {
  rules: {},
  organisation: undefined,
  language: 'zh',
  forms: [],
  inlayHints: { totals: true },
  format: { ambiguousWidth: 'narrow' },
};

/** What one source sets; in `forms` the names as written, or URIs after `withFormUris`. */
export type SettingValues = Partial<Omit<Settings, 'inlayHints' | 'format'>> & {
  readonly inlayHints?: Partial<InlayHintSettings>;
  readonly format?: Partial<FormatOptions>;
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** One entry per wrong key, each beginning with the key's path. */
  | { readonly ok: false; readonly problems: readonly Localized[] };

/** Later layers win; rules are merged one by one, the form files of all layers count. */
export function mergeSettings(layers: readonly SettingValues[]): Settings {
  return layers.reduce<Settings>(
    (merged, layer) => ({
      rules: { ...merged.rules, ...layer.rules },
      organisation: layer.organisation || merged.organisation,
      language: layer.language ?? merged.language,
      forms: [...new Set([...merged.forms, ...(layer.forms ?? [])])],
      inlayHints: { ...merged.inlayHints, ...layer.inlayHints },
      format: { ...merged.format, ...layer.format },
    }),
    defaultSettings,
  );
}

/**
 * The form files as URIs. `folder` (a URI that ends in `/`) is where relative names start; without one they name
 * nothing and are left out.
 */
export function withFormUris(values: SettingValues, folder: string | undefined): SettingValues {
  if (values.forms === undefined) return values;
  return { ...values, forms: values.forms.flatMap((name) => fileUri(name, folder) ?? []) };
}
