/** A table of any rendering as the standard table: what its source has besides the table is asked first. */
import type { BoundRow, BoundTable } from '../forms/bound';
import type { RowForm, TableForm } from '../forms/form';
import { isKeyCharacter, labelKeys } from '../forms/label';
import { columnsOf, labelsOf, rowsOf } from '../forms/rows';
import { fold } from '../report/fold';
import type { Range, Report } from '../report/model';
import { nodesIn } from '../report/nodes';
import { once } from '../report/once';
import { type PipeTableOptions, toPipeTable } from './table-text';

export interface Replacement {
  readonly range: Range;
  readonly text: string;
}

/**
 * The source of the bound table and the standard table that can take its place, without the line break at its end.
 * Undefined for a standard table, and wherever anything but captions would be lost: rows of another table, figures
 * that are bound to no cell, a comment, a sentence.
 */
export function standardTable(
  report: Report,
  table: BoundTable,
  options: PipeTableOptions,
): Replacement | undefined {
  if (isStandard(report, table) || losesText(report, table)) return undefined;
  const text = toPipeTable(completed(table), options)?.trimEnd();
  const source = withoutEdges(report.text, table.range);
  if (text === undefined || text === report.text.slice(source.start, source.end)) return undefined;
  return onLinesOfItsOwn(report.text, source, text, options.lineBreak);
}

/** In the middle of a line a blank line parts it from what stands before and behind it. */
function onLinesOfItsOwn(text: string, range: Range, table: string, lineBreak: string): Replacement {
  const before =
    /[ \t\u3000]*$/.exec(text.slice(Math.max(0, range.start - longestIndent), range.start))?.[0] ?? '';
  const behind = /^[ \t\u3000]*/.exec(text.slice(range.end))?.[0] ?? '';
  const start = range.start - before.length;
  const end = range.end + behind.length;
  const begins = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  const ends = end === text.length || /[\r\n]/.test(text.charAt(end));
  const blankLine = lineBreak + lineBreak;
  return { range: { start, end }, text: (begins ? '' : blankLine) + table + (ends ? '' : blankLine) };
}

/** Spaces before a table that go with it. */
const longestIndent = 200;

function withoutEdges(text: string, { start, end }: Range): Range {
  const source = text.slice(start, end);
  const lead = /^(?:[ \t]*[\r\n])*/.exec(source)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, start + source.trimEnd().length) };
}

/** One table with borders, under headers of the form, each row on its line with its whole label. */
function isStandard(report: Report, table: BoundTable): boolean {
  const { form, nodes, rows } = table;
  const [node, second] = nodes;
  if (node === undefined || second !== undefined || node.rendering !== 'pipe') return false;
  const { start, end } = node.range;
  const lines = report.folded
    .slice(start, end)
    .trim()
    .split(/\r\n|\r|\n/);
  return (
    lines.every((line) => /^\s*[|｜]/.test(line)) &&
    lines.filter((line) => /^[\s|｜:-]*-[\s|｜:-]*$/.test(line)).length <= 1 &&
    rows.every((row) => form.layout === 'across' || (isNamed(row) && standsAlone(report, row))) &&
    rows.every((row) => row.form.kind === 'group' || row.cells.length === columnsOf(form, row.form).length) &&
    !piecesOf(report, table).some((piece) => inventedHeader.test(piece))
  );
}

/** No cell before the label, none behind the figures: a merged cell of a page leaves blanks there. */
function standsAlone({ folded }: Report, { label, range, cells }: BoundRow): boolean {
  const end = cells.at(-1)?.cell.range.end;
  const before = folded.slice(range.start, label.range.start);
  return (
    /^\s*\|?\s*$/.test(before) && (end === undefined || /^[^|]*\|?\s*$/.test(folded.slice(end, range.end)))
  );
}

/** Is what stands at the row its label, not a piece that a rendering has torn off? */
function isNamed({ form, label }: BoundRow): boolean {
  const known = keysOf(form);
  return labelKeys(label.text).some((key) => known.has(key));
}

const keysOf = once((row: RowForm): ReadonlySet<string> => new Set(labelsOf(row).flatMap(labelKeys)));

/** A torn label becomes the official one, and a group stands over its rows also where the source has torn it. */
function completed(table: BoundTable): BoundTable {
  const present = new Set(table.rows.map(({ form }) => form));
  const groups = rowsOf(table.form).filter(
    (row) => row.kind === 'group' && !present.has(row) && row.children.some((child) => present.has(child)),
  );
  const position = { start: table.range.start, end: table.range.start };
  return {
    ...table,
    rows: [
      ...table.rows.map((row) =>
        isTorn(row) ? { ...row, label: { ...row.label, text: row.form.label } } : row,
      ),
      ...groups.map((form) => ({
        form,
        label: { text: form.label, range: position },
        range: position,
        cells: [],
      })),
    ],
  };
}

