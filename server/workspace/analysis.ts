/** Text → everything that is known about it. Pure: the same text, forms, settings and siblings give the same analysis. */
import { bindReport } from '../forms/bind';
import type { BoundReport } from '../forms/bound';
import type { FormLibrary } from '../forms/library';
import { noSiblings, type Siblings, type SiblingsOf } from '../forms/siblings';
import { parseReport } from '../report/parse';
import { checkReport, type RuleSettings } from '../rules/check';
import type { Finding } from '../rules/finding';

export interface Analysis extends BoundReport {
  readonly findings: readonly Finding[];
  /** Looked for when first read. */
  readonly siblings: Siblings;
}

export interface AnalysisOptions {
  readonly forms: FormLibrary;
  readonly rules: RuleSettings;
  /** Reports of the same organisation for other years; absent: there are none. */
  readonly siblings?: SiblingsOf;
  /** Of an earlier version of the text: what has not changed since is not read again. The analysis is the same without. */
  readonly previous?: Analysis;
}

/** Linear in the text; never throws. */
export function analyse(text: string, { forms, rules, siblings, previous }: AnalysisOptions): Analysis {
  const report = parseReport(text, forms.vocabulary, previous?.report);
  const others = siblings?.(report) ?? noSiblings;
  const bound = bindReport(report, forms, others);
  return { ...bound, findings: checkReport(bound, rules, others), siblings: others };
}
