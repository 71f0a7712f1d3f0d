/** What came in and what was carried over, added up: 收到申请96件，加上上年结转5件，共办理101件. */
import { type Clause, type Sentence, sentencesOf } from '../../../report/clauses';
import { none } from '../../../report/lists';
import type { Prose } from '../../../report/prose';
import type { Quantity } from '../../../report/quantities';
import { isWhole } from './lists';
import { anyChoiceFits, type Part, type Partition, sumOf } from './partition';

const sign = '结转';
const carriedIn = /(?:上年度?|上一年度?|去年|20\d\d年度?)[^,。]{0,3}结转(?!至?下|到)/;
const cameIn = /新收|新增|收到|接收|接到|受理/;
/** Words alone before a figure that is all there was to do. */
const toDo =
  /^\s*(?:全年|本年度?|今年|20\d\d年度?|我[局镇县市区委办]|实际)*(?:(?:共计|总计|合计|累计|共?[应需](?:要|当)?)(?:办理|处理|受理)?|共(?:受理|收到|有)?)(?:各类|依申请|政府|信息|公开)*(?:申请)?(?:为|达到?)?$/;
/** The same of what was done: some of it may be carried on, so it is at most all. */
const done =
  /^\s*(?:全年|本年度?|今年|20\d\d年度?|我[局镇县市区委办]|实际)*共?(?:办理|处理|答复|办结)(?:各类|依申请|政府|信息|公开)*(?:申请)?(?:为|达到?)?$/;
/** Clauses behind what was carried over in which its sum may stand. */
const reach = 2;
/** Figures before the sum of which every choice is tried. */
const mostFigures = 6;

/** The sums of what came in and what was carried over that are wrong in every reading. Linear in the prose. */
export function carriedPartitionsOf(prose: Prose): readonly Partition[] {
  if (!prose.text.includes(sign)) return none;
  const sentences = sentencesOf(prose);
  return sentences.flatMap((sentence, index) => {
    const before = goesOn(prose, sentence) ? received(prose, sentences[index - 1]) : none;
    return brokenSum(prose, [...before, ...sentence]) ?? [];
  });
}

/** 收到申请60件。加上上年结转2件，共办理62件: what came in stands in the sentence before. */
const applications = /(?:收到|接收|受理)[^,]*申请/;
const addition = /^\s*(?:再?加上?|连同|加之|算上)/;

function received(prose: Prose, sentence: Sentence = none): Sentence {
  return sentence.some((clause) => applications.test(words(prose, clause))) ? sentence : none;
}

function goesOn(prose: Prose, [first]: Sentence): boolean {
  return first !== undefined && addition.test(words(prose, first));
}

function brokenSum(prose: Prose, sentence: Sentence): Partition | undefined {
  const at = sentence.findIndex(
    (clause) => clause.quantities.length === 1 && carriedIn.test(words(prose, clause)),
  );
  const carried = partOf(prose, sentence[at]);
  if (carried === undefined) return undefined;
  const { unit } = carried.quantity;
  const before = sentence.slice(0, at).flatMap((clause) => partOf(prose, clause, unit) ?? []);
  const received = before.findLast(({ label }) => cameIn.test(label));
  const behind = sentence
    .slice(at + 1, at + 1 + reach)
    .flatMap((clause) => partOf(prose, clause, unit) ?? []);
  const all = behind.find(({ label }) => toDo.test(label) || done.test(label));
  if (received === undefined || all?.quantity.interval === undefined) return undefined;
  const parts = [received, carried];
  const sum = sumOf(parts.map(({ quantity }) => quantity));
  const isMore = sum !== undefined && all.quantity.interval.low.gt(sum.high);
  if (sum === undefined || (done.test(all.label) && !isMore)) return undefined;
  const figures = [...before, carried].map(({ quantity }) => quantity).slice(-mostFigures);
  // 转来5件，收到30件，上年结转2件，办结36件: all that stands before may have come in.
  const most = sumOf(figures);
  if (done.test(all.label) && most !== undefined && !all.quantity.interval.low.gt(most.high))
    return undefined;
  if (anyChoiceFits(all.quantity.interval, figures, 1)) return undefined;
  return { total: all.quantity, parts, claim: 'complete', words: '' };
}

/** The only figure of a clause, in `unit`, with the words before it; undefined where it is a part or a comparison. */
function partOf(prose: Prose, clause: Clause | undefined, unit?: string): Part | undefined {
  const [quantity, second]: readonly (Quantity | undefined)[] = clause?.quantities ?? [];
  if (clause === undefined || quantity === undefined || second !== undefined) return undefined;
  if ((unit !== undefined && quantity.unit !== unit) || !isWhole(prose, clause, quantity)) return undefined;
  return { quantity, label: prose.text.slice(clause.start, quantity.start).trim() };
}

function words({ text }: Prose, { start, end }: Clause): string {
  return text.slice(start, end);
}
