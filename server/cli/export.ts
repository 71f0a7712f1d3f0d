/** `zwgk export` */
import path from 'node:path';
import { reportCsv } from '../render/csv';
import { reportDocx } from '../render/docx/docx';
import { exportHtml } from '../render/export-html';
import { figuresAnnex, figuresInBars } from '../render/figures-part';
import { reportData } from '../render/report-data';
import { reportXlsx } from '../render/xlsx';
import type { Localized } from '../rules/finding';
import { chromiumPdf } from '../workspace/chromium-pdf';
import type { PdfResult } from '../workspace/pdf';
import { json } from './check-json';
import type { Command } from './commands';
import { lastYearOf } from './last-year';
import { type ExportFormat, exportOption, figuresOption, languageOption, outputOption } from './options';
import type { CheckedReport } from './reports';
import { runOverReports } from './run';
import { writeWhole } from './write';

type Content = string | Uint8Array;
type Made =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly reason: Localized };

/** One entry a format: the content of the file, or why there is none. */
const formats: Readonly<
  Record<ExportFormat, (report: CheckedReport, withFigures: boolean) => Promise<Made>>
> = {
  docx: async (report, withFigures) => made(await document(report, withFigures)),
  html: async (report, withFigures) => made(await page(report, withFigures)),
  pdf: async (report, withFigures) => printed(await chromiumPdf(await page(report, withFigures))),
  json: async ({ analysis, document }) =>
    made(json({ version: 1, ...reportData(analysis, (offset) => document.positionAt(offset)) })),
  csv: (report) => ofTables(report, async () => reportCsv(report.analysis)),
  xlsx: (report) => ofTables(report, () => reportXlsx(report.analysis)),
};

async function page(report: CheckedReport, withFigures: boolean): Promise<string> {
  const { analysis } = report;
  if (!withFigures) return exportHtml(analysis);
  return exportHtml(analysis, await figuresAnnex(analysis, lastYearOf(report), analysis.findings));
}

async function document(report: CheckedReport, withFigures: boolean): Promise<Uint8Array> {
  const { analysis } = report;
  if (!withFigures) return reportDocx(analysis);
  return reportDocx(analysis, await figuresInBars(analysis, lastYearOf(report), analysis.findings));
}

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
  const withFigures = figuresOption(options, format);
  const output = path.resolve(environment.cwd, outputOption(options));
  const report = async (checked: CheckedReport, problem: (reason: Localized) => void): Promise<string> => {
    const reason = await exported(checked, { format, withFigures, output });
    if (reason !== undefined) problem(reason);
    return '';
  };
  const run = { paths, rules: {}, language: languageOption(options), report, atMostOne: oneOnly };
  return (await runOverReports(run, environment)) ? 0 : 2;
};

interface Wanted {
  readonly format: ExportFormat;
  readonly withFigures: boolean;
  readonly output: string;
}

async function exported(
  report: CheckedReport,
  { format, withFigures, output }: Wanted,
): Promise<Localized | undefined> {
  if (output === report.source.file) return sameFile;
  const result = await formats[format](report, withFigures);
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
