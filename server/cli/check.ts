/** `zwgk check` */

import { checkReporters } from './check-reporter';
import type { Command } from './commands';
import { formatOption, languageOption, ruleOptions, thresholdOption } from './options';
import type { CheckedReport } from './reports';
import { runOverReports } from './run';
import type { ThreadWork } from './threads';
import { addFile, addTotals, noTotals, reaches, type Totals } from './totals';

export const check: Command = async (paths, options, environment) => {
  const format = formatOption(options, ['text', 'json', 'sarif', 'github', 'junit']);
  const threshold = thresholdOption(options);
  const rules = ruleOptions(options);
  const language = languageOption(options);
  const quiet = options.quiet === true;
  const { console, cwd } = environment;
  const { colors, width } = console;
  const reporter = checkReporters[format]({ console, language, threshold, quiet });
  let totals = noTotals;
  let pieces = 0;

  function print(text: string): string {
    if (text === '') return '';
    const piece = reporter.piece(text, pieces++);
    return pieces === 1 ? reporter.begin + piece : piece;
  }

  const report = (checked: CheckedReport) => {
    totals = addFile(totals, checked.analysis.findings);
    return print(reporter.file(checked, language ?? checked.settings.language));
  };
  const work: ThreadWork = {
    ...{ cwd, rules, format, threshold, language, quiet },
    ...{ isColored: colors.isColorSupported, width },
  };
  const take = (text: string, more: Totals) => {
    totals = addTotals(totals, more);
    return print(text);
  };
  const isWhole = await runOverReports(
    { paths, rules, language, report, threads: { work, take } },
    environment,
  );
  const begin = pieces === 0 ? reporter.begin : '';
  console.out(begin + reporter.end(totals, isWhole, pieces));
  if (!isWhole) return 2;
  return reaches(totals, threshold) ? 1 : 0;
};
