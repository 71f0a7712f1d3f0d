/** The figures as rows of bars, for a document that is made of text and tables. */
import type { FigureRow, Language, ReportFigure, ReportFigures } from './figure';
import { lengthOf } from './numbers';
import { isZero, valueText } from './say';
import { type Words, words } from './words';

/** The annex of a document. */
export interface BarAnnex {
  readonly heading: string;
  readonly figures: readonly BarFigure[];
}

export interface BarFigure {
  readonly title: string;
  /** Total and unit; empty for none. */
  readonly aside: string;
  /** The whole content in words, for those who do not see the bars. */
  readonly description: string;
  /** Sentences below the bars. */
  readonly remarks: readonly string[];
  /** Names of the columns; of those that the figure lacks, empty. */
  readonly header: {
    readonly item: string;
    readonly series: string;
    readonly bar: string;
    readonly value: string;
    readonly note: string;
  };
  /** Without those that are 0, which a remark names. */
  readonly rows: readonly BarRow[];
}

export interface BarRow {
  /** The heading that it stands under; empty for none. */
  readonly group: string;
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly note: string;
}

export interface Bar {
  /** Empty in a figure of one series. */
  readonly series: string;
  /** Of the longest bar: 0 to 1. */
  readonly length: number;
  readonly isLastYear: boolean;
  readonly text: string;
}

/** Nobody hands in what is wrong: a document shows no figure with a value that a finding is on. */
export function printedOf({ figures }: ReportFigures): readonly ReportFigure[] {
  return figures.filter(({ isDoubted }) => !isDoubted);
}

/** Undefined where there is no figure to print. */
export function barAnnex(figures: ReportFigures, language: Language): BarAnnex | undefined {
  const printed = printedOf(figures);
  const say = words[language];
  if (printed.length === 0) return undefined;
  return { heading: annexHeading(say), figures: printed.map((figure) => barFigure(figure, say)) };
}

export function annexHeading(say: Words): string {
  return `${say.annex}${say.colon}${say.heading}`;
}

/** Total and unit of a figure. */
export function asideOf({ total, unit }: ReportFigure, say: Words): string {
  const parts = [
    ...(total === '' ? [] : [`${say.total} ${total}`]),
    ...(unit === '' ? [] : [say.unit(unit)]),
  ];
  return parts.join(say.semicolon);
}

function barFigure(figure: ReportFigure, say: Words): BarFigure {
  const { title, description, remarks, series, noteName } = figure;
  const drawn = figure.rows.filter((row) => !isZero(row));
  const longest = Math.max(0, ...drawn.flatMap(({ values }) => values.map(lengthOf)));
  const areSeveral = series.length > 1;
  const row = ({ group, label, values, note }: FigureRow): BarRow => ({
    group,
    label,
    note,
    bars: values.map((value, index) => ({
      series: areSeveral ? (series[index] ?? '') : '',
      length: longest > 0 ? lengthOf(value) / longest : 0,
      isLastYear: areSeveral && index === 0,
      text: valueText(value, say),
    })),
  });
  return {
    title,
    aside: asideOf(figure, say),
    description,
    remarks,
    header: {
      item: say.item,
      series: areSeveral ? say.series : '',
      bar: say.bar,
      value: areSeveral ? say.value : (series[0] ?? say.value),
      note: noteName,
    },
    rows: drawn.map(row),
  };
}
