/** 由95.1%升至96.4%，提高1.3个百分点: a change of a rate, told with both rates. */
import Big from 'big.js';
import type { Prose } from '../../../report/prose';
import { decimal } from '../../figures';
import { findingsInProse } from '../../prose-findings';
import type { RuleFinding } from '../../rule';

const rate = '(\\d{1,3}(?:\\.\\d{1,4})?)';
const told = new RegExp(
  `[由从][^,。;%\\d]{0,16}(?:20\\d\\d年)?[^,。;%\\d]{0,8}${rate}%[^,。;%\\d]{0,8}[至到为](?:20\\d\\d年)?[^,。;%\\d]{0,8}${rate}%,(?:同比|总体|[较比](?:上年|去年))?(?:进一步|稳步|大幅|明显|有所|共|累计)?(?:提高|提升|上升|增长|增加|下降|降低|减少)[^,。;%\\d]{0,3}${rate}个百分点`,
  'g',
);
const sign = '个百分点';

/** Changes in percentage points that are not the difference of their rates. */
export const wrongPointsIn = findingsInProse(
  (prose) =>
    prose.text.includes(sign)
      ? [...prose.text.matchAll(told)].flatMap((match) => findingOf(prose, match))
      : [],
  'percent',
);

function findingOf(
  prose: Prose,
  { 0: all, 1: from = '', 2: to = '', 3: points = '', index }: RegExpMatchArray,
): readonly RuleFinding[] {
  const expected = new Big(to).minus(from).abs();
  const decimals = Math.min(...[from, to, points].map((text) => text.split('.')[1]?.length ?? 0));
  // Each of the three is rounded, the coarsest to its last decimal.
  if (expected.minus(points).abs().lte(new Big(10).pow(-decimals)) || index === undefined) return [];
  const end = index + all.length - sign.length;
  const range = prose.sourceRange(end - points.length, end);
  const [larger, smaller] = new Big(to).gt(from) ? [to, from] : [from, to];
  const value = decimal(expected);
  return [
    {
      message: {
        zh: `${points} 个百分点 ≠ ${larger}%-${smaller}%=${value} 个百分点`,
        en: `${points} points ≠ ${larger}%-${smaller}%=${value} points`,
      },
      range,
      related: [],
      expected: value,
      actual: points,
      fixes: [
        {
          title: { zh: `改为 ${value} 个百分点`, en: `Change to ${value} points` },
          edits: [{ range, text: value }],
          isSafe: false,
        },
      ],
    },
  ];
}
