/**
 * Totals of prose with the parts that a sentence gives for them. Only lists that are complete: a list behind 其中 may
 * leave something out unless its words say otherwise, and channels carry the same items twice.
 */

import { type Bracket, type Clause, type Sentence, sentencesOf } from '../../../report/clauses';
import { none } from '../../../report/lists';
import { onceIn, type Prose, type ProseOffset } from '../../../report/prose';
import { type Quantity, quantitiesOf } from '../../../report/quantities';
import { closingPartition } from './closing';
import {
  areAnswers,
  areChannels,
  areDisjoint,
  areFields,
  areHalves,
  areKinds,
  areOutcomesOfReceived,
  areSomeOutcomes,
  areYearsBefore,
  completeParts,
  isSelective,
  looksExhaustive,
} from './completeness';
import { groupsAt, isWhole, type List, listAt } from './lists';
import {
  anyChoiceFits,
  anyPrefixFits,
  type Claim,
  meet,
  type Part,
  type Partition,
  percentOfTotal,
  sumOf,
} from './partition';
import { remainderOf } from './remainder';

/** Totals that a list may speak of; older ones are forgotten. */
const mostTotals = 4;

const respective = /^\s*(?:分别(?:为|是)|具体(?:为|是)|即)/;
const among = /^\s*(?:其中|包括|包含|内[有含])/;
/** What begins a bracket that says of its total something else than its parts. */
const remark = /^\s*(?:不?含|较|比|同比|环比|截[至止]|以下|详见|见|注|占|约)/;
const inAll = /共|总|合计/;
const onTop = /^\s*(?:不含|不包括|不包含|另有|另外|未计)/;
/** 共24件，按类别分：…; what it is said of stands right before it. */
const byKind = /^\s*(?:从|按照?)[^,。;:]{1,12}(?:看|分|划分|分类)$/;
/** 净增37件（2022年158件，2023年195件）: the bracket has the two that differ. */
const difference = /(?:净[增减]|增加|减少|[多少])了?\s*$/;
/** `12件政府信息公开申请（…）`, `12件申请：`: what may stand between a total and its list. */
const noun = /^[\s\p{Script=Han}"]{0,12}$/u;
/** A list has so many figures; the total may stand in the sentence before. */
const fewestParts = 2;
/** A list of answers without 其中 is read so far. */
const mostOutcomes = 16;
/** Clauses behind a list that are added to it; every run of them is tried. */
const mostRest = 8;
/** 城区 of 城区一级: UTF-16 units by which a list names its total again. */
const shortestName = 3;
/** `在主动公开的信息中，` names its total by what was done. */
const namedByDeed =
  /^\s*在(?:已经?|全部|所有|本年度?|\d{4}年度?)?(?<deed>主动公开|公开|受理|收到|答复|办结)的?(?:政府信息|信息|公文|文件|申请)+中$/;
const longestDeed = 24;
/** UTF-16 units before a total in front of a bracket that are read; a clause may have thousands of brackets. */
const longestWords = 60;

export interface Total {
  readonly quantity: Quantity;
  /** The words before it: 共受理依申请公开. */
  readonly words: string;
}

/** Every total with a complete list that cannot add up, in whatever way the sentence is read. Linear in the prose. */
export const brokenPartitionsOf = onceIn((prose: Prose): readonly Partition[] => {
  if (quantitiesOf(prose).length <= fewestParts) return none;
  const found: Partition[] = [];
  const sentences = sentencesOf(prose);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence === undefined) break;
    // Most sentences have no list: nothing of them is read but the totals that the next one may speak of.
    if (!mayHaveList(sentence, fewestParts)) continue;
    const remainder = remainderOf(prose, sentence, sentences[index + 1]);
    if (remainder !== undefined) {
      for (const partition of remainder) found.push(partition);
      continue;
    }
    const before = totalsOf(prose, sentences[index - 1]);
    if (before.length === 0 && !mayHaveList(sentence, fewestParts + 1)) continue;
    const reader = new SentenceReader(prose, sentence, before);
    for (const partition of reader.read()) found.push(partition);
  }
  return found.length === 0 ? none : found;
});

/** The totals that a list at the beginning of the next sentence may speak of. */
function totalsOf(prose: Prose, sentence: Sentence | undefined): readonly Total[] {
  if (sentence === undefined || sentence.every(({ quantities }) => quantities.length === 0)) return [];
  const reader = new SentenceReader(prose, sentence, []);
  reader.remember();
  return reader.totals;
}

