/** The schema of the editor's section `zwgk` and of `.zwgk.json`. */
import * as z from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { RuleSettings } from '../rules/check';
import { ruleCodes } from '../rules/codes';
import type { Localized } from '../rules/finding';
import type { Language, Parsed, SettingValues } from './settings';

const shared = {
  rules: z.partialRecord(z.enum(ruleCodes), z.enum(['error', 'warning', 'information', 'hint', 'off'])),
  organisation: z.string(),
  /** `zh` is short for `zh-CN`. */
  language: z.enum(['zh-CN', 'zh', 'en']).transform((tag): Language => (tag === 'en' ? 'en' : 'zh')),
};

/** `.zwgk.json` */
export const configSchema = z.strictObject({ $schema: z.string(), ...shared }).partial();

/** The section `zwgk` of the editor; what the client alone reads passes unchecked. */
const editorSchema = z.strictObject({ ...shared, preview: z.unknown(), trace: z.unknown() }).partial();

/** An absent section and an unset key (null in some editors) both mean: not set. */
export function parseEditorSettings(section: unknown): Parsed<SettingValues> {
  return validate(editorSchema, withoutNulls(section) ?? {});
}

export function parseConfigValue(value: unknown): Parsed<SettingValues> {
  return validate(configSchema, value);
}

interface RawValues {
  readonly rules?: RuleSettings | undefined;
  readonly organisation?: string | undefined;
  readonly language?: Language | undefined;
}

function validate(schema: z.ZodType<RawValues>, value: unknown): Parsed<SettingValues> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) {
    const { rules, organisation, language } = result.data;
    return {
      ok: true,
      value: {
        ...(rules && { rules }),
        ...(organisation && { organisation }),
        ...(language && { language }),
      },
    };
  }
  return { ok: false, problems: result.error.issues.map(describe) };
}

const chinese = zhCN().localeError;

function describe(issue: z.core.$ZodIssue): Localized {
  const at = keyPath(issue);
  const { message, ...raw } = issue;
  const translated = chinese(raw as z.core.$ZodRawIssue);
  const zh = typeof translated === 'string' ? translated : (translated?.message ?? message);
  return { zh: `${at}：${zh}`, en: `${at}: ${message}` };
}

/** `rules["table/balance"]`; an unknown key is named itself, not only the object that holds it. */
function keyPath(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const text = path.map((key) => (/^\w+$/.test(String(key)) ? `.${String(key)}` : `["${String(key)}"]`));
  return text.join('').replace(/^\./, '') || '$';
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? undefined;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}
