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
  /** What asks for it: an article, a notice, a standard, the form itself, or practice. */
  readonly source: Localized;
  /** Silent until the settings give it a severity. */
  readonly isOff?: true;
  /** Linear in the report; never throws. */
  check(report: BoundReport, context: RuleContext): Iterable<RuleFinding>;
}

/**
 * What a rule may ask for beyond its report. Nothing is looked for before it is read: taken out of the parameter
 * (`{ lastYear }`), it would be looked for in every report.
 */
export interface RuleContext {
  /** The report of the same organisation for the year before; undefined where none is known. */
  readonly lastYear: BoundReport | undefined;
}

/** A finding before the registry gives it its code and severity. */
export type RuleFinding = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };
