/** The commands of `zwgk`. Each takes the options as cac gives them and answers with the exit status. */
import { type OutlineItem, outline } from '../render/outline';
import { type PositionAt, type PositionRange, positionRange, tableData } from '../render/tables';
import { json } from './check-json';
import { formatOption, languageOption, type RawOptions } from './options';
import type { CheckedReport } from './reports';
import { type Environment, type ExitCode, runOverReports } from './run';

export type Command = (
  paths: readonly string[],
  options: RawOptions,
  environment: Environment,
) => Promise<ExitCode>;

/** `zwgk outline` */
export const outlineCommand: Command = async (paths, options, environment) => {
  const format = formatOption(options, ['text', 'json']);
  const files: { path: string; outline: unknown }[] = [];
  const report = ({ path, analysis, document }: CheckedReport) => {
    const items = outline(analysis);
    if (format === 'text') return `${path}\n${items.map((item) => outlineText(item, 1)).join('')}`;
    files.push({
      path,
      outline: items.map((item) => outlineJson(item, (offset) => document.positionAt(offset))),
    });
    return '';
  };
  const run = { paths, rules: {}, language: languageOption(options), report };
  const fine = await runOverReports(run, environment);
  if (format === 'json') environment.console.out(json({ version: 1, files }));
  return fine ? 0 : 2;
};

// The depth of an outline is bounded by the four heading levels and the depth of the form.
function outlineText({ name, detail, children }: OutlineItem, depth: number): string {
  const line = `${'  '.repeat(depth)}${name}${detail === '' ? '' : `  ${detail}`}\n`;
  return line + children.map((child) => outlineText(child, depth + 1)).join('');
}

interface OutlineJson {
  readonly name: string;
  readonly kind: OutlineItem['kind'];
  readonly level: number;
  readonly range: PositionRange;
  readonly children: readonly OutlineJson[];
}

function outlineJson(
  { name, kind, level, range, children }: OutlineItem,
  positionAt: PositionAt,
): OutlineJson {
  return {
    name,
    kind,
    level,
    range: positionRange(range, positionAt),
    children: children.map((child) => outlineJson(child, positionAt)),
  };
}

/** `zwgk tables` */
export const tables: Command = async (paths, options, environment) => {
  formatOption(options, ['json']);
  const files: { path: string; form: string; tables: unknown }[] = [];
  const report = ({ path, analysis, document }: CheckedReport) => {
    const positionAt: PositionAt = (offset) => document.positionAt(offset);
    files.push({ path, form: analysis.form.id, tables: tableData(analysis, positionAt) });
    return '';
  };
  const run = { paths, rules: {}, language: languageOption(options), report };
  const fine = await runOverReports(run, environment);
  environment.console.out(json({ version: 1, files }));
  return fine ? 0 : 2;
};
