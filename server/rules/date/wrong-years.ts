/** Years in prose that cannot be meant: last year's sentence left in this year's report, this year's plan for this year. */

import type { Report } from '../../report/model';
import type { Prose, ProseOffset } from '../../report/prose';
import { prosesThatFor } from '../../report/proses-that';

/** Why a year is wrong. */
export type WrongYearKind =
  /** A sentence tells of the year before as if it were the report's. */
  | 'past'
  /** A sentence counts what was done in the year after, or denies it, which nobody knows yet. */
  | 'future'
  /** A plan must be one for a later year. */
  | 'plan'
  /** The sentence that announces the report names another year. */
  | 'announced'
  /** The report must be published in the year after. */
  | 'deadline';

export interface WrongYear {
  readonly kind: WrongYearKind;
  readonly prose: Prose;
  /** The digits of the year. */
  readonly start: ProseOffset;
  readonly end: ProseOffset;
  readonly year: number;
  readonly expected: number;
}

/** UTF-16 units of the sentence behind a year that are looked at. */
const longest = 160;
const ends = /[。;!?]/;
/** What an office says that it did. */
const acted = '(?:认真|坚持|严格|深入|以习|紧紧|按照|全面|高度|切实|积极)';
/** 审计局, 考核办: what a name says tells of no other year. */
const ownName = new RegExp(
  `^(?:度|全年)?,?\\s?\\p{Script=Han}{2,12}(?:局|委|办|镇|乡|街道|中心|政府|厅)(?=${acted})`,
  'u',
);
/** Begins a sentence: its subject, or what a report counts. */
const subject =
  /^(?:度|全年)?,?\s?(?:我们|我[省市县区镇乡街局委办厅院中会处署所站校旗盟州管单]|本[机单局委办厅镇乡街中院]|全[省市县区镇乡局委街州]|(?:全年)?(?:共|累计)?(?:主动公开|制定|制发|印发|新收|收到|受理|办结|公开政府信息|发布政府信息|未收到|没有收到|未发生)|[\p{Script=Han}]{2,12}(?:局|委|办|镇|乡|街道|中心|政府|厅)(?:认真|坚持|严格|深入|以习|紧紧|按照|全面|高度|切实|积极))/u;
/** A comparison, a history, an honour, a paper of that year: a sentence may well tell of another year. */
const otherYearWords =
  /同比|相比|较|比上|去年|上年|上一年|往年|今年|本年|目前|现在|现已|至今|以来|以后|起|荣获|获得|获评|被评|被列|评为|年底|年末|年初|机构改革|成立|组建|挂牌|合并|划转|转隶|换届|决算|预算|年报|年度报告|结转|整改|反馈|测评|考核|考评|评估|审计|督查|检查|通报|问题|基础上(?:增|减)|历年|累计|近年|首次|先后|连续|启动|开通|上线|建成|出台|成为/;
/** 在公开工作中也存在以下主要问题: what the report says of its own year. */
const ownProblems =
  /(?:工作|方面|过程)中?(?:还|也|仍|仍然|依然)?存在(?:着)?(?:以下|一些|的)?(?:主要|突出)?(?:问题|不足)[:。]?$/;
const ofOldProblems = /针对|整改|上述|解决了|已/;
/** The sentence behind one of history. */
const now = /今年|本年|此后|随后|目前|现已|截至/;
const plan =
  /^度?,?\s?(?:我们|我[\p{Script=Han}()]{1,3}|本[\p{Script=Han}]{1,3}|全[\p{Script=Han}]|[\p{Script=Han}]{2,14}?)?(?:拟|计划|将)(?:进一步|继续(?!教育)|重点(?:抓好|做好|围绕|从|在|加强|推进|是)|着力|从以下|从下|采取|不断|持续|认真|紧紧|围绕|按照|针对|努力|严格|切实|积极|坚持以|以习近平|在以下|抓好|做好|着重|主要从|突出)/u;
/** 将政务公开作为…, 将…纳入…: 将 is no future. 完成了: it has been done. */
const noPlan = /作为|纳入|列为|列入|了|已|完成情况|提出/;
/** What was done in a whole year, counted: no 公开要点26条, which is there already, and no 收到网民留言120条. */
const counted =
  /^(?:度|全年)?,?\s?(?:我们?|本|全)?[^,、。;:]{0,16}?(?:主动公开|公开|发布|收到|受理|办结|答复)(?:[了各类政府务主动公开信息依申请书面工作文网站共总累合计为达件条数量]|\s){0,20}\d+\s?[条件]/;
