/** A report in any of the renderings that the parser reads → the same report in canonical form. */
import nzh from 'nzh/cn';
import { bindReport } from '../forms/bind';
import type { BoundReport, BoundTable } from '../forms/bound';
import { labelKey } from '../forms/label';
import type { FormLibrary } from '../forms/library';
import { applyChanges, type TextChange } from '../render/changes';
import { formatReport } from '../render/format';
import { standardTable } from '../render/standard-table';
import type { AmbiguousWidth } from '../render/width';
import { fold } from '../report/fold';
import type { HeadingNode, Range, Report } from '../report/model';
import { parseReport } from '../report/parse';

export interface CanonicalOptions {
  readonly library: FormLibrary;
  readonly ambiguousWidth: AmbiguousWidth;
}

export interface Canonical {
  readonly text: string;
  /**
   * What is not in it: lines of the web page around the report, and headers of the source tables that the standard tables
   * do not print.
   */
  readonly removed: readonly string[];
  /** First lines (0-based) of tables that stay as the source has them, for not all of their figures could be placed. */
  readonly unplaced: readonly number[];
}

/**
 * Headings with official ordinals on lines of their own, tables that bind as the standard table of their form, laid out
 * as formatting does it. A change after which the report would be read otherwise is not made. Lines end in `\n`.
 * Canonical text stays as it is.
 */
export function canonicalText(text: string, options: CanonicalOptions): Canonical {
  let result = canonicalOnce(text, options);
  for (let round = 1; round < mostRounds; round++) {
    const again = canonicalOnce(result.text, options);
    if (again.text === result.text) break;
    result = { ...again, removed: [...result.removed, ...again.removed] };
  }
  return result;
}

/** A heading that was found in the middle of a line may leave a line behind it that is read as another thing. */
const mostRounds = 4;

function canonicalOnce(text: string, options: CanonicalOptions): Canonical {
  const source = read(withoutNoise(text), options);
  const chrome = chromeOf(source);
  const bare = kept(source, chrome, options);
  const bound = bare ?? source;
  const headed = kept(bound, headingChanges(bound), options) ?? kept(bound, ordinalChanges(bound), options);
  const standard = withStandardTables(headed ?? bound, options);
  const { report } = standard.bound;
  const laidOut = applyChanges(report.text, formatReport(report, options)).trim();
  const removed = bare === undefined ? [] : chrome.flatMap(({ range }) => linesIn(source.report, range));
  const result = laidOut === '' ? '' : `${laidOut}\n`;
  return {
    text: result,
    removed: [...removed, ...standard.captions],
    unplaced: tableLines(read(result, options)),
  };
}

/** Of tables without borders. */
function tableLines({ report: { text, nodes } }: BoundReport): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  let from = 0;
  for (const node of nodes) {
    if (node.kind !== 'table' || node.rendering === 'pipe') continue;
    line += text.slice(from, node.range.start).split('\n').length - 1;
    from = node.range.start;
    lines.push(line);
  }
  return lines;
}

function chromeOf({ report }: BoundReport): readonly TextChange[] {
  return report.nodes.filter(({ kind }) => kind === 'chrome').map(({ range }) => ({ range, newText: '' }));
}

function linesIn({ text }: Report, { start, end }: Range): readonly string[] {
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function withoutNoise(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '');
}

function read(text: string, { library }: CanonicalOptions): BoundReport {
  return bindReport(parseReport(text, library.vocabulary), library);
}

/** The report with the changes made; undefined when it then says anything else. */
function kept(
  bound: BoundReport,
  changes: readonly TextChange[],
  options: CanonicalOptions,
): BoundReport | undefined {
  if (changes.length === 0) return bound;
  const changed = read(applyChanges(bound.report.text, changes), options);
  return meaning(changed) === meaning(bound) ? changed : undefined;
}