/** A misspelt label differs from the official one by two characters at most; a shorter one is a piece of it. */
function isTorn(row: BoundRow): boolean {
  const key = labelKeys(row.label.text)[0];
  return !isNamed(row) && [...keysOf(row.form)].every((known) => known.length - key.length > 2);
}

function losesText(report: Report, table: BoundTable): boolean {
  const { form, rows, range } = table;
  if (form.layout === 'across' && rows.length < form.rows.length) return true;
  const inside = nodesIn(report.nodes, range);
  if (inside.some(({ kind }) => kind === 'comment' || kind === 'directive')) return true;
  const present = new Set(rows.map((row) => row.form));
  // 其他 and 总计 head columns, too; the figures of a row of that name would be missed.
  const headers = new Set(form.columns.flatMap(({ label }) => labelKeys(label)));
  const dropped = new Set(
    rowsOf(form)
      .filter((row) => row.kind !== 'group' && !present.has(row))
      .flatMap((row) => [...keysOf(row)].filter((key) => !headers.has(key))),
  );
  const words = wordsOf(form);
  return piecesOf(report, table).some(
    (piece) => dropped.has(labelKeys(piece)[0]) || !isCaption(piece, words),
  );
}

/**
 * What stands in the range besides the labels and figures of the table's rows, cut at white space and borders. Serial
 * numbers before the labels are left out, and what a page has at its edges.
 */
function piecesOf({ folded, title }: Report, { form, rows, range }: BoundTable): readonly string[] {
  const labels = new Set(form.layout === 'across' ? [] : rows.map(({ label }) => label.range));
  const taken = [...labels, ...rows.flatMap((row) => row.cells.map(({ cell }) => cell.range))].sort(
    (a, b) => a.start - b.start,
  );
  const pieces: string[] = [];
  const serials: string[] = [];
  let from = range.start;
  for (const next of [...taken, { start: range.end, end: range.end }]) {
    if (next.start > from) {
      const between = withoutPageEdges(folded.slice(from, next.start), title?.text ?? '')
        .split(/[\s|]+/)
        .filter((piece) => piece !== '');
      if (labels.has(next) && between.at(-1) === String(serials.length + 1))
        serials.push(between.pop() ?? '');
      pieces.push(...between);
    }
    from = Math.max(from, next.end);
  }
  return serials.length < fewestSerials ? [...pieces, ...serials] : pieces;
}

/** A number or two before a label may be figures. */
const fewestSerials = 3;
const pageMark = /^[ \t]*(?:[-—–][ \t]?\d{1,4}[ \t]?[-—–]|第[ \t]?\d{1,4}[ \t]?页)[ \t]*$/;

/** Without the lines that a page break leaves in a table: its number, and the title of the report once more. */
function withoutPageEdges(between: string, title: string): string {
  const running = lettersOf(title);
  return between
    .split(/\r\n|\r|\n/)
    .filter((line) => !pageMark.test(line) && (running === '' || lettersOf(line) !== running))
    .join('\n');
}

interface Words {
  readonly whole: ReadonlySet<string>;
  readonly joined: string;
  readonly longest: number;
}

/** Words over columns that a form does not print. */
const headerWords = ['序号', '单位', '项目', '指标', '类别', '名称', '内容'];
const inventedHeader = /^(?:数据|列)\d*$/;

/** Everything that the form prints in and over the table. */
const wordsOf = once((table: TableForm): Words => {
  const texts = [
    table.title,
    ...table.titleVariants,
    table.labelHeader ?? '',
    table.unitColumn ?? '',
    table.columnsHeader ?? '',
    ...table.columns.flatMap(({ label, aliases, group, unit }) => [
      label,
      ...aliases,
      group ?? '',
      unit ?? '',
    ]),
    ...rowsOf(table).flatMap((row) => [...labelsOf(row), row.heading ?? '', row.unit ?? '']),
    ...headerWords,
  ];
  const whole = new Set(
    texts.flatMap((text) => [...labelKeys(text), lettersOf(text)]).filter((key) => key !== ''),
  );
  return {
    whole,
    joined: [...whole].join('|'),
    longest: Math.max(...[...whole].map((key) => key.length)),
  };
});

function lettersOf(text: string): string {
  return [...fold(text)].filter(isKeyCharacter).join('');
}

/** A caption of the form, a piece of one that is torn, or several without a space between them; never a figure. */
function isCaption(piece: string, words: Words): boolean {
  if (/\d/.test(piece) && !/[^\d.,%+-]/.test(piece)) return false;
  const keys = [labelKeys(piece)[0], lettersOf(piece)];
  return keys.some(
    (key) => key === '' || inventedHeader.test(key) || words.joined.includes(key) || isMadeOf(key, words),
  );
}

function isMadeOf(key: string, { whole, longest }: Words): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < key.length; at++) {
    if (!reached.has(at)) continue;
    for (let end = at + 1; end <= Math.min(key.length, at + longest); end++)
      if (whole.has(key.slice(at, end))) reached.add(end);
  }
  return reached.has(key.length);
}