/** 2022年，我局未收到申请: so little as what was done can it be known of the year after what was not. */
const denied =
  /^(?:度|全年)?,?\s?(?:我们?|本|全)?[^,、。;:\d]{0,16}?(?:(?:未|没有)(?:收到|接到|受理|发生|产生|出现)|无(?=依申请|政府信息公开|信息公开|因|行政复议))[^,。;:]{0,24}(?:申请|复议|诉讼)(?:的?(?:公开|事项|案件|情况|事件|信件|问题|要求))*(?=[,。;:、(和及或]|$)/;
const notYetDone =
  /将|拟|计划|力[争求]|争取|努力|(?<![主重需])要|继续|保持|杜绝|避免|防止|确保|目标|指标|任务|预计|预算|打算|不[少低]于|不超过|以上|月|季度|截[至止]|至今|目前|今年以来|同比|相比|较|的(?:部门|单位|地区|乡镇|街道)/;
const announcement = /(?:现将|现公布|现就|特?向社会公布|现予公布|现把)/;
/** 由某局编制的2009年度政府信息公开年度报告: right before the year and behind it. */
const drawnUp = /(?:编制|编写)的$/;
const drawnUpReport = /^\s?年度?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:工作)?报告[,。.;(]/;
const announced = /(?:报告|年报|总结|情况|如下)/;
const published = /(?:公布|公开|发布|报送|上报|上传|挂网|提交)/;
const yearlyReport = /年度报告|年报|工作报告|本报告/;
const otherReport = /法治|决算|预算|财务|审计|部门公开|统计年|健康|质量|就业/;
const done = /了|已|完成|按时|及时|如期/;

/** All wrong years in prose, in order. Linear: each year is looked at with a bounded window behind it. */
export function wrongYears(report: Report, year: number): readonly WrongYear[] {
  return prosesWithWrong(report, year).flatMap((prose) =>
    wrongIn(prose, year).map((wrong) => ({ ...wrong, prose })),
  );
}

const prosesWithWrong = prosesThatFor(
  (prose, year: number) => wrongIn(prose, year).length > 0,
  'year',
  'digit',
);

function wrongIn({ text }: Prose, year: number): readonly Omit<WrongYear, 'prose'>[] {
  const wrong: Omit<WrongYear, 'prose'>[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const end: ProseOffset = text[at - 1] === ' ' ? at - 1 : at;
    const start: ProseOffset = end - 4;
    const named = yearAt(text, start);
    // A later year is a plan, or an announcement of it.
    if (named === undefined || named > year + 1) continue;
    const found = wrongAt(text, start, end, named, year);
    if (found !== undefined) wrong.push({ ...found, start, end, year: named });
  }
  return wrong;
}

/** The four digits at `start`, when they are a year and no part of a longer figure. */
function yearAt(text: string, start: ProseOffset): number | undefined {
  const century = text.startsWith('20', start) || text.startsWith('19', start);
  if (start < 0 || !century || /[\d.\-[(]/.test(text[start - 1] ?? '')) return undefined;
  const named = Number(text.slice(start, start + 4));
  return Number.isInteger(named) ? named : undefined;
}

function wrongAt(
  text: string,
  start: ProseOffset,
  end: ProseOffset,
  named: number,
  year: number,
): Pick<WrongYear, 'kind' | 'expected'> | undefined {
  if (named >= year - 1 && named <= year && opensSentence(text, start)) {
    const behind = sentence(text, end);
    if (isPlan(behind)) return { kind: 'plan', expected: year + 1 };
    if (named === year - 1 && isPast(text, end, behind, year)) return { kind: 'past', expected: year };
  }
  if (named === year + 1 && opensSentence(text, start) && isFuture(sentence(text, end)))
    return { kind: 'future', expected: year };
  if (named !== year)
    return isAnnounced(text, start, end, year) || isOwnTitle(text, start, end)
      ? { kind: 'announced', expected: year }
      : undefined;
  return isDeadline(text, start, end) ? { kind: 'deadline', expected: year + 1 } : undefined;
}

function sentence(text: string, from: number): string {
  const behind = text.slice(from, from + longest);
  const end = behind.search(ends);
  return end < 0 ? behind : behind.slice(0, end);
}

/** At the start of a paragraph or behind a 。, spaces and an ordinal between. */
const opening =
  /(?:^|[。;!?:])\s*(?:(?:[((]?[一二三四五六七八九十\d]{1,3}[))]?[、.,]?|第[一二三四五六七八九十]+部分)\s*)?(?:[^\s。,;:]{2,24}。?\s+)?$/;
const openingLead = 60;
const lead = 32;

function opensSentence(text: string, start: number): boolean {
  if (start > 0 && !/[\s。;!?:、.,)]/.test(text[start - 1] ?? '')) return false;
  return opening.test(text.slice(Math.max(0, start - openingLead), start));
}

function isPlan(behind: string): boolean {
  const body = behind.slice(1);
  return plan.test(body) && !noPlan.test(body) && !otherYear.test(body);
}

const otherYear = /(?:19|20)\d\d/;

function isFuture(behind: string): boolean {
  const body = behind.replace(/^\s?年/, '');
  return (counted.test(body) || denied.test(body)) && !notYetDone.test(body) && !otherYear.test(body);
}

/** Neither this sentence nor the next one names the report's year: 2022年收到402件，2023年收到467件 is a comparison. */
function isPast(text: string, end: number, behind: string, year: number): boolean {
  const body = behind.replace(/^\s?年/, '');
  if (!subject.test(body) || otherYear.test(behind)) return false;
  const next = text.slice(end, end + longest);
  const own = body.replace(ownName, '');
  if (otherYearWords.test(own) && !tellsOfProblems(own, next)) return false;
  return !next.includes(String(year)) && !now.test(next);
}

/** 2012年，我局的公开工作运行正常，但也存在以下主要问题：一是… */
function tellsOfProblems(body: string, next: string): boolean {
  const told = body.split(':', 1)[0] ?? '';
  const rest = told.replace(ownProblems, '');
  const others = rest.replaceAll(/较[好为强]/g, '');
  return rest !== told && !otherYearWords.test(others) && !ofOldProblems.test(next);
}

function isAnnounced(text: string, start: number, end: number, year: number): boolean {
  const before = text.slice(Math.max(0, start - lead), start);
  if (drawnUp.test(before) && drawnUpReport.test(text.slice(end, end + lead))) return true;
  const from = before.search(announcement);
  if (from < 0 || ends.test(before.slice(from)) || /《[^》]*$/.test(before)) return false;
  const behind = sentence(text, end);
  const rest = before.slice(from) + behind;
  if (!announced.test(behind) || rest.includes(String(year))) return false;
  return !/(?:和|及|、|与|暨)$/.test(before) && !/计划|打算|整改|问题/.test(behind.slice(0, 24));
}

const ownTitle = /(?:编制|现[将予]?(?:公布|发布|公开)?|公布|公开|发布)[了的]?《[^《》。]{0,24}$/;
/** Behind the year; what follows the title speaks of the report itself. */
const restOfTitle =
  /^\s?年(?:度)?(?:政府信息公开|政务公开)[^《》。]{0,10}(?:报告|年报)》[,。;]?\s?(?:本年度报告|本年报|本报告|报告全文|全文|报告(?=由|共|包括))/;

/** 编制了《某镇2020年政府信息公开工作年度报告》。本报告由…: the title of the report itself. */
function isOwnTitle(text: string, start: number, end: number): boolean {
  return (
    restOfTitle.test(text.slice(end, end + lead * 2)) &&
    ownTitle.test(text.slice(Math.max(0, start - lead), start))
  );
}

const beforeDay = /^\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日|底)?(?:之|以)?前/;
/** The law asks for it in the first quarter. */
const lastMonth = 3;

function isDeadline(text: string, start: number, end: number): boolean {
  const date = beforeDay.exec(text.slice(end, end + lead));
  if (date === null || Number(date[1]) > lastMonth) return false;
  const behind = sentence(text, end);
  const before = text.slice(Math.max(0, start - lead), start);
  const whole = before.slice(Math.max(...['。', ';'].map((mark) => before.lastIndexOf(mark))) + 1) + behind;
  return (
    yearlyReport.test(whole) &&
    published.test(behind) &&
    !otherReport.test(whole) &&
    !done.test(whole) &&
    !/上一?年|去年|(?:19|20)\d\d.*(?:19|20)\d\d/.test(whole)
  );
}
