/**
 * Figures of prose with what they count: `全市新收政府信息公开申请460件` is the row 本年新收. The words come from the
 * forms, and a statement tells whether all words around the figure were understood: only then may a rule blame it.
 */
import type { BoundReport } from '../../forms/bound';
import { type Clause, type Sentence, sentencesOf } from '../../report/clauses';
import { once } from '../../report/once';
import { type Prose, type ProseOffset, proseOf } from '../../report/prose';
import type { Quantity } from '../../report/quantities';
import { otherScope, plainName, type Reporter } from './scope';
import { type Indicator, indicatorOf } from './statements/indicator';
import { type FoundWord, roleOf, type Words, wordsOf } from './statements/words';

export interface Statement {
  readonly prose: Prose;
  readonly quantity: Quantity;
  /** The words before the figure begin here, the sentence there. */
  readonly start: ProseOffset;
  readonly sentence: ProseOffset;
  readonly indicator: Indicator;
  /** Every word is known, and the figure is not a part of a part: of one county, of those by letter. */
  readonly isPlain: boolean;
  /** The words say themselves that it is about applications. */
  readonly isOfApplications: boolean;
}

/** In source order, each figure of prose at most once. */
export const statementsOf = once((bound: BoundReport): readonly Statement[] => {
  const words = wordsOf(bound.form);
  return proseOf(bound.report).flatMap((prose) =>
    sentencesOf(prose).flatMap((sentence) => new Reader(prose, words, bound.report, sentence).statements()),
  );
});

/** UTF-16 units before a figure that name it. */
const longestLabel = 60;
/** Measures in which the same things are counted; a figure in another one counts something else. */
const countUnits = new Set(['件', '条', '份', '起', '例', '宗', '项', '个', '次']);
const comparison = /比|较|同期|增加|增长|减少|下降|上升|回落|占/;
/** Bodies and places whose own figures follow. */
const someBody = /[省市县区旗州镇乡局委办厅院处所站]|街道|中心|部门|单位|机关/;
/** What may stand right behind a figure that the words before it name in full. */
const behind =
  /^(?:$|[,.、;:。)("!?]|均|全部|都|皆|已|并|和|以及|及|政府信息公开的?申请|信息公开申请|政府信息依申请公开|依申请|公开申请|申请(?!人)|案件?(?![卷由])|事项)/;
const applicationBehind = /^(?:政府)?(?:信息)?(?:公开)?的?(?:依申请|申请(?!人|复议))/;

/** A heading that its paragraph goes on behind: `三、依申请公开情况 2014年收到…`. */
const heading =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])[^,。;\d]{0,40}?(?:情况|方面|工作|数量)(?:\s|(?=\d{4}年|[全我本]))/;

/** What stands before the figures of a level of brackets. */
interface Context {
  /** A figure of something unknown: those behind it may be parts of it. */
  taint: 'none' | 'list' | 'body';
  /** The statement before, and how many of some kind of applications stand in a row before. */
  last: Statement | undefined;
  kinds: number;
}

class Reader {
  readonly #found: Statement[] = [];

  constructor(
    private readonly prose: Prose,
    private readonly words: Words,
    private readonly reporter: Reporter,
    private readonly sentence: Sentence,
  ) {}

  statements(): readonly Statement[] {
    if (this.sentence.some(({ quantities, brackets }) => quantities.length + brackets.length > 0))
      this.#read(this.sentence, { taint: 'none', last: undefined, kinds: 0 });
    return this.#found;
  }

