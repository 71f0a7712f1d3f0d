/** `zwgk import` */
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { importFile } from '../import/import';
import type { Imported } from '../import/result';
import type { Localized } from '../rules/finding';
import type { Language } from '../workspace/settings';
import type { Command } from './commands';
import { findInputs, type InputFile, type Problem } from './inputs';
import { languageOption, outputOption, type RawOptions, UsageError } from './options';
import { programError } from './reports';
import type { Environment } from './run';
import { settingsReader } from './settings';
import { systemReason, writeReason } from './system-error';
import { writeWhole } from './write';

const noFolder: Localized = {
  zh: '是文件夹；请给出要导入的文件或通配符',
  en: 'a folder: name the files to import, or a glob',
};
const oneTarget: Localized = {
  zh: '有多个文件：请用 -o 指定一个文件夹',
  en: 'several files: name a folder with -o',
};
const sameFile: Localized = { zh: '输出文件就是导入的文件', en: 'the output is the imported file' };
const exists: Localized = {
  zh: '文件已存在，未改写；要替换请加 --force',
  en: 'the file exists and was left as it is: --force replaces it',
};
const sameName: Localized = {
  zh: '另一个导入的文件要写成同一个文件',
  en: 'another imported file has the same output',
};

/** Writes each file as a report in canonical form; what was left out, and what needs a look, goes to standard error. */
export const importCommand: Command = async (paths, options, environment) => {
  if (paths.length === 0) throw new UsageError({ zh: '请给出要导入的文件', en: 'name a file to import' });
  const language = languageOption(options) ?? 'zh';
  const { files, problems } = await inputsOf(paths, environment.cwd);
  const target = await targetOf(options, files, environment.cwd);
  const session = new ImportSession(environment, options, language, target);
  problems.forEach(session.problem);
  for (const file of files) await session.import(file);
  return session.fine ? 0 : 2;
};

async function inputsOf(paths: readonly string[], cwd: string) {
  const folders = await Promise.all(paths.map((name) => isFolder(path.resolve(cwd, name))));
  const { files, problems } = await findInputs(
    paths.filter((_, index) => !folders[index]),
    cwd,
  );
  const refused = paths.filter((_, index) => folders[index]);
  return { files, problems: [...refused.map((name) => ({ path: name, reason: noFolder })), ...problems] };
}

type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder'; readonly folder: string };

async function targetOf(options: RawOptions, files: readonly InputFile[], cwd: string): Promise<Target> {
  const output = outputOption(options);
  if (output === '-' && files.length <= 1) return { kind: 'stdout' };
  const resolved = path.resolve(cwd, output);
  if (/[/\\]$/.test(output) || (await isFolder(resolved))) return { kind: 'folder', folder: resolved };
  if (files.length > 1) throw new UsageError(oneTarget);
  return { kind: 'file', file: resolved };
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

class ImportSession {
  fine = true;
  readonly #written = new Set<string>();
  readonly #settingsOf: ReturnType<typeof settingsReader>;

  constructor(
    private readonly environment: Environment,
    private readonly options: RawOptions,
    private readonly language: Language,
    private readonly target: Target,
  ) {
    this.#settingsOf = settingsReader(environment.cwd);
  }

  readonly problem = ({ path: name, reason }: Problem): void => {
    this.fine = false;
    this.#say(name, reason);
  };

  async import(input: InputFile): Promise<void> {
    const problem = (reason: Localized) => this.problem({ path: input.path, reason });
    try {
      const bytes = await readFile(input.absolute).catch(systemReason);
      if (!(bytes instanceof Uint8Array)) return problem(bytes);
      const { settings, forms, problems } = await this.#settingsOf(input.absolute);
      problems.forEach(this.problem);
      const { ambiguousWidth } = settings.format;
      const imported = await importFile(bytes, input.path, { library: forms, ambiguousWidth });
      if (!imported.ok) return problem(imported.reason);
      const reason = await this.#write(input, imported);
      if (reason !== undefined) problem(reason);
    } catch (error) {
      problem(programError(error));
    }
  }

  async #write(input: InputFile, imported: Imported): Promise<Localized | undefined> {
    const { target, environment } = this;
    if (target.kind === 'stdout') {
      environment.console.out(imported.text);
      this.#report(input.path, imported);
      return undefined;
    }
    const file =
      target.kind === 'file'
        ? target.file
        : path.join(target.folder, `${path.parse(input.absolute).name}.zwgk`);
    const refused = await this.#refusal(file, input);
    if (refused !== undefined) return refused;
    const failed = await this.#writeFile(file, imported.text);
    const shown = path.relative(environment.cwd, file) || file;
    if (failed !== undefined) return { zh: `${shown}：${failed.zh}`, en: `${shown}: ${failed.en}` };
    this.#report(shown, imported);
    return undefined;
  }

  async #refusal(file: string, input: InputFile): Promise<Localized | undefined> {
    if (file === input.absolute) return sameFile;
    if (this.#written.has(file)) return sameName;
    this.#written.add(file);
    if (this.options.force === true) return undefined;
    const isThere = await stat(file).then(
      () => true,
      () => false,
    );
    return isThere ? exists : undefined;
  }

  async #writeFile(file: string, text: string): Promise<Localized | undefined> {
    if (this.target.kind === 'folder') {
      const failed = await mkdir(this.target.folder, { recursive: true }).then(() => undefined, writeReason);
      if (failed !== undefined) return failed;
    }
    return writeWhole(file, text);
  }

  /** The counts, then a line for each place that needs a look. */
  #report(name: string, { removed, notices }: Imported): void {
    if (removed.length > 0)
      this.#say(name, {
        zh: `略去报告以外的内容和重复的表头 ${removed.length} 处${this.options.verbose === true ? '：' : '（--verbose 列出）'}`,
        en: `${removed.length} pieces left out: around the report, or headers that come again${this.options.verbose === true ? ':' : ' (--verbose lists them)'}`,
      });
    if (this.options.verbose === true)
      for (const text of removed) this.environment.console.err(`  - ${text.replaceAll('\n', ' ')}\n`);
    for (const { line, message } of notices) this.#say(`${name}:${line + 1}`, message);
  }

  #say(name: string, reason: Localized): void {
    const { language } = this;
    this.environment.console.err(`zwgk: ${name}${language === 'zh' ? '：' : ': '}${reason[language]}\n`);
  }
}
