/** The parts that a run of clauses lists: one quantity in one unit each. */

import type { Clause, Sentence } from '../../../report/clauses';
import { ordinalAt } from '../../../report/ordinals';
import type { Prose, ProseOffset } from '../../../report/prose';
import type { Quantity } from '../../../report/quantities';
import { hanOf } from '../enumeration/ordinals';
import type { Part } from './partition';

export interface List {
  /** Empty when a clause has two figures in the unit: nobody can tell the parts. */
  readonly parts: readonly Part[];
  /** The clause behind the last part does not belong to the list, and the sentence goes on. */
  readonly isCut: boolean;
  /** The clause that the list ends before. */
  readonly next: number;
}

/** A figure that is measured against another one, or counts some of those before it: 含上年结转1件. */
const comparison =
  /^\s*不?含|比|较|同期|环比|净[增减]|增加|增长|减少|下降|上升|回落|去年|往年|前年|上年(?!度?(?:结转|转结))/;
/** A figure that is contained in the one before it. */
const inclusion = /^\s*(?:不?含|包括|包含|涉及)/;

/** Does the clause give a figure of its own, not one that another is compared with? */
function isPlain({ text }: Prose, { start }: Pick<Clause, 'start'>, quantity: Quantity): boolean {
  return !comparison.test(text.slice(start, quantity.start));
}

/** May the figure be a total or an addend: is it neither compared with another nor contained in it? */
export function isWhole(prose: Prose, clause: Pick<Clause, 'start'>, quantity: Quantity): boolean {
  return isPlain(prose, clause, quantity) && !inclusion.test(prose.text.slice(clause.start, quantity.start));
}

/** Words that lead a list in, before the label of its first part. */
const lead = /^\s*(?:其中|包括|包含|分别(?:为|是)?|具体(?:为|是)|即)\s*[:,]?\s*/;

/** `3.其他60条`, `三是其他60条`: what counts the parts is no part of a label. One that skips a number leaves something out. */
function withoutOrdinal(label: string, number: number): string {
  const word = `${hanOf(number)}是`;
  if (label.startsWith(word)) return label.slice(word.length);
  const ordinal = ordinalAt(label, 0);
  return ordinal?.number === number ? label.slice(ordinal.length) : label;
}

function labelOf({ text }: Prose, start: ProseOffset, end: ProseOffset, number: number): string {
  return withoutOrdinal(text.slice(start, end).replace(lead, '').trim(), number);
}

/** 4个部门各配备2名, 其他信息平均600次: the figure is that of each, and no addend; nor is 两者兼有20条. */
const noAddend =
  /(?:各(?:自|有|设|派|配备?|选派|明确|确定|安排|举办|召开|开展|公开|发布)?|每[^,、]{0,6}|平均)$|兼有|重复|交叉/;

/**
 * The parts from clause `from` on, in `unit`, `most` at most. `、` and `:` may stand inside a label
 * (国土资源、城乡建设类98条), a percentage behind its part (占66%).
 */
export function listAt(
  prose: Prose,
  clauses: Sentence,
  from: number,
  unit: string,
  most = Number.POSITIVE_INFINITY,
): List {
  const parts: Part[] = [];
  let separator: string | undefined;
  let labelStart: number | undefined;
  let index = from;
  for (; index < clauses.length && parts.length < most; index++) {
    const clause = clauses[index];
    if (clause === undefined || (index > from && isAmong(prose, clause))) break;
    const isBehindPart = parts.length > 0 && labelStart === undefined;
    if (isBehindPart && isNested(prose, clause, clauses[from])) return { parts, isCut: true, next: index };
    const inUnit = clause.quantities.filter((quantity) => quantity.unit === unit);
    const [only] = inUnit;
    labelStart ??= clause.start;
    if (inUnit.length > 1) {
      const several = partsWithoutMark(prose, labelStart, inUnit, parts.length + 1);
      if (several === undefined || !isPlain(prose, clause, inUnit[0] ?? several[0].quantity))
        return { parts: [], isCut: true, next: index };
      parts.push(...several);
      labelStart = undefined;
      separator ??= clause.mark;
      continue;
    }
    if (only === undefined) {
      if (parts.length > 0 && isAside(clause)) labelStart = undefined;
      else if (clause.quantities.length > 0 || !isUnfinished(prose, clause))
        return { parts, isCut: true, next: index };
      continue;
    }
    if (!isPlain(prose, clause, only)) return { parts, isCut: true, next: index };
    const label = labelOf(prose, labelStart, only.start, parts.length + 1);
    if (noAddend.test(label)) return { parts: [], isCut: true, next: index };
    parts.push({ quantity: only, label });
    labelStart = undefined;
    separator ??= clause.mark;
    if (clause.mark === ';' && separator !== ';') return { parts, isCut: false, next: index + 1 };
  }
  return { parts, isCut: labelStart !== undefined || index < clauses.length, next: index };
}

