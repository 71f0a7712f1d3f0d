import Big from 'big.js';
import { proseOf } from '../../report/prose';
import { decimal } from '../figures';
import type { Rule, RuleFinding } from '../rule';
import { isExact, nominal, type Partition } from './parts/partition';
import { brokenPartitionsOf } from './parts/partitions';

/** A total in a sentence is the sum of the parts that the sentence gives for it, when it gives them all. */
export const prosePartsSum: Rule = {
  code: 'prose/parts-sum',
  severity: 'warning',
  title: { zh: '文字中的分项之和与总数不符', en: 'Parts in a sentence do not add up' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check({ report }) {
    for (const prose of proseOf(report))
      for (const partition of brokenPartitionsOf(prose)) {
        const { total, parts } = partition;
        yield {
          ...finding(partition),
          range: prose.sourceRange(total.start, total.end),
          related: parts.map(({ quantity, label }) => {
            const figure = `${label}${quantity.text}${quantity.unit}`;
            return {
              range: prose.sourceRange(quantity.start, quantity.end),
              message: { zh: figure, en: figure },
            };
          }),
        };
      }
  },
};

/** A list that does not say that it is complete may leave something out: then too small a sum is only a remark. */
function finding({ total, parts, isExplicit }: Partition): Omit<RuleFinding, 'range' | 'related'> {
  const sum = parts.reduce((value, { quantity }) => value.plus(nominal(quantity)), new Big(0));
  const written = nominal(total);
  const mayBeOpen = !isExplicit && sum.lt(written);
  const about = [total, ...parts.map(({ quantity }) => quantity)].every(isExact) ? '' : '约';
  const addends = parts.map(({ quantity }) => quantity.text).join('+');
  const equation = `${total.text}${total.unit} ≠ ${addends}=${decimal(sum)}`;
  const difference = decimal(sum.minus(written).abs());
  return {
    severity: mayBeOpen ? 'information' : 'warning',
    message: {
      zh: `${mayBeOpen ? '若所列分项已全，则' : ''}共 ${equation}，相差${about} ${difference}`,
      en: `${mayBeOpen ? 'If the list is complete: ' : ''}${equation}, difference ${about === '' ? '' : 'about '}${difference}`,
    },
    expected: decimal(sum),
    actual: decimal(written),
  };
}
