import type { BoundReport, BoundRow } from '../../forms/bound';
import type { Figure } from '../../forms/identities';
import { tablesOn } from '../../forms/row-forms';
import { once } from '../../report/once';
import { onceInFew, type Prose } from '../../report/prose';
import { quantitiesOf } from '../../report/quantities';
import { prosesWith } from '../../report/signs';
import { decimal, isAboveZero, numberOf, rowName, sumOfNumbers } from '../figures';
import type { Rule, RuleFinding } from '../rule';
import { isOwnStatement } from './scope';

/** “均获维持”, “零败诉” against the cells of the table of reviews and litigation. */
export const proseOutcome: Rule = {
  code: 'prose/outcome',
  severity: 'warning',
  title: { zh: '复议诉讼结果的说法与表中数字不符', en: 'Claimed outcomes contradict the table' },
  source: { zh: '多年报告的通病', en: 'observed in published reports' },
  *check(bound) {
    for (const prose of prosesWith(bound.report, 'outcome'))
      for (const [claim, match] of claimsIn(prose)) {
        const finding = findingOf(bound, prose, claim, match, casesOf(bound));
        if (finding !== undefined) yield finding;
      }
  },
};

type Topic = 'review' | 'litigation';
/** Kinds of cases that a claim denies. */
type Kind = 'corrected' | 'otherResult' | 'pending';

interface Claim {
  readonly pattern: RegExp;
  /** What it speaks of where its words tell. */
  readonly topic?: Topic;
  readonly denies: readonly Kind[];
}

const all = '(?:均|全部|全|都|皆|一律)(?:已|被|获得?|予以|得到|依法|得以)?';
const cause = '(?:因|由于)(?:政府信息公开|信息公开|依申请公开|政务公开)(?:工作|申请|答复|案件|事项)?';
const never = `(?:零|无一?|没有|未(?:曾|有)?(?:出现|发生|产生)?过?)(?:一件|任何|${cause})?(?:案件)?被?`;
const by = '(?:行政复议|复议机关|复议|行政诉讼|诉讼|法院|人民法院|上级机关|依法)';
const none = '(?:均|都)?(?:为|是)?\\s?(?:0[件%]?(?![.\\d])|零(?!星))';
const whole = '(?:均|都)?(?:为|达到?)?\\s?100(?:\\.0+)?%';
const claims: readonly Claim[] = [
  {
    pattern: new RegExp(`${all}维持|维持率${whole}`, 'g'),
    denies: ['corrected', 'otherResult', 'pending'],
  },
  {
    pattern: new RegExp(`${all}胜诉|胜诉率${whole}`, 'g'),
    topic: 'litigation',
    denies: ['corrected', 'pending'],
  },
  {
    pattern: new RegExp(`${never}${by}?(?:被判)?败诉|败诉率?${none}`, 'g'),
    topic: 'litigation',
    denies: ['corrected'],
  },
  {
    pattern: new RegExp(
      `${never}${by}?(?:撤销|纠错|纠正)(?!处分|违)|(?<!结果)(?:纠错|撤销|纠正)率?${none}`,
      'g',
    ),
    denies: ['corrected'],
  },
];
/** A text without any of these makes no claim. */
const words = /维持|[胜败]诉|撤销|纠[错正]/;

const claimsIn = onceInFew(({ text }): readonly (readonly [Claim, RegExpExecArray])[] =>
  words.test(text)
    ? claims.flatMap((claim) => [...text.matchAll(claim.pattern)].map((match) => [claim, match] as const))
    : [],
);

interface Cases {
  readonly topic: Topic;
  readonly figures: Readonly<Record<Kind, readonly Figure[]>>;
  readonly total: string;
}

const casesOf = once((bound: BoundReport): readonly Cases[] =>
  (['review', 'litigation'] as const).flatMap((topic): readonly Cases[] => {
    const rows = tablesOn(bound, topic).flatMap((table) =>
      table.rows.filter(({ form }) => form.topic === topic),
    );
    const figures = {
      corrected: figuresOf(rows, 'corrected', /纠错/),
      otherResult: figuresOf(rows, 'otherResult', /其他情形/),
      pending: figuresOf(rows, 'pending', undefined),
    };
    const totals = figuresOf(rows, 'total', /数量$/);
    const total = decimal(sumOfNumbers(totals.flatMap((figure) => numberOf(figure) ?? [])));
    return [{ topic, figures, total }];
  }),
);

