/** Whether a statement speaks of the whole of what the table counts. Looked at closely only where a figure is doubted. */
import { isGovernment, otherScope, type Reporter, severalYears } from '../reporter';
import type { Statement } from '../statements';
import { roleOf } from './words';

/** UTF-16 units of a sentence before a figure that are read, and of the text before the sentence. */
const longestSentence = 400;
const longestPassage = 120;

const ownPlace = /全[省市县区州盟旗]|[我本][省市县区州盟旗]/g;
const ownOffice =
  /全[镇乡局委校院]|我[镇乡街局委办厅院校处所站部]|[我本](?:街道|单位|机关|中心)|本[镇乡局委办厅院]/g;
const anyBody =
  /办公[室厅]|局|委员会|部门|单位|中心|街道|[镇乡](?!村)|[省县旗]|[^城]市(?!场|民)|(?<![社城分])区(?![分别域])|政府(?!信息|网|公报|门户|工作|数据|采购|购买|服务)|平台|热线/;
/** The office whose own figures a passage gives before it goes on. */
const oneOffice = /政府办公[室厅](?!关于|印发|《)|本级|机关本部/;
const comparedYear = /(?:较|比|与|同)(?:去年|上年|上一年|\d{4}年)度?(?:同期)?(?:相比)?|同比/g;
const otherTime =
  /去年|往年|同期|半年|季度|(?<![今本]年|年初)以来|以前|(?:[二两三四五六七八九十]|(?<!\d)\d)年[来间内]|近几年|五"?期间|(?<!\d)[1-9]月|1[01]月/;
const thisYear = /全年|本年|今年|年度/;
const wholeYearOf =
  /(?:自|从)?(?:\d{4}年)?1月1日(?:起|开始)?[至到\-—~](?:\d{4}年)?12月(?:31日|底)(?:止|期间)?/g;
const endOfYear = /截[至止到](?:\d{4}年)?(?:12月31日|12月底)|截[至止到](?:\d{4})?年底/g;
/** A way of publication; what was published in another way is not counted. */
const someWay = /通过|利用|依托|借助|网站|平台|互联网|网上|公众号|微信|微博|新媒体|公报|专栏/;

/** Does the sentence before the figure speak of the reporting body, of its whole year, and of every way? */
export function isOfWholeReport(statement: Statement, reporter: Reporter): boolean {
  const { sentence, start, quantity, indicator } = statement;
  const { text } = statement.prose;
  const lead = cleaned(text.slice(Math.max(sentence, start - longestSentence), start));
  const label = cleaned(text.slice(start, quantity.start));
  return (
    isOfYear(
      lead + label,
      indicator.columns.some(({ stock }) => stock !== undefined),
      reporter,
    ) &&
    isInEveryWay(lead + label, statement) &&
    isOfBody(
      text.slice(Math.max(0, sentence - longestPassage), sentence),
      lead,
      label,
      statement,
      reporter,
    ) &&
    isWholeBefore(label, statement, reporter)
  );
}

/** Of a figure that only the sentence before tells to be of applications: is that sentence of the whole, too? */
function isWholeBefore(label: string, statement: Statement, reporter: Reporter): boolean {
  if (statement.isOfApplications || !followsApplications(statement)) return true;
  const words = cleaned(sentenceBefore(statement));
  return isOfYear(words + label, false, reporter) && isOfBody('', words, label, statement, reporter);
}

/** Does the sentence before the figure speak of the year of the report, and of all of it? */
export function isOfWholeYear(statement: Statement, reporter: Reporter): boolean {
  const { prose, sentence, start, quantity, indicator } = statement;
  const words = cleaned(prose.text.slice(Math.max(sentence, start - longestSentence), quantity.start));
  return isOfYear(
    words,
    indicator.columns.some(({ stock }) => stock !== undefined),
    reporter,
  );
}

function isOfYear(words: string, isStock: boolean, { year }: Reporter): boolean {
  const plain = words.replaceAll(endOfYear, '');
  const named = [...plain.matchAll(/((?:19|20)\d\d)年/g)].at(-1)?.[1];
  if (named !== undefined && Number(named) !== year) return false;
  if (otherTime.test(plain) || severalYears.test(plain)) return false;
  const isSoFar = /累计|历年/.test(plain) || (plain !== words && !isStock);
  return !isSoFar || named !== undefined || thisYear.test(plain);
}

