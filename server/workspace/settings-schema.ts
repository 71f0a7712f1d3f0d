/** The schema of the editor's section `zwgk` and of `.zwgk.json`. */
import * as z from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { AmbiguousWidth } from '../render/width';
import type { RuleSettings } from '../rules/check';
import { ruleCodes } from '../rules/codes';
import type { Localized } from '../rules/finding';
import type { Language, Parsed, SettingValues } from './settings';

const shared = {
  rules: z
    .partialRecord(z.enum(ruleCodes), z.enum(['error', 'warning', 'information', 'hint', 'off']))
    .describe('各检查规则的严重程度；未列出的用规则自身的程度，`off` 为关闭。\n\nSeverity of each rule.'),
  organisation: z.string().describe('发布机关名称。\n\nName of the office that publishes the report.'),
  /** `zh` is short for `zh-CN`. */
  language: z
    .enum(['zh-CN', 'zh', 'en'])
    .describe('消息所用的语言。\n\nLanguage of the messages.')
    .transform((tag): Language => (tag === 'en' ? 'en' : 'zh')),
  format: z
    .strictObject({
      ambiguousWidth: z
        .enum(['narrow', 'wide'])
        .describe(
          '对齐表格时，“”‘’—…①等宽度不定的字符按一列（narrow）还是两列（wide）计。\n\nColumns that characters of ambiguous width take when tables are aligned.',
        ),
    })
    .partial(),
  forms: z
    .array(z.string().min(1))
    .describe(
      '自定义格式文件，路径相对于本文件所在的文件夹。\n\nForm files of your own, relative to the folder of this file.',
    ),
};

/** `.zwgk.json` */
export const configSchema = z.strictObject({ $schema: z.string(), ...shared }).partial();

/** The section `zwgk` of the editor; what the client alone reads passes unchecked. */
const editorSchema = z
  .strictObject({
    ...shared,
    inlayHints: z.strictObject({ totals: z.boolean() }).partial(),
    preview: z.unknown(),
    export: z.unknown(),
    trace: z.unknown(),
  })
  .partial();

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
  readonly forms?: readonly string[] | undefined;
  readonly format?: { readonly ambiguousWidth?: AmbiguousWidth | undefined } | undefined;
  readonly inlayHints?: { readonly totals?: boolean | undefined } | undefined;
}

function validate(schema: z.ZodType<RawValues>, value: unknown): Parsed<SettingValues> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) {
    const { rules, organisation, language, forms, format, inlayHints } = result.data;
    return {
      ok: true,
      value: {
        ...(rules && { rules }),
        ...(organisation && { organisation }),
        ...(language && { language }),
        ...(forms && { forms }),
        ...(format?.ambiguousWidth && { format: { ambiguousWidth: format.ambiguousWidth } }),
        ...(inlayHints?.totals !== undefined && { inlayHints: { totals: inlayHints.totals } }),
      },
    };
  }
  return { ok: false, problems: result.error.issues.map(describe) };
}

const chinese = zhCN().localeError;

function describe(issue: z.core.$ZodIssue): Localized {
  const at = keyPath(issue);
  const editors = editorsKey(issue);
  if (editors !== undefined)
    return {
      zh: `${at}：键名在编辑器的设置里才带 ${prefix}，这里应为 ${editors}`,
      en: `${at}: only the editor's settings have the prefix ${prefix}; here the key is ${editors}`,
    };
  const { message, ...raw } = issue;
  const translated = chinese(raw as z.core.$ZodRawIssue);
  const zh = typeof translated === 'string' ? translated : (translated?.message ?? message);
  return { zh: `${at}：${zh}`, en: `${at}: ${message}` };
}

const prefix = 'zwgk.';

/** `rules` of `zwgk.rules`, a key as the editor's settings have it; undefined where another one is wrong. */
function editorsKey(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys' || issue.path.length > 0) return undefined;
  const [key = ''] = issue.keys;
  if (!key.startsWith(prefix)) return undefined;
  const [name = ''] = key.slice(prefix.length).split('.', 1);
  return Object.hasOwn(shared, name) ? name : undefined;
}

/** `rules["table/balance"]`; an unknown key is named itself, not only the object that holds it. */
function keyPath(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const text = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^\w+$/.test(String(key)) ? `.${String(key)}` : `["${String(key)}"]`;
  });
  return text.join('').replace(/^\./, '') || '$';
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? undefined;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}