/** What must not change: the headings, and which figure stands where. */
function meaning({ report, form, tables }: BoundReport): string {
  const headings = headingsOf(report).map(({ level, ordinal, name }) => [
    level,
    ordinal?.number,
    fold(name.text).replaceAll(/\s/g, ''),
  ]);
  const figures = tables.map((table) => [
    table.form.id,
    table.rows
      // Only the standard table gives a group its blank cells.
      .filter((row) => row.cells.length > 0 && row.form.kind !== 'group')
      .map((row) => [row.form.id, row.cells.map(({ column, cell }) => [column.id, cell.text])]),
  ]);
  return JSON.stringify([report.title?.text, report.year, form.id, headings, figures]);
}

function headingsOf({ nodes }: Report): readonly HeadingNode[] {
  return nodes.filter((node) => node.kind === 'heading');
}

/** Where one table cannot be replaced, the others still are. */
function withStandardTables(
  bound: BoundReport,
  options: CanonicalOptions,
): { readonly bound: BoundReport; readonly captions: readonly string[] } {
  const changes = tableChanges(bound, options);
  const made = possible(bound, changes, options, { tries: mostTries });
  const changed = kept(bound, made, options);
  if (changed === undefined) return { bound, captions: [] };
  const captions = made.flatMap(({ range, newText }) =>
    lostPieces(bound.report.text.slice(range.start, range.end), newText),
  );
  return { bound: changed, captions };
}

/** Readings of the whole text: a table that cannot be replaced hides among the others, and a text may hold thousands. */
const mostTries = 40;

/** The changes after which the report is still the same, found by halves; all of them in most reports. */
function possible(
  bound: BoundReport,
  changes: readonly TextChange[],
  options: CanonicalOptions,
  budget: { tries: number },
): readonly TextChange[] {
  if (changes.length === 0 || budget.tries-- <= 0) return [];
  if (kept(bound, changes, options)) return changes;
  if (changes.length === 1) return [];
  const half = changes.length >> 1;
  return [changes.slice(0, half), changes.slice(half)].flatMap((part) =>
    possible(bound, part, options, budget),
  );
}

function tableChanges({ report, tables }: BoundReport, options: CanonicalOptions): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (const table of tables) {
    if (arePipeTables(report, table)) continue;
    const replacement = standardTable(report, table, { ...options, lineBreak: '\n' });
    if (replacement === undefined) continue;
    const range = { ...replacement.range, start: captionStart(report, table, replacement.range.start) };
    if (range.start >= (changes.at(-1)?.range.end ?? 0)) changes.push({ range, newText: replacement.text });
  }
  return changes;
}

/** Several pipe tables, each below its caption, are as good as the one that has the captions in it. */
function arePipeTables({ folded }: Report, { nodes, range }: BoundTable): boolean {
  if (nodes.some(({ rendering }) => rendering !== 'pipe')) return false;
  const lines = folded.slice(range.start, range.end).trim().split('\n');
  return lines.some((line) => line.trim() !== '' && !line.trimStart().startsWith('|'));
}

/** The standard table prints the heading over its first rows: where one stands above it already, it begins there. */
function captionStart({ text }: Report, { form }: BoundTable, start: number): number {
  const above = text.slice(Math.max(0, start - longestCaption), start);
  const line = /(?:^|\n)([^\n]+)\n{1,2}$/.exec(above)?.[1];
  const heading = form.rows[0]?.heading;
  if (form.layout === 'across' || line === undefined || heading === undefined) return start;
  return labelKey(line) === labelKey(heading) ? start - (above.length - above.lastIndexOf(line)) : start;
}

/** UTF-16 units. */
const longestCaption = 60;

/**
 * Pieces between white space and borders whose characters stand in `before` more often than in `after`: not those of a
 * label that was torn and is whole again.
 */
