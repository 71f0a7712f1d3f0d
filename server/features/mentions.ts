/**
 * Figures in prose that say what a cell of a table says: `新收政府信息公开申请460件` and the 总计 of 一、本年新收. Only
 * where the words of one row, its unit and its figure fit.
 */
import type { BoundReport, BoundRow } from '../forms/bound';
import type { Form, RowForm } from '../forms/form';
import type { Figure } from '../forms/identities';
import { rowsOf, unitOf } from '../forms/rows';
import { fold } from '../report/fold';
import type { Range, TableCell } from '../report/model';
import { once } from '../report/once';
import { type Prose, proseOf } from '../report/prose';
import { type Quantity, quantitiesOf } from '../report/quantities';

export interface Mention {
  /** The figure in prose, without its unit. */
  readonly range: Range;
  readonly figure: Figure;
}

/** In source order, each figure of prose at most once. */
export const mentionsOf = once(mentionsIn);

/** The cell that a figure of prose at an offset stands for. */
export function mentionAt(report: BoundReport, offset: number): Mention | undefined {
  return mentionsOf(report).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** Where prose says what this cell says. */
export function mentionsOfCell(report: BoundReport, cell: TableCell): readonly Mention[] {
  return mentionsOf(report).filter(({ figure }) => figure.cell === cell);
}

function mentionsIn(report: BoundReport): readonly Mention[] {
  const figures = figuresByRow(report);
  const words = wordsOf(report.form);
  if (figures.size === 0 || words === undefined) return [];
  return proseOf(report.report).flatMap((prose) => mentionsInProse(prose, words, figures));
}

/** The figure that a row has in prose: its 总计, or its only one. A row that the report has twice has none. */
function figuresByRow({ tables }: BoundReport): ReadonlyMap<RowForm, Figure> {
  const found = new Map<RowForm, Figure | undefined>();
  for (const row of tables.flatMap(({ rows }) => rows))
    found.set(row.form, found.has(row.form) ? undefined : figureOf(row));
  return new Map([...found].flatMap(([form, figure]) => (figure === undefined ? [] : [[form, figure]])));
}

function figureOf(row: BoundRow): Figure | undefined {
  const ofYear = row.cells.filter(({ column }) => column.accumulates === undefined);
  const totals = ofYear.filter(({ column }) => column.sumOf.length > 0);
  const [only, ...others] = totals.length > 0 ? totals : ofYear;
  return only !== undefined && others.length === 0 && only.cell.value.kind === 'number'
    ? { ...only, row }
    : undefined;
}

interface Words {
  readonly pattern: RegExp;
  readonly rows: ReadonlyMap<string, readonly RowForm[]>;
}

/** The words of all rows as one pattern, the longer first: 部分公开 in 予以部分公开 is not meant. */
const wordsOf = once((form: Form): Words | undefined => {
  const rows = new Map<string, RowForm[]>();
  for (const row of form.tables.flatMap(rowsOf))
    for (const word of row.prose.map(fold)) rows.set(word, [...(rows.get(word) ?? []), row]);
  if (rows.size === 0) return undefined;
  const words = [...rows.keys()].sort((a, b) => b.length - a.length).map(literal);
  return { pattern: new RegExp(words.join('|'), 'g'), rows };
});

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** UTF-16 units before a figure in which its words are looked for, and of the sentence around it. */
const longestClause = 60;
const longestSentence = 200;

/** What the sentence must speak of for a word like 收到 to mean the row. */
const topics: Readonly<Partial<Record<RowForm['topic'], RegExp>>> = {
  application: /申请/,
  review: /复议/,
  litigation: /诉讼/,
};
/** Another time, or a comparison with one. */
const otherScope =
  /季度|月份|\d月|半年|上年(?!度?(?:结转|转结))|去年|往年|同期|同比|[比较]|增长|下降|累计|以来/;

function mentionsInProse(
  prose: Prose,
  { pattern, rows }: Words,
  figures: ReadonlyMap<RowForm, Figure>,
): readonly Mention[] {
  const { text } = prose;
  let lastEnd = 0;
  return quantitiesOf(prose).flatMap((quantity): Mention[] => {
    const clause = clauseBefore(text, Math.max(lastEnd, quantity.start - longestClause), quantity.start);
    lastEnd = quantity.end;
    const named = new Set([...clause.matchAll(pattern)].flatMap(([word]) => rows.get(word) ?? []));
    const meant = [...named].flatMap((row) => figures.get(row) ?? []);
    const [figure] = meant;
    if (figure === undefined || named.size !== 1 || otherScope.test(clause)) return [];
    // Another figure is as often that of a part of the office as a mistake.
    const isMeant = hasUnit(figure, quantity) && canBe(figure, quantity) && isOnTopic(figure, text, quantity);
    return isMeant ? [{ range: prose.sourceRange(quantity.start, quantity.numberEnd), figure }] : [];
  });
}

function clauseBefore(text: string, from: number, to: number): string {
  const before = text.slice(from, to);
  return before.slice(Math.max(...[...',。;:()、!?'].map((mark) => before.lastIndexOf(mark))) + 1);
}

function hasUnit({ row, column }: Figure, { unit }: Quantity): boolean {
  return unitOf(row.form, column) === unit;
}

function isOnTopic({ row }: Figure, text: string, { start, end }: Quantity): boolean {
  const topic = topics[row.form.topic];
  if (topic === undefined) return true;
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const after = /^[^。]*/.exec(text.slice(end, end + longestSentence))?.[0] ?? '';
  return topic.test(before.slice(before.lastIndexOf('。') + 1) + after);
}

/** Can the figure, rounded as it may be, stand for the one in the cell? */
function canBe({ cell }: Figure, { interval }: Quantity): boolean {
  if (cell.value.kind !== 'number' || interval === undefined) return false;
  return interval.low.lte(cell.value.value) && interval.high.gte(cell.value.value);
}
