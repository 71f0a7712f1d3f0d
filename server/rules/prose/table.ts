import type Big from 'big.js';
import type { BoundReport } from '../../forms/bound';
import type { RowForm } from '../../forms/form';
import { onceUnmoved } from '../../forms/kept';
import type { TableCell } from '../../report/model';
import { once } from '../../report/once';
import { decimal, rowName, sumText } from '../figures';
import type { Localized } from '../finding';
import { mistakesOf } from '../mistakes';
import type { Rule, RuleFinding } from '../rule';
import { type Statement, statementsOf } from './statements';
import { isOfWholeReport, isOnTopic } from './statements/coverage';
import type { Indicator } from './statements/indicator';
import { canBe, figuresWithValue, type Reading, readingsOf } from './statements/readings';
import { roleOf } from './statements/words';

/** A figure of prose is what its cell says; 收到 may be 新收 alone or with 结转. */
export const proseTable: Rule = {
  code: 'prose/table',
  severity: 'warning',
  title: { zh: '正文数字与表中数字不符', en: 'A figure in the text is not the one in the table' },
  source: { zh: '多年报告的通病', en: 'observed in published reports' },
  *check(bound) {
    if (bound.tables.length === 0) return;
    for (const statement of statementsOf(bound)) {
      const { quantity, isPlain, indicator } = statement;
      const { interval } = quantity;
      if (!isPlain || interval === undefined || !isComparable(indicator)) continue;
      if (interval.high.eq(0) && isZeroReport(indicator)) continue;
      const readings = readingsOf(bound, indicator);
      const finding = misplaced(bound, statement, readings) ?? different(bound, statement, readings);
      if (finding !== undefined) yield finding;
    }
  },
};

const topics: readonly RowForm['topic'][] = ['publication', 'application', 'review', 'litigation'];

/** Meetings, complaints and fees are counted in more ways than one. */
function isComparable({ choices }: Indicator): boolean {
  return choices.every((rows) => rows.every(({ topic }) => topics.includes(topic)));
}

/** 收到0件 and 行政复议0件 are what prose/zero-report reports. */
function isZeroReport({ choices, columns }: Indicator): boolean {
  const isTotal = (row: RowForm): boolean =>
    row.topic === 'review' || row.topic === 'litigation' || roleOf(row) === 'received';
  return columns.length === 0 && choices.some((rows) => rows.some(isTotal));
}

function different(
  bound: BoundReport,
  statement: Statement,
  readings: readonly Reading[],
): RuleFinding | undefined {
  const { quantity, prose } = statement;
  const { interval } = quantity;
  const known = readings.flatMap((reading) => (reading.value === undefined ? [] : [reading.value]));
  const [first] = known;
  if (interval === undefined || first === undefined || known.length < readings.length) return undefined;
  if (known.some((value) => canBe(interval, value))) return undefined;
  // What the sums of the table blame is reported there.
  const blamed = blamedIn(bound);
  if (readings.some(({ figures }) => figures.some(({ cell }) => blamed.has(cell)))) return undefined;
  if (!isOfWholeReport(statement, bound.report) || !isOnTopic(statement)) return undefined;
  const range = prose.sourceRange(quantity.start, quantity.numberEnd);
  const isExact = interval.low.eq(interval.high);
  return {
    message: messageOf(statement, readings),
    range,
    related: relatedOf(readings),
    expected: decimal(nearest(known, interval.low, first)),
    actual: decimal(interval.low),
    fixes: isExact
      ? [...new Set(known.map(decimal))].map((value) => ({
          title: { zh: `改为表中的 ${value}`, en: `Change to ${value} as in the table` },
          edits: [{ range, text: value }],
          isSafe: false,
        }))
      : [],
  };
}

const hasMistakes = onceUnmoved((table) => mistakesOf(table).length > 0);

const blamedIn = once(
  ({ tables }: BoundReport): ReadonlySet<TableCell> =>
    new Set(
      tables.filter(hasMistakes).flatMap((table) => mistakesOf(table).map(({ culprit }) => culprit.cell)),
    ),
);

