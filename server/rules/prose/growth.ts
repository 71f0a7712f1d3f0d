import Big from 'big.js';
import type { BoundReport } from '../../forms/bound';
import type { Prose } from '../../report/prose';
import { prosesThatFor } from '../../report/proses-that';
import { decimal } from '../figures';
import type { FindingFix } from '../finding';
import type { ReportRule, RuleFinding } from '../rule';
import { type Change, changesIn, type Figure } from './growth/changes';
import { lastYearsValues } from './growth/last-year';
import { wrongPointsIn } from './growth/points';
import { nominal } from './parts/partition';
import { decimalsOf, percentOf } from './shares/shares';

/** A growth is the change of its figure over the year before, rounded as far as it is printed. */
export const proseGrowth: ReportRule = {
  code: 'prose/growth',
  severity: 'warning',
  title: { zh: '增减幅度与两年数量不符', en: 'Growth does not fit the figures of the two years' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound, context) {
    const { year } = bound.report;
    yield* wrongPointsIn(bound.report);
    for (const prose of prosesWithChanges(bound.report, year))
      for (const change of changesIn(prose, year)) {
        const finding =
          change.before.length + change.differences.length > 0
            ? inSentence(prose, change)
            : context.lastYear && acrossYears(prose, change, bound, context.lastYear);
        if (finding !== undefined) yield finding;
      }
  },
};

const prosesWithChanges = prosesThatFor(
  (prose, year: number | undefined) => changesIn(prose, year).length > 0,
);

/** The two values that a change may be of. */
interface Pair {
  readonly now: Big;
  readonly last: Big;
  readonly related: readonly Figure[];
  /** Where the value of last year comes from, if not from the sentence. */
  readonly source?: string;
}

/** Against the two figures of the sentence, or one figure and its absolute change. */
function inSentence(prose: Prose, change: Change): RuleFinding | undefined {
  const { current, before, differences, isDecline, isRate } = change;
  if (!isRate && before.length === 0) return undefined;
  const given = before.flatMap((last) =>
    current
      .filter(({ quantity }) => quantity.unit === last.quantity.unit)
      .map((now): Pair => ({ now: now.value, last: last.value, related: [now, last] })),
  );
  const implied = differences.flatMap((difference) =>
    current
      .filter(({ quantity }) => quantity.unit === difference.quantity.unit)
      .map(
        (now): Pair => ({
          now: now.value,
          last: isDecline ? now.value.plus(difference.value) : now.value.minus(difference.value),
          related: [now, difference],
        }),
      ),
  );
  const pairs = isRate
    ? [...given, ...implied]
    : given.filter(({ related: [now] }) => now?.quantity.unit === change.quantity.unit);
  if (pairs.some((pair) => agrees(change, pair))) return undefined;
  const [only, second] = given.length > 0 ? given : pairs;
  return only === undefined || second !== undefined || !pairs.includes(only)
    ? undefined
    : findingOf(prose, change, only);
}

/** Against last year's report: only where the words say that the growth is over last year. */
function acrossYears(
  prose: Prose,
  change: Change,
  bound: BoundReport,
  lastYear: BoundReport,
): RuleFinding | undefined {
  if (!change.isYearly) return undefined;
  const outer = change.current.filter(
    ({ quantity }) =>
      quantity.end <= change.quantity.start &&
      !isInClosedBracket(prose.text.slice(quantity.end, change.quantity.start)) &&
      (change.isRate || quantity.unit === change.quantity.unit),
  );
  const [nearest] = outer;
  if (nearest === undefined) return undefined;
  const sources = outer.map((figure) => lastYearsValues(prose, figure, bound, lastYear));
  if (sources.some(({ all }) => all.some(({ now, last }) => agrees(change, { now, last, related: [] }))))
    return undefined;
  const last = sources[0]?.value;
  return last === undefined
    ? undefined
    : findingOf(prose, change, {
        now: nearest.value,
        last,
        related: [nearest],
        source: `${decimal(last)}${nearest.quantity.unit}`,
      });
}

