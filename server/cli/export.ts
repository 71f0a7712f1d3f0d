/** `zwgk export` */
import path from 'node:path';
import { reportCsv } from '../render/csv';
import { reportDocx } from '../render/docx/docx';
import { exportHtml } from '../render/export-html';
import { reportData } from '../render/report-data';
import { reportXlsx } from '../render/xlsx';
import type { Localized } from '../rules/finding';
import { chromiumPdf } from '../workspace/chromium-pdf';
import type { PdfResult } from '../workspace/pdf';
import { json } from './check-json';
import type { Command } from './commands';
import { type ExportFormat, exportOption, languageOption, outputOption } from './options';
import type { CheckedReport } from './reports';
import { runOverReports } from './run';
import { writeWhole } from './write';

type Content = string | Uint8Array;
type Made =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly reason: Localized };

/** One entry a format: the content of the file, or why there is none. */
const formats: Readonly<Record<ExportFormat, (report: CheckedReport) => Promise<Made>>> = {
  docx: async ({ analysis }) => made(await reportDocx(analysis)),
  html: async ({ analysis }) => made(exportHtml(analysis)),
  pdf: async ({ analysis }) => printed(await chromiumPdf(exportHtml(analysis))),
  json: async ({ analysis, document }) =>
    made(json({ version: 1, ...reportData(analysis, (offset) => document.positionAt(offset)) })),
  csv: (report) => ofTables(report, async () => reportCsv(report.analysis)),
  xlsx: (report) => ofTables(report, () => reportXlsx(report.analysis)),
};

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

/** Writes one report to a file of another format; nothing is printed. */
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
  const result = await formats[format](report);
  if (!result.ok) return result.reason;
  const reason = await writeWhole(output, result.content);
  return reason && { zh: `${output}：${reason.zh}`, en: `${output}: ${reason.en}` };
}

function made(content: Content): Made {
  return { ok: true, content };
}

function printed(pdf: PdfResult): Made {
  return pdf.ok ? made(pdf.bytes) : pdf;
}

async function ofTables({ analysis }: CheckedReport, write: () => Promise<Content>): Promise<Made> {
  return analysis.tables.length === 0 ? { ok: false, reason: noTables } : made(await write());
}