/** May a list stand in the sentence, or in a bracket of it? A list stands on one level of brackets. */
function mayHaveList(sentence: Sentence, fewest: number): boolean {
  let count = 0;
  for (const { quantities, brackets } of sentence) {
    count += quantities.length;
    if (count >= fewest) return true;
    for (const { clauses } of brackets) if (mayHaveList(clauses, fewestParts)) return true;
  }
  return false;
}

class SentenceReader {
  /** The last totals read, nearest last. */
  totals: readonly Total[];
  readonly #found: Partition[] = [];

  constructor(
    private readonly prose: Prose,
    private readonly sentence: Sentence,
    /** Totals of the sentence before, which a list that begins this one speaks of. */
    before: readonly Total[],
  ) {
    this.totals = before;
  }

  read(): readonly Partition[] {
    let afterList = 0;
    let index = 0;
    for (const clause of this.sentence) {
      if (index >= afterList) afterList = this.#list(index, clause);
      const closing = closingPartition(this.prose, this.sentence, index, clause);
      if (closing !== undefined) this.#found.push(closing);
      for (const bracket of clause.brackets) this.#bracket(index, clause, bracket);
      this.#remember(index, clause);
      index++;
    }
    return this.#found;
  }

  /** Keeps the totals of all clauses without judging any list. */
  remember(): void {
    let index = 0;
    for (const clause of this.sentence) this.#remember(index++, clause);
  }

