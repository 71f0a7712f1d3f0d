/** The figure that last year's report gives for the same thing. */
import Big from 'big.js';
import type { BoundReport } from '../../../forms/bound';
import type { Report } from '../../../report/model';
import { once } from '../../../report/once';
import { type Prose, proseOf } from '../../../report/prose';
import { type Quantity, quantitiesOf } from '../../../report/quantities';
import { numberIn } from '../../figures';
import { isExact, nominal } from '../parts/partition';
import type { Figure } from './changes';

/** UTF-16 units of the words before a figure. */
const longestName = 40;
const shortestName = 4;
/** Words that say nothing of what is counted. */
const idle =
  /(?:19|20)\d\d年度?|全[省市县区镇乡局委]|全年|本年度?|年度|我[省市县区镇乡局委办厅]|本(?:机关|单位|[省市县区镇乡局委])|共计?|总计|累计|一共|[总了的为计"\s]/g;

function nameOf({ text }: Prose, { start, unit }: Quantity): string {
  const words = text.slice(Math.max(0, start - longestName), start);
  const clause = words.slice(
    Math.max(...[',', '。', ';', ':', '(', '、'].map((mark) => words.lastIndexOf(mark))) + 1,
  );
  const name = clause.replaceAll(idle, '');
  return name.length < shortestName || /[增减升降]/.test(name) ? '' : `${name} ${unit}`;
}

/** The values by what they count; several where a name comes again with another one. */
const byName = once((report: Report): ReadonlyMap<string, readonly Big[]> => {
  const values = new Map<string, readonly Big[]>();
  for (const prose of proseOf(report))
    for (const quantity of quantitiesOf(prose)) {
      if (quantity.unit === '%' || !isExact(quantity)) continue;
      const name = nameOf(prose, quantity);
      const [value, known] = [nominal(quantity), values.get(name) ?? []];
      if (name !== '' && !known.some((other) => other.eq(value))) values.set(name, [...known, value]);
    }
  return values;
});

/** Totals of table 三 that prose speaks of: 新收, what there was to do, what was done. */
const totals = [['new'], ['new', 'carriedIn'], ['resultsTotal'], ['carriedOut']] as const;

/** Values of this year with their counterparts of last year. */
function tablePairs(
  bound: BoundReport,
  lastYear: BoundReport,
): readonly { readonly now: Big; readonly last: Big }[] {
  return totals.flatMap((ids) => {
    const [now, last] = [sumIn(bound, ids), sumIn(lastYear, ids)];
    return now === undefined || last === undefined ? [] : { now, last };
  });
}

function sumIn({ tables }: BoundReport, ids: readonly string[]): Big | undefined {
  const rows = tables.flatMap((table) => table.rows);
  let sum = new Big(0);
  for (const id of ids) {
    const row = rows.find(({ form }) => form.id === id);
    const value = row && numberIn(row, 'total');
    if (value === undefined) return undefined;
    sum = sum.plus(value);
  }
  return sum;
}

/**
 * The value of a year ago where exactly one may be meant: that with the same words, or the same total of the table.
 * `all`: every pair that a growth may be of.
 */
export function lastYearsValues(
  prose: Prose,
  figure: Figure,
  bound: BoundReport,
  lastYear: BoundReport,
): { readonly value: Big | undefined; readonly all: readonly { readonly now: Big; readonly last: Big }[] } {
  const pairs = tablePairs(bound, lastYear);
  const named = byName(lastYear.report).get(nameOf(prose, figure.quantity)) ?? [];
  const same = pairs.filter(({ now }) => now.eq(figure.value)).map(({ last }) => last);
  const [value, second] = named.length > 0 ? named : same;
  return {
    value: second === undefined ? value : undefined,
    all: [...pairs, ...[...named, ...same].map((last) => ({ now: figure.value, last }))],
  };
}
