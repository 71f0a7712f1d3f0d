/** Findings as annotations of GitHub Actions: one workflow command a line. */
import type { Severity } from '../rules/finding';
import type { CheckReporter } from './check-reporter';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function githubReporter(): CheckReporter {
  return {
    begin: '',
    file: ({ path, analysis, document }, language) =>
      analysis.findings
        .map(({ code, severity, range, message }) => {
          const [start, end] = [document.positionAt(range.start), document.positionAt(range.end)];
          const properties = {
            file: path,
            line: start.line + 1,
            endLine: end.line + 1,
            // GitHub takes columns only within one line.
            ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
            title: code,
          };
          const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(`${value}`)}`);
          return `::${commands[severity]} ${listed.join(',')}::${data(message[language])}\n`;
        })
        .join(''),
    piece: (text) => text,
    end: () => '',
  };
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
