/**
 * Lists by kind whose total stands in another sentence: `2014年主动公开政府信息2543条。…主动公开政府信息的主要类别有：机构
 * 职能类594条，…，其他946条。` Only lists that 其他 closes, or of kinds that are more than all, and a total that is named in the
 * words before the list.
 */
import { type Clause, type Sentence, sentencesOf } from '../../../report/clauses';
import type { Interval } from '../../../report/intervals';
import type { Report } from '../../../report/model';
import type { Prose, ProseOffset } from '../../../report/prose';
import { type Quantity, quantitiesOf } from '../../../report/quantities';
import { includesAny } from '../../../report/search';
import { areChannels, areKinds, completeParts } from './completeness';
import { isWhole, listAt } from './lists';
import { anyPrefixFits, type Claim, meet, type Part, type Partition, sumOf } from './partition';
import { passagesOf, passagesThat } from './passages';

export interface DistantPartition extends Partition {
  /** Where the total stands, and where the parts. */
  readonly prose: Prose;
  readonly partsProse: Prose;
}

/** What the words before a list by kind end in. */
const byKind =
  /(?:类别|种类|类型|分类|构成)(?:来?看|划分|统计)?(?:主要)?(?:有|包括|如下|为|是|分别为|情况)?\s*$/;
const signs = ['类别', '种类', '类型', '分类', '构成'];
const fewestParts = 4;
const shortestSubject = 4;
/** UTF-16 units of the words before a total in which its subject is looked for. */
const longestSubject = 30;
/** Words before a total that are no part of its subject. */
const idle = /^.*年度?|[全我本][省市县区镇乡局委年]|共计?|总计|累计|一共|的?数量|[总了为:"\s]/g;
/** What was disclosed in all the years is not held against the figure of one. */
const ofAllYears = /累计|历年|以来|至今/;
/** Nor what others disclosed, what was disclosed last year, or some of it, against the office's own figure of the year. */
const ofOthers = /系统|下属|所属|直属|去年|上一?年|新增|栏目/;
const scopes = [ofAllYears, ofOthers];
const namedYear = /20\d\d(?=年)/g;

/** Figures before a list that are looked at. */
const mostFigures = 100;

/** The lists of a report that do not add up to the total that they speak of. Linear in the prose. */
export function* distantPartitionsOf(report: Report): Generator<DistantPartition> {
  for (const prose of passagesByKind(report)) {
    for (const sentence of sentencesOf(prose)) {
      const at = sentence.findIndex((clause) => clause.mark === ':' && leads(prose, clause));
      const list = at < 0 ? undefined : listedAt(prose, sentence, at);
      const found = list === undefined ? undefined : totalOf(report, prose, list);
      if (list !== undefined && found !== undefined)
        yield { ...found, parts: list.parts, claim: list.claim, words: '', partsProse: prose };
    }
  }
}

const passagesByKind = passagesThat(({ text }) => includesAny(text, signs));

function leads({ text }: Prose, { start, end, quantities }: Clause): boolean {
  return quantities.length === 0 && byKind.test(text.slice(Math.max(start, end - longestSubject), end));
}

interface Listed {
  /** The sentence up to the list. */
  readonly words: string;
  readonly start: ProseOffset;
  readonly parts: readonly Part[];
  readonly claim: Claim;
  readonly unit: string;
  readonly sum: Interval;
}

function listedAt(prose: Prose, sentence: Sentence, at: number): Listed | undefined {
  const [lead, first, second] = sentence.slice(at);
  const unit = (first?.quantities[0] ?? second?.quantities[0])?.unit;
  if (lead === undefined || unit === undefined) return undefined;
  const list = listAt(prose, sentence, at + 1, unit);
  const complete = completeParts(list);
  const parts = complete ?? list.parts;
  const sum = sumOf(parts.map(({ quantity }) => quantity));
  if (sum === undefined || (complete === undefined ? !areKinds(parts) : parts.length < fewestParts))
    return undefined;
  const words = prose.text.slice(sentence[0]?.start, lead.end);
  if (areChannels(parts, words)) return undefined;
  return { words, start: lead.start, parts, claim: complete === undefined ? 'open' : 'complete', unit, sum };
}

/** The nearest total of the section that the words name; undefined where any figure of the section fits. */
function totalOf(
  report: Report,
  passage: Prose,
  { words, start, parts, claim, unit, sum }: Listed,
): Pick<DistantPartition, 'total' | 'prose'> | undefined {
  let nearest: Pick<DistantPartition, 'total' | 'prose'> | undefined;
  for (const { prose, quantity } of figuresBefore(report, passage, start)) {
    const { interval } = quantity;
    if (quantity.unit !== unit || interval === undefined) continue;
    if (meet(interval, sum)) return undefined;
    const subject = nearest === undefined ? subjectOf(prose, quantity, words) : undefined;
    if (subject !== undefined && words.includes(subject)) nearest = { total: quantity, prose };
  }
  if (nearest === undefined || anyPrefixFits(nearest.total, parts)) return undefined;
  const mayBeSome = claim === 'open' && nearest.total.interval?.high.gte(sum.low);
  return mayBeSome ? undefined : nearest;
}

/** The figures of the section before an offset of its prose, nearest first. */
function* figuresBefore(
  report: Report,
  passage: Prose,
  before: ProseOffset,
): Generator<{ readonly prose: Prose; readonly quantity: Quantity }> {
  const proses = passagesOf(report);
  const index = proses.indexOf(passage);
  const from = sectionStart(report, passage.sourceRange(before, before + 1).start);
  let count = 0;
  for (let at = index; at >= 0 && count < mostFigures; at--) {
    const prose = proses[at];
    if (prose === undefined || prose.text === '' || prose.sourceRange(0, 1).start < from) return;
    const quantities = quantitiesOf(prose);
    for (let place = quantities.length - 1; place >= 0 && count < mostFigures; place--) {
      const quantity = quantities[place];
      if (quantity === undefined || (at === index && quantity.start >= before)) continue;
      count++;
      yield { prose, quantity };
    }
  }
}

function sectionStart({ sections }: Report, offset: number): number {
  return sections.find(({ range }) => range.start <= offset && offset < range.end)?.range.start ?? 0;
}

/** 主动公开政府信息 of `2014年主动公开政府信息 2543条`; undefined where it is no total, or of something else than the list. */
function subjectOf(prose: Prose, quantity: Quantity, listWords: string): string | undefined {
  const lead = prose.text.slice(Math.max(0, quantity.start - longestSubject), quantity.start);
  if (scopes.some((scope) => scope.test(lead) !== scope.test(listWords))) return undefined;
  const [year, listYear] = [lead, listWords].map((words) => words.match(namedYear)?.at(-1));
  if (year !== undefined && listYear !== undefined && year !== listYear) return undefined;
  const from = Math.max(...[',', '。', ';', ':', '(', ')', '、'].map((mark) => lead.lastIndexOf(mark))) + 1;
  const subject = lead.slice(from).replaceAll(idle, '');
  const isTotal = isWhole(prose, { start: quantity.start - lead.length + from }, quantity);
  return isTotal && subject.length >= shortestSubject ? subject : undefined;
}
