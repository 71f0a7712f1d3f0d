/** What the commands have in common: find the files, visit each report, say what went wrong. */
import { setImmediate } from 'node:timers/promises';
import type { RuleSettings } from '../rules/check';
import type { Localized } from '../rules/finding';
import type { Language } from '../workspace/settings';
import type { Console } from './console';
import { findInputs, type InputFile, type Problem } from './inputs';
import { UsageError } from './options';
import { startProgress } from './progress';
import type { CheckedReport, ReadingOptions } from './reports';
import { settingsReader } from './settings';
import { indexWhenAsked, siblingReader } from './siblings';
import { type ThreadWork, threadsFor, visitInThreads } from './threads';
import type { Totals } from './totals';
import { type Visit, visit } from './visits';

export interface Environment {
  readonly console: Console;
  readonly cwd: string;
  /** Where a progress bar may be drawn: stderr where it is a terminal. */
  readonly progressTerminal: NodeJS.WriteStream | undefined;
  /** Ctrl+C calls `tidy` and ends the program, until what is returned is called. */
  onInterrupt(tidy: () => void): () => void;
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
  /** The same where many files are shared out among threads. */
  readonly threads?: {
    readonly work: ThreadWork;
    /** Standard output's part of what a thread says of a file. */
    take(text: string, totals: Totals): string;
  };
}

/** Every file that can be read is visited, whatever happens to the others. True when none went wrong. */
export async function runOverReports(run: Run, environment: Environment): Promise<boolean> {
  const { console, cwd, progressTerminal } = environment;
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
  const { files, problems, notices } = await findInputs(run.paths, cwd);
  if (run.atMostOne && files.length > 1) throw new UsageError(run.atMostOne);
  let fine = problems.length === 0;
  [...problems, ...notices].forEach(say);

  const progress = startProgress(files.length, progressTerminal, language);
  const output = outputBeside(console, () => progress.visible);
  const stopListening = whenInterrupted(environment, files.length, () => {
    progress.stop();
    output.breakOff();
  });
  try {
    for await (const { text, remarks } of visits(run, files, cwd)) {
      for (const remark of remarks) {
        say(remark);
        if (remark.isProblem) fine = false;
      }
      output.write(text);
      progress.step();
    }
  } finally {
    progress.stop();
    stopListening();
  }
  output.end();
  return fine;
}

/** A single file is one piece of work: nothing could be tidied before the program ends by itself. */
function whenInterrupted(environment: Environment, files: number, tidy: () => void): () => void {
  return files > 1 ? environment.onInterrupt(tidy) : () => {};
}

async function* visits(run: Run, files: readonly InputFile[], cwd: string): AsyncGenerator<Visit> {
  const threads = run.threads === undefined ? 0 : threadsFor(files.length);
  if (run.threads !== undefined && threads > 0) {
    const { work, take } = run.threads;
    for await (const { text, remarks, totals } of visitInThreads({ work, files }, threads))
      yield { remarks, text: totals.files > 0 ? take(text, totals) : '' };
    return;
  }
  const siblings = siblingReader(indexWhenAsked(files));
  const reading: ReadingOptions = {
    rules: run.rules,
    settingsOf: settingsReader(cwd),
    siblingsOf: siblings.of,
    analysed: siblings.keep,
  };
  for (const file of files) {
    yield visit(file, reading, run.report);
    // Ctrl+C is heard between two files.
    await setImmediate();
  }
}

/** Results wait while a progress bar stands on the same terminal. */
function outputBeside({ out, outIsTerminal }: Console, busy: () => boolean) {
  const waiting: string[] = [];
  let isMidLine = false;
  const print = (text: string) => {
    isMidLine = !text.endsWith('\n');
    out(text);
  };
  return {
    write(text: string) {
      if (text === '') return;
      if (outIsTerminal && busy()) waiting.push(text);
      else print(text);
    },
    end() {
      for (const text of waiting) print(text);
    },
    /** Leaves no half line behind. */
    breakOff() {
      if (isMidLine) out('\n');
    },
  };
}