  /** Judges the list that begins with the clause; returns the clause behind it. */
  #list(index: number, clause: Clause): number {
    const named = this.#namedTotal(clause);
    if (named !== undefined) {
      const list = listAt(this.prose, this.sentence, index + 1, named.quantity.unit);
      this.#judgeLed(named, list, 'open');
      return list.next;
    }
    if (this.totals.length === 0) return index + 1;
    const words = this.#words(clause.start, clause.end);
    const lead = this.#leadOf(index, words);
    if (lead === 'open') this.#groups(index);
    const unit = lead === undefined ? this.#halfUnit(index) : this.#firstUnit(index);
    const total = this.totals.findLast(({ quantity }) => quantity.unit === unit);
    if (unit === undefined || total === undefined) return index + 1;
    if (lead === undefined) {
      const list = listAt(this.prose, this.sentence, index, unit, mostOutcomes);
      const first = list.parts.slice(0, 3);
      if (areHalves(first)) this.#judge(total, { ...list, parts: first }, first, 'complete');
      else if (areAnswers(total.words, list.parts)) this.#judgeLed(total, list, 'open');
      return index + 1;
    }
    const list = listAt(this.prose, this.sentence, byKind.test(words) ? index + 1 : index, unit);
    this.#judgeLed(total, list, lead);
    return list.next;
  }

  #leadOf(index: number, words: string): Claim | undefined {
    if (among.test(words) || (byKind.test(words) && this.#isBehindTotal(index))) return 'open';
    if (respective.test(words)) return 'complete';
    const previous = this.sentence[index - 1];
    return previous?.mark === ':' && this.#figureBefore(previous, previous.end) !== undefined
      ? 'plain'
      : undefined;
  }

  #isBehindTotal(index: number): boolean {
    const previous = this.sentence[index - 1];
    return previous?.mark === ',' && this.#figureBefore(previous, previous.end) !== undefined;
  }

  /** `3件2230元。其中，民政局1件，880元；…`: where the parts in one unit are all, so are those in the other. */
  #groups(index: number): void {
    const judged = [...groupsAt(this.prose, this.sentence, index)].flatMap(([unit, parts]) => {
      const total = this.totals.findLast(({ quantity }) => quantity.unit === unit);
      const whole = total?.quantity.interval;
      const sum = sumOf(parts.map(({ quantity }) => quantity));
      return total === undefined || whole === undefined || sum === undefined
        ? []
        : { total: total.quantity, parts, fits: meet(sum, whole) };
    });
    if (!judged.some(({ fits }) => fits)) return;
    for (const { total, parts, fits } of judged)
      if (!fits) this.#found.push({ total, parts, claim: 'complete', words: '' });
  }

  /** The total that `在公开的425条政府信息中，`, `在主动公开的信息中，` or `城区一级信息中：` leads from. */
  #namedTotal({ start, end, mark, quantities }: Clause): Total | undefined {
    const { text } = this.prose;
    if (text[end - 1] !== '中' || text[end - 2] === '其' || (mark !== ',' && mark !== ':')) return undefined;
    const last = quantities.at(-1);
    if (last !== undefined)
      return noun.test(this.#words(last.end, end))
        ? { quantity: last, words: this.#words(start, last.start) }
        : undefined;
    const deed =
      end - start > longestDeed ? undefined : namedByDeed.exec(this.#words(start, end))?.groups?.deed;
    if (deed !== undefined) return this.totals.findLast(({ words }) => words.includes(deed));
    const name = this.#words(start, start + shortestName);
    return end - start > shortestName
      ? this.totals.findLast(({ words }) => words.trim().startsWith(name.trim()))
      : undefined;
  }

  /** `共受理12件，网上2件，书面10件`: a list without any word for it must be two halves of a total just named. */
  #halfUnit(index: number): string | undefined {
    const previous = this.sentence[index - 1];
    if (previous?.mark !== ',' || !inAll.test(this.totals.at(-1)?.words ?? '')) return undefined;
    return this.#figureBefore(previous, previous.end)?.unit;
  }

  /** The unit that the first part ends in: 条 in `112个子站点共7023条`. */
  #firstUnit(index: number): string | undefined {
    for (let at = index; at < this.sentence.length; at++) {
      const clause = this.sentence[at];
      const last = clause?.quantities.findLast(({ unit }) => unit !== '%');
      if (last !== undefined || clause === undefined || !/[、:,]/.test(clause.mark) || at > index + 4)
        return last?.unit;
    }
    return undefined;
  }

  /** The figure that the text before `offset` ends in, a noun behind it allowed. */
  #figureBefore({ quantities }: Clause, offset: ProseOffset): Quantity | undefined {
    const last = quantities[countBefore(quantities, offset) - 1];
    return last !== undefined && noun.test(this.#words(last.end, offset)) ? last : undefined;
  }

  #bracket(index: number, clause: Clause, bracket: Bracket): void {
    if (!mayHaveList(bracket.clauses, fewestParts)) return;
    for (const partition of new SentenceReader(this.prose, bracket.clauses, []).read())
      this.#found.push(partition);
    const [first] = bracket.clauses;
    const total = this.#totalOf(index, clause, bracket);
    if (first === undefined || total === undefined) return;
    const words = this.#words(first.start, first.end);
    if (remark.test(words)) return;
    const list = listAt(this.prose, bracket.clauses, 0, total.quantity.unit);
    const lead = among.test(words) ? 'open' : respective.test(words) ? 'complete' : 'plain';
    if (!areYearsBefore(list.parts)) this.#judgeLed(total, list, lead, bracket.clauses);
  }

  /** The total right before a bracket; a stray comma may part them. */
  #totalOf(index: number, clause: Clause, { start }: Bracket): Total | undefined {
    const isFirst = this.#words(clause.start, start).trim() === '';
    const holder = isFirst ? this.sentence[index - 1] : clause;
    const quantity = holder && this.#figureBefore(holder, isFirst ? holder.end : start);
    if (holder === undefined || quantity === undefined || quantity.unit === '%') return undefined;
    const words = this.#words(Math.max(holder.start, quantity.start - longestWords), quantity.start);
    return difference.test(words) ? undefined : { quantity, words };
  }

  #judgeLed(total: Total, list: List, lead: Claim, clauses = this.sentence): void {
    if (anyRestFits(total.quantity, list, clauses)) return;
    const complete = completeParts(list, total.words);
    if (complete !== undefined) this.#judge(total, list, complete, 'complete');
    else if (lead === 'open') {
      if (goesOn(total.quantity, list, clauses)) return;
      const last = list.parts.at(-1)?.quantity.end ?? 0;
      if (!isSelective(list.parts, this.#words(last, last + 2))) this.#judge(total, list, list.parts, 'open');
    } else if (!list.isCut && !areSomeOutcomes(total.quantity, list.parts))
      this.#judge(total, list, list.parts, inAll.test(total.words) ? 'complete' : lead);
  }

  /** Keeps the partition if no reading of it adds up: fewer parts, another total, or several totals together. */
  #judge({ quantity: total, words }: Total, list: List, parts: readonly Part[], claim: Claim): void {
    if (parts.length < 2 || total.interval === undefined || anyPrefixFits(total, list.parts)) return;
    if (claim === 'open' && !isDoubtful(total, parts, words)) return;
    const sum = sumOf(parts.map(({ quantity }) => quantity));
    if (sum === undefined || areChannels(parts, words)) return;
    const others = this.totals.map(({ quantity }) => quantity).filter(({ unit }) => unit === total.unit);
    if (anyChoiceFits(sum, others, 1)) return;
    // 收到182件，办结186件，结转5件；其中予以公开71件，部分公开23件: of those done, not of the nearest.
    const isOfAnother =
      sum.low.gt(total.interval.high) && others.some(({ interval }) => interval?.high.gte(sum.low));
    if ((claim === 'open' && isOfAnother) || isBelowPart(total, parts, others)) return;
    this.#found.push({ total, parts, claim, words });
  }

  #remember(index: number, clause: Clause): void {
    // Behind `;`, as behind `。`, only what directly follows speaks of the figures before it.
    const isNew = index === 0 || this.sentence[index - 1]?.mark === ';';
    // Cut before it is judged: what stands before each figure is read, and a clause may have thousands of them.
    if (!isNew && clause.quantities.length === 0) return;
    const totals = clause.quantities
      .filter(({ unit }) => unit !== '%')
      .slice(-mostTotals)
      .filter((quantity) => isWhole(this.prose, clause, quantity))
      .map((quantity) => ({ quantity, words: this.#words(clause.start, quantity.start) }));
    if (isNew || totals.length > 0)
      this.totals = [...(isNew ? [] : this.totals), ...this.#besides(clause), ...totals].slice(-mostTotals);
  }

  /** What a bracket says to come on top: 208件（不含上年结转5件）. */
  #besides({ brackets }: Clause): readonly Total[] {
    if (brackets.length === 0) return none;
    return brackets.slice(-mostTotals).flatMap(({ clauses: [first] }) => {
      const [quantity] = first?.quantities ?? [];
      if (first === undefined || quantity === undefined) return [];
      const words = this.#words(first.start, quantity.start);
      return onTop.test(words) ? { quantity, words } : [];
    });
  }

  #words(start: ProseOffset, end: ProseOffset): string {
    return this.prose.text.slice(start, end);
  }
}

