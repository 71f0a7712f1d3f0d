/** Findings → diagnostics. */
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { RuleCode } from '../rules/codes';
import type { Finding, Severity } from '../rules/finding';
import { rulePage } from '../rules/page';
import { blanksAround, toTrimmedLspRange } from './positions';
import type { View } from './view';

/** What a quick fix needs; figures are decimal strings. */
export interface DiagnosticData {
  readonly code: RuleCode;
  readonly expected?: string;
  readonly actual?: string;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function diagnostics(view: View): Diagnostic[] {
  return view.analysis.findings.map((finding) => diagnostic(view, finding));
}

function diagnostic({ document, settings, client }: View, finding: Finding): Diagnostic {
  const { code, severity, message, range, related, expected, actual } = finding;
  const data: DiagnosticData = {
    code,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
  return {
    source: 'zwgk',
    code,
    codeDescription: { href: rulePage(code) },
    severity: severities[severity],
    message: message[settings.language],
    range: toTrimmedLspRange(document, blanksAround(document.getText(), range)),
    data,
    ...(code === 'text/unused-ignore' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(client.relatedInformation && {
      relatedInformation: related.map((figure) => ({
        location: { uri: document.uri, range: toTrimmedLspRange(document, figure.range) },
        message: figure.message[settings.language],
      })),
    }),
  };
}
