/** What a rule is: metadata as data, and one pure function. */
import type { BoundReport } from '../forms/bound';
import type { RuleCode } from './codes';
import type { Finding, Localized, Severity } from './finding';

export interface Rule {
  readonly code: RuleCode;
  /** Severity of a finding that does not bring its own. */
  readonly severity: Severity;
  /** What is wrong when it fires, in a few words. */
  readonly title: Localized;
  /** Linear in the report; never throws. */
  check(report: BoundReport): Iterable<RuleFinding>;
}

/** A finding before the registry gives it its code and severity. */
export type RuleFinding = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };
