/** Files → analysed reports, one after the other. */
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { repository } from '../../package.json';
import type { FormLibrary } from '../forms/library';
import type { SiblingsOf } from '../forms/siblings';
import { decode, type Encoding } from '../import/decode';
import type { Report } from '../report/model';
import type { RuleSettings } from '../rules/check';
import { type Analysis, analyse } from '../workspace/analysis';
import type { Settings } from '../workspace/settings';
import type { InputFile, Problem } from './inputs';
import type { FolderSettings } from './settings';
import { systemReason } from './system-error';

/** Where a report was read from. */
export interface ReportSource {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Characters that could not be read. */
  readonly damaged: number;
}

export interface CheckedReport {
  readonly path: string;
  readonly source: ReportSource;
  readonly encoding: Encoding;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly settings: Settings;
}

export interface ReportVisitor {
  report(report: CheckedReport): void | Promise<void>;
  /** The file, or its settings, could not be used: exit status 2. */
  problem(problem: Problem): void;
  /** The file was read all the same. */
  notice(notice: Problem): void;
}

export interface ReadingOptions {
  /** Overlay those of the folder. */
  readonly rules: RuleSettings;
  settingsOf(file: string): Promise<FolderSettings>;
  /** Finds the reports of other years. */
  siblingsOf(forms: FormLibrary): SiblingsOf;
  /** Told of each report that was analysed: it may be the sibling of the next. */
  analysed?(file: string, report: Report, forms: FormLibrary): void;
}

/** Reads, decodes and analyses one file. What goes wrong with it is a problem, never an exception. */
export async function visitReport(
  file: InputFile,
  options: ReadingOptions,
  visitor: ReportVisitor,
): Promise<void> {
  const bytes = await readBytes(file.absolute);
  if (!(bytes instanceof Uint8Array)) return visitor.problem({ path: file.path, reason: bytes });
  const decoded = decode(bytes);
  if (!decoded.ok) return visitor.problem({ path: file.path, reason: decoded.reason });
  const { text, encoding, damaged } = decoded;
  if (damaged > 0) {
    visitor.notice({
      path: file.path,
      reason: {
        zh: `有 ${damaged} 处不是有效的 ${encoding} 字符，按“�”读取`,
        en: `${damaged} characters are not valid ${encoding} and were read as “�”`,
      },
    });
  }
  const { settings, forms, problems } = await options.settingsOf(file.absolute);
  for (const problem of problems) visitor.problem(problem);
  try {
    const rules = { ...settings.rules, ...options.rules };
    const analysis = analyse(text, { forms, rules, siblings: options.siblingsOf(forms) });
    options.analysed?.(file.absolute, analysis.report, forms);
    const document = TextDocument.create(file.path, 'zwgk', 0, text);
    const source = { file: file.absolute, bytes, damaged };
    await visitor.report({ path: file.path, source, encoding, document, analysis, settings });
  } catch (error) {
    visitor.problem({ path: file.path, reason: programError(error) });
  }
}

/** Small files are there at once: a promise for each step of each took longer than the reading. */
async function readBytes(file: string) {
  try {
    const entry = statSync(file);
    if (entry.isFile()) return readFileSync(file);
    // A pipe may keep its reader waiting.
    return entry.isFIFO() ? await readFile(file) : { zh: '不是普通文件', en: 'not a regular file' };
  } catch (error) {
    return systemReason(error);
  }
}

const issues = repository.url.replace(/\.git$/, '/issues');

/** One line without a stack trace. */
export function programError(error: unknown) {
  const detail = String(error).split(/[\r\n]/)[0] ?? '';
  return {
    zh: `程序内部出错（${detail}）；请连同该文件反馈：${issues}`,
    en: `internal error (${detail}); please report it together with the file: ${issues}`,
  };
}
