/** Last year's report where a run names only this year's: it is looked for beside the file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BoundReport } from '../forms/bound';
import { libraryWith } from '../forms/library';
import { decode } from '../import/decode';
import { isReportName } from '../workspace/report-names';
import { KnownReport, siblingsIn } from '../workspace/report-set';
import type { CheckedReport } from './reports';

/** As in the editor: files of the folder that are looked into. */
const most = 200;

/** That of the run, else the one in the folder of the report; undefined where there is none or more than one. */
export function lastYearOf({ analysis, source }: CheckedReport): BoundReport | undefined {
  const { lastYear } = analysis.siblings;
  if (lastYear !== undefined) return lastYear;
  const forms = libraryWith([analysis.form]);
  const others = reportsBeside(source.file);
  const beside = siblingsIn(({ year, organisation }) =>
    others
      .filter((report) => {
        const identity = report.identity(forms);
        return identity?.year === year && identity.organisation === organisation;
      })
      .map((report) => ({ bound: () => report.bound(forms) })),
  );
  return beside(analysis.report).lastYear;
}

function reportsBeside(file: string): readonly KnownReport[] {
  const folder = path.dirname(file);
  return filesOf(folder)
    .filter((name) => isReportName(name) && name !== path.basename(file))
    .slice(0, most)
    .flatMap((name) => readReport(path.join(folder, name)) ?? []);
}

/** A folder that may be entered but not listed has nothing beside the file. */
function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What cannot be read is nobody's report of last year. */
function readReport(file: string): KnownReport | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    const decoded = decode(readFileSync(file));
    return decoded.ok ? new KnownReport(decoded.text) : undefined;
  } catch {
    return undefined;
  }
}
