/** Last year's report where a run names only this year's: it is looked for beside the file. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BoundReport } from '../forms/bound';
import { libraryWith } from '../forms/library';
import { isReportName } from '../workspace/report-names';
import type { InputFile } from './inputs';
import type { CheckedReport } from './reports';
import { indexWhenAsked, siblingReader } from './siblings';

/** As in the editor: files of the folder that are looked into. */
const most = 200;

/** That of the run, else the one in the folder of the report; undefined where there is none or more than one. */
export function lastYearOf({ analysis, source }: CheckedReport): BoundReport | undefined {
  const { lastYear } = analysis.siblings;
  if (lastYear !== undefined) return lastYear;
  const beside = siblingReader(indexWhenAsked(reportsBeside(source.file)));
  return beside.of(libraryWith([analysis.form]))(analysis.report).lastYear;
}

function reportsBeside(file: string): readonly InputFile[] {
  const folder = path.dirname(file);
  return filesOf(folder)
    .filter((name) => isReportName(name) && name !== path.basename(file))
    .slice(0, most)
    .map((name) => ({ path: name, absolute: path.join(folder, name) }));
}

/** A folder that may be entered but not listed has nothing beside the file. */
function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
