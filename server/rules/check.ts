/** Runs the rules over a report. */
import type { BoundReport } from '../forms/bound';
import type { RuleCode } from './codes';
import type { Finding, Severity } from './finding';
import { ignoresOf } from './ignore';
import { rules } from './registry';
import type { ReportRule, Rule, RuleContext, RuleFinding, TableRule } from './rule';
import { findingsInTable } from './table-findings';
import { textUnusedIgnore } from './text/unused-ignore';

/** Severity per rule where it differs from the rule's own; `off` silences it. */
export type RuleSettings = Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;

const noSettings: RuleSettings = {};

/** All findings in source order, without those that the settings or a `// zwgk-ignore` silence. */
export function checkReport(
  bound: BoundReport,
  settings: RuleSettings = noSettings,
  context: RuleContext = { lastYear: undefined },
): readonly Finding[] {
  const severityOf = ({ code, severity, isOff }: Rule, own = severity): Severity | 'off' =>
    settings[code] ?? (isOff ? 'off' : own);
  const findingsOf = (rule: Rule, found: Iterable<RuleFinding>): readonly Finding[] =>
    [...found].flatMap((finding) => {
      const severity = severityOf(rule, finding.severity);
      return severity === 'off' ? [] : [{ ...finding, code: rule.code, severity }];
    });

  const running = rules.filter((rule) => severityOf(rule) !== 'off');
  const tableRules = running.filter((rule): rule is TableRule => 'checkTable' in rule);
  const reportRules = running.filter((rule): rule is ReportRule => 'check' in rule);
  const ignores = ignoresOf(bound.report);
  const inTables = bound.tables.flatMap((table) =>
    findingsInTable(table, settings, (unmoved) =>
      tableRules.flatMap((rule) => findingsOf(rule, rule.checkTable(unmoved, bound.form))),
    ),
  );
  const explained = tableRules.filter(
    (rule) =>
      rule.isExplained !== undefined &&
      inTables.some(({ code }) => code === rule.code) &&
      rule.isExplained(bound, context),
  );
  const findings = [
    ...inTables.filter(({ code }) => !explained.some((rule) => rule.code === code)),
    ...reportRules.flatMap((rule) => findingsOf(rule, rule.check(bound, context))),
  ].filter(({ code, range }) => !ignores.silence(code, range.start));
  const unused = findingsOf(
    textUnusedIgnore,
    ignores.unused((code) => running.some((rule) => rule.code === code)),
  ).filter(({ code, range }) => !ignores.silence(code, range.start));
  return [...findings, ...unused].sort(inSourceOrder);
}

const places = new Map(rules.map(({ code }, index) => [code, index]));

/** Findings on one range in the order of the rules. */
function inSourceOrder(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (places.get(a.code) ?? 0) - (places.get(b.code) ?? 0)
  );
}
