/** Figures that the prose of a report gives for a cell. They choose between readings of digits run together. */
import type { Report } from '../../report/model';
import { once } from '../../report/once';
import { proseOf } from '../../report/prose';
import { quantitiesOf } from '../../report/quantities';
import type { ColumnForm } from '../form';
import type { Slot } from './relations';

interface Fact {
  /** The text between the punctuation before the figure and the figure. */
  readonly clause: string;
  readonly value: number;
}

/** The exact figures of prose that stand in one clause with the words of the row and of the column. */
export function factsOf(report: Report, { row, column }: Slot): readonly number[] {
  const word = distinctiveWord(column);
  const nouns = row.prose;
  return proseFacts(report).flatMap(({ clause, value }) =>
    nouns.some((noun) => clause.includes(noun)) && clause.includes(word) ? [value] : [],
  );
}

const proseFacts = once((report: Report): readonly Fact[] =>
  proseOf(report).flatMap((prose) =>
    quantitiesOf(prose).flatMap(({ start, interval }): Fact[] => {
      if (interval === undefined || !interval.low.eq(interval.high)) return [];
      const before = prose.text.slice(Math.max(0, start - longestClause), start);
      return [{ clause: /[^,。;:!?]*$/.exec(before)?.[0] ?? '', value: interval.low.toNumber() }];
    }),
  ),
);

const longestClause = 60;

/** 本年制发件数 → 制发. A 总计 or 年度 column has none: prose names it by the row alone. */
function distinctiveWord({ label, sumOf }: ColumnForm): string {
  return sumOf.length > 0
    ? ''
    : label.replaceAll(/\([^()]*\)|（[^（）]*）|本年|年度|历年|总|件数|数量|件|数/g, '');
}
