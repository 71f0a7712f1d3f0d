/** Findings as JUnit XML: a suite a file, a test case a finding; what `--fail-on` counts has failed. */
import { getJunitXml, type TestCase } from 'junit-xml';
import type { CheckReporter, ReporterOptions } from './check-reporter';
import { addFile, noTotals, reaches } from './totals';

export function junitReporter({ threshold }: Pick<ReporterOptions, 'threshold'>): CheckReporter {
  return {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>',
    file({ path, analysis, document }, language) {
      const testCases = analysis.findings.map((finding): TestCase => {
        const { line, character } = document.positionAt(finding.range.start);
        const message = xmlText(finding.message[language]);
        const place = `${line + 1}:${character + 1}`;
        const hasFailed = reaches(addFile(noTotals, [finding]), threshold);
        return {
          name: `${place} ${finding.code}`,
          classname: xmlText(path),
          ...(hasFailed
            ? { failures: [{ message }] }
            : { systemOut: [`${place} ${finding.code} ${message}`] }),
        };
      });
      const passed: TestCase = { name: 'zwgk check', classname: xmlText(path) };
      const suite = { name: xmlText(path), testCases: testCases.length > 0 ? testCases : [passed] };
      // The schema of Ant is the one that all readers know; the library's other one writes failures as errors.
      const xml = getJunitXml({ suites: [suite] }, { schema: 'ant-junit' });
      return xml.replace(/^<testsuites>|<\/testsuites>$/g, '');
    },
    // A quotation mark of a path is escaped: the first one is that of the suite.
    piece: (text, index) => text.replace(' id="0"', ` id="${index}"`),
    end: () => '</testsuites>\n',
  };
}

/** XML 1.0 has no way to write control characters and halves of a surrogate pair, escaped or not. */
function xmlText(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