  #read(clauses: Sentence, context: Context): void {
    let labelStart: ProseOffset | undefined;
    for (const clause of clauses) {
      labelStart ??= clause.start;
      if (clause.quantities.length + clause.brackets.length > 0) this.#clause(clause, labelStart, context);
      if (clause.mark !== '、' || clause.quantities.length > 0) labelStart = undefined;
      if (clause.mark === ';' && context.taint === 'list') context.taint = 'none';
      if (clause.mark === ';') context.kinds = 0;
    }
  }

  #clause({ quantities, brackets }: Clause, labelStart: ProseOffset, context: Context): void {
    let from = labelStart;
    let next = 0;
    for (const quantity of quantities) {
      for (
        let bracket = brackets[next];
        bracket && bracket.start < quantity.start;
        bracket = brackets[++next]
      )
        this.#bracket(bracket.clauses, context);
      const label = this.#label(from, quantity.start);
      if (label !== undefined && quantity.unit !== '%') this.#quantity(quantity, from, label, context);
      from = quantity.end;
    }
    for (const { clauses } of brackets.slice(next)) this.#bracket(clauses, context);
  }

  /** What a bracket says of one county, or of those by letter, it says of no more. */
  #bracket(clauses: Sentence, { taint, last, kinds }: Context): void {
    this.#read(clauses, { taint: kinds > 0 ? 'body' : taint, last, kinds: 0 });
  }

  /** The words before a figure without brackets and spaces; undefined where there are too many. */
  #label(start: ProseOffset, end: ProseOffset): string | undefined {
    if (end - start > longestLabel) return undefined;
    const words = this.prose.text.slice(start, end);
    const text = start === 0 ? words.replace(heading, '') : words;
    return /[ (]/.test(text) ? text.replaceAll(/\([^()]*\)|\s+/g, '') : text;
  }

  #quantity(quantity: Quantity, start: ProseOffset, label: string, context: Context): void {
    const { found, unknown } = read(label, this.words, this.reporter);
    const indicator = countUnits.has(quantity.unit) ? indicatorOf(found, context.last?.indicator) : undefined;
    if (indicator === undefined) {
      if (unknown !== '' && countUnits.has(quantity.unit) && !comparison.test(label))
        context.taint = someBody.test(unknown) ? 'body' : context.taint === 'none' ? 'list' : context.taint;
      return;
    }
    const after = this.prose.text.slice(quantity.end, quantity.end + 12).trimStart();
    const isOfAll = found.some(({ word }) => word.kind === 'own');
    const isEach = found.some(({ word }) => word.kind === 'each');
    const isKind = indicator.columns.length > 0 || /申请$/.test(indicator.words);
    const isPartOfKind = context.kinds === 1 && !isKind;
    const statement: Statement = {
      prose: this.prose,
      quantity,
      start,
      sentence: this.sentence[0]?.start ?? 0,
      indicator,
      isPlain:
        unknown === '' &&
        !isEach &&
        behind.test(after) &&
        (isOfAll || (context.taint === 'none' && !isPartOfKind)),
      isOfApplications:
        found.some(({ word }) => word.kind === 'application') || applicationBehind.test(after),
    };
    if (unknown !== '') context.taint = someBody.test(unknown) ? 'body' : 'list';
    else if (isOfAll) context.taint = 'none';
    context.kinds = isKind ? context.kinds + 1 : 0;
    context.last = statement;
    this.#found.push(statement);
  }
}

/** The known words of a label in order, and what is left: nothing, or words that limit what is counted. */
function read(
  label: string,
  words: Words,
  reporter: Reporter,
): { readonly found: readonly FoundWord[]; readonly unknown: string } {
  const found: FoundWord[] = [];
  let unknown = '';
  let at = 0;
  while (at < label.length) {
    const word = words.get(label.charCodeAt(at))?.find(({ text }) => label.startsWith(text, at));
    if (word !== undefined) {
      found.push(word);
      at += word.text.length;
      continue;
    }
    const year = yearAt(label, at);
    if (year !== undefined && Number(year.slice(0, 4)) === reporter.year) {
      found.push({ text: year, word: { kind: 'filler' } });
      at += year.length;
      continue;
    }
    unknown += label[at];
    at++;
  }
  return { found, unknown: isReporter(unknown, reporter) ? '' : unknown };
}

/** `2024年`, `2024年度`. */
function yearAt(label: string, at: number): string | undefined {
  const first = label.charCodeAt(at);
  if (first !== 0x31 && first !== 0x32) return undefined;
  return /^\d{4}年度?/.exec(label.slice(at, at + 6))?.[0];
}