/** 收到申请54件，上年结转2件。其中予以公开45件: a part of another total, for the nearest is less than it. */
function isBelowPart({ interval }: Quantity, parts: readonly Part[], others: readonly Quantity[]): boolean {
  const most = interval?.high;
  if (most === undefined || others.length < 2) return false;
  return parts.some(
    ({ quantity: part }) =>
      part.interval?.low.gt(most) &&
      others.some((other) => part.interval !== undefined && other.interval?.high.gte(part.interval.low)),
  );
}

/** 政务要闻450条、其他182条，调整栏目3个，微信600条: do figures behind what ended the list make up its total? */
function anyRestFits({ interval: total, unit }: Quantity, { parts, next }: List, clauses: Sentence): boolean {
  if (total === undefined || parts.length < fewestParts || clauses.length - next > mostRest) return false;
  const rest = clauses.slice(next).flatMap(({ quantities }) => quantities.filter((one) => one.unit === unit));
  return rest.some((_, index) => {
    const sum = sumOf([...parts.map(({ quantity }) => quantity), ...rest.slice(0, index + 1)]);
    return sum !== undefined && meet(sum, total);
  });
}

/** 通知公告17条，征求意见3次，预决算公开2条: a figure of another unit ended the list, and more of its total follow. */
function goesOn(total: Quantity, { parts, next, isCut }: List, clauses: Sentence): boolean {
  if (!isCut || clauses[next - 1]?.mark === ';' || (percentOfTotal(total, parts) ?? 0) > 100) return false;
  const rest = clauses.slice(next, next + mostRest);
  const end = rest.findIndex(({ mark }) => mark === ';') + 1;
  const run = end === 0 ? rest : rest.slice(0, end);
  const isOther = run[0]?.quantities.some(({ unit }) => unit !== total.unit && unit !== '%') ?? false;
  return isOther && run.some(({ quantities }) => quantities.some(({ unit }) => unit === total.unit));
}

/** Is an open list worth a remark: it gives nearly all of its total, or more than that? */
function isDoubtful(total: Quantity, parts: readonly Part[], words: string): boolean {
  const percent = percentOfTotal(total, parts);
  if (percent === undefined) return false;
  if (percent > 100) return areDisjoint(parts, words) || areKinds(parts) || areFields(parts);
  return looksExhaustive(parts.length, percent) && !areOutcomesOfReceived(parts, words);
}

/** How many of the quantities, which are in order, end at or before the offset. */
function countBefore(quantities: readonly Quantity[], offset: ProseOffset): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