/** Behind a part begins what it consists of: 机构类20条，包括领导信息15条、机构职能5条. */
const nested =
  /^\s*(?:内[有含]|(?:主要|细分|具体|分别)(?:包括|包含|涵盖|涉及|为|是|有)|包括|包含|涵盖|涉及|即|有(?![关效偿限奖]))/;

/** 涉及民生20条，涉及财政5条: each part begins so, and none is within another. */
function isNested({ text }: Prose, { start }: Clause, first: Clause | undefined): boolean {
  const word = nested.exec(text.slice(start, start + longestNested))?.[0].trim();
  if (word === undefined || first === undefined) return false;
  return !text.slice(first.start, first.end).replace(lead, '').trim().startsWith(word);
}
const longestNested = 8;

/** A label that follows a figure without the mark that belongs between them. */
const unmarked = /^[\p{Script=Han}]{4,12}$/u;
const notUnmarked = /^[和与及或至到比较占共以为]|[增减升降]|其中/;

/** `领导动态173条机构职能信息114条`: a comma is missing; undefined where something else stands between the figures. */
function partsWithoutMark(
  prose: Prose,
  start: ProseOffset,
  quantities: readonly Quantity[],
  number: number,
): readonly [Part, ...Part[]] | undefined {
  const [first, second, third] = quantities;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const between = prose.text.slice(first.end, second.start).trim();
  if (!unmarked.test(between) || notUnmarked.test(between)) return undefined;
  return [
    { quantity: first, label: labelOf(prose, start, first.start, number) },
    { quantity: second, label: between },
  ];
}

/** `国土资源、` or `其中，`: the label goes on, or begins, behind the mark. */
function isUnfinished({ text }: Prose, { start, end, mark }: Clause): boolean {
  return mark === '、' || mark === ':' || text.slice(start, end).replace(lead, '').trim() === '';
}

/** `占66%`, `同比上升18.6%`: only a percentage behind a part. */
export function isAside({ quantities }: Clause): boolean {
  return quantities.length > 0 && quantities.every(({ unit }) => unit === '%');
}

/** Does the clause begin a list behind 其中? */
export function isAmong({ text }: Prose, { start }: Clause): boolean {
  return /^\s*其中/.test(text.slice(start, start + 6));
}

const fewestGroups = 2;
/** Clauses of a sentence behind 其中; a longer rest is not read. */
const mostClauses = 120;

/**
 * The parts in each unit where every part is counted in the same two units or more: 民政局1件，收取880元；教育局2件，收取160元.
 * Empty where they are not.
 */
export function groupsAt(
  prose: Prose,
  clauses: Sentence,
  from: number,
): ReadonlyMap<string, readonly Part[]> {
  const groups = groupsOf(clauses, from);
  const byUnit = new Map<string, Part[]>();
  const units = groups[0]?.quantities.map(({ unit }) => unit) ?? [];
  if (groups.length < fewestGroups || new Set(units).size < 2 || new Set(units).size < units.length)
    return byUnit;
  for (const { start, quantities } of groups) {
    const [first] = quantities;
    if (first === undefined || quantities.length !== units.length) return new Map();
    const label = prose.text.slice(start, first.start).replace(lead, '').trim();
    if (comparison.test(label)) return new Map();
    for (const quantity of quantities) {
      if (!units.includes(quantity.unit)) return new Map();
      const parts = byUnit.get(quantity.unit) ?? [];
      parts.push({ quantity, label });
      byUnit.set(quantity.unit, parts);
    }
  }
  return byUnit;
}

interface Group {
  readonly start: ProseOffset;
  readonly quantities: readonly Quantity[];
}

/** What stands between `;`, or where there is none each clause; those without a figure are left out. */
function groupsOf(clauses: Sentence, from: number): readonly Group[] {
  if (clauses.length - from > mostClauses) return [];
  const listed = clauses.slice(from);
  const isBySemicolon = listed.some(({ mark }) => mark === ';');
  const groups: Group[] = [];
  let open: Clause[] = [];
  for (const [index, clause] of listed.entries()) {
    open.push(clause);
    if (isBySemicolon && clause.mark !== ';' && index < listed.length - 1) continue;
    const quantities = open.flatMap((found) => found.quantities);
    const [first] = open;
    if (quantities.length > 0 && first !== undefined) groups.push({ start: first.start, quantities });
    open = [];
  }
  return groups;
}