function isReporter(name: string, { organisation }: Reporter): boolean {
  if (name.length < 2 || organisation === undefined) return false;
  return plainName(organisation).endsWith(plainName(name));
}

const ownBody =
  /全[省市县区州盟旗镇乡局委校院]|我[省市县区州盟旗镇乡局委办厅院校处所站部]|我?本?(?:街道|单位|机关|中心)|本[省市县区州盟旗镇乡局委办厅院]/g;
const anyBody =
  /办公[室厅]|局|委员会|部门|单位|中心|街道|[镇乡](?!村)|[省县旗]|[^城]市(?!场|民)|(?<![社城分])区(?![分别域])|政府(?!信息|网|公报|门户|工作|数据|采购|购买|服务)|平台|热线/;
const comparedYear = /(?:较|比|与|同)(?:去年|上年|上一年|\d{4}年)度?(?:同期)?(?:相比)?|同比/g;

/** A way of publication; what was published in another way is not counted. */
const someWay = /通过|利用|依托|借助|网站|平台|互联网|网上|公众号|微信|微博|新媒体|公报|专栏/;

/** Does the sentence before the figure speak of the reporting body, of its whole year, and of every way? */
export function isOfWholeReport(
  { prose: { text }, sentence, start, quantity, indicator }: Statement,
  { year }: Reporter,
): boolean {
  const lead = cleaned(text.slice(Math.max(sentence, start - longestSentence), start));
  const label = cleaned(text.slice(start, quantity.start));
  const all = lead + label;
  const named = [...all.matchAll(/((?:19|20)\d\d)年/g)].at(-1)?.[1];
  if (named !== undefined && Number(named) !== year) return false;
  if (/累计|历年/.test(all) && named === undefined && !/全年|本年|今年|年度/.test(all)) return false;
  const topic = indicator.choices[0]?.[0]?.topic;
  if (topic === 'publication' && !someWay.test(indicator.words) && someWay.test(all)) return false;
  if (/去年|往年|同期|半年|季度/.test(all) || otherScope.test(label)) return false;
  const own = [...all.matchAll(ownBody)].at(-1);
  const ofBody = own === undefined ? lead : lead.slice(own.index + own[0].length);
  return !otherScope.test(ofBody) && !anyBody.test(ofBody);
}

/** Without what names years and bodies that are not spoken of. */
function cleaned(text: string): string {
  return text
    .replaceAll(/《[^《》]*》|\([^()]*\)/g, '')
    .replaceAll(wholeYearOf, '')
    .replaceAll(comparedYear, '')
    .replaceAll(/上一?年度?(?:结转|转结)/g, '');
}

const longestSentence = 400;
const wholeYearOf =
  /(?:自|从)?(?:\d{4}年)?1月1日(?:起|开始)?[至到\-—~](?:\d{4}年)?12月(?:31日|底)(?:止|期间)?|截[至止到](?:\d{4}年)?(?:12月31日|12月底|年底)/g;

/** UTF-16 units before a figure in which applications must be spoken of. */
const longestContext = 300;
const applicationNear =
  /(?<!依)申请(?!公开[^政信。,;]|人)|信息公开申请|依申请公开(?:政府信息)?(?:申请|案|件|工作|方面|情况|办理|[,。:])/;

/** Is a figure of 收到 or 予以公开 one of applications? Letters are received, and files made public, too. */
export function isOnTopic({
  prose: { text },
  start,
  quantity,
  indicator,
  isOfApplications,
}: Statement): boolean {
  const [row] = indicator.choices[0] ?? [];
  if (isOfApplications || row === undefined || row.topic !== 'application') return true;
  const context = text.slice(Math.max(0, start - longestContext), quantity.start);
  if (roleOf(row) === undefined || indicator.columns.length > 0) return applicationNear.test(context);
  return applicationNear.test(context.slice(context.lastIndexOf('。') + 1));
}
