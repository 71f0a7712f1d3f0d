/** Shares that prose prints behind the figures they belong to: `148条，占34.8%`, `208件（17.46%）`. */
import type Big from 'big.js';
import type { Interval } from '../../../report/intervals';
import { onceInFew, type Prose } from '../../../report/prose';
import { type Quantity, quantitiesOf } from '../../../report/quantities';

export interface Share {
  /** The figure that is a part of something. */
  readonly part: Quantity;
  readonly percent: Quantity;
  /** What the text calls the whole: 申请总数 of 占申请总数的60%; mostly empty. */
  readonly of: string;
}

/** Shares that follow each other, with no figure of another kind between them. */
export interface Run {
  readonly shares: readonly Share[];
  /** Figures before the run that may be its whole, nearest last, and one behind it that sums it up. */
  readonly totals: readonly Quantity[];
  /** 其中, a colon or a bracket leads from the last of them to the first part. */
  readonly isLed: boolean;
}

/** Older totals are forgotten. */
const mostTotals = 4;
/** UTF-16 units between a figure and its share. */
const longestGap = 40;

const inBracket = /^[^,。;:()]{0,14}\(\s*$/;
const afterVerb =
  /^[^,。;:()]{0,14}[,(、]?\s*(?<vague>约)?[各所]?占(?:到|据)?(?:比(?:例|重)?)?(?<of>[^,。;:()]{0,18}?)(?:的?比(?:例|重))?(?:为|达到?|(?<about>约)为)?\s*$/;
const respectively =
  /^[^。;:()]{0,14}[,(、]?\s*(?:(?:各)?分别占(?<of>[^,。;:()]{0,18}?)(?:为|达到?)?|[^,。;:()]{0,8}占比(?:例)?分别(?:为|达到?|是))\s*$/;
/** 56件，占应公开文件（60件）的93.3%, 占总数60件的93.3%: what stands before the whole and behind it. */
const beforeWhole = /^[^,。;:()]{0,14}[,(、]?\s*占[^,。;:()]{0,20}\(?\s*$/;
const behindWhole = /^\s*\)?\s*的(?:比例|比重)?(?:为|达到?)?\s*$/;
/** 占办结总数的65.3% is of the figure behind 办结. */
const named = /^(?<what>收到|受理|办结|答复|办理|发布|公开)(?:申请|信息)?(?:总数量?|总量|总件数)的?$/;
/** UTF-16 units before a total that name it. */
const longestName = 12;
/** What stands between the percentages of 分别占83.5%、13.1%和3.4%. */
const joint = /^\s*[、,和及与]\s*$/;
/** 占比同比提高5%: no share. */
const change = /[增减升降较率]|提高|同比/;
/** What leads to a total behind the shares: ，共467件. */
const inAll = /^[^。;]{0,6}(?:共|总计|合计|总数)[^。;,]{0,8}$/;
const led = /其中|包括|分别|[:(]/;

/** The runs of shares of a prose, in order. Linear in its figures. */
export const runsOf = onceInFew((prose: Prose): readonly Run[] => {
  const quantities = quantitiesOf(prose);
  const shares = sharesIn(prose, quantities);
  const runs = shares.size === 0 ? [] : runsIn(prose, quantities, shares);
  return [...runs, ...runsWithWhole(prose, quantities), ...ratesIn(prose, quantities)];
});

/** 采纳率 behind 采纳19条; 办结率 has a rule of its own. */
const rateBehind = /^[^,。;:()]{0,8},(?<word>\p{Script=Han}{2})率(?:为|是|达到?)?\s*$/u;
const ownRule = /办结|答复|回复|办复/;
const longestRateSentence = 80;
const otherTime = /去年|上年|同期|\d{4}年/;

/** 收到意见47条，采纳19条，采纳率40.4%: rates in a sentence with two figures of the unit, named like the second. */
function ratesIn({ text }: Prose, quantities: readonly Quantity[]): readonly Run[] {
  return quantities.flatMap((percent, index): readonly Run[] => {
    if (percent.unit !== '%' || text[percent.start - 1] === '占') return [];
    const [before, whole, part] = [quantities[index - 3], quantities[index - 2], quantities[index - 1]];
    if (whole === undefined || part === undefined || whole.unit !== part.unit) return [];
    if (percent.start - part.end > longestGap) return [];
    const gap = text.slice(part.end, percent.start);
    const word = rateBehind.exec(gap)?.groups?.word;
    if (word === undefined || ownRule.test(word)) return [];
    const from = Math.max(0, part.end - longestRateSentence);
    const head = text.slice(from, part.start);
    const start = from + Math.max(head.lastIndexOf('。'), head.lastIndexOf(';')) + 1;
    const isThird = before !== undefined && before.end > start && before.unit === part.unit;
    if (whole.start < start || isThird || otherTime.test(text.slice(start, part.end))) return [];
    const clause = text.slice(whole.end, part.start);
    const isNamedSo = clause.slice(clause.lastIndexOf(',') + 1).includes(word) || gap.startsWith(word);
    return isNamedSo ? [{ shares: [{ part, percent, of: '' }], totals: [whole], isLed: true }] : [];
  });
}

/** Shares that are printed with their whole. */
function runsWithWhole({ text }: Prose, quantities: readonly Quantity[]): readonly Run[] {
  return quantities.flatMap((percent, index): readonly Run[] => {
    const [part, whole] = [quantities[index - 2], quantities[index - 1]];
    if (percent.unit !== '%' || part === undefined || whole?.unit !== part.unit) return [];
    if (percent.start - whole.end > longestName || whole.start - part.end > longestGap) return [];
    if (!behindWhole.test(text.slice(whole.end, percent.start))) return [];
    if (!beforeWhole.test(text.slice(part.end, whole.start))) return [];
    return [{ shares: [{ part, percent, of: '' }], totals: [whole], isLed: true }];
  });
}

/** Each share by its part. */
function sharesIn({ text }: Prose, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Share> {
  const shares = new Map<Quantity, Share>();
  for (let index = 1; index < quantities.length; index++) {
    const [part, percent] = [quantities[index - 1], quantities[index]];
    if (percent?.unit !== '%' || part === undefined || part.unit === '%') continue;
    if (percent.start - part.end > longestGap) continue;
    const gap = text.slice(part.end, percent.start);
    const all = respectively.exec(gap);
    if (all !== null) {
      for (const share of several(text, quantities, index, all.groups?.of ?? ''))
        shares.set(share.part, share);
      continue;
    }
    const verb = afterVerb.exec(gap);
    const { vague, about, of = '' } = verb?.groups ?? {};
    if (vague !== undefined || about !== undefined || change.test(of)) continue;
    const isBare = verb === null && inBracket.test(gap) && /[),]/.test(text[percent.end] ?? '');
    if (verb !== null || isBare) shares.set(part, { part, percent, of });
  }
  return shares;
}

/** `网上390件、信函61件、当面16件，分别占83.5%、13.1%、3.4%` */
function several(text: string, quantities: readonly Quantity[], first: number, of: string): readonly Share[] {
  let end = first + 1;
  while (quantities[end]?.unit === '%' && joint.test(between(text, quantities, end))) end++;
  const count = end - first;
  const parts = quantities.slice(Math.max(0, first - count), first);
  const isOfOneKind = parts.every(({ unit }) => unit !== '%' && unit === parts[0]?.unit);
  if (count < 2 || parts.length < count || !isOfOneKind) return [];
  return parts.flatMap((part, index) => {
    const percent = quantities[first + index];
    return percent === undefined ? [] : { part, percent, of };
  });
}

function between(text: string, quantities: readonly Quantity[], index: number): string {
  return text.slice(quantities[index - 1]?.end, quantities[index]?.start);
}

function runsIn(
  { text }: Prose,
  quantities: readonly Quantity[],
  shares: ReadonlyMap<Quantity, Share>,
): readonly Run[] {
  const runs: Run[] = [];
  let run: Share[] = [];
  let totals: readonly Quantity[] = [];
  const close = (next: Quantity | undefined): void => {
    const first = run[0]?.part;
    if (first !== undefined) {
      const before = totals.filter(({ unit }) => unit === first.unit);
      const last = before.at(-1);
      const lead = last === undefined ? '' : text.slice(last.end, first.start);
      const isLed = (lead.length <= longestGap && led.test(lead)) || isNamed(text, run[0]?.of ?? '', last);
      const end = run.at(-1)?.percent.end ?? first.end;
      const closing =
        next?.unit === first.unit && inAll.test(text.slice(end, next.start).slice(0, longestGap));
      const totalsOfRun = closing ? [next, ...before] : before;
      runs.push({ shares: run, totals: totalsOfRun, isLed: isLed || (closing && last === undefined) });
    }
    run = [];
  };
  for (const quantity of quantities) {
    if (quantity.unit === '%') continue;
    const share = shares.get(quantity);
    if (share === undefined || (run[0] !== undefined && run[0].part.unit !== quantity.unit)) close(quantity);
    if (share === undefined) totals = [...totals, quantity].slice(-mostTotals);
    else run.push(share);
  }
  close(undefined);
  return runs;
}

function isNamed(text: string, of: string, total: Quantity | undefined): boolean {
  const what = named.exec(of)?.groups?.what;
  return (
    what !== undefined &&
    total !== undefined &&
    text.slice(Math.max(0, total.start - longestName), total.start).includes(what)
  );
}

export function decimalsOf({ text }: Quantity): number {
  return text.split('.')[1]?.length ?? 0;
}

/** 100·part/whole to as many decimals, half up. */
export function percentOf(part: Big, whole: Big, decimals: number): Big {
  return part.times(100).div(whole).round(decimals, roundHalfUp);
}
/** Of big.js. */
const roundHalfUp = 1;

/** May the percentage be what the part is of the whole, as far as the three are exact? */
export function fits(share: Share, whole: Quantity): boolean {
  return roughly(share, whole) ?? (whole.interval === undefined || fitsValue(share, whole.interval));
}

/** The same for a whole that is not printed. */
export function fitsValue({ part, percent }: Share, whole: Interval): boolean {
  const [p, a] = [percent.interval, part.interval];
  // 其他处理0件 is no whole of anything, and many reports say it somewhere.
  if (whole.high.lte(0)) return false;
  if (p === undefined || a === undefined || whole.low.lte(0)) return true;
  const low = a.low.times(100).div(whole.high);
  const high = a.high.times(100).div(whole.low);
  return low.lte(p.high) && high.gte(p.low);
}

/** What floating point can tell: nearly every share is far from the edge of what its last digit stands for. */
function roughly({ part, percent }: Share, whole: Quantity): boolean | undefined {
  const [a, n, p] = [part, whole, percent].map(({ text, interval }) =>
    interval === undefined ? Number.NaN : Number(text),
  );
  if (a === undefined || n === undefined || p === undefined || !(a >= 0 && n > 0 && p >= 0)) return undefined;
  const off = Math.abs((a * 100) / n - p) * 10 ** decimalsOf(percent);
  if (off < almostHalf) return true;
  return off > 1 - almostHalf ? false : undefined;
}
/** Of the last digit. */
const almostHalf = 0.499;
