/** Sentences that deny a topic altogether: 全年未收到政府信息公开申请, 行政复议、行政诉讼均为0件. */
import type { Report } from '../../report/model';
import { onceInFewFor, type Prose, type ProseOffset } from '../../report/prose';
import {
  nameInShort,
  otherScope,
  type Reporter,
  reporterOf,
  sentenceBefore,
  severalYears,
  wholeYear,
} from './reporter';

export type DeniedTopic = 'application' | 'review' | 'litigation';

export interface Denial {
  readonly start: ProseOffset;
  /** The end of its clause. */
  readonly end: ProseOffset;
}

interface Wording {
  /** Every denial of the topic has it. */
  readonly noun: string;
  /** A named group `object` ends where the topic is named; what follows must be no more than `tail`. */
  readonly patterns: readonly RegExp[];
  readonly tail: RegExp;
  /** What the clause denies is only some kind or outcome of the topic, or something about it. */
  readonly isPartial: (clause: string) => boolean;
}

const not = '(?:未曾|从未|尚未|暂未|未|没有|没)';
const none = '(?:没有|尚无|暂无|未有|无)';
const happened = '(?:收到|接收到?|接到|接受|受理|新收|产生|发生|出现|涉及|引发|引起|导致)过?(?!的)';
/** Every denial has one of these; most prose that speaks of 申请 has none. */
const negation = /[未没无零]|(?<!\d)0/;
const zero = '(?:0\\s*[件条宗份起例次个]|零(?:件|起|宗|例|申请|报告)?)';
const clauseEnd = '(?=\\s*(?:[,。;、)]|$))';
/** Words around the topic that limit it in nothing: any other (转办, 征地拆迁) may be what is denied. */
const filler = `(?:${[
  '任何|各类|各种|其[他它]|等|有关|相关|涉及|关于|针对|就|对|向|以|因|被|由|或者?|和|及|与|、|的',
  '公民|自然人|法人|企业|个人|单位|公众|群众|市民|居民|村民|社会|组织|机构|人员|我[市县区镇乡街道局委办厅院处所站中心单位]{1,2}|本[机关单位局委办镇乡]{1,2}',
  '网上|网络|线上|线下|在线|信函|传真|当面|现场|窗口|电子|邮件|邮寄|口头|书面|形式|方式|途径|渠道|通过',
  '一起|一件|一例|1起|1件|1例|提出|提交|递交|申报|提起|要求|依法|获取|公开|政府|信息|工作|事项|收到|依|引发|引起|导致|产生',
].join('|')})`;
const caseFiller = `(?:${filler}|申请|行政|复议|诉讼|新发生)`;
const joint = '[、和及与或并以也,。;:!)]|$';

const applicationTail = new RegExp(
  `^(?:公开)?(?:政府)?(?:信息)?的?(?:申请|要求|请求|诉求)?(?:事项|事件|案件|件|业务|数量|表|信函|来信|函件)?的?(?:情况|情形|现象)?(?:${joint})`,
);
const caseTail = new RegExp(
  `^(?:案件|案|事项|申请|请求)?的?(?:申请|请求|案件|情况|情形|现象|事件|行为|事项|发生)?(?:${joint})`,
);
const outcome =
  /纠错|纠正|败诉|撤销|违法|责令|逾期|超期|审结|变更|维持|不服|被诉|应诉|复议后|直接起诉|新增|新发生/;
/** The form itself speaks of 因政府信息公开工作被申请行政复议: that cause limits nothing. */
const ownCause = /因(?:政府)?信息公开(?:工作|申请|答复)?(?:而?引发|引起|导致|产生)?的?/g;
/** 未引起行政复议 has no cause. */
const deniedCause = new RegExp(`^${not}(?:引发|引起|导致)`);
const otherCause = /引发|导致|引起|不当|不力|因.{0,12}(?:答复|公开)/;

const wordings: Readonly<Record<DeniedTopic, Wording>> = {
  application: {
    noun: '申请',
    patterns: [
      new RegExp(`${not}${happened}${filler}{0,18}?(?<object>依申请公开|申请)`, 'g'),
      new RegExp(`${not}办理过?(?!的)${filler}{0,18}?(?<object>依申请公开|申请)`, 'g'),
      new RegExp(`${none}${filler}{0,18}?(?<object>依申请公开|申请)`, 'g'),
      /无人(?:提出|提交)?(?<object>申请)/g,
      new RegExp(
        `(?:收到|受理|新收|接收|办理)(?!的)${filler}{0,18}?申请(?:公开)?(?:事项|案件|件数|件|数量|总数|数|量)?(?:为|共计?|:)?\\s*(?<object>${zero})${clauseEnd}`,
        'g',
      ),
      new RegExp(
        `依申请公开(?:政府|信息|事项|案件|件数|件|数量|情况|工作|数)*(?:为|是|实现|共计?|:)?\\s*(?<object>${zero}|无)${clauseEnd}`,
        'g',
      ),
      /(?:收到|受理|新收|接收)\s*0\s*[件条宗份起例次个][^,。;\d]{0,12}?(?<object>依申请公开|申请)/g,
    ],
    tail: applicationTail,
    isPartial: (clause) =>
      /复议|诉讼|逾期|超期|超时|补正|纠错|撤回|减免|收费|处理费|第三方|结转|异议|[答回]复|不服|不予|予以|部分公开|无法|需要|重复|符合|办理完|泄密/.test(
        clause.replace(/(?:和|、|及|以及|并|也)[^、和及]*(?:复议|诉讼|举报|投诉).*$/, ''),
      ) ||
      isSomeApplicants(clause) ||
      isSomeWays(clause),
  },
  review: caseWording('复议', '(?:行政)?复议(?!后|机关|机构)'),
  litigation: caseWording('诉讼', '(?:行政)?诉讼'),
};

