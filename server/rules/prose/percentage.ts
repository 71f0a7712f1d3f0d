import Big from 'big.js';
import type { BoundReport } from '../../forms/bound';
import { once } from '../../report/once';
import { type Prose, proseOf } from '../../report/prose';
import { type Quantity, quantitiesOf } from '../../report/quantities';
import { hasSigns } from '../../report/signs';
import { decimal } from '../figures';
import type { Rule, RuleFinding } from '../rule';
import { isExact, nominal } from './parts/partition';
import { passagesThat } from './parts/passages';
import { decimalsOf, fits, fitsValue, percentOf, type Run, runsOf, type Share } from './shares/shares';
import { tableTotals } from './table-totals';

/** A printed share is its figure over the whole, rounded as far as it is printed. */
export const prosePercentage: Rule = {
  code: 'prose/percentage',
  severity: 'warning',
  title: { zh: '百分比与数量不符', en: 'Percentage does not fit its figures' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    for (const prose of passagesWithShares(bound.report))
      for (const run of runsOf(prose)) {
        const whole = wholeOf(run);
        if (whole === undefined) continue;
        for (const share of run.shares) {
          const finding = isOfAll(share) ? findingOf(prose, run, share, whole) : undefined;
          if (finding !== undefined && !hasOtherWhole(bound, prose, run, share)) yield finding;
        }
      }
  },
};

const passagesWithShares = passagesThat(hasSigns(['percent']));

/** Words that name the whole without narrowing it down. */
const general =
  /总体?|全部|全体|所有|申请|受理|收到|收件|办理|办结|答复|信息|政府|主动|公开|发布|全年|本年|年度|当年|全[省市县区镇局]|[件条数量的其中]/g;

/**
 * The total that the shares are of: the one that most of them fit, or the one that 其中 leads from, if there is only one
 * share or all of them make it up. Where every share fails for any other reason, the whole is not in the text.
 */
function wholeOf({ shares, totals, isLed }: Run): Quantity | undefined {
  const [first, second] = shares;
  const nearest = totals.at(-1);
  if (first === undefined || nearest === undefined) return undefined;
  if (shares.every((share) => fits(share, nearest))) return undefined;
  const usable = totals.filter((total) => total.interval !== undefined && nominal(total).gt(0));
  const scores = usable.map((total) => shares.filter((share) => fits(share, total)).length);
  const best = Math.max(0, ...scores);
  if (best === shares.length) return undefined;
  if (best > 0) return usable[scores.lastIndexOf(best)];
  const last = usable.at(-1);
  if (last === undefined || last !== totals.at(-1) || !isLed) return undefined;
  if (second === undefined) return nominal(first.part).lte(nominal(last)) ? last : undefined;
  return sumOfParts(shares).eq(nominal(last)) ? last : undefined;
}

/** 占网上受理总数的98% is of something that the text may not count. */
function isOfAll({ of }: Share): boolean {
  return of.replaceAll(general, '') === '';
}

const zero = new Big(0);

function sumOfParts(shares: readonly Share[]): Big {
  return shares.reduce((sum, { part }) => sum.plus(nominal(part)), zero);
}

function findingOf(prose: Prose, run: Run, share: Share, whole: Quantity): RuleFinding | undefined {
  const { part, percent } = share;
  if (fits(share, whole)) return undefined;
  const decimals = decimalsOf(percent);
  const expected = percentOf(nominal(part), nominal(whole), decimals);
  const written = nominal(percent);
  const difference = expected.minus(written).abs();
  const isLastDigit = difference.eq(new Big(10).pow(-decimals));
  if (isLastDigit && isMadeToFit(run, whole)) return undefined;
  const about = isExact(part) && isExact(whole) ? '' : '约';
  const name = (quantity: Quantity): string => `${quantity.text}${quantity.unit}`;
  const equation = `${percent.text}% ≠ ${name(part)}÷${name(whole)}=${about}${expected.toFixed(decimals)}%`;
  const cut = isLastDigit && expected.gt(written);
  return {
    severity: isLastDigit ? 'information' : 'warning',
    message: {
      zh: `占比 ${equation}，相差${about} ${decimal(difference)} 个百分点${cut ? '（末位应四舍五入）' : ''}`,
      en: `Share ${equation.replace('约', 'about ')}, difference ${decimal(difference)} points${cut ? ' (cut off, not rounded)' : ''}`,
    },
    range: prose.sourceRange(percent.start, percent.end),
    related: [
      {
        range: prose.sourceRange(part.start, part.end),
        message: { zh: `部分 ${name(part)}`, en: `part ${name(part)}` },
      },
      {
        range: prose.sourceRange(whole.start, whole.end),
        message: { zh: `总数 ${name(whole)}`, en: `whole ${name(whole)}` },
      },
    ],
    expected: expected.toFixed(decimals),
    actual: percent.text,
    fixes: about === '' ? [fixOf(prose, percent, expected.toFixed(decimals))] : [],
  };
}

function fixOf(prose: Prose, percent: Quantity, text: string): NonNullable<RuleFinding['fixes']>[number] {
  return {
    title: { zh: `改为 ${text}%`, en: `Change to ${text}%` },
    edits: [{ range: prose.sourceRange(percent.start, percent.numberEnd), text }],
    isSafe: false,
  };
}

/** Printed shares that give 100 in all, though rounding each would not: one was adjusted. */
function isMadeToFit({ shares }: Run, whole: Quantity): boolean {
  const written = shares.reduce((sum, { percent }) => sum.plus(percent.text.replaceAll(',', '')), zero);
  const rounded = shares.reduce(
    (sum, { part, percent }) => sum.plus(percentOf(nominal(part), nominal(whole), decimalsOf(percent))),
    zero,
  );
  return shares.length > 1 && written.eq(100) && !rounded.eq(100);
}

/** Is there another figure that the share may be of: in the paragraph, the tables or, for finer shares, anywhere? */
function hasOtherWhole(bound: BoundReport, prose: Prose, run: Run, share: Share): boolean {
  const { unit } = share.part;
  const near = quantitiesOf(prose).filter((quantity) => quantity.unit === unit && quantity !== share.part);
  const far = decimalsOf(share.percent) > 0 ? (figuresByUnit(bound.report).get(unit) ?? []) : [];
  const sums = [sumOfParts(run.shares), ...sumsOfTotals(run.totals), ...tableTotals(bound)];
  return (
    [...near, ...far].some((quantity) => quantity.interval !== undefined && fits(share, quantity)) ||
    sums.some((sum) => sum.gt(0) && fitsValue(share, { low: sum, high: sum }))
  );
}

/** 新收 and 上年结转 together. */
function sumsOfTotals(totals: readonly Quantity[]): readonly Big[] {
  return totals.slice(1).flatMap((total, index) => {
    const before = totals[index];
    return before === undefined ? [] : nominal(before).plus(nominal(total));
  });
}

const figuresByUnit = once((report: BoundReport['report']): ReadonlyMap<string, readonly Quantity[]> => {
  const byUnit = new Map<string, Quantity[]>();
  for (const prose of proseOf(report))
    for (const quantity of quantitiesOf(prose)) {
      const known = byUnit.get(quantity.unit);
      if (known === undefined) byUnit.set(quantity.unit, [quantity]);
      else known.push(quantity);
    }
  return byUnit;
});
