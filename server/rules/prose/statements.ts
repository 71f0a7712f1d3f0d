/**
 * Figures of prose with what they count: `全市新收政府信息公开申请460件` is the row 本年新收. The words come from the
 * forms, and a statement tells whether all words around the figure were understood: only then may a rule blame it.
 */
import type { BoundReport } from '../../forms/bound';
import type { Form, TableForm } from '../../forms/form';
import { type Clause, type Sentence, sentencesOf } from '../../report/clauses';
import { once } from '../../report/once';
import { onceInFewFor, type Prose, type ProseOffset } from '../../report/prose';
import { prosesThatFor } from '../../report/proses-that';
import { type Quantity, quantitiesOf } from '../../report/quantities';
import { isGovernment, nameInShort, type Reporter, reporterOf } from './reporter';
import { type Indicator, indicatorOf } from './statements/indicator';
import {
  applicationTableOf,
  type FoundWord,
  namesAnything,
  type Role,
  roleOf,
  type Words,
  wordsOf,
} from './statements/words';

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
  const vocabulary = vocabularyOf(bound.form)(reporterOf(bound.report));
  const found: Statement[] = [];
  for (const prose of prosesWithStatements(bound.report, vocabulary))
    for (const statement of statementsIn(prose, vocabulary))
      found.push(statement.prose === prose ? statement : { ...statement, prose });
  return found;
});

/** The same object as long as form, year and organisation stay. */
const vocabularyOf = once((form: Form) =>
  once(
    (reporter: Reporter): Vocabulary => ({
      words: wordsOf(form),
      applications: applicationTableOf(form),
      reporter,
    }),
  ),
);

/** In prose that was moved since, they name the prose as it was then. */
const statementsIn = onceInFewFor((prose, vocabulary: Vocabulary): readonly Statement[] => {
  if (!namesAnything(vocabulary.words, prose.text, 0, prose.text.length)) return none;
  const found: Statement[] = [];
  for (const sentence of sentencesOf(prose))
    if (hasFigures(sentence)) new Reader(prose, vocabulary, sentence, found).read();
  return found;
});

const prosesWithStatements = prosesThatFor(
  (prose, vocabulary: Vocabulary) =>
    quantitiesOf(prose).length > 0 && statementsIn(prose, vocabulary).length > 0,
);

const none: readonly Statement[] = [];

/** A loop, not `some`: most sentences have none, and a closure for each took as long as reading the others. */
function hasFigures(sentence: Sentence): boolean {
  for (const { quantities, brackets } of sentence)
    if (quantities.length > 0 || brackets.length > 0) return true;
  return false;
}

/** UTF-16 units of the name of a body. */
const longestName = 24;
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
  /** Where the words before figures begin and end that name nothing, in order: read when a statement follows. */
  unread: (readonly [ProseOffset, ProseOffset] | typeof nextItem)[];
  /** The statement before, and how many of some kind of applications stand in a row before. */
  last: Statement | undefined;
  kinds: number;
  /** What the sentence has counted: of 收到20件，受理18件 the second is another figure. */
  roles: ReadonlySet<Role>;
}

/** A `;` between figures. */
const nextItem = 'next item';
const noRoles: ReadonlySet<Role> = new Set();

interface Vocabulary {
  readonly words: Words;
  readonly applications: TableForm | undefined;
  readonly reporter: Reporter;
}

class Reader {
  constructor(
    private readonly prose: Prose,
    private readonly vocabulary: Vocabulary,
    private readonly sentence: Sentence,
    private readonly found: Statement[],
  ) {}

