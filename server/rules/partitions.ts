/**
 * Totals of prose with the parts that a sentence gives for them. Only lists that say that they are complete: a list
 * behind 其中 may leave something out, channels carry the same items twice, and neither may be added up.
 */
import type { Prose } from '../report/prose';
import type { Quantity } from '../report/quantities';

export interface Part {
  readonly quantity: Quantity;
  /** What the part counts: 网上, 其他应主动公开的信息. */
  readonly label: string;
}

export interface Partition {
  readonly total: Quantity;
  readonly parts: readonly Part[];
}

/** The same item goes through several of these; receipts (`网站申请2件`) are no channels. */
const channel =
  /网站|微信|微博|公报|公众号|新媒体|客户端|抖音|报纸|报刊|电视|广播|APP|平台|公示栏|公开栏|显示屏|查阅点|渠道/;
const receipt = /申请|受理|来信|来访|咨询/;
const remainder = /^(?:其他|其它|其余|剩余|余下|另)/;
const comparison = /比|较|同期|去年|上年|往年|前年/;
/** What stands before a total that closes a list. What is counted in all must be named with each addend. */
const counted = /(?:合计|总计|共计|[,、](?<what>[^\d,。;()]{0,6})总[数量](?:达到?|为|共)?)\s*[:为达]?\s*$/;
/** Words that part a whole in two. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/网上|网络|线上|在线|电子/, /书面|纸质|信函|当面|现场|线下|窗口|邮寄|传真/],
  [/自然人|公民|个人/, /法人|组织|企业|单位/],
  [/按时|按期/, /延期/],
  [/同意|予以/, /不同意|不予/],
  [/市本?级/, /[区县]/],
];
/** UTF-16 units that a list, or the way from a total to its list, is long at most; keeps the search linear. */
const longestList = 1000;
/** More addends of a trailing total than this are not tried in every combination. */
const mostAddends = 8;

export function partitionsOf(prose: Prose, quantities: readonly Quantity[]): readonly Partition[] {
  const depths = bracketDepths(prose.text);
  const found = [
    ...quantities.flatMap((total) => bracketList(prose.text, total, quantities, depths) ?? []),
    ...amongLists(prose.text, quantities, depths),
    ...trailingTotals(prose.text, quantities, depths),
  ];
  return found.filter(({ parts }) => parts.length > 1 && !areChannels(parts));
}

/** `共12件（网上2件，书面10件）`: a list in brackets right behind its total; nested brackets are lists of their own. */
function bracketList(
  text: string,
  total: Quantity,
  quantities: readonly Quantity[],
  depths: Uint8Array,
): Partition | undefined {
  const open = total.end + (/^\s*[,、]?\s*/.exec(text.slice(total.end, total.end + 4))?.[0].length ?? 0);
  if (text[open] !== '(') return undefined;
  const depth = (depths[open] ?? 0) + 1;
  const close = closing(text, depths, open, depth);
  if (close === undefined) return undefined;
  const isAmong = text.startsWith('其中', open + 1);
  const start = open + 1 + (isAmong ? 2 : 0);
  const parts = partsBetween(text, start, close, depth, total.unit, quantities, depths);
  if (parts === undefined || /^(?:不?含|包括|比|较|同比)/.test(text.slice(open + 1, open + 4)))
    return undefined;
  return !isAmong || isComplete(parts) ? { total, parts } : undefined;
}

/** `9930条。其中：城区一级共2907条，112个子站点共7023条`. */
function amongLists(text: string, quantities: readonly Quantity[], depths: Uint8Array): readonly Partition[] {
  return [...text.matchAll(/其中\s*[:,]?\s*/g)].flatMap((match): Partition[] => {
    const start = match.index + match[0].length;
    if (depths[match.index] !== 0) return [];
    const end = listEnd(text, start);
    const unit = firstUnit(text, start, end, quantities);
    const total = within(quantities, match.index - longestList, match.index).findLast(
      (quantity) => depths[quantity.start] === 0 && quantity.unit === unit,
    );
    if (total === undefined || crossesSentence(text, total.end, match.index)) return [];
    const parts = partsBetween(text, start, end, 0, total.unit, quantities, depths);
    return parts !== undefined && isComplete(parts) ? [{ total, parts }] : [];
  });
}

/** The unit that the first part ends in: 条 in `112个子站点共7023条`. */
function firstUnit(
  text: string,
  start: number,
  end: number,
  quantities: readonly Quantity[],
): string | undefined {
  const comma = text.slice(start, end).search(/[,、;]/);
  return within(quantities, start, comma < 0 ? end : start + comma).at(-1)?.unit;
}

/** The quantities that stand in `[start, end)`; they are in order. */
function within(quantities: readonly Quantity[], start: number, end: number): readonly Quantity[] {
  const from = firstFrom(quantities, start);
  const to = firstFrom(quantities, end);
  return quantities.slice(from, to).filter((quantity) => quantity.end <= end);
}

