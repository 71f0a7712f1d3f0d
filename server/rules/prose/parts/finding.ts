/** What is said of a total whose parts do not add up. */
import type Big from 'big.js';
import { scales } from '../../../report/intervals';
import type { Prose } from '../../../report/prose';
import { decimal } from '../../figures';
import type { FindingFix } from '../../finding';
import type { RuleFinding } from '../../rule';
import { areDisjoint } from './completeness';
import { isExact, nominal, nominalSum, type Partition } from './partition';

/** Do the parts give less than the total? */
export function isTooSmall({ total, parts }: Partition): boolean {
  return nominalSum(parts).lt(nominal(total));
}

/** A list that does not say that it is complete may leave something out: then too small a sum is only a remark. */
export function partitionFinding(prose: Prose, partition: Partition, partsProse: Prose = prose): RuleFinding {
  const { total, parts, claim, words } = partition;
  const sum = nominalSum(parts);
  const written = nominal(total);
  const mayBeOpen = claim !== 'complete' && sum.lt(written);
  const mayOverlap = claim === 'open' && sum.gt(written) && !areDisjoint(parts, words);
  const about = [total, ...parts.map(({ quantity }) => quantity)].every(isExact) ? '' : '约';
  const addends = parts.map(({ quantity }) => quantity.text).join('+');
  const equation = `${total.text}${total.unit} ≠ ${addends}=${inTheirScale(partition, sum)}`;
  const difference = inTheirScale(partition, sum.minus(written).abs());
  const [zh, en] = mayBeOpen
    ? ['若所列分项已全，则 ', 'If the list is complete: ']
    : mayOverlap
      ? ['若所列分项不重复，则 ', 'If the parts do not overlap: ']
      : ['', ''];
  return {
    ...(mayBeOpen || mayOverlap ? { severity: 'information' } : {}),
    message: {
      zh: `${zh}${equation}，相差${about} ${difference}`,
      en: `${en}${equation}, difference ${about === '' ? '' : 'about '}${difference}`,
    },
    range: prose.sourceRange(total.start, total.end),
    related: parts.map(({ quantity, label }) => {
      const figure = `${label}${quantity.text}${quantity.unit}`;
      return {
        range: partsProse.sourceRange(quantity.start, quantity.end),
        message: { zh: figure, en: figure },
      };
    }),
    expected: decimal(sum),
    actual: decimal(written),
    ...(about === '' &&
      !mayBeOpen &&
      !mayOverlap &&
      /^[\d,]+$/.test(total.text) && { fixes: [totalFix(prose, partition, decimal(sum))] }),
  };
}

/** In 万 or 亿 where total and parts are: 19420000 beside 1852万 does not tell at a glance. */
function inTheirScale({ total, parts }: Partition, value: Big): string {
  const sign = /^[\d.,]+([万亿])$/.exec(total.text)?.[1] ?? '';
  const scale = scales[sign];
  return sign !== '' && scale !== undefined && parts.every(({ quantity }) => quantity.text.endsWith(sign))
    ? `${decimal(value.div(scale))}${sign}`
    : decimal(value);
}

/** Never made without asking: as often one of the parts is the wrong one. */
function totalFix(prose: Prose, { total }: Partition, sum: string): FindingFix {
  return {
    title: { zh: `总数改为 ${sum}`, en: `Change the total to ${sum}` },
    edits: [{ range: prose.sourceRange(total.start, total.numberEnd), text: sum }],
    isSafe: false,
  };
}
