import type { BoundReport } from '../../forms/bound';
import { decimal } from '../figures';
import type { Rule } from '../rule';
import { type Statement, statementsOf } from './statements';
import { isOfWholeReport, isOnTopic } from './statements/coverage';
import { readingsOf } from './statements/readings';

/** A figure that the text gives twice is the same. What the table gives is held against the table. */
export const proseRepeat: Rule = {
  code: 'prose/repeat',
  severity: 'warning',
  title: { zh: '同一个数前后不一致', en: 'The same figure is given twice, differently' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    const known = new Map<string, Statement>();
    for (const statement of statementsOf(bound)) {
      const { prose, quantity, indicator, isPlain } = statement;
      const { interval } = quantity;
      if (!isPlain || interval === undefined) continue;
      const key = keyOf(statement);
      const first = known.get(key);
      const before = first?.quantity.interval;
      if (first === undefined || before === undefined) {
        known.set(key, statement);
        continue;
      }
      // One sentence lists the parts of several bodies.
      if (first.prose === prose && first.sentence === statement.sentence) continue;
      if (interval.low.lte(before.high) && interval.high.gte(before.low)) continue;
      if (!isComparable(bound, statement)) continue;
      if (!isComparable(bound, first)) {
        known.set(key, statement);
        continue;
      }
      const [there, here] = [first, statement].map(({ quantity: { text, unit } }) => `${text}${unit}`);
      const name = indicator.words.replaceAll(' ', '');
      yield {
        message: {
          zh: `“${name}”这里为 ${here}，前面为 ${there}`,
          en: `“${name}” is ${here} here, but ${there} before`,
        },
        range: prose.sourceRange(quantity.start, quantity.numberEnd),
        related: [
          {
            range: first.prose.sourceRange(first.quantity.start, first.quantity.end),
            message: { zh: `${name} ${there}`, en: `${name} ${there}` },
          },
        ],
        expected: decimal(before.low),
        actual: decimal(interval.low),
      };
    }
  },
};

function isComparable(bound: BoundReport, statement: Statement): boolean {
  const isInTable = readingsOf(bound, statement.indicator).some(({ value }) => value !== undefined);
  return !isInTable && isOfWholeReport(statement, bound.report) && isOnTopic(statement);
}

const place = /全[省市县区州盟旗镇乡]/;

/** The same words, unit, and 全市 with both or with none. */
function keyOf({ prose, start, quantity, indicator }: Statement): string {
  const label = prose.text.slice(start, quantity.start);
  return `${indicator.table.id} ${indicator.words} ${quantity.unit} ${place.test(label)}`;
}
