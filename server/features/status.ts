/** Answers the request for what the status item shows. */
import type { FindingCounts, StatusResult } from '../protocol';
import type { Finding } from '../rules/finding';
import type { View } from './view';

export function status({ analysis }: View): StatusResult {
  return {
    formId: analysis.form.id,
    formName: analysis.form.name,
    year: analysis.report.year ?? null,
    findings: countsOf(analysis.findings),
  };
}

export function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
