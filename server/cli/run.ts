/** What the commands have in common: find the files, visit each report, say what went wrong. */
import type { RuleSettings } from '../rules/check';
import type { Localized } from '../rules/finding';
import type { Language } from '../workspace/settings';
import type { Console } from './console';
import { findInputs, type Problem } from './inputs';
import { UsageError } from './options';
import { startProgress } from './progress';
import { type CheckedReport, visitReport } from './reports';
import { settingsReader } from './settings';
import { siblingReader } from './siblings';

export interface Environment {
  readonly console: Console;
  readonly cwd: string;
  /** Where a progress bar may be drawn: stderr where it is a terminal. */
  readonly progressTerminal: NodeJS.WriteStream | undefined;
}

/** 0 fine, 1 findings at or above the threshold, 2 usage or I/O error. */
export type ExitCode = 0 | 1 | 2;

export interface Run {
  readonly paths: readonly string[];
  readonly rules: RuleSettings;
  readonly language: Language | undefined;
  /** Said in place of visiting anything when there are several files. */
  readonly atMostOne?: Localized | undefined;
  /** Text for standard output, empty for none yet; `problem` is what went wrong with the file. */
  report(report: CheckedReport, problem: (reason: Localized) => void): string | Promise<string>;
}

/** Every file that can be read is visited, whatever happens to the others. True when none went wrong. */
export async function runOverReports(
  run: Run,
  { console, cwd, progressTerminal }: Environment,
): Promise<boolean> {
  if (run.paths.length === 0) {
    throw new UsageError({ zh: '请给出要处理的文件、文件夹或通配符', en: 'name a file, a folder or a glob' });
  }
  const language = run.language ?? 'zh';
  const said = new Set<string>();
  const say = ({ path, reason }: Problem) => {
    const text = `zwgk: ${path}${language === 'zh' ? '：' : ': '}${reason[language]}\n`;
    if (!said.has(text)) console.err(text);
    said.add(text);
  };
  const { files, problems } = await findInputs(run.paths, cwd);
  if (run.atMostOne && files.length > 1) throw new UsageError(run.atMostOne);
  let fine = problems.length === 0;
  problems.forEach(say);

  const progress = startProgress(files.length, progressTerminal, language);
  const output = outputBeside(console, () => progress.visible);
  const visitor = {
    async report(report: CheckedReport) {
      const { path } = report;
      output.write(await run.report(report, (reason) => visitor.problem({ path, reason })));
    },
    notice: say,
    problem(problem: Problem) {
      fine = false;
      say(problem);
    },
  };
  const reading = { rules: run.rules, settingsOf: settingsReader(cwd), siblingsOf: siblingReader(files) };
  for (const file of files) {
    await visitReport(file, reading, visitor);
    progress.step();
  }
  progress.stop();
  output.end();
  return fine;
}

/** Results wait while a progress bar stands on the same terminal. */
function outputBeside({ out, outIsTerminal }: Console, busy: () => boolean) {
  const waiting: string[] = [];
  return {
    write(text: string) {
      if (text === '') return;
      if (outIsTerminal && busy()) waiting.push(text);
      else out(text);
    },
    end() {
      for (const text of waiting) out(text);
    },
  };
}