function isInEveryWay(words: string, { indicator }: Statement): boolean {
  const topic = indicator.choices[0]?.[0]?.topic;
  return topic !== 'publication' || someWay.test(indicator.words) || !someWay.test(words);
}

function isOfBody(
  before: string,
  lead: string,
  label: string,
  { indicator }: Statement,
  reporter: Reporter,
): boolean {
  const isOfGovernment = isGovernment(reporter);
  const words = lead + label;
  const places = [...words.matchAll(ownPlace)];
  if (isOfGovernment === false && places.length > 0) return false;
  const own = [...places, ...words.matchAll(ownOffice)];
  const last = Math.max(0, ...own.map((found) => found.index + found[0].length));
  if (own.length === 0) {
    if (oneOffice.test(before)) return false;
    // What a government itself issued is less than what all its offices did.
    const isOfFiles = indicator.columns.length > 0 && indicator.choices[0]?.[0]?.topic === 'publication';
    if (isOfFiles && isOfGovernment === true) return false;
  }
  const ofBody = lead.slice(last);
  return !otherScope.test(ofBody) && !otherScope.test(label) && !anyBody.test(ofBody);
}

/** Without what names years and bodies that are not spoken of. */
function cleaned(text: string): string {
  return text
    .replaceAll(/《[^《》]*》|\([^()]*\)/g, '')
    .replaceAll(wholeYearOf, '')
    .replaceAll(comparedYear, '')
    .replaceAll(/上一?年度?(?:结转|转结)|结转上一?年度?/g, '');
}

/** UTF-16 units before a figure in which applications must be spoken of. */
const longestContext = 300;
const applicationNear =
  /(?<!依)申请(?!公开[^政信。,;]|人)|信息公开申请|依申请公开(?:政府信息)?(?:申请|案|件|工作|方面|情况|办理|[,。:])/;

/** （二）依申请公开工作。全年办结98件: the heading of the paragraph names them. */
const underApplications = /^.{0,6}(?<!和|及|与|、)依申请公开[^,。:]{0,6}[。:]/;
const otherMatter = /热线|信访|工单|诉求|来信|来访|留言|咨询|建议|提案|意见|复议|诉讼/;

/** 收到政府信息公开申请826件，共857件。全年办结829件: the figures of the sentence before are all of applications. */
const ofApplications = /(?:申请|依申请公开(?:案件|件)?)(?:数量?|总数)?[^,。;]{0,4}\d+[件份]/;

/** Does the sentence begin with what was answered or carried on, right behind one that counts applications? */
function followsApplications(statement: Statement): boolean {
  const { start, sentence, indicator } = statement;
  if (start !== sentence || sentence === 0) return false;
  const [row] = indicator.choices[0] ?? [];
  const role = row && roleOf(row);
  if (role !== 'completed' && role !== 'carried-out') return false;
  const before = sentenceBefore(statement);
  return ofApplications.test(before) && !otherMatter.test(before);
}

function sentenceBefore({ prose: { text }, sentence }: Statement): string {
  const before = text.slice(Math.max(0, sentence - 1 - longestContext), sentence - 1);
  return before.slice(before.lastIndexOf('。') + 1);
}

/** Is a figure of 收到 or 予以公开 one of applications? Letters are received, and files made public, too. */
export function isOnTopic(statement: Statement): boolean {
  const { prose, start, quantity, indicator, isOfApplications } = statement;
  const { text } = prose;
  const [row] = indicator.choices[0] ?? [];
  // 行政复议1200件，其中信息公开类30件 begins with those of every kind.
  if (row?.topic === 'review' || row?.topic === 'litigation')
    return !/^[^。;]{0,20}信息公开/.test(text.slice(quantity.end, quantity.end + longestPassage));
  if (isOfApplications || row === undefined || row.topic !== 'application') return true;
  const context = text.slice(Math.max(0, start - longestContext), quantity.start);
  // 不予公开信息1402条 are items of information.
  if (quantity.unit === '条' && row.unit !== '条') return false;
  if (roleOf(row) === undefined || indicator.columns.length > 0) return applicationNear.test(context);
  const isUnder = underApplications.test(text) && !otherMatter.test(context);
  const isNear = applicationNear.test(context.slice(context.lastIndexOf('。') + 1));
  return isUnder || isNear || followsApplications(statement);
}
