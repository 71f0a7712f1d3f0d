/** Runs the rules over a report. */
import type { BoundReport } from '../forms/bound';
import { once } from '../report/once';
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
  const { codes, ofTables, ofReport, ofIgnores } = runningWith(settings);
  const ignores = ignoresOf(bound.report);
  const inTables = bound.tables.flatMap((table) =>
    findingsInTable(table, settings, (unmoved) =>
      findingsOf(ofTables, (rule) => rule.checkTable(unmoved, bound.form)),
    ),
  );
  const explained = ofTables.filter(
    ({ rule }) =>
      rule.isExplained !== undefined &&
      inTables.some(({ code }) => code === rule.code) &&
      rule.isExplained(bound, context),
  );
  const findings = [
    ...inTables.filter(({ code }) => !explained.some(({ rule }) => rule.code === code)),
    ...findingsOf(ofReport, (rule) => rule.check(bound, context)),
  ].filter(({ code, range }) => !ignores.silence(code, range.start));
  const unused = findingsOf(ofIgnores, () => ignores.unused((code) => codes.has(code))).filter(
    ({ code, range }) => !ignores.silence(code, range.start),
  );
  return [...findings, ...unused].sort(inSourceOrder);
}

/** A rule that is on. */
interface Running<R extends Rule> {
  readonly rule: R;
  /** What the settings say, whatever the rule does; undefined where they say nothing. */
  readonly severity: Severity | undefined;
}

/** The same for all reports: of thousands of small ones this was a twentieth of the time. */
const runningWith = once((settings: RuleSettings) => {
  const running = rules.flatMap((rule): readonly Running<Rule>[] => {
    const severity = settings[rule.code];
    return severity === 'off' || (severity === undefined && rule.isOff) ? [] : [{ rule, severity }];
  });
  return {
    codes: new Set(running.map(({ rule }) => rule.code)),
    ofTables: running.filter((one): one is Running<TableRule> => 'checkTable' in one.rule),
    ofReport: running.filter((one): one is Running<ReportRule> => 'check' in one.rule),
    /** What it finds depends on the findings of the others. */
    ofIgnores: running.filter(({ rule }) => rule === textUnusedIgnore),
  };
});

function findingsOf<R extends Rule>(
  running: readonly Running<R>[],
  check: (rule: R) => Iterable<RuleFinding>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { rule, severity } of running)
    for (const found of check(rule))
      findings.push({ ...found, code: rule.code, severity: severity ?? found.severity ?? rule.severity });
  return findings;
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
