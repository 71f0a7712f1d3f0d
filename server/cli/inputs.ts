/** Paths of the command line → files to read. */
import { closeSync, constants, type Dirent, openSync, readdir, readSync } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { decode } from '../import/decode';
import type { Localized } from '../rules/finding';
import { type HeadKind, headBytes, headKind } from '../workspace/report-head';
import { isReportName } from '../workspace/report-names';
import { systemReason } from './system-error';

export interface InputFile {
  /** As printed: relative where the argument was. */
  readonly path: string;
  readonly absolute: string;
}

export interface Problem {
  readonly path: string;
  readonly reason: Localized;
}

export interface Inputs {
  /** In the order of the arguments, sorted within one; no file twice. */
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
  /** What was passed over and may have been meant. */
  readonly notices: readonly Problem[];
}

/** What may be a report in a folder; nothing else is looked at. */
const candidates = ['**/*.zwgk', '**/*.txt'];

const nothingFound: Localized = {
  zh: '没有找到报告（*.zwgk，或者文件名、开头是年度报告的 *.txt）',
  en: 'no report found (*.zwgk, or *.txt with the name or beginning of an annual report)',
};
const noMatch: Localized = { zh: '没有匹配的文件', en: 'no file matches' };

/** A file may have any name; a folder is searched for reports; anything else that looks like one is a glob. */
export async function findInputs(args: readonly string[], cwd: string): Promise<Inputs> {
  const files = new Map<string, InputFile>();
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const said: Said = {
    closed: (folder, error) =>
      problems.push({ path: path.relative(cwd, folder) || folder, reason: systemReason(error) }),
    notice: (notice) => notices.push(notice),
  };
  for (const arg of args) {
    const found = await expand(arg, cwd, said);
    if (!Array.isArray(found)) problems.push({ path: arg, reason: found });
    else for (const file of found) if (!files.has(file.absolute)) files.set(file.absolute, file);
  }
  return { files: [...files.values()], problems, notices };
}

interface Said {
  /** A folder on the way cannot be listed: what is in it is not checked. */
  readonly closed: (folder: string, error: Error) => void;
  readonly notice: (notice: Problem) => void;
}

async function expand(arg: string, cwd: string, said: Said): Promise<InputFile[] | Localized> {
  const absolute = path.resolve(cwd, arg);
  try {
    const entry = await stat(absolute);
    if (!entry.isDirectory()) return [{ path: arg, absolute }];
    // The glob passes over a folder that may not be read; opening it says why.
    await (await opendir(absolute)).close();
    const names = await search(candidates, absolute, said);
    const files = reportsAmong(arg, names, cwd, said);
    return files.length > 0 ? files : nothingFound;
  } catch (error) {
    if (!isDynamicPattern(arg)) return systemReason(error);
  }
  const pattern = path.sep === '\\' ? arg.replaceAll('\\', '/') : arg;
  const names = await search([pattern], cwd, said, path.isAbsolute(arg));
  return names.length > 0 ? names.map((name) => inputFile(name, cwd)) : noMatch;
}

/** Reports by their name, else by their beginning; says how many others may have been meant. */
function reportsAmong(folder: string, names: readonly string[], cwd: string, said: Said): InputFile[] {
  const passedOver: string[] = [];
  const files = names
    .map((name) => inputFile(path.join(folder, name), cwd))
    .filter((file) => {
      if (isReportName(file.path.replaceAll('\\', '/'))) return true;
      const kind = kindOf(file, said);
      if (kind === 'mentions') passedOver.push(file.path);
      return kind === 'report';
    });
  const [first] = passedOver;
  if (first !== undefined) said.notice({ path: folder, reason: passedOverReason(passedOver.length, first) });
  return files;
}

function passedOverReason(count: number, example: string): Localized {
  return {
    zh: `有 ${count} 个 .txt 文件提到信息公开，但开头不像年度报告，没有处理（如 ${example}）；要处理请写出文件名`,
    en: `${count} .txt file${count === 1 ? '' : 's'} on disclosure passed over, not beginning as a report (${example}); name a file to take it`,
  };
}

function kindOf({ path: name, absolute }: InputFile, { notice }: Said): HeadKind {
  try {
    const decoded = decode(readHead(absolute));
    return decoded.ok ? headKind(decoded.text) : 'other';
  } catch (error) {
    notice({ path: name, reason: systemReason(error) });
    return 'other';
  }
}

function readHead(file: string): Uint8Array {
  // Not waiting: a named pipe would be waited for without end.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = new Uint8Array(headBytes);
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

async function search(
  patterns: readonly string[],
  cwd: string,
  { closed }: Said,
  absolute = false,
): Promise<string[]> {
  const ignore = ['**/node_modules/**'];
  const fs = { readdir: telling(closed) };
  const options = { cwd, absolute, ignore, fs, caseSensitiveMatch: false, expandDirectories: false };
  return (await glob(patterns, options)).sort();
}

/** The glob itself passes over folders that may not be read. */
function telling(onClosed: Said['closed']): typeof readdir {
  const listed = (
    folder: string,
    options: { readonly withFileTypes: true },
    callback: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ): void =>
    readdir(folder, options, (error, entries) => {
      // One that has gone meanwhile holds no report.
      if (error !== null && error.code !== 'ENOENT') onClosed(folder, error);
      callback(error, entries);
    });
  return listed as typeof readdir;
}

function inputFile(name: string, cwd: string): InputFile {
  return { path: name, absolute: path.resolve(cwd, name) };
}