  read(): void {
    this.#read(this.sentence, {
      taint: 'none',
      unread: [],
      last: undefined,
      kinds: 0,
      roles: noRoles,
    });
  }

  #read(clauses: Sentence, context: Context): void {
    let labelStart: ProseOffset | undefined;
    for (const clause of clauses) {
      labelStart ??= clause.start;
      if (clause.quantities.length + clause.brackets.length > 0) this.#clause(clause, labelStart, context);
      if (clause.mark !== '、' || clause.quantities.length > 0) labelStart = undefined;
      if (clause.mark === ';') {
        context.unread.push(nextItem);
        context.kinds = 0;
      }
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
      if (quantity.unit !== '%' && quantity.start - from <= longestLabel)
        this.#quantity(quantity, from, context);
      from = quantity.end;
    }
    for (const { clauses } of brackets.slice(next)) this.#bracket(clauses, context);
  }

  /** What a bracket says of one county, or of those by letter, it says of no more. */
  #bracket(clauses: Sentence, context: Context): void {
    const { taint, unread, last, kinds, roles } = context;
    this.#read(clauses, { taint: kinds > 0 ? 'body' : taint, unread: [...unread], last, kinds: 0, roles });
  }

  /** The words before a figure without brackets and spaces. */
  #label(start: ProseOffset, end: ProseOffset): string {
    const words = this.prose.text.slice(start, end);
    const text = start === 0 ? words.replace(heading, '') : words;
    return /[ (]/.test(text) ? text.replaceAll(/\([^()]*\)|\s+/g, '') : text;
  }

  /** What stands before the figures that name nothing may be whose figures follow. */
  #readTaint(context: Context): void {
    for (const unread of context.unread) {
      if (unread === nextItem) {
        if (context.taint === 'list') context.taint = 'none';
        continue;
      }
      const { unknown } = read(this.#label(...unread), this.vocabulary.words, this.vocabulary.reporter);
      if (unknown === '' || comparison.test(unknown)) continue;
      if (someBody.test(unknown)) context.taint = 'body';
      else if (context.taint === 'none') context.taint = 'list';
    }
    context.unread = [];
  }

  #quantity(quantity: Quantity, start: ProseOffset, context: Context): void {
    const { words, applications, reporter } = this.vocabulary;
    const isCount = countUnits.has(quantity.unit);
    if (!namesAnything(words, this.prose.text, start, quantity.start)) {
      if (isCount) context.unread.push([start, quantity.start]);
      return;
    }
    const label = this.#label(start, quantity.start);
    this.#readTaint(context);
    const { found, unknown } = read(label, words, reporter);
    const indicator = indicatorOf(found, context.last?.indicator, applications);
    if (unknown !== '' && comparison.test(unknown)) return;
    if (indicator === undefined || !isCountedIn(quantity.unit, indicator)) {
      if (unknown !== '' && isCount)
        context.taint = someBody.test(unknown) ? 'body' : context.taint === 'none' ? 'list' : context.taint;
      return;
    }
    const after = this.prose.text.slice(quantity.end, quantity.end + 12).trimStart();
    const isOfAll = found.some(({ word }) => word.kind === 'own');
    const isEach = found.some(({ word }) => word.kind === 'each');
    const roles = rolesOf(indicator);
    const isKind = indicator.columns.length > 0 || (roles.length === 0 && /申请$/.test(indicator.words));
    const isPartOfKind = context.kinds === 1 && !isKind;
    const isOfApplications =
      found.some(({ word }) => word.kind === 'application') || applicationBehind.test(after);
    const [only, ...otherRoles] = roles;
    const isOfTheirCases = only !== undefined && !isOfApplications && isOfCases(context.last);
    const isAnother =
      (only !== undefined &&
        otherRoles.length === 0 &&
        context.roles.has(only) &&
        !indicator.words.includes('新')) ||
      isOfTheirCases;
    const statement: Statement = {
      prose: this.prose,
      quantity,
      start,
      sentence: this.sentence[0]?.start ?? 0,
      indicator,
      isPlain:
        unknown === '' &&
        !isEach &&
        !isAnother &&
        behind.test(after) &&
        (isOfAll || (context.taint === 'none' && !isPartOfKind)),
      isOfApplications,
    };
    if (unknown !== '') context.taint = someBody.test(unknown) ? 'body' : 'list';
    else if (isOfAll) context.taint = 'none';
    context.kinds = isKind ? context.kinds + 1 : 0;
    if (!isOfTheirCases) context.last = statement;
    if (roles.length > 0) context.roles = new Set([...context.roles, ...roles]);
    this.found.push(statement);
  }
}

/** Applications are counted in 件, 份 and 起 alike, copies and people are not. */
function isCountedIn(unit: string, { choices }: Indicator): boolean {
  return countUnits.has(unit) || choices.some((rows) => rows.every((row) => row.unit === unit));
}

/** Of a figure of all applications that came in or were answered; none of another figure. */
function rolesOf({ choices, columns }: Indicator): readonly Role[] {
  if (columns.length > 0) return [];
  const roles: Role[] = [];
  for (const rows of choices)
    for (const row of rows) {
      const role = roleOf(row);
      if (role !== 'received' && role !== 'completed') return [];
      if (!roles.includes(role)) roles.push(role);
    }
  return roles;
}

function isOfCases(statement: Statement | undefined): boolean {
  const topic = statement?.indicator.choices[0]?.[0]?.topic;
  return topic === 'review' || topic === 'litigation';
}

/** The known words of a label in order, and what is left: nothing, or words that limit what is counted. */
function read(
  label: string,
  words: Words,
  reporter: Reporter,
): { readonly found: readonly FoundWord[]; readonly unknown: string } {
  const found: FoundWord[] = [];
  let unknown = '';
  /** What nobody knows is taken over in one piece. */
  let unknownFrom = 0;
  let at = 0;
  while (at < label.length) {
    const word = words.all.get(label.charCodeAt(at))?.find(({ text }) => label.startsWith(text, at));
    // 全市 in the report of one of its bureaus is somebody else.
    if (word !== undefined && !(isPlace(word) && isGovernment(reporter) === false)) {
      found.push(word);
      unknown += label.slice(unknownFrom, at);
      at += word.text.length;
      unknownFrom = at;
      continue;
    }
    const year = yearAt(label, at);
    if (year !== undefined && Number(year.slice(0, 4)) === reporter.year) {
      found.push({ text: year, word: { kind: 'filler' } });
      unknown += label.slice(unknownFrom, at);
      at += year.length;
      unknownFrom = at;
      continue;
    }
    at++;
  }
  unknown += label.slice(unknownFrom);
  return { found, unknown: isReporter(unknown, reporter) ? '' : unknown };
}

/** `2024年`, `2024年度`. */
function yearAt(label: string, at: number): string | undefined {
  const first = label.charCodeAt(at);
  if (first !== 0x31 && first !== 0x32) return undefined;
  return /^\d{4}年度?/.exec(label.slice(at, at + 6))?.[0];
}

function isPlace({ word, text }: FoundWord): boolean {
  return word.kind === 'own' && /^[全我本][省市县区州盟旗]/.test(text);
}

/** 市政府 alone is less than the city whose report it is. */
function isReporter(name: string, { organisation }: Reporter): boolean {
  if (
    name.length < 2 ||
    name.length > longestName ||
    organisation === undefined ||
    /(?<![镇乡])(?:人民)?政府$/.test(name)
  )
    return false;
  return nameInShort(organisation).endsWith(nameInShort(name));
}
