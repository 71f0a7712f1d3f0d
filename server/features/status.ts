/** Answers to the client's own requests: the preview's HTML and the status item. */
import type { PreviewResult, StatusResult } from '../protocol';
import { renderHtml } from '../render/html';
import type { View } from './view';

export function preview({ document, analysis, settings }: View): PreviewResult {
  return {
    version: document.version,
    title: analysis.report.title?.text ?? '',
    html: renderHtml(analysis, analysis.findings, settings.language),
  };
}

export function status({ analysis }: View): StatusResult {
  const count = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of analysis.findings) count[severity] += 1;
  return {
    formId: analysis.form.id,
    formName: analysis.form.name,
    year: analysis.report.year ?? null,
    findings: count,
  };
}
