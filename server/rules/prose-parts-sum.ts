import Big from 'big.js';
import { proseOf } from '../report/prose';
import { quantitiesOf } from '../report/quantities';
import { decimal } from './figures';
import { fits, partitionsOf } from './partitions';
import type { Rule } from './rule';

const zero = new Big(0);

/** A total in a sentence is the sum of the parts that the sentence gives for it, when it gives them all. */
export const prosePartsSum: Rule = {
  code: 'prose/parts-sum',
  severity: 'warning',
  title: { zh: '文字中的分项之和与总数不符', en: 'Parts in a sentence do not add up' },
  *check({ report }) {
    for (const prose of proseOf(report)) {
      for (const partition of partitionsOf(prose, quantitiesOf(prose))) {
        const { total, parts } = partition;
        if (fits(partition)) continue;
        const sum = parts.reduce((value, { quantity }) => quantity.interval?.low.plus(value) ?? value, zero);
        const expected = decimal(sum);
        const difference = decimal(sum.minus(total.interval?.low ?? zero).abs());
        const addends = parts.map(({ quantity }) => quantity.text).join('+');
        yield {
          message: {
            zh: `共 ${total.text}${total.unit} ≠ ${addends}=${expected}，相差 ${difference}`,
            en: `${total.text} ≠ ${addends}=${expected}, difference ${difference}`,
          },
          range: prose.sourceRange(total.start, total.end),
          related: parts.map(({ quantity, label }) => ({
            range: prose.sourceRange(quantity.start, quantity.end),
            message: {
              zh: `${label}${quantity.text}${quantity.unit}`,
              en: `${label}${quantity.text}${quantity.unit}`,
            },
          })),
          expected,
          actual: decimal(total.interval?.low ?? zero),
        };
      }
    }
  },
};
