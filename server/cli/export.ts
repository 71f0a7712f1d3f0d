/** `zwgk export` */
import path from 'node:path';
import { reportCsv } from '../render/csv';
import { reportXlsx } from '../render/xlsx';
import type { Localized } from '../rules/finding';
import type { Command } from './commands';
import { type ExportFormat, exportOption, languageOption, outputOption } from './options';
import type { CheckedReport } from './reports';
import { runOverReports } from './run';
import { writeWhole } from './write';

const formats = {
  csv: async (report: CheckedReport) => reportCsv(report.analysis),
  xlsx: (report: CheckedReport) => reportXlsx(report.analysis),
} satisfies Record<ExportFormat, (report: CheckedReport) => Promise<string | Uint8Array>>;

const oneOnly: Localized = {
  zh: '一次只能导出一份报告',
  en: 'one report at a time',
};
const sameFile: Localized = {
  zh: '输出文件就是报告本身',
  en: 'the output is the report itself',
};
const noTables: Localized = {
  zh: '没有能对应到格式的表格，未导出',
  en: 'no table of the form found, nothing exported',
};

/** Writes one report's tables to a file; nothing is printed. */
export const exportCommand: Command = async (paths, options, environment) => {
  const format = exportOption(options);
  const output = path.resolve(environment.cwd, outputOption(options));
  const report = async (checked: CheckedReport, problem: (reason: Localized) => void): Promise<string> => {
    const reason = await exported(checked, format, output);
    if (reason !== undefined) problem(reason);
    return '';
  };
  const run = { paths, rules: {}, language: languageOption(options), report, atMostOne: oneOnly };
  return (await runOverReports(run, environment)) ? 0 : 2;
};

async function exported(
  report: CheckedReport,
  format: ExportFormat,
  output: string,
): Promise<Localized | undefined> {
  if (output === report.source.file) return sameFile;
  if (report.analysis.tables.length === 0) return noTables;
  const reason = await writeWhole(output, await formats[format](report));
  return reason && { zh: `${output}：${reason.zh}`, en: `${output}: ${reason.en}` };
}
