/** What is said of the files of a run, in their order, by whatever thread reads them. */
import type { InputFile, Problem } from './inputs';
import { type CheckedReport, type ReadingOptions, visitReport } from './reports';

export interface Remark extends Problem {
  /** The file, or its settings, could not be used: exit status 2. */
  readonly isProblem: boolean;
}

export interface Visit {
  /** For standard output; empty for nothing. */
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** Reads one file; `report` gives the text for it, and may have a problem of its own. */
export async function visit(
  file: InputFile,
  reading: ReadingOptions,
  report: (report: CheckedReport, problem: (reason: Problem['reason']) => void) => string | Promise<string>,
): Promise<Visit> {
  const remarks: Remark[] = [];
  let text = '';
  const problem = (one: Problem) => void remarks.push({ ...one, isProblem: true });
  await visitReport(file, reading, {
    async report(checked) {
      text = await report(checked, (reason) => problem({ path: checked.path, reason }));
    },
    problem,
    notice: (one) => void remarks.push({ ...one, isProblem: false }),
  });
  return { text, remarks };
}
