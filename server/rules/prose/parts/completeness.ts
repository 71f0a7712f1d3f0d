/** Does a list say that nothing is left out of it? */
import type { Quantity } from '../../../report/quantities';
import type { List } from './lists';
import { type Part, percentOfTotal } from './partition';

/**
 * 其他 at the end takes the rest; 其他处理, 其他组织 and 其他法律行政法规禁止公开 are categories of the form, and 另有
 * stands outside the total.
 */
const rest = /^(?:其他|其它|其余|剩余|余下)(?!处理|组织|法人|非|有关|法律)/;

/** What a label says around its noun: 通过…受理, 由…主动公开政府信息, 共. */
const before = /^(?:其中|其|包括|由|通过|以|来自|收到|受理|和|及|以及|[:\s"])+/;
const behind =
  /(?:共计|共|计|为|有|方式|形式|渠道|主动|公开|发布|制作|受理|收到|接收|办理|编发|印发|举办|召开|开展|提出|提交|政府信息|信息|依申请|申请|案件|文件|人员|数量?|的|[:\s"])+$/;

/** Two nouns that part a whole in two. 信函 is no counterpart of 网上, 企业 none of 自然人: something else is left out. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:网上|网络|线上|在线|互联网|电子)$/, /^(?:书面|纸质|线下)$/],
  [/^(?:自然人|公民|公民个人|个人)$/, /^(?:单位|法人|法人.{0,3}其[他它]组织)$/],
  [/^(?:按[时期]|如期)(?:办结|答复)?$/, /^(?:延期|逾期|超期)(?:办结|答复)?$/],
  [/^(?:已|全部)?(?:办结|答复)$/, /^(?:正在|尚在|仍在)?(?:办理中?|在办|未办结|结转.{0,8})$/],
  [/^(?:本年|当年|今年|年内)?(?:度)?(?:新收|新增)$/, /^(?:上年|上一年|去年|往年)(?:度)?(?:结转|转结|转入)$/],
  [/^(?:未经复议)?直接(?:起诉|诉讼)$/, /^复议后(?:起诉|诉讼|再起诉)$/],
  [/^专职(?:工作)?$/, /^兼职(?:工作)?$/],
  [/^上半年$/, /^下半年$/],
  [/^人大(?:代表)?建议$/, /^政协(?:委员)?提案$/],
];

/** The reporting body itself, and bodies below it: 市本级, 城区一级; 112个子站点, 各乡镇, 沭阳县. */
const own =
  /^.{0,8}(?:本级|本部|[局厅委院]机关|城区|主站|一级|[省市县区镇]级|[省市县区](?:人民)?政府(?:办公[室厅]|(?:组成)?(?:各)?部门)?|管委会.{0,8}|[省市县区]直(?:属)?(?:各)?(?:部门|单位)?|[各关能]部门)$/;
const belowTogether =
  /^(?:\d+个.{1,12}|.{0,8}(?:子站点?|子网站|下属.{0,4}单位|所属.{0,4}单位|直属.{0,4}单位|二级单位|(?:区县|县区|市县|县市区|市县区)(?:级|局|部门|单位)?|县\(.{1,5}\)级?|区\(.{1,5}\)级?|乡镇级?|镇街级?|乡镇\(.{1,5}\)级?|镇\(.{1,5}\)级?|街道|乡级))$/;
const belowByName = /^.{1,12}(?:[县区市镇乡]|街道|新城)$/;
/** 市级 with one county may leave out the others; with this many parts it is the list of all. */
const fewestNamed = 3;

/** Sets of parts that leave nothing out where one of each is there, `of` the total in whose words this stands. */
const sets: readonly { readonly of: RegExp; readonly members: readonly RegExp[] }[] = [
  {
    of: /收到|受理|申请/,
    members: [/当面|现场|来访|窗口/, /传真/, /网|在线|邮件|邮箱/, /信函|书信|邮寄|来信|信件/],
  },
  {
    of: /办结|答复(?!率)/,
    members: [/予以公开|同意公开|^公开$/, /部分公开/, /不予公开/, /无法提供/, /不予处理/, /其他处理/],
  },
  // What the statistics of 2008 to 2013 part the answers in.
  { of: /办结|答复(?!率)/, members: [/^"?同意(?:公开|的|")/, /部分公开/, /否决/] },
  // All that could be charged until 2019.
  { of: /费|成本/, members: [/检索/, /复[制印]/, /邮寄|邮递|快递|递送/] },
  { of: /三公/, members: [/^公务接待费?(?:用|支出)?$/, /^公务用车|^公车/, /^因公出国/] },
];

/** 预算10条、其他5条、监督16条、服务10条…: with so many parts behind it, 其他 is a kind as the others are. */
const mostBehindRest = 2;

/** The parts of a list as far as they are known to be all; undefined when the list may be open. */
export function completeParts(
  { parts, isCut }: Pick<List, 'parts' | 'isCut'>,
  words = '',
): readonly Part[] | undefined {
  const last = parts.findIndex(({ label }, index) => index > 0 && rest.test(label));
  const goesOn = parts.length - last > mostBehindRest;
  if (last > 0 && !goesOn) return parts.slice(0, last + 1);
  if (last > 0) return isCut ? undefined : parts;
  if (areHalves(parts) || (!isCut && areLevels(parts.map(nounOf)))) return parts;
  return areSet(parts, words) ? parts : undefined;
}

function areSet(parts: readonly Part[], words: string): boolean {
  return sets.some(
    ({ of, members }) =>
      parts.length >= members.length &&
      of.test(words) &&
      parts.every(({ label }) => members.some((member) => member.test(label))) &&
      members.every((member) => parts.some(({ label }) => member.test(label))),
  );
}

const outcome = /(?:予以|同意|不予|部分)公开|^公开$|无法提供|不予处理|其[他它]处理|不属于|不存在|撤回/;
const ruling = /维持|纠正|纠错|撤销|确认违法|责令|驳回|撤诉|撤回|终止|审理|审结|其[他它]结果/;
const making = /^(?:新?(?:制定|出台)|修订|修改)$/;
const time = /^(?:20\d\d年度?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)$/;
/** The three kinds that the yearly statement of a government website parts its items in. */
const siteKind = /^(?:概况|政务动态|(?:信息)?公开目录)类?(?:信息)?(?:更新|发布)?(?:数?量)?$/;
const way = /当面|现场|传真|网|邮件|信函|邮寄|来信/;
const wayToAsk = /当面|现场|窗口|来访|接待|电话|热线|网|邮件|信函|来信/;

/** Do the parts exclude each other: bodies, outcomes of an application or of a case, ways in which it came? */
export function areDisjoint(parts: readonly Part[], words: string): boolean {
  if (parts.every(({ label }) => outcome.test(label))) return true;
  if (/复议|诉讼|案/.test(words) && parts.every(({ label }) => ruling.test(label))) return true;
  if (/申请|受理/.test(words) && parts.every(({ label }) => way.test(label))) return true;
  if (/咨询/.test(words) && parts.every(({ label }) => wayToAsk.test(label))) return true;
  if (parts.every((part) => siteKind.test(part.label.replace(before, '')))) return true;
  const [first] = parts;
  const noun = first === undefined ? '' : nounOf(first);
  const same = [time, making].find((kind) => kind.test(noun));
  return parts.every((part) => same?.test(nounOf(part)) ?? levelOf(nounOf(part)) === 'named');
}

/** 300条（2023年280条、2022年250条）: the years before, for comparison; parts of a total count up. */
export function areYearsBefore(parts: readonly Part[]): boolean {
  return parts.every(
    ({ label }, index) => yearAlone.test(label) && (index === 0 || label < (parts[index - 1]?.label ?? '')),
  );
}
const yearAlone = /^20\d\d年度?(?:为|是)?$/;

/** Kinds of information, each named as such: 规划计划类21条. */
const kind = /类(?:政府|公开)?(?:信息|文件|事项|申请)?$/;
const fewestKinds = 3;

export function areKinds(parts: readonly Part[]): boolean {
  return parts.length >= fewestKinds && parts.every(({ label }) => kind.test(label));
}

/** 综合政务59条，财政信息5条，教育8条: so many fields, and no place or body among them, are not counted twice. */
const fewestFields = 6;
const longestField = 14;
const notField =
  /网|微信|微博|公众号|客户端|平台|报[刊纸]?$|电视|广播|公[告示]栏|电子屏|媒体|渠道|方式|形式|[镇乡局委办区县市]$|重点|涉及|其中|转[发载]|更新|累计|新增/;

export function areFields(parts: readonly Part[]): boolean {
  return (
    parts.length >= fewestFields &&
    parts.every(({ label }) => label !== '' && label.length <= longestField && !notField.test(label))
  );
}

/** So many parts, giving at least such a share of the total, read as if they were all. */
const exhaustive: readonly { readonly parts: number; readonly percent: number }[] = [
  { parts: 4, percent: 80 },
  { parts: 6, percent: 60 },
  { parts: 8, percent: 40 },
];

/** Applications received include those that have no outcome yet. */
export function areOutcomesOfReceived(parts: readonly Part[], words: string): boolean {
  return !/办结|答复/.test(words) && parts.every(({ label }) => outcome.test(label));
}

const fewestAnswers = 4;
const answer = /公开|提供|不予|告知|更正|更改|补正|补充|撤回|处理/;

/** 共答复30件，同意公开6件，部分公开7件，…: such a list needs no 其中. */
export function areAnswers(words: string, parts: readonly Part[]): boolean {
  return (
    parts.length >= fewestAnswers &&
    /答复|办结/.test(words) &&
    parts.every(({ label }) => outcome.test(label) || answer.test(label)) &&
    parts.filter(({ label }) => outcome.test(label)).length >= fewestAnswers - 1
  );
}

/** With less of the total, the outcomes that a list leaves out are known to be there: 461件（予以公开185件、部分公开48件）. */
const leastOfOutcomes = 80;

export function areSomeOutcomes(total: Quantity, parts: readonly Part[]): boolean {
  if (!parts.every(({ label }) => outcome.test(label))) return false;
  const percent = percentOfTotal(total, parts);
  return percent !== undefined && percent < leastOfOutcomes;
}

export function looksExhaustive(parts: number, percent: number): boolean {
  return exhaustive.some((least) => parts >= least.parts && percent >= least.percent);
}

/** 主要有, 如: only some are named. */
const selective = /^(?:主要|重点|突出|例如|比如|诸如|如|特别|尤其)|较多|最多|较大|前[一二三四五六七八九十\d]/;

/** 通过县政府网站公布政务要闻: what went through other channels is left out. */
const oneChannel = /^(?:通过|在|依托|利用).{0,16}(?:网站?|平台|公众号|微博|微信|客户端|新媒体)/;

/** Does the sentence say that the parts are only some? `behind`: what follows the last of them. */
export function isSelective(parts: readonly Part[], behind: string): boolean {
  const first = parts[0]?.label ?? '';
  return /^\s*等/.test(behind) || selective.test(first) || oneChannel.test(first);
}

/** Are there two parts that make a whole, and no third? */
export function areHalves(parts: readonly Part[]): boolean {
  const [first, second, third] = parts.slice(0, 3).map(nounOf);
  if (first === undefined || second === undefined || third !== undefined) return false;
  return halves.some(
    ([one, other]) => (one.test(first) && other.test(second)) || (one.test(second) && other.test(first)),
  );
}

/** An item is published or received by one body: where the body itself and those below it are named, all are. */
function areLevels(nouns: readonly string[]): boolean {
  const levels = new Set(nouns.map(levelOf));
  const areAll = !levels.has('named') || nouns.length >= fewestNamed;
  return !levels.has('none') && areAll && levels.has('own') && levels.size > 1;
}

function levelOf(noun: string): 'own' | 'together' | 'named' | 'none' {
  if (belowTogether.test(noun)) return 'together';
  if (own.test(noun)) return 'own';
  return belowByName.test(noun) ? 'named' : 'none';
}

/** 网上 of `通过网上受理的`. */
function nounOf({ label }: Part): string {
  return label.replace(before, '').replace(behind, '');
}

/** The same item goes through several of these; receipts (`网站申请2件`) are no channels. */
const channel =
  /网站|微信|微博|公报|公众号|新媒体|客户端|抖音|报纸|报刊|电视|广播|APP|平台|公示栏|公开栏|显示屏|查阅点|采用|转载|渠道|方式/i;
const receipt = /申请|受理|来信|来访|咨询|收到/;

/** Channels carry the same items several times and are never added up. `context`: the words before the total. */
export function areChannels(parts: readonly Part[], context: string): boolean {
  if (receipt.test(context)) return false;
  const channels = parts.filter(({ label }) => channel.test(label) && !receipt.test(label));
  return channels.length * 2 >= parts.length;
}
