/** `zwgk format` */

import { decode } from '../import/decode';
import { applyChanges } from '../render/changes';
import { formatReport } from '../render/format';
import type { Localized } from '../rules/finding';
import type { Command } from './commands';
import { languageOption, UsageError } from './options';
import type { CheckedReport } from './reports';
import { runOverReports } from './run';
import { splice } from './splice';
import { writeWhole } from './write';

const oneOnly: Localized = {
  zh: '有多份报告：请用 --check 检查或用 --write 改写文件',
  en: 'several reports: use --check or --write',
};

/** Without an option: the text, in UTF-8. `--check` and `--write` print the paths of the files that change. */
export const format: Command = async (paths, options, environment) => {
  const isCheck = options.check === true;
  const isWrite = options.write === true;
  if (isCheck && isWrite) {
    throw new UsageError({
      zh: '--check 与 --write 不能同时使用',
      en: '--check and --write exclude each other',
    });
  }
  let changed = 0;
  const report = async (checked: CheckedReport, problem: (reason: Localized) => void): Promise<string> => {
    const { text } = checked.analysis.report;
    const changes = formatReport(checked.analysis.report, checked.settings.format);
    if (!isCheck && !isWrite) return applyChanges(text, changes);
    if (changes.length === 0) return '';
    changed += 1;
    if (isWrite) {
      const reason = await rewrite(checked, changes);
      if (reason !== undefined) {
        problem(reason);
        return '';
      }
    }
    return `${checked.path}\n`;
  };
  const atMostOne = isCheck || isWrite ? undefined : oneOnly;
  const run = { paths, rules: {}, language: languageOption(options), report, atMostOne };
  const fine = await runOverReports(run, environment);
  if (!fine) return 2;
  return isCheck && changed > 0 ? 1 : 0;
};

async function rewrite(
  { source, encoding, analysis }: CheckedReport,
  changes: ReturnType<typeof formatReport>,
): Promise<Localized | undefined> {
  if (source.damaged > 0) {
    return {
      zh: `有 ${source.damaged} 处不是有效的 ${encoding} 字符，未改写`,
      en: `${source.damaged} characters are not valid ${encoding}: not rewritten`,
    };
  }
  const bytes = splice(source.bytes, encoding, changes);
  const reread = decode(bytes);
  if (!reread.ok || reread.text !== applyChanges(analysis.report.text, changes)) {
    return {
      zh: `无法按原编码 ${encoding} 写回，未改写`,
      en: `cannot be written back in ${encoding}: not rewritten`,
    };
  }
  return writeWhole(source.file, bytes, source.bytes);
}
