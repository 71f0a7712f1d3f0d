/** A bound report, with that of last year where there is one → its figures. */
import Big from 'big.js';
import type { BoundReport } from '../../forms/bound';
import type { ColumnForm, RowForm, TableForm } from '../../forms/form';
import { columnsOf, rowsOf, unitOf } from '../../forms/rows';
import type { Remark } from '../marks';
import { type Block, type Chart, charts } from './charts';
import type { AbsentFigure, FigureRow, FigureValue, Language, ReportFigure, ReportFigures } from './figure';
import { columnLabel, headedLabel, shortLabel } from './labels';
import { percent } from './numbers';
import { describe, isZero, namesOf, valueText } from './say';
import { ReportValues } from './values';
import { type Words, words } from './words';
import { yearFigures } from './years';

export interface FigureOptions {
  /** What was found wrong: a value that is named wrong is marked. */
  readonly remarks: readonly Remark[];
  readonly language: Language;
  /** Values lead to their place in the source. */
  readonly hasPlaces: boolean;
}

/** Linear in the tables. Only bound cells are shown; a figure whose table is not there is listed as absent. */
export function reportFigures(
  bound: BoundReport,
  lastYear: BoundReport | undefined,
  { remarks, language, hasPlaces }: FigureOptions,
): ReportFigures {
  const values = new ReportValues(bound, remarks, language, hasPlaces);
  const figures: ReportFigure[] = [];
  const absent: AbsentFigure[] = [];
  for (const chart of charts) {
    const table = bound.form.tables.find(({ id }) => id === chart.table);
    const rows = new Map(table && rowsOf(table).map((row) => [row.id, row]));
    const blocks = chart.blocks.filter((block) => isInForm(block, rows));
    if (table === undefined || blocks.length === 0) continue;
    const context = { table, rows, values, language, words: words[language] };
    const figure = chartFigure(context, chart, blocks);
    if (figure !== undefined) figures.push(figure);
    else absent.push({ title: chart.title[language], reason: context.words.noTable(table.title) });
  }
  const years = lastYear === undefined ? [] : yearFigures({ bound, lastYear, values, language });
  return { figures: [...figures, ...years], absent };
}

interface Context {
  readonly table: TableForm;
  readonly rows: ReadonlyMap<RowForm['id'], RowForm>;
  readonly values: ReportValues;
  readonly language: Language;
  readonly words: Words;
}

/** One bar, before anything is said about it. */
interface Bar {
  readonly group: string;
  readonly label: string;
  readonly value: FigureValue;
  readonly unit: string;
}

function isInForm(block: Block, rows: Context['rows']): boolean {
  return block.kind === 'rows' ? block.rows.some((id) => rows.has(id)) : rows.has(block.row);
}

function chartFigure(context: Context, chart: Chart, blocks: readonly Block[]): ReportFigure | undefined {
  const { words: say } = context;
  const bars = blocks.flatMap((block) => barsOf(context, block, blocks.length > 1));
  if (bars.every(({ value }) => value.kind === 'missing')) return undefined;
  const [only] = blocks;
  const whole = blocks.length === 1 && only !== undefined ? wholeOf(context, only) : undefined;
  const hasShares = whole !== undefined && addsUp(bars, whole);
  const rows = bars.map(({ group, label, value }): FigureRow => {
    const isShared = hasShares && value.kind === 'number' && whole.kind === 'number';
    return { group, label, values: [value], note: isShared ? percent(value.value, whole.value) : '' };
  });
  const zeros = rows.filter(isZero);
  const isAllZero = zeros.length === rows.length;
  const title = chart.title[context.language];
  const remarks = [
    ...(isAllZero ? [say.allZero] : []),
    ...(zeros.length > 0 && !isAllZero ? [say.zeros(namesOf(zeros, say))] : []),
    ...(whole?.kind === 'number' && !whole.value.eq(0) && !hasShares ? [say.unshared] : []),
    ...rows.flatMap((row) => (row.values[0]?.doubts ?? []).map(say.doubt)),
    ...(whole?.doubts ?? []).map(say.doubt),
  ];
  const figure = {
    id: chart.id,
    title,
    unit: bars[0]?.unit ?? '',
    total: whole === undefined || whole.kind === 'missing' ? '' : valueText(whole, say),
    series: [say.value],
    noteName: hasShares ? say.share : '',
    rows,
    isDoubted: [...rows.flatMap(({ values }) => values), ...(whole === undefined ? [] : [whole])].some(
      ({ doubts }) => doubts.length > 0,
    ),
    remarks: [...new Set(remarks)],
  };
  return { ...figure, description: describe(figure, context.language) };
}

function barsOf(context: Context, block: Block, isNamed: boolean): readonly Bar[] {
  const { table, rows, values } = context;
  if (block.kind === 'rows')
    return block.rows.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [bar(context, '', shortLabel(row.label), row, block.column)];
    });
  const row = rows.get(block.row);
  if (row === undefined) return [];
  const group = isNamed ? headedLabel(row) : '';
  if (block.kind === 'children')
    return partsOf(row).map((child) => bar(context, group, shortLabel(child.label), child, block.column));
  return columnsOf(table, row)
    .filter(({ sumOf }) => sumOf.length === 0)
    .map((column) => ({
      group,
      label: columnLabel(column),
      value: values.at(table.id, row.id, column.id),
      unit: unitOf(row, column) ?? '',
    }));
}

function bar(
  { table, values }: Context,
  group: string,
  label: string,
  row: RowForm,
  columnId: ColumnForm['id'],
): Bar {
  const column = table.columns.find(({ id }) => id === columnId);
  const first = row.children[0] ?? row;
  const unit = column === undefined ? undefined : (unitOf(row, column) ?? unitOf(first, column));
  return { group, label, value: values.of(table.id, row, columnId), unit: unit ?? '' };
}

/** The rows that add up to the row above them, and those that only stand below it: no total, no 其中. */
function partsOf({ children }: RowForm): readonly RowForm[] {
  return children.filter(({ kind, relation }) => kind !== 'total' && relation !== 'at-most');
}

/** What the bars of a block are parts of. */
function wholeOf({ table, rows, values }: Context, block: Block): FigureValue | undefined {
  if (block.kind === 'rows') return undefined;
  const row = rows.get(block.row);
  if (row === undefined) return undefined;
  if (block.kind === 'columns') {
    const total = columnsOf(table, row).find(({ sumOf }) => sumOf.length > 0);
    return total && values.at(table.id, row.id, total.id);
  }
  const total = row.children.find(({ kind }) => kind === 'total') ?? row;
  return total.kind === 'group' ? undefined : values.at(table.id, total.id, block.column);
}

/** A share of a total that its parts do not make would be a number that nobody has counted. */
function addsUp(bars: readonly Bar[], whole: FigureValue): boolean {
  if (whole.kind !== 'number' || whole.value.eq(0) || whole.doubts.length > 0) return false;
  let sum = new Big(0);
  for (const { value } of bars) {
    if (value.kind === 'number' && value.blanks === 0) sum = sum.plus(value.value);
    else if (value.kind !== 'dash') return false;
  }
  return sum.eq(whole.value);
}