/** Above zero: the cells of the column, or of the rows of the table of 2014 that stand for it. */
function figuresOf(rows: readonly BoundRow[], column: string, label: RegExp | undefined): readonly Figure[] {
  return rows.flatMap((row) =>
    row.cells
      .filter(
        ({ column: { id }, cell }) =>
          (id === column || (id === 'count' && label?.test(row.form.label) === true)) &&
          isAboveZero(cell.value),
      )
      .map((bound) => ({ ...bound, row })),
  );
}

/** UTF-16 units of a sentence around a claim that are read. */
const longestSentence = 200;

function findingOf(
  bound: BoundReport,
  prose: Prose,
  { topic, denies }: Claim,
  match: RegExpMatchArray,
  cases: readonly Cases[],
): RuleFinding | undefined {
  const { text } = prose;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const sentence = sentenceAround(text, start, end);
  const clauseEnd = text.slice(end, end + longestSentence).search(/[,。;]|$/) + end;
  if (!isOwnStatement(prose, start, clauseEnd, bound.report)) return undefined;
  const clause = text.slice(Math.max(sentence.start, lastMark(text, start) + 1), clauseEnd);
  const topics = topic === undefined ? topicsIn(clause, text.slice(sentence.start, sentence.end)) : [topic];
  const about = cases.filter((found) => topics.includes(found.topic));
  if (!speaksOfAll(prose, sentence.start, start, about)) return undefined;
  const isDecidedOnly = /审结|结案|判决|已[审决]/.test(text.slice(sentence.start, end));
  const denied = denies.filter((kind) => kind !== 'pending' || !isDecidedOnly);
  const figures = about.flatMap((found) => denied.flatMap((kind) => found.figures[kind]));
  const [first] = figures;
  if (first === undefined) return undefined;
  const name = (figure: Figure): string =>
    figure.column.id === 'count' ? rowName(figure.row) : `${rowName(figure.row)}“${figure.column.label}”`;
  const isPendingOnly = figures.every(({ column }) => column.id === 'pending');
  return {
    severity: isPendingOnly ? 'information' : 'warning',
    message: {
      zh: `正文称“${match[0].trim()}”，表中${name(first)}为 ${first.cell.text}`,
      en: `The text says “${match[0].trim()}”, but ${name(first)} in the table is ${first.cell.text}`,
    },
    range: prose.sourceRange(start, end),
    related: figures.map((figure) => {
      const message = `${name(figure)} ${figure.cell.text}`;
      return { range: figure.cell.range, message: { zh: message, en: message } };
    }),
    expected: first.cell.text,
    actual: '0',
  };
}

function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const after = text.slice(end, end + longestSentence).search(/[。;]/);
  const mark = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'));
  return { start: start - before.length + mark + 1, end: after < 0 ? end : end + after };
}

function lastMark(text: string, before: number): number {
  return Math.max(text.lastIndexOf(',', before), text.lastIndexOf('。', before));
}

/** Of the clause, or where it names neither of the sentence. */
function topicsIn(clause: string, sentence: string): readonly Topic[] {
  const named = (words: string): readonly Topic[] => [
    ...(/复议(?!后)/.test(words) ? (['review'] as const) : []),
    ...(/诉讼|应诉|起诉|法院/.test(words) ? (['litigation'] as const) : []),
  ];
  const own = named(clause);
  return own.length > 0 ? own : named(sentence);
}

/**
 * 审结的18件均获维持 speaks of eighteen cases: nothing is said of the others. 行政复议12件、行政诉讼6件，均获维持 speaks of
 * both, behind 行政复议12件，其中纠正1件，行政诉讼6件 of the last only.
 */
function speaksOfAll(prose: Prose, from: number, to: number, about: readonly Cases[]): boolean {
  const counted = quantitiesOf(prose)
    .filter(({ start, end, unit }) => start >= from && end <= to && unit !== '%')
    .slice(-about.length)
    .map(({ text }) => text);
  const last = counted.at(-1);
  if (last === undefined || about.some((cases) => mayBeDenied(cases) && cases.total === last)) return true;
  return counted.length === about.length && about.every(({ total }) => counted.includes(total));
}

function mayBeDenied({ figures }: Cases): boolean {
  return Object.values(figures).some(({ length }) => length > 0);
}
