/** Text → everything that is known about it. Pure: the same text, forms and settings give the same analysis. */
import { bindReport } from '../forms/bind';
import type { BoundReport } from '../forms/bound';
import type { FormLibrary } from '../forms/library';
import { parseReport } from '../report/parse';
import { checkReport, type RuleSettings } from '../rules/check';
import type { Finding } from '../rules/finding';

export interface Analysis extends BoundReport {
  readonly findings: readonly Finding[];
}

export interface AnalysisOptions {
  readonly forms: FormLibrary;
  readonly rules: RuleSettings;
}

/** Linear in the text; never throws. */
export function analyse(text: string, { forms, rules }: AnalysisOptions): Analysis {
  const report = parseReport(text, forms.vocabulary);
  const bound = bindReport(report, forms);
  return { ...bound, findings: checkReport(bound, rules) };
}