function nearest(values: readonly Big[], to: Big, first: Big): Big {
  return values.reduce(
    (best, value) => (value.minus(to).abs().lt(best.minus(to).abs()) ? value : best),
    first,
  );
}

function messageOf({ quantity, indicator }: Statement, readings: readonly Reading[]): Localized {
  const written = `${quantity.text}${quantity.unit}`;
  const [only, ...others] = readings;
  const difference =
    only?.value !== undefined && others.length === 0 && quantity.interval !== undefined
      ? only.value.minus(quantity.interval.low)
      : undefined;
  const isCase = indicator.choices.some((rows) =>
    rows.some(({ topic }) => topic === 'review' || topic === 'litigation'),
  );
  const hint =
    isCase && difference?.gt(0) === true
      ? {
          zh: '（表中含上年未审结的案件；正文如果只计本年新发生的，应写明）',
          en: ' (the table includes cases pending from last year; say so if the text counts new ones only)',
        }
      : { zh: '', en: '' };
  const names = readings.map(({ figures }) => nameOf(figures));
  const zh = names.map(({ name, value }) => `“${name}”为 ${value}`).join('，');
  const en = names.map(({ name, value }) => `“${name}” is ${value}`).join(', ');
  const by = difference === undefined ? undefined : decimal(difference.abs());
  return {
    zh: `正文为 ${written}，表中${zh}，${by === undefined ? '都不相符' : `相差 ${by}`}${hint.zh}`,
    en: `The text says ${written}; in the table ${en}: ${by === undefined ? 'neither agrees' : `difference ${by}`}${hint.en}`,
  };
}

/** Its rows, with the columns where they are no totals. */
function nameOf(figures: Reading['figures']): { readonly name: string; readonly value: string } {
  const rows = [...new Set(figures.map(({ row }) => rowName(row)))];
  const columns = [...new Set(figures.map(({ column }) => column))];
  const isPlain = columns.every(({ sumOf, prose }) => sumOf.length > 0 || prose.length === 0);
  const place = isPlain ? '' : `（${columns.map(({ label }) => label).join('、')}）`;
  const name = rows.length > 3 ? `${rows[0]} 至 ${rows.at(-1)}` : rows.join('＋');
  return { name: name + place, value: sumText(figures) };
}

function relatedOf(readings: readonly Reading[]): RuleFinding['related'] {
  const figures = new Set(readings.flatMap((reading) => figuresWithValue(reading.figures)));
  const cells = new Map([...figures].map((figure) => [figure.cell, figure]));
  return [...cells.values()].map(({ cell, row }) => {
    const text = `${rowName(row)} ${cell.text}`;
    return { range: cell.range, message: { zh: text, en: text } };
  });
}

/** The cell is blank, and the figure stands in the row below it that is a part of it. */
function misplaced(
  bound: BoundReport,
  { prose, quantity, indicator }: Statement,
  readings: readonly Reading[],
): RuleFinding | undefined {
  const [reading, ...others] = readings;
  const [blank, ...more] = reading?.figures ?? [];
  const value = quantity.interval?.low;
  if (blank?.cell.value.kind !== 'blank' || others.length + more.length > 0 || !value?.gt(1))
    return undefined;
  const parts = blank.row.form.children.filter(({ relation }) => relation === 'at-most');
  for (const part of parts) {
    const [found] = readingsOf(bound, { ...indicator, choices: [[part]] });
    const [figure] = found?.figures ?? [];
    if (figure === undefined || !found?.value?.eq(value)) continue;
    const [whole, lower] = [rowName(blank.row), rowName(figure.row)];
    const text = `${lower} ${figure.cell.text}`;
    return {
      message: {
        zh: `正文为 ${quantity.text}${quantity.unit}，表中“${whole}”空白，${quantity.text} 填在“${lower}”`,
        en: `The text says ${quantity.text}${quantity.unit}; “${whole}” is blank in the table, and ${quantity.text} stands in “${lower}”`,
      },
      range: prose.sourceRange(quantity.start, quantity.numberEnd),
      related: [{ range: figure.cell.range, message: { zh: text, en: text } }],
      actual: decimal(value),
    };
  }
  return undefined;
}
