/** Growth and decline in prose, with the figures of the sentence that they may be of. */
import type Big from 'big.js';
import { added, none } from '../../../report/lists';
import type { Prose, ProseOffset } from '../../../report/prose';
import { type Quantity, quantitiesOf } from '../../../report/quantities';
import { isExact, nominal } from '../parts/partition';

/** An exact count with what it counts. */
export interface Figure {
  readonly value: Big;
  readonly name: string;
  readonly quantity: Quantity;
}

export interface Change {
  /** 16.2% or 65件. */
  readonly quantity: Quantity;
  readonly isRate: boolean;
  readonly isDecline: boolean;
  /** 增长: the word that gives the direction. */
  readonly word: { readonly start: ProseOffset; readonly end: ProseOffset };
  /** The counts of the sentence, nearest to the change first. */
  readonly current: readonly Figure[];
  /** Those that the sentence gives for the year before. */
  readonly before: readonly Figure[];
  /** Absolute changes in the same direction (65件) before a rate. */
  readonly differences: readonly Figure[];
  /** The sentence compares with the year before, in words. */
  readonly isYearly: boolean;
}

/** UTF-16 units of a sentence that are read before a figure, and of a clause. */
const longestSentence = 240;
const longestClause = 40;

const rising = '增长|增加|上升|提高|提升|上涨|增幅|涨幅|净增|多';
const falling = '下降|减少|降低|减幅|降幅|回落|下滑|少';
const changeWord = new RegExp(
  `(?:(?<up>${rising})|(?<down>${falling}))(?:幅度|率|比例)?(?:了|为|达|约为|:)?\\s?$`,
);
/** What a text before a change ends in; most figures are told apart by it. */
const lastUnits = new Set('长加升高涨幅增多降少低落滑度率例了为达:');
const longestWord = 9;

/** 办结率提高5.2%, 满意度上升3%: no count grows. */
const ofRate =
  /(?:率|占比|比重|比例|满意度|[速效]度)(?:[^,。;]{0,8}(?:同比|较|比)[^,。;]{0,6})?(?:进一步|稳步)?$/;
const yearly = /同比|同期|[比较](?:上一?年|去年)|[与同](?:上一?年|去年)/;
const otherPeriod =
  /环比|季度|上半年|下半年|上个?月|\d月|月份|每年|年均|以来|前年|五年|三年|近年|首次|计划|预计|分别|合计|平均|[人户日月]均/;
/** 上年结转28件, 新增3项 are parts of what there is this year. */
const notTheWhole = /结转|转结|新增|新[建设开]|增[设开]|再/;
const lastYearWord = /上一?年(?!结转|转结|度?结转)|去年|同期/;
const thisYearWords = ['今年', '本年', '当年'];
/** 比上年多公开246条 */
const surplus =
  /(?:多|(?<less>少))(?:公开|发布|受理|收到|接收|办理|答复|办结|举办|召开|开展)(?:了|各类|政府|信息|申请|文件){0,3}\s?$/;

/** The changes of a prose, in order. Linear in its figures. */
export function changesIn(prose: Prose, year: number | undefined): readonly Change[] {
  const quantities = quantitiesOf(prose);
  let changes: Change[] | undefined;
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index];
    const found = quantity && wordBefore(prose.text, quantity);
    if (found === undefined) continue;
    const change = changeOf(prose, quantities, index, found, year);
    if (change !== undefined) changes = added(changes, change);
  }
  return changes ?? none;
}

interface FoundWord {
  readonly start: ProseOffset;
  readonly end: ProseOffset;
  readonly isDecline: boolean;
}

function wordBefore(text: string, { start, end }: Quantity): FoundWord | undefined {
  if (!lastUnits.has(text[start - 1] === ' ' ? (text[start - 2] ?? '') : (text[start - 1] ?? '')))
    return undefined;
  const from = Math.max(0, start - longestWord);
  const match = changeWord.exec(text.slice(from, start));
  if (match === null || text.startsWith('百分点', end)) return undefined;
  const word = match.groups?.up ?? match.groups?.down ?? '';
  const at = from + match.index;
  return { start: at, end: at + word.length, isDecline: match.groups?.up === undefined };
}

function changeOf(
  prose: Prose,
  quantities: readonly Quantity[],
  index: number,
  word: FoundWord,
  year: number | undefined,
): Change | undefined {
  const { text } = prose;
  const quantity = quantities[index];
  if (quantity === undefined) return undefined;
  if (!isExact(quantity) && quantity.unit !== '%') return undefined;
  if (quantity.interval === undefined) return undefined;
  const [from, to] = sentenceAround(text, quantity);
  const sentence = text.slice(from, to);
  const lead = text.slice(from, word.start);
  if (otherPeriod.test(sentence) || ofRate.test(lead) || hasOtherYear(sentence, year)) return undefined;
  const isYearly = yearly.test(lead) || (year !== undefined && new RegExp(`[比较]${year - 1}年`).test(lead));
  // 由年初的3件增至9件，同比增长12%: over last year, whose figure is not given.
  if (isYearly && sinceJanuary.test(lead)) return undefined;
  const current: Figure[] = [];
  const before: Figure[] = [];
  const differences: Figure[] = [];
  for (const other of within(quantities, index, from, to)) {
    if (other.unit === '%' || !isExact(other)) continue;
    const clause = clauseBefore(text, other, from);
    const name = `${other.text}${other.unit}`;
    const figure: Figure = { value: nominal(other), name, quantity: other };
    const isLess = wordBefore(text, other)?.isDecline ?? isSmallerBy(clause);
    if (isLess !== undefined) {
      if (isLess === word.isDecline && other.end <= quantity.start) differences.unshift(figure);
    } else if (isOfLastYear(clause, year)) before.unshift(figure);
    else if (!notTheWhole.test(clause) && (isOfThisYear(clause, year) || hasBecome.test(clause)))
      current.unshift(figure);
  }
  if (isOfSomethingElse(text.slice(from, word.start), from, quantities[index - 1])) return undefined;
  return {
    quantity,
    isRate: quantity.unit === '%',
    isDecline: word.isDecline,
    word,
    current,
    before,
    differences,
    isYearly,
  };
}

