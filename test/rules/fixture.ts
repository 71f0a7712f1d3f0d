/** Reports for the rules: text in which `«…»` marks what a rule must underline. */
import { expect } from 'vitest';
import { builtinLibrary } from '../../server/forms/library';
import type { RuleSettings } from '../../server/rules/check';
import type { RuleCode } from '../../server/rules/codes';
import type { Finding } from '../../server/rules/finding';
import { rules } from '../../server/rules/registry';
import { type Analysis, analyse } from '../../server/workspace/analysis';
import { marked } from '../render/fixture';

export function analysed(text: string, rules: RuleSettings = {}): Analysis {
  return analyse(text, { forms: builtinLibrary, rules });
}

/** A finding as text: what is underlined, what is related. */
export interface Seen {
  readonly code: RuleCode;
  readonly severity: Finding['severity'];
  readonly underlined: string;
  readonly zh: string;
  readonly en: string;
  readonly related: readonly string[];
  readonly relatedZh: readonly string[];
  readonly expected: string | undefined;
  readonly actual: string | undefined;
}

/** The rules that add up, and those that hold prose against the table. */
const arithmetic: readonly RuleCode[] = [
  'table/balance',
  'table/children-sum',
  'table/row-total',
  'table/cell-value',
  'table/group-cell',
  'table/part-exceeds-whole',
  'table/blank-total',
  'prose/parts-sum',
  'prose/zero-report',
];

/** A rule that is off until the settings ask for it is asked for. */
function turnedOn(code: RuleCode | undefined): RuleSettings {
  const rule = rules.find((one) => one.code === code);
  return rule?.isOff === true ? { [rule.code]: rule.severity } : {};
}

/** The findings of one rule, or of all those that add up, in source order. */
export function seenIn(text: string, code?: RuleCode): readonly Seen[] {
  const codes = code === undefined ? arithmetic : [code];
  return analysed(text, turnedOn(code))
    .findings.filter((finding) => codes.includes(finding.code))
    .map(({ code: found, severity, message, range, related, expected, actual }) => ({
      code: found,
      severity,
      underlined: text.slice(range.start, range.end),
      zh: message.zh,
      en: message.en,
      related: related.map((figure) => text.slice(figure.range.start, figure.range.end)),
      relatedZh: related.map((figure) => figure.message.zh),
      expected,
      actual,
    }));
}

/** Exactly what `«…»` marks is underlined by the rule, in the same places. */
export function expectMarked(source: string, code: RuleCode): readonly Seen[] {
  const { text, ranges } = marked(source);
  const found = analysed(text, turnedOn(code))
    .findings.filter((finding) => finding.code === code)
    .map(({ range }) => range);
  const show = (places: readonly { readonly start: number; readonly end: number }[]): string[] =>
    [...places]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => `${start} ${text.slice(start, end)}`);
  expect(show(found)).toEqual(show(ranges));
  return seenIn(text, code);
}

/** A report of 2024 with these paragraphs, and tables behind them. */
export function report(paragraphs: string, tables = ''): string {
  return `云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${paragraphs}\n\n${tables}`;
}

/** The text after the nearest fix of each finding of the rule is made, once. */
export function fixed(text: string, code: RuleCode): string {
  const edits = analysed(text)
    .findings.filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes?.[0]?.edits ?? [])
    .sort((a, b) => b.range.start - a.range.start);
  return edits.reduce(
    (result, { range, text: by }) => result.slice(0, range.start) + by + result.slice(range.end),
    text,
  );
}