function firstFrom(quantities: readonly Quantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listEnd(text: string, start: number): number {
  const end = text.slice(start, start + longestList).search(/[。;]/);
  return end < 0 ? Math.min(text.length, start + longestList) : start + end;
}

/** 其中 speaks of its own sentence, or of the one before when it begins one. */
function crossesSentence(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  const stop = between.search(/[。;]/);
  return stop >= 0 && stop < between.trimEnd().length - 1;
}

/** `主动公开13126条，其他形式公开672条，…总数达13798条`. */
function trailingTotals(
  text: string,
  quantities: readonly Quantity[],
  depths: Uint8Array,
): readonly Partition[] {
  return quantities.flatMap((total, index): Partition[] => {
    const before = text.slice(Math.max(0, total.start - 12), total.start);
    const closing = counted.exec(before);
    if (closing === null || depths[total.start] !== 0 || total.interval === undefined) return [];
    const what = closing.groups?.what ?? '';
    const lead = Math.max(0, total.start - longestList);
    const sentence =
      lead + Math.max(...['。', ';'].map((stop) => text.slice(lead, total.start).lastIndexOf(stop))) + 1;
    if (text.slice(sentence, total.start).includes('其中')) return [];
    const addends = quantities
      .slice(Math.max(0, index - mostAddends), index)
      .filter(
        (quantity) =>
          quantity.start >= sentence && quantity.unit === total.unit && depths[quantity.start] === 0,
      )
      .map((quantity) => ({ quantity, label: labelBefore(text, sentence, quantity) }))
      .filter(({ label }) => label.includes(what) && !comparison.test(label));
    if (addends.some((part) => part.quantity.interval === undefined) || anySubsetFits(total, addends))
      return [];
    return [{ total, parts: addends.filter(({ label }) => !/不予|未公开/.test(label)) }];
  });
}

/** Does some choice of two or more addends give the total? Then the sentence says what it means and adds up. */
function anySubsetFits(total: Quantity, addends: readonly Part[]): boolean {
  for (let choice = 1; choice < 1 << addends.length; choice++) {
    const chosen = addends.filter((_, index) => choice & (1 << index));
    if (chosen.length > 1 && fits({ total, parts: chosen })) return true;
  }
  return false;
}

/** May the parts, each standing for an interval when rounded, add up to the total? Vague figures may always. */
export function fits({ total, parts }: Partition): boolean {
  const whole = total.interval;
  if (whole === undefined || parts.some(({ quantity }) => quantity.interval === undefined)) return true;
  const low = parts.reduce(
    (sum, { quantity }) => quantity.interval?.low.plus(sum) ?? sum,
    whole.low.minus(whole.low),
  );
  const high = parts.reduce(
    (sum, { quantity }) => quantity.interval?.high.plus(sum) ?? sum,
    whole.low.minus(whole.low),
  );
  return low.lte(whole.high) && high.gte(whole.low);
}

/** The parts of a list: each item one quantity in the unit of the total. Undefined when an item is something else. */
function partsBetween(
  text: string,
  start: number,
  end: number,
  depth: number,
  unit: string,
  quantities: readonly Quantity[],
  depths: Uint8Array,
): readonly Part[] | undefined {
  const parts: Part[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !(depths[i] === depth && /[,、;]/.test(text[i] ?? ''))) continue;
    const inside = within(quantities, from, i).filter(
      (quantity) => depths[quantity.start] === depth && quantity.unit === unit,
    );
    const [only] = inside;
    if (inside.length > 1) return undefined;
    // 重大建设项目、为民办实事类信息: a label may have the mark that parts the items.
    if (only === undefined && (text[i] !== '、' || i === end))
      return depth === 0 && parts.length > 1 ? parts : undefined;
    if (only !== undefined) parts.push({ quantity: only, label: text.slice(from, only.start).trim() });
    if (only !== undefined || text[i] !== '、') from = i + 1;
  }
  return parts;
}

/** Does the list say that nothing is left out: 其他 at its end, two halves of a whole, or 共 before each of two? */
function isComplete(parts: readonly Part[]): boolean {
  const [first, second] = parts;
  if (remainder.test(parts.at(-1)?.label ?? '')) return true;
  if (parts.length !== 2 || first === undefined || second === undefined) return false;
  if ([first, second].every(({ label }) => /共$/.test(label))) return true;
  return pairs.some(
    ([one, other]) =>
      (one.test(first.label) && other.test(second.label)) ||
      (one.test(second.label) && other.test(first.label)),
  );
}

function areChannels(parts: readonly Part[]): boolean {
  return parts.filter(({ label }) => channel.test(label) && !receipt.test(label)).length > 1;
}

function labelBefore(text: string, sentence: number, quantity: Quantity): string {
  const clause = text.slice(sentence, quantity.start);
  return clause
    .slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf(';'), clause.lastIndexOf('、')) + 1)
    .trim();
}

/** For each UTF-16 unit how many brackets are open around it; an opening bracket counts outside. */
function bracketDepths(text: string): Uint8Array {
  const depths = new Uint8Array(text.length + 1);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ')' && depth > 0) depth--;
    depths[i] = depth;
    if (text[i] === '(' && depth < 255) depth++;
    if (text[i] === '。') depth = 0;
  }
  return depths;
}

function closing(text: string, depths: Uint8Array, open: number, depth: number): number | undefined {
  for (let i = open + 1; i < Math.min(text.length, open + longestList) && text[i] !== '。'; i++)
    if (text[i] === ')' && depths[i] === depth - 1) return i;
  return undefined;
}