/** Words of a clause that leave it open what grows. */
const generic =
  /[同环]比|(?:上一?|本|今|去|全|\d{4})年度?|同期|相[比较]|政府|信息|主动|依申请|公开|申请|受理|收到|办[理结]|答复|发布|数量|[总件条]数|总[量体]|呈|趋势|有所|略有|进一步|[稳逐]步|大幅|小幅|明显|显著|[比较与同的均都并又则更也总共数量件条]|\P{Script=Han}/gu;

/** 467条，网站访问量同比增长15.2%: the clause names what no figure before it counts. `lead`: the sentence before the word. */
function isOfSomethingElse(lead: string, from: ProseOffset, last: Quantity | undefined): boolean {
  const clause = lead.lastIndexOf(',') + 1;
  if (last === undefined || last.end - from > clause) return false;
  const name = lead.slice(clause).replaceAll(generic, '');
  const before = lead.slice(0, clause);
  return name.length > 1 && ![...name].every((character) => before.includes(character));
}

/** The other quantities of a sentence, in order. */
function within(
  quantities: readonly Quantity[],
  index: number,
  from: ProseOffset,
  to: ProseOffset,
): readonly Quantity[] {
  let [first, last] = [index, index];
  while ((quantities[first - 1]?.start ?? -1) >= from) first--;
  while ((quantities[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= to) last++;
  return [...quantities.slice(first, index), ...quantities.slice(index + 1, last + 1)];
}

function sentenceAround(text: string, { start, end }: Quantity): readonly [ProseOffset, ProseOffset] {
  const earliest = Math.max(0, start - longestSentence);
  const before = text.slice(earliest, start);
  const mark = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'));
  const after = text.slice(end, end + longestClause).search(/[。;]/);
  return [earliest + mark + 1, end + (after < 0 ? 0 : after)];
}

function clauseBefore(text: string, { start }: Quantity, from: ProseOffset): string {
  const words = text.slice(Math.max(from, start - longestClause), start);
  const clause = words.slice(
    Math.max(words.lastIndexOf(','), words.lastIndexOf(':'), words.lastIndexOf('、')) + 1,
  );
  const inBracket = clause.slice(clause.lastIndexOf('(') + 1);
  return namesYear.test(inBracket) ? inBracket : clause;
}

/** 比上年增长5%（上年为3000条）: the bracket says itself whose year it tells of. */
const namesYear = /^(?:上一?年|去年|今年|本年|\d{4}年)[^)]*$/;

/** Undefined where the words before a figure do not compare it. */
function isSmallerBy(clause: string): boolean | undefined {
  const match = surplus.exec(clause);
  return match === null ? undefined : match.groups?.less !== undefined;
}

/** 由年初的12000人: what a figure was before. */
const wasBefore = /[由从](?:年初的?|原来的?|原先的?|此前的?|最初的?)?\s?$/;
const sinceJanuary = /[由从]年初/;
/** 由去年的97件上升至: what it has become. */
const hasBecome =
  /[由从][^,]*\d[^,\d]{1,4}(?:增|增加|增长|上升|提升|提高|升|减|减少|下降|降|降低)[至到为]\s?$/;

function isOfLastYear(clause: string, year: number | undefined): boolean {
  if (/结转|转结/.test(clause)) return false;
  if (wasBefore.test(clause)) return true;
  if (hasBecome.test(clause)) return false;
  const last = year === undefined ? -1 : clause.lastIndexOf(`${year - 1}年`);
  const at = Math.max(last, clause.search(lastYearWord));
  return at > thisYearIn(clause, year) && !/[增减升降新扩]/.test(clause.slice(at));
}

/** 由去年的97件上升至今年的113件: the last year that is named counts. */
function isOfThisYear(clause: string, year: number | undefined): boolean {
  const at = clause.search(lastYearWord);
  return at < 0 || thisYearIn(clause, year) > at;
}

function thisYearIn(clause: string, year: number | undefined): number {
  const own = year === undefined ? -1 : clause.lastIndexOf(`${year}年`);
  return Math.max(own, ...thisYearWords.map((word) => clause.lastIndexOf(word)));
}

/** A sentence that names an earlier year compares with that. */
function hasOtherYear(sentence: string, year: number | undefined): boolean {
  if (year === undefined) return /(?:19|20)\d\d年/.test(sentence);
  return [...sentence.matchAll(/((?:19|20)\d\d)年/g)].some(
    ([, named]) => Number(named) !== year && Number(named) !== year - 1,
  );
}
