/** Options as cac gives them → checked values. */

import type { RuleSettings } from '../rules/check';
import { type RuleCode, ruleCodes } from '../rules/codes';
import type { Localized, Severity } from '../rules/finding';
import type { Language } from '../workspace/settings';

/** The command line cannot be understood: exit status 2. */
export class UsageError extends Error {
  readonly reason: Localized;

  constructor(reason: Localized) {
    super(reason.en);
    this.reason = reason;
  }
}

export type RawOptions = Readonly<Record<string, unknown>>;

export type Threshold = 'error' | 'warning' | 'information' | 'never';
const thresholds: readonly Threshold[] = ['error', 'warning', 'information', 'never'];
/** What `zwgk export` writes. */
export type ExportFormat = 'docx' | 'html' | 'pdf' | 'json' | 'csv' | 'xlsx';
const exportFormats: readonly ExportFormat[] = ['docx', 'html', 'pdf', 'json', 'csv', 'xlsx'];
const languages: readonly Language[] = ['zh', 'en'];
const ruleLevels: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

export function formatOption<T extends string>(options: RawOptions, known: readonly [T, ...T[]]): T {
  return choice('--format', options.format, known) ?? known[0];
}

/** Undefined: each folder's `.zwgk.json` decides. */
export function languageOption(options: RawOptions): Language | undefined {
  return choice('--language', options.language, languages);
}

/** Findings of this severity and above make the exit status 1. */
export function thresholdOption(options: RawOptions): Threshold {
  return choice('--fail-on', options.failOn, thresholds) ?? 'warning';
}

/** `--to`: there is no default, a file would get a format that its name does not say. */
export function exportOption(options: RawOptions): ExportFormat {
  return choice('--to', options.to, exportFormats) ?? missing('--to', exportFormats.join('|'));
}

/** `--figures`: only what is read, not computed with, has a place for them. */
export function figuresOption({ figures }: RawOptions, format: ExportFormat): boolean {
  if (figures === undefined || figures === false) return false;
  if (format === 'docx' || format === 'html' || format === 'pdf') return true;
  throw new UsageError({
    zh: '选项 --figures 只用于 docx、html、pdf',
    en: 'option --figures is for docx, html and pdf only',
  });
}

/** `-o`: where to write. */
export function outputOption({ output }: RawOptions): string {
  if (typeof output === 'string' && output !== '') return output;
  // The grammar turns `-o 2024` into a number.
  return typeof output === 'number' ? String(output) : missing('-o', 'FILE');
}

function missing(option: string, value: string): never {
  throw new UsageError({ zh: `请给出选项 ${option} ${value}`, en: `option ${option} ${value} is missing` });
}

/** `--rule CODE=SEVERITY`, any number of times; the last one for a rule holds. */
export function ruleOptions({ rule }: RawOptions): RuleSettings {
  const given = rule === undefined ? [] : [rule].flat().map(String);
  return Object.fromEntries(given.map(parseRule));
}

function parseRule(text: string): readonly [RuleCode, Severity | 'off'] {
  const [name, level] = text.split('=', 2);
  const code = ruleCodes.find((known) => known === name);
  if (!code) throw unknownRule(text);
  const severity = ruleLevels.find((known) => known === level);
  if (!severity)
    throw unknownValue(
      '--rule',
      text,
      ruleLevels.map((known) => `${code}=${known}`),
    );
  return [code, severity];
}

/** All rules are more than one can read: only those of the same group are named. */
function unknownRule(text: string): UsageError {
  const [group = ''] = text.split('/', 1);
  const near = ruleCodes.filter((known) => known.startsWith(`${group}/`));
  const groups = [...new Set(ruleCodes.map((known) => known.replace(/\/.*/, '/…')))];
  const known = near.length > 0 ? near : groups;
  return new UsageError({
    zh: `选项 --rule 的值“${text}”无法识别；可用的规则：${known.join('、')}；全部规则见 zwgk rules`,
    en: `option --rule: unknown value "${text}"; known rules: ${known.join(', ')}; all rules: zwgk rules`,
  });
}

function choice<T extends string>(option: string, value: unknown, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    throw new UsageError({
      zh: `选项 ${option} 只能给出一次`,
      en: `option ${option} can be given only once`,
    });
  }
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw unknownValue(option, String(value), known);
  return found;
}

function unknownValue(option: string, value: string, known: readonly string[]): UsageError {
  return new UsageError({
    zh: `选项 ${option} 的值“${value}”无法识别；可用的值：${known.join('、')}`,
    en: `option ${option}: unknown value "${value}"; known values: ${known.join(', ')}`,
  });
}