function caseWording(noun: string, topic: string): Wording {
  return {
    noun,
    patterns: [
      new RegExp(`${not}${happened}${caseFiller}{0,18}?(?<object>${topic})`, 'g'),
      new RegExp(`${not}[被因有]${caseFiller}{0,18}?(?<object>${topic})`, 'g'),
      new RegExp(`${none}${caseFiller}{0,18}?(?<object>${topic})`, 'g'),
      new RegExp(
        `${topic}(?:申请|案件|情况|事项|数量|数|行政|诉讼|提起|[、和及均都各])*(?:为|共计?|:)?\\s*(?<object>${zero}|无)${clauseEnd}`,
        'g',
      ),
      new RegExp(
        `(?:收到|发生|受理|办理|产生)\\s*0\\s*[件起宗例次][^,。;\\d]{0,16}?(?<object>${topic})`,
        'g',
      ),
    ],
    tail: caseTail,
    isPartial: (clause) =>
      outcome.test(clause) || otherCause.test(clause.replace(deniedCause, '').replaceAll(ownCause, '')),
  };
}

/** 未收到法人的申请 says nothing of natural persons, nor 未收到公民的申请 of organisations. */
function isSomeApplicants(clause: string): boolean {
  const persons = /自然人|公民|个人/.test(clause);
  const organisations = /法人|企业|科研机构|组织|法律服务/.test(clause);
  return persons !== organisations && !/任何|公众|群众/.test(clause);
}

/** 未收到书面申请 says nothing of those that came in over the network. */
function isSomeWays(clause: string): boolean {
  return (
    /网上|网络|在线|线上|信函|传真|当面|邮件|邮寄|现场|窗口|电话|线下|书面|口头|电子/.test(clause) &&
    !/其[他它]|任何|各种|各类|等/.test(clause)
  );
}

/** What is only wished, supposed, or said of others. */
const unreal = /确保|力争|努力|争取|目标|避免|防止|如果|[如若凡]$|申请人$/;
const reporting = /我[省市县区镇乡街局委办厅院中会处所站校管单]|本[机单局委办厅镇]|全[省市县区镇乡局委]/;
const body =
  /[\p{Script=Han}]{0,12}(?:办公[室厅]|局|委员会|[办委厅院](?=$|\d|全年|本年|今年)|[镇乡]|街道(?:办事处|办)?|中心|部门|单位|政府(?!信息)|[处科所站](?=$|\d|全年|本年|今年))/u;

/** The denials of a topic that speak of the reporting body and its whole year. Linear in the prose. */
export function denialsIn(prose: Prose, topic: DeniedTopic, report: Report): readonly Denial[] {
  return denialsOf(prose, reporterOf(report))[topic];
}

const denialsOf = onceInFewFor(
  ({ text }, reporter: Reporter): Readonly<Record<DeniedTopic, readonly Denial[]>> => ({
    application: denialsOn('application', text, reporter),
    review: denialsOn('review', text, reporter),
    litigation: denialsOn('litigation', text, reporter),
  }),
);

function denialsOn(topic: DeniedTopic, text: string, reporter: Reporter): readonly Denial[] {
  const { noun, patterns, tail, isPartial } = wordings[topic];
  if (!text.includes(noun) || !negation.test(text)) return [];
  const found = new Map<ProseOffset, Denial>();
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const objectEnd = match.index + match[0].length;
      const end = clauseEndFrom(text, objectEnd);
      const clause = text.slice(match.index, end);
      if (!tail.test(text.slice(objectEnd, end + 1)) && !isZero(match.groups?.object)) continue;
      if (isPartial(clause) || /[1-9]\d*\s*[件条宗份起例次个]/.test(clause)) continue;
      if (isOwn(text, match.index, clause, reporter) && !covered(found, match.index, end))
        found.set(end, { start: match.index, end });
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function isZero(object: string | undefined): boolean {
  return object !== undefined && /^[0零无]/.test(object);
}

function covered(found: ReadonlyMap<ProseOffset, Denial>, start: number, end: number): boolean {
  const known = found.get(end);
  return known !== undefined && known.start <= start;
}

const longestClause = 200;

function clauseEndFrom(text: string, from: number): number {
  const end = text.slice(from, from + longestClause).search(/[,。;]/);
  return end < 0 ? Math.min(text.length, from + longestClause) : from + end;
}

/** Does the clause speak of the reporting body, and of all its year? */
export function isOwn(
  text: string,
  start: number,
  clause: string,
  { year, organisation }: Reporter,
): boolean {
  const sentence = sentenceBefore(text, start);
  const subject = sentence.slice(Math.max(...[',', ';', ':'].map((mark) => sentence.lastIndexOf(mark))) + 1);
  const whole = sentence + clause.replaceAll(wholeYear, '');
  const years = [...whole.matchAll(/((?:19|20)\d\d)年/g)].map((found) => Number(found[1]));
  if (year !== undefined && years.some((named) => named !== year)) return false;
  if (otherScope.test(whole) || severalYears.test(whole) || unreal.test(subject.trim())) return false;
  return !isOtherBody(subject, organisation);
}

/** 市政府办公室未收到… in the report of the whole city. */
function isOtherBody(subject: string, organisation: string | undefined): boolean {
  if (reporting.test(subject)) return false;
  const named = body.exec(subject.replaceAll(/\d{4}年度?/g, ''))?.[0];
  if (named === undefined) return false;
  return organisation === undefined || !nameInShort(organisation).includes(nameInShort(named.trim()));
}