function isInClosedBracket(between: string): boolean {
  let depth = 0;
  for (const character of between) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return true;
  }
  return false;
}

/** Is the change that of the two values, the direction included? */
function agrees({ quantity, isRate, isDecline }: Change, { now, last }: Pair): boolean {
  const difference = isDecline ? last.minus(now) : now.minus(last);
  if (!isRate) return difference.eq(quantity.interval?.low ?? difference);
  if (last.lte(0)) return true;
  const { interval } = quantity;
  if (interval === undefined) return true;
  const rate = difference.times(100).div(last);
  return rate.gte(interval.low) && rate.lte(interval.high);
}

const opposites: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  上升: '下降',
  提高: '降低',
  提升: '下降',
  上涨: '下降',
  增幅: '降幅',
  涨幅: '降幅',
  多: '少',
  下降: '增长',
  减少: '增加',
  降低: '提高',
  减幅: '增幅',
  降幅: '增幅',
  回落: '上升',
  下滑: '上升',
  少: '多',
};

function findingOf(prose: Prose, change: Change, pair: Pair): RuleFinding | undefined {
  const { quantity, isRate, isDecline } = change;
  const { now, last, related, source } = pair;
  if (last.lte(0)) return undefined;
  const isWrongWay = isDecline ? now.gt(last) : now.lt(last);
  const decimals = decimalsOf(quantity);
  const difference = now.minus(last).abs();
  const expected = isRate ? percentOf(difference, last, decimals).toFixed(decimals) : decimal(difference);
  const off = new Big(expected).minus(nominal(quantity)).abs();
  const word = prose.text.slice(change.word.start, change.word.end);
  const wanted = isWrongWay ? (opposites[word] ?? word) : word;
  const [larger, smaller] = now.gt(last) ? [now, last] : [last, now];
  const gap = `${decimal(larger)}-${decimal(smaller)}`;
  const equation = isRate ? `(${gap})÷${decimal(last)}=${expected}%` : `${gap}=${expected}`;
  const from = source === undefined ? '' : `，上年报告为 ${source}`;
  const fromEnglish = source === undefined ? '' : `; last year's report has ${source}`;
  const points = isRate ? ' 个百分点' : '';
  return {
    severity: isRate && !isWrongWay && off.eq(new Big(10).pow(-decimals)) ? 'information' : 'warning',
    message: {
      zh: `${word} ${quantity.text}${quantity.unit} ≠ ${isWrongWay ? `${wanted} ` : ''}${equation}${isWrongWay ? '，方向相反' : `，相差 ${decimal(off)}${points}`}${from}`,
      en: `${word} ${quantity.text}${quantity.unit} ≠ ${isWrongWay ? `${wanted} ` : ''}${equation}${isWrongWay ? ', the other way' : `, difference ${decimal(off)}${isRate ? ' points' : ''}`}${fromEnglish}`,
    },
    range: prose.sourceRange(quantity.start, quantity.end),
    related: related.map(({ quantity: { start, end }, name }) => ({
      range: prose.sourceRange(start, end),
      message: { zh: name, en: name },
    })),
    expected,
    actual: quantity.text,
    fixes: [fixOf(prose, change, wanted, expected)],
  };
}

function fixOf(prose: Prose, { quantity, word }: Change, wanted: string, expected: string): FindingFix {
  const text = `${wanted} ${expected}${quantity.unit}`;
  const number = { range: prose.sourceRange(quantity.start, quantity.numberEnd), text: expected };
  const isSame = prose.text.slice(word.start, word.end) === wanted;
  return {
    title: { zh: `改为“${text.replace(' ', '')}”`, en: `Change to “${text}”` },
    edits: isSame ? [number] : [{ range: prose.sourceRange(word.start, word.end), text: wanted }, number],
    isSafe: false,
  };
}
