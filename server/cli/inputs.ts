/** Paths of the command line → files to read. */
import { type Dirent, readdir } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { contributes } from '../../package.json';
import type { Localized } from '../rules/finding';
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
}

/** What the editor takes for a report; in a folder nothing else is looked at. */
const reportPatterns = contributes.languages
  .filter(({ id }) => id === 'zwgk')
  .flatMap(({ extensions, filenamePatterns = [] }) => [
    ...extensions.map((extension) => `**/*${extension}`),
    ...filenamePatterns.map((pattern) => `**/${pattern}`),
  ]);

const nothingFound: Localized = {
  zh: '没有找到报告（*.zwgk，或文件名含“政府信息公开…报告”的 *.txt）',
  en: 'no report found (*.zwgk, or *.txt named 政府信息公开…报告)',
};
const noMatch: Localized = { zh: '没有匹配的文件', en: 'no file matches' };

/** A file may have any name; a folder is searched for reports; anything else that looks like one is a glob. */
export async function findInputs(args: readonly string[], cwd: string): Promise<Inputs> {
  const files = new Map<string, InputFile>();
  const problems: Problem[] = [];
  for (const arg of args) {
    const closed: OnClosed = (folder, error) =>
      problems.push({ path: path.relative(cwd, folder) || folder, reason: systemReason(error) });
    const found = await expand(arg, cwd, closed);
    if (!Array.isArray(found)) problems.push({ path: arg, reason: found });
    else for (const file of found) if (!files.has(file.absolute)) files.set(file.absolute, file);
  }
  return { files: [...files.values()], problems };
}

/** A folder on the way that cannot be listed: what is in it is not checked, which must be said. */
type OnClosed = (folder: string, error: Error) => void;

async function expand(arg: string, cwd: string, onClosed: OnClosed): Promise<InputFile[] | Localized> {
  const absolute = path.resolve(cwd, arg);
  try {
    const entry = await stat(absolute);
    if (!entry.isDirectory()) return [{ path: arg, absolute }];
    // The glob passes over a folder that may not be read; opening it says why.
    await (await opendir(absolute)).close();
    const names = await search(reportPatterns, absolute, onClosed);
    return names.length > 0 ? names.map((name) => inputFile(path.join(arg, name), cwd)) : nothingFound;
  } catch (error) {
    if (!isDynamicPattern(arg)) return systemReason(error);
  }
  const pattern = path.sep === '\\' ? arg.replaceAll('\\', '/') : arg;
  const names = await search([pattern], cwd, onClosed, path.isAbsolute(arg));
  return names.length > 0 ? names.map((name) => inputFile(name, cwd)) : noMatch;
}

async function search(
  patterns: readonly string[],
  cwd: string,
  onClosed: OnClosed,
  absolute = false,
): Promise<string[]> {
  const ignore = ['**/node_modules/**'];
  const fs = { readdir: telling(onClosed) };
  const options = { cwd, absolute, ignore, fs, caseSensitiveMatch: false, expandDirectories: false };
  return (await glob(patterns, options)).sort();
}

/** The glob itself passes over folders that may not be read. */
function telling(onClosed: OnClosed): typeof readdir {
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