function lostPieces(before: string, after: string): readonly string[] {
  const missing = new Map<string, number>();
  for (const character of before) missing.set(character, (missing.get(character) ?? 0) + 1);
  for (const character of after) missing.set(character, (missing.get(character) ?? 0) - 1);
  const whole = new Set(piecesOf(after));
  const isMissing = (character: string): boolean => (missing.get(character) ?? 0) > 0;
  const take = (isLost: (characters: readonly string[]) => boolean) => (piece: string) => {
    const characters = [...piece].filter((character) => /[\p{L}\p{N}]/u.test(character));
    if (characters.length === 0 || !isLost(characters)) return false;
    for (const character of characters) missing.set(character, (missing.get(character) ?? 0) - 1);
    return true;
  };
  const pieces = piecesOf(before);
  // Headers that come again first, then pieces that are nowhere as they are, then whatever is still missing.
  const repeated = pieces.filter(
    take((characters) => whole.has(characters.join('')) && characters.every(isMissing)),
  );
  const gone = pieces.filter(take((characters) => characters.every(isMissing)));
  return [...repeated, ...gone, ...pieces.filter(take((characters) => characters.some(isMissing)))];
}

function piecesOf(table: string): readonly string[] {
  return table.split(/[\s|]+/).filter((piece) => piece !== '');
}

function ordinalChanges({ report }: BoundReport): readonly TextChange[] {
  const headings = headingsOf(report);
  return headings.flatMap((heading, index) => ordinalChange(report, heading, headings[index + 1]));
}

/** The ordinal as GB/T 9704 writes it, without Markdown marks before it and spaces behind it. */
function ordinalChange(
  { text }: Report,
  heading: HeadingNode,
  next: HeadingNode | undefined,
): readonly TextChange[] {
  const { level, ordinal, name, range } = heading;
  const newText = ordinal?.number === undefined ? undefined : official(level, ordinal.number);
  if (newText === undefined || ordinal === undefined || isList(text, heading, next)) return [];
  const marks = /^[ \t\u3000]*#{1,6}\s+$/.exec(text.slice(range.start, ordinal.range.start));
  const change = { start: marks ? range.start : ordinal.range.start, end: name.range.start };
  return text.slice(change.start, change.end) === newText ? [] : [{ range: change, newText }];
}

/** UTF-16 units of a paragraph that are searched for its second item. */
const longestItem = 500;

/** `1、……。2、……。` in one paragraph: with its ordinal alone changed, the first item would be unlike the others. */
function isList(text: string, { ordinal, name, runIn }: HeadingNode, next: HeadingNode | undefined): boolean {
  if (!runIn || ordinal?.number === undefined) return false;
  const mark = text.slice(ordinal.range.start, ordinal.range.end);
  const second = mark.replace(/\d+/, String(ordinal.number + 1));
  const end = Math.min(next?.range.start ?? text.length, name.range.end + longestItem);
  const [paragraph = ''] = text.slice(name.range.end, end).split('\n', 1);
  return second !== mark && paragraph.includes(second);
}

/** 99 is the greatest ordinal that the parser reads. */
function official(level: HeadingNode['level'], number: number): string | undefined {
  const chinese = number > 0 && number < 100 ? String(nzh.encodeS(number, { tenMin: true })) : undefined;
  switch (level) {
    case 1:
      return chinese && `${chinese}、`;
    case 2:
      return chinese && `（${chinese}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
  }
}

/** Besides their ordinals: each heading begins a line, and a section that no mark ends has its text below it. */
function headingChanges({ report }: BoundReport): readonly TextChange[] {
  const { text } = report;
  const headings = headingsOf(report);
  return headings.flatMap((heading, index): readonly TextChange[] => {
    const { range, name, runIn, level } = heading;
    const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
    const opens: TextChange[] =
      before.trim() === '' || range.start === 0
        ? []
        : [{ range: { start: range.start, end: range.start }, newText: '\n\n' }];
    const isBare = runIn && level <= 2 && !/[。.；;：:！!？?]/.test(text.charAt(name.range.end));
    const behind = { start: name.range.end, end: name.range.end };
    const closes: TextChange[] = isBare ? [{ range: behind, newText: '\n\n' }] : [];
    return [...opens, ...ordinalChange(report, heading, headings[index + 1]), ...closes];
  });
}
