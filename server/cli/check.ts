/** `zwgk check` */

import type { Language } from '../workspace/settings';
import { githubReporter } from './check-github';
import { jsonReporter } from './check-json';
import { junitReporter } from './check-junit';
import { sarifReporter } from './check-sarif';
import { textReporter } from './check-text';
import type { Command } from './commands';
import type { Console } from './console';
import { formatOption, languageOption, ruleOptions, type Threshold, thresholdOption } from './options';
import type { CheckedReport } from './reports';
import { runOverReports } from './run';
import { addFile, noTotals, reaches, type Totals } from './totals';

/** Findings in one format: text for standard output file by file, and at the end. */
export interface CheckReporter {
  file(checked: CheckedReport, language: Language): string;
  /** `isWhole`: no file was left out for an error. */
  end(totals: Totals, isWhole: boolean): string;
}

export interface ReporterOptions {
  readonly console: Console;
  /** Undefined: each folder's `.zwgk.json` decides. */
  readonly language: Language | undefined;
  readonly threshold: Threshold;
  readonly quiet: boolean;
}

const reporters = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  junit: junitReporter,
};

export const check: Command = async (paths, options, environment) => {
  const format = formatOption(options, ['text', 'json', 'sarif', 'github', 'junit']);
  const threshold = thresholdOption(options);
  const rules = ruleOptions(options);
  const language = languageOption(options);
  const { console } = environment;
  const reporter = reporters[format]({ console, language, threshold, quiet: options.quiet === true });
  let totals = noTotals;

  const report = (checked: CheckedReport) => {
    totals = addFile(totals, checked.analysis.findings);
    return reporter.file(checked, language ?? checked.settings.language);
  };
  const isWhole = await runOverReports({ paths, rules, language, report }, environment);
  console.out(reporter.end(totals, isWhole));
  if (!isWhole) return 2;
  return reaches(totals, threshold) ? 1 : 0;
};
