/** Findings for programs. The shape is public: keys are only ever added. */
import type { PositionRange } from '../render/tables';
import { positionRange } from '../render/tables';
import type { Finding } from '../rules/finding';
import type { Language } from '../workspace/settings';
import type { CheckReporter } from './check-reporter';
import { afterEntries, beforeEntries, entries, entriesText, listPiece } from './json-list';
import type { CheckedReport } from './reports';
import { noTotals, type Totals } from './totals';

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: PositionRange;
  readonly related: readonly {
    readonly path: string;
    readonly range: PositionRange;
    readonly message: string;
  }[];
  readonly expected: string | null;
  readonly actual: string | null;
}

interface CheckedFileJson {
  readonly path: string;
  readonly organisation: string | null;
  readonly year: number | null;
  readonly form: string;
  readonly encoding: string;
  readonly findings: readonly FindingJson[];
}

function checkedFileJson(checked: CheckedReport, language: Language): CheckedFileJson {
  const { path, encoding, analysis, document } = checked;
  const range = (of: Finding['range']) => positionRange(of, (offset) => document.positionAt(offset));
  return {
    path,
    organisation: analysis.report.organisation ?? null,
    year: analysis.report.year ?? null,
    form: analysis.form.id,
    encoding,
    findings: analysis.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message[language],
      range: range(finding.range),
      related: finding.related.map((other) => ({
        path,
        range: range(other.range),
        message: other.message[language],
      })),
      expected: finding.expected ?? null,
      actual: finding.actual ?? null,
    })),
  };
}

export function jsonReporter(): CheckReporter {
  return {
    begin: beforeEntries(checkedJson(noTotals)),
    file: (checked, language) => entriesText([checkedFileJson(checked, language)], 2),
    piece: listPiece,
    end: (totals, _, pieces) => afterEntries(checkedJson(totals), pieces),
  };
}

function checkedJson(summary: Totals) {
  return { version: 1, files: entries, summary };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
