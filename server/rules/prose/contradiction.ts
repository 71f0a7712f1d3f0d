import type { BoundReport } from '../../forms/bound';
import type { Figure } from '../../forms/identities';
import { rowNamed, tablesOn } from '../../forms/row-forms';
import type { Report } from '../../report/model';
import type { Prose, ProseOffset } from '../../report/prose';
import { prosesThat, prosesThatFor } from '../../report/proses-that';
import { type Quantity, quantitiesOf } from '../../report/quantities';
import { prosesWith } from '../../report/signs';
import { numberOf, rowName } from '../figures';
import type { Rule, RuleFinding } from '../rule';
import { type DeniedTopic, denialsIn } from './denials';
import { isExact, nominal } from './parts/partition';
import { type Reporter, reporterOf } from './reporter';
import { isOwnStatement } from './scope';

/** What one sentence of the report says and another one, or the table, denies. */
export const proseContradiction: Rule = {
  code: 'prose/contradiction',
  severity: 'warning',
  title: { zh: '文字前后矛盾', en: 'The text contradicts itself' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    const { report } = bound;
    yield* allDone(bound);
    const onTopics = prosesWith(report, 'topic');
    for (const topic of topics) yield* denied(bound, onTopics, topic);
    yield* noFee(bound);
  },
};

/** A place in a prose. */
interface Said {
  readonly prose: Prose;
  readonly start: ProseOffset;
  readonly end: ProseOffset;
}

/** UTF-16 units of a sentence around a statement that are read. */
const longestSentence = 160;

function sentenceBefore({ prose: { text }, start }: Said): string {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
}

function clauseBehind({ prose: { text }, end }: Said): string {
  const after = text.slice(end, end + longestSentence);
  const mark = after.search(/[,。;]/);
  return mark < 0 ? after : after.slice(0, mark);
}

function words({ prose, start, end }: Said): string {
  return prose.text.slice(start, end).trim();
}

