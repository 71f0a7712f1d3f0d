/** What a rule is: metadata as data, and one pure function. */
import type { BoundReport, BoundTable } from '../forms/bound';
import type { Form } from '../forms/form';
import type { RuleCode } from './codes';
import type { Finding, Localized, Severity } from './finding';

interface RuleText {
  readonly code: RuleCode;
  /** Severity of a finding that does not bring its own. */
  readonly severity: Severity;
  /** What is wrong when it fires, in a few words. */
  readonly title: Localized;
  /** What asks for it: an article, a notice, a standard, the form itself, or practice. */
  readonly source: Localized;
  /** Silent until the settings give it a severity. */
  readonly isOff?: true;
}

/** Reads anything in the report. Runs on every keystroke. */
export interface ReportRule extends RuleText {
  /** Linear in the report; never throws. */
  check(report: BoundReport, context: RuleContext): Iterable<RuleFinding>;
}

/**
 * Looks at one table after another and reads nothing but the table: not the text around it, not the other tables. So what
 * it finds is kept with the table, and moved with it, until the table itself is edited.
 */
export interface TableRule extends RuleText {
  /** `form` is the one that has the table. Linear in the table; never throws. */
  checkTable(table: BoundTable, form: Form): Iterable<RuleFinding>;
  /** Does something else in the report, or in last year's, explain what is found? Asked only where something is. */
  isExplained?(report: BoundReport, context: RuleContext): boolean;
}

export type Rule = ReportRule | TableRule;

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
