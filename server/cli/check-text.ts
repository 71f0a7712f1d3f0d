/** Findings for people. */
import type { Range } from '../report/model';
import type { Finding, Localized, Severity } from '../rules/finding';
import type { Language } from '../workspace/settings';
import type { CheckReporter, ReporterOptions } from './check-reporter';
import type { Console } from './console';
import { excerpt } from './excerpt';
import type { CheckedReport } from './reports';
import type { Totals } from './totals';

export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

export function textReporter({ console, language, quiet }: ReporterOptions): CheckReporter {
  return {
    begin: '',
    file: (checked, words) =>
      checked.analysis.findings
        .map((finding) => findingText(finding, checked, words, console, quiet))
        .join(''),
    piece: (text) => text,
    end: (totals) => (quiet || totals.files === 0 ? '' : summaryText(totals, language ?? 'zh')),
  };
}

const relatedShown = 8;
const margin = '    ';

/**
 * `path:line:column severity code message`, 1-based; beneath it, unless `quiet`, the source line with carets under the
 * figure and the other figures that take part.
 */
function findingText(
  finding: Finding,
  report: CheckedReport,
  language: Language,
  { colors, width }: Pick<Console, 'colors' | 'width'>,
  quiet: boolean,
): string {
  const paint = severityColor(finding.severity, colors);
  const place = colors.bold(`${report.path}:${lineAndColumn(report, finding.range)}`);
  const severity = paint(severityNames[finding.severity][language]);
  const head = `${place} ${severity} ${colors.dim(finding.code)} ${finding.message[language]}\n`;
  if (quiet) return head;
  const { line, carets } = sourceLine(report, finding.range, width - margin.length);
  const source = `${margin}${line}\n${margin}${paint(carets)}\n`;
  return `${head}${source}${relatedText(finding, report, language, colors)}\n`;
}

function relatedText(
  finding: Finding,
  report: CheckedReport,
  language: Language,
  colors: Console['colors'],
): string {
  const lines = finding.related.slice(0, relatedShown).map(({ range, message }) => {
    return `${margin}${colors.dim(lineAndColumn(report, range))}  ${message[language]}\n`;
  });
  const rest = finding.related.length - lines.length;
  const more = language === 'zh' ? `……另有 ${rest} 处` : `… and ${rest} more`;
  return lines.join('') + (rest > 0 ? `${margin}${colors.dim(more)}\n` : '');
}

/** The first line of the range; a sentence may go on over the next ones. */
function sourceLine({ document, analysis }: CheckedReport, range: Range, width: number) {
  const start = document.positionAt(range.start);
  const lineStart = range.start - start.character;
  const nextLine = document.offsetAt({ line: start.line + 1, character: 0 });
  const line = withoutBreak(analysis.report.text.slice(lineStart, nextLine));
  return excerpt(line, start.character, Math.min(range.end - lineStart, line.length), width);
}

/** A regular expression that ends in `$` would go through all of the line, for each finding in it. */
function withoutBreak(line: string): string {
  let end = line.length;
  while (end > 0 && '\r\n'.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

function lineAndColumn({ document }: CheckedReport, range: Range): string {
  const { line, character } = document.positionAt(range.start);
  return `${line + 1}:${character + 1}`;
}

function summaryText(totals: Totals, language: Language): string {
  const { files, error, warning, information, hint } = totals;
  if (error + warning + information + hint === 0) {
    return language === 'zh'
      ? `共检查 ${files} 份报告，没有发现问题\n`
      : `${files} reports checked, nothing found\n`;
  }
  return language === 'zh'
    ? `共检查 ${files} 份报告：错误 ${error}，警告 ${warning}，信息 ${information}，提示 ${hint}\n`
    : `${files} reports checked: error ${error}, warning ${warning}, information ${information}, hint ${hint}\n`;
}

function severityColor(severity: Severity, colors: Console['colors']): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.cyan;
    case 'hint':
      return colors.dim;
  }
}