/** The places of a pattern in prose, looked for once. */
function placesOf(pattern: RegExp): (report: Report) => readonly Said[] {
  const placesIn = ({ text }: Prose): readonly Omit<Said, 'prose'>[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  const proses = prosesThat((prose) => placesIn(prose).length > 0);
  return (report) => proses(report).flatMap((prose) => placesIn(prose).map((place) => ({ ...place, prose })));
}

const done =
  /(?:均已?|全部已?|都已?|皆已?)(?:(?:在|于)[^,。;]{0,10}(?:内|前))?(?:依法|按[时期规]定?|如期|及时|依规){0,3}(?:予以|得到|作出)?(?:办结|办理完毕|办理完成|办复|答复完毕)/g;
const placesOfDone = placesOf(done);
/** Only some applications, or all but some. */
const someOnly =
  /结转|上年|去年|往年|除|外|以前|建议|提案|事项|咨询|来信|信访|复议|诉讼|投诉|举报|留言|热线|工单/;

/** 全部办结 against the row of those carried over to the next year. */
function* allDone(bound: BoundReport): Generator<RuleFinding> {
  const open = figureOf(bound, 'carriedOut');
  if (open === undefined || numberOf(open)?.gt(0) !== true) return;
  const received = ['new', 'carriedIn', 'resultsTotal'].map((id) => figureOf(bound, id));
  const counts = received.map((figure) => figure?.cell.text);
  for (const said of placesOfDone(bound.report)) {
    const before = sentenceBefore(said);
    if (!before.includes('申请') || someOnly.test(before) || /结转|外/.test(clauseBehind(said))) continue;
    if (!isOwnStatement(said.prose, said.start, said.end, bound.report)) continue;
    // 答复的461件均按时办结 says nothing of the others.
    const counted = lastCount(said.prose, said.start - before.length, said.start);
    if (counted !== undefined && counted.text !== counts[0] && counted.text !== sumText(received)) continue;
    yield finding(said, {
      range: open.cell.range,
      zh: `表中“${rowName(open.row)}”为 ${open.cell.text}`,
      en: `“${rowName(open.row)}” in the table is ${open.cell.text}`,
    });
  }
}

function lastCount(prose: Prose, from: ProseOffset, to: ProseOffset): Quantity | undefined {
  return quantitiesOf(prose).findLast(({ start, end, unit }) => start >= from && end <= to && unit === '件');
}

/** 新收 and 上年结转 together. */
function sumText([first, second]: readonly (Figure | undefined)[]): string | undefined {
  const [a, b] = [first && numberOf(first), second && numberOf(second)];
  return a === undefined || b === undefined ? undefined : a.plus(b).toFixed();
}

/** The figure of a row in its total column. */
function figureOf(bound: BoundReport, id: string): Figure | undefined {
  const row = rowNamed(bound, id);
  const cell = row?.cells.find(({ column }) => column.id === 'total');
  return row === undefined || cell === undefined ? undefined : { ...cell, row };
}

interface Topic {
  readonly topic: DeniedTopic;
  readonly sign: string;
  /** What stands before its sign where a count stands behind it: 收到政府信息公开 of 收到政府信息公开申请3件. */
  readonly lead: RegExp;
  /** What a count in front of the sign stands behind: 收到 of 收到3件政府信息公开申请. */
  readonly verb: RegExp;
}

const between = '(?:政府|信息|公开|依申请|行政|的)*';
const topics: readonly Topic[] = [
  {
    topic: 'application',
    sign: '申请',
    lead: new RegExp(`(?:收到|受理|新收|接收)(?:了|共)?${between}$`),
    verb: new RegExp(`(?:收到|受理|新收|接收)(?:了|共)?\\s?(?<count>[^,。;]{2,8}?)${between}$`),
  },
  {
    topic: 'review',
    sign: '复议',
    lead: /(?<!不服|经过?|因|对|申请)(?:行政)?$/,
    verb: new RegExp(`(?:发生|收到|办理|涉及)(?:了|共)?\\s?(?<count>[^,。;]{2,8}?)${between}$`),
  },
  {
    topic: 'litigation',
    sign: '诉讼',
    lead: /(?<!因|对|提起)(?:行政)?$/,
    verb: new RegExp(`(?:发生|收到|办理|涉及|应诉)(?:了|共)?\\s?(?<count>[^,。;]{2,8}?)${between}$`),
  },
];
const cases = new Set(['件', '宗', '起', '例', '条', '份', '次']);
/** UTF-16 units before and behind the sign in which its count is looked for. */
const longestName = 24;
const behind =
  /^(?:公开|案件|申请|案)?(?:的|件数|件|数量?|总数|共计?|为|[共有计:])*\s?(?=[\d一二两三四五六七八九十])/;
const atEnd = /^(?:公开|案件|申请|案)?(?=[,。;(]|$)/;

/** 未收到申请 against 收到申请3件. Where there is a table, the figures are held against that. */
function* denied(bound: BoundReport, proses: readonly Prose[], topic: Topic): Generator<RuleFinding> {
  if (tablesOn(bound, topic.topic).length > 0) return;
  const about = proses.filter(({ text }) => text.includes(topic.sign));
  const count = firstCount(bound, about, topic);
  if (count === undefined) return;
  for (const prose of about)
    for (const { start, end } of denialsIn(prose, topic.topic, bound.report))
      yield finding(
        { prose, start, end },
        {
          range: count.prose.sourceRange(count.start, count.end),
          zh: `另一处写有 ${words(count)}`,
          en: `elsewhere the text has ${words(count)}`,
        },
      );
}

function firstCount({ report }: BoundReport, proses: readonly Prose[], topic: Topic): Said | undefined {
  for (const prose of proses)
    for (const count of countsIn(prose, topic))
      if (isOwnStatement(prose, count.start, count.end, report))
        return { prose, start: count.start, end: count.end };
  return undefined;
}

/** Counts above zero right before or behind the sign of the topic. */
function* countsIn(prose: Prose, { sign, lead, verb }: Topic): Generator<Quantity> {
  const { text } = prose;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
    const before = text.slice(Math.max(0, at - longestName), at);
    const rest = text.slice(at + sign.length, at + sign.length + longestName);
    const gap = behind.exec(rest);
    const start = gap !== null && lead.test(before) ? at + sign.length + gap[0].length : undefined;
    const isBehind = start === undefined && atEnd.test(rest);
    const counted = isBehind ? verb.exec(before)?.groups?.count : undefined;
    const from =
      start ?? (counted === undefined ? undefined : at - before.length + before.lastIndexOf(counted));
    const count = from === undefined ? undefined : quantityAt(prose, from);
    if (count !== undefined && cases.has(count.unit) && isExact(count) && nominal(count).gt(0)) yield count;
  }
}

/** The quantity that begins at the offset, or behind a space. */
function quantityAt(prose: Prose, offset: ProseOffset): Quantity | undefined {
  const quantities = quantitiesOf(prose);
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = quantities[low];
  return found !== undefined && found.start <= offset + 1 ? found : undefined;
}

const noFeeWords =
  /(?:未|没有|从未|尚未|不|暂不|暂未)(?:曾)?(?:向申请人|向公众|向当事人)?(?:收取|产生|发生)?过?(?:任何|相关|有关)?(?:政府信息公开|信息公开|依申请公开|政府信息)?(?:信息处理|检索|复制|邮寄|[、和及])*(?:成本)?(?:收费|收取费用|费用?)(?![标单通])|信息处理费(?:用|收取)?(?:金额|总额|情况)?(?:均|都)?(?:为|:)?\s?(?:0元|零|无)/g;
const placesOfNoFee = placesOf(noFeeWords);
const feeBefore =
  /(?:收取(?:了)?(?:政府信息公开|信息公开|依申请公开)?(?:信息处理|检索|复制|邮寄|[、和及])*(?:成本)?费用?|信息处理费|收取费用|收费(?:金额|总额)?)(?:金额|总额|总计|合计|共计?|为|[:计])*\s?$/;
const ofApplications = /信息公开|依申请|申请|信息处理费|政府信息/;
/** 全年未收取任何费用 in such a report speaks of applications. */
const noSubject = /^(?:\d{4}年度?|全年|本年度?|我.{1,4}|本.{1,2}|[,、\s])*$/;
const butSome = /减免|除|外|逾期|缴|以前|超/;
const otherFee = /行政事业|罚|税|企业|减免|退还|标准|规定|每|超过|按件|按量/;

/** 未收取信息处理费 against 收取信息处理费500元. */
function* noFee(bound: BoundReport): Generator<RuleFinding> {
  const fee = firstFee(bound);
  if (fee === undefined) return;
  for (const said of placesOfNoFee(bound.report)) {
    const before = sentenceBefore(said);
    const sentence = before + words(said) + clauseBehind(said);
    if (!(ofApplications.test(sentence) || noSubject.test(before)) || butSome.test(sentence)) continue;
    if (!isOwnStatement(said.prose, said.start, said.end, bound.report)) continue;
    yield finding(said, {
      range: fee.prose.sourceRange(fee.start, fee.end),
      zh: `另一处写有收费 ${words(fee)}`,
      en: `elsewhere the text has a fee of ${words(fee)}`,
    });
  }
}

function firstFee({ report }: BoundReport): Said | undefined {
  const reporter = reporterOf(report);
  const [prose] = prosesWithFees(report, reporter);
  return prose && feeIn(prose, reporter);
}

const prosesWithFees = prosesThatFor(
  (prose, reporter: Reporter) => feeIn(prose, reporter) !== undefined,
  'fee',
);

function feeIn(prose: Prose, reporter: Reporter): Said | undefined {
  for (const quantity of quantitiesOf(prose)) {
    if (quantity.unit !== '元' || !isExact(quantity) || nominal(quantity).lte(0)) continue;
    const said = { prose, start: quantity.start, end: quantity.end };
    const before = sentenceBefore(said);
    if (!feeBefore.test(before) || otherFee.test(before)) continue;
    if (isOwnStatement(prose, said.start, said.end, reporter)) return said;
  }
  return undefined;
}

function finding(
  said: Said,
  other: { readonly range: RuleFinding['range']; readonly zh: string; readonly en: string },
): RuleFinding {
  return {
    message: {
      zh: `正文称“${words(said)}”，${other.zh}`,
      en: `The text says “${words(said)}”, but ${other.en}`,
    },
    range: said.prose.sourceRange(said.start, said.end),
    related: [{ range: other.range, message: { zh: other.zh, en: other.en } }],
  };
}
