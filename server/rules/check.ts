/** Runs the rules over a report. */
import type { BoundReport } from '../forms/bound';
import type { RuleCode } from './codes';
import type { Finding, Severity } from './finding';
import { ignoresOf } from './ignore';
import { rules } from './registry';
import type { RuleContext } from './rule';

/** Severity per rule where it differs from the rule's own; `off` silences it. */
export type RuleSettings = Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;

/** All findings in source order, without those that the settings or a `// zwgk-ignore` silence. */
export function checkReport(
  bound: BoundReport,
  settings: RuleSettings,
  context: RuleContext = { lastYear: undefined },
): readonly Finding[] {
  const isIgnored = ignoresOf(bound.report);
  const findings = rules.flatMap((rule): readonly Finding[] => {
    const wanted = settings[rule.code];
    if (wanted === 'off' || (rule.isOff === true && wanted === undefined)) return [];
    return [...rule.check(bound, context)].map((finding) => ({
      ...finding,
      code: rule.code,
      severity: wanted ?? finding.severity ?? rule.severity,
    }));
  });
  return findings
    .filter(({ code, range }) => !isIgnored(code, range.start))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
