import { none } from '../../report/lists';
import type { Report } from '../../report/model';
import { headingsOf } from '../../report/nodes';
import { onceInFew, type Prose } from '../../report/prose';
import { prosesThat } from '../../report/proses-that';
import type { FindingFix } from '../finding';
import { findingsInProse } from '../prose-findings';
import type { Rule, RuleFinding } from '../rule';
import { countFinding, numberFix, related, wrongHeadingCountIn } from './enumeration/announced';
import { type CountedList, closedListsIn, countedListsIn } from './enumeration/counted';
import {
  bracketItemsIn,
  breakIn,
  digitItemsIn,
  enumerationsOf,
  hanItemsIn,
  type Item,
  rankItemsIn,
} from './enumeration/ordinals';
import { isWrittenOtherwise, otherFirst, type Placed, sourceOf } from './enumeration/placed';

/** Enumerations count up without a gap, and a list has as many items as the text says. */
export const proseEnumeration: Rule = {
  code: 'prose/enumeration',
  severity: 'warning',
  title: { zh: '列举的序号或者项数不对', en: 'An enumeration skips, repeats or is miscounted' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    const { report } = bound;
    for (const [first, ...others] of passagesOf(report))
      if (first !== undefined) yield* findingsIn([first, ...others]);
    yield* wrongOrderIn(report);
    yield* wrongBracketsIn(report);
    yield* wrongRanksIn(report);
    yield* tooManyIn(report);
    yield* wrongCountIn(report);
    yield* wrongHeadingCountIn(bound);
  },
};

const wrongOrderIn = findingsInProse((prose) => {
  const items = digitItemsIn(prose);
  return items.length === 0
    ? none
    : items.flatMap((style) => enumerationsOf(style)).flatMap((list) => orderOf(prose, list));
}, 'first');

const wrongBracketsIn = findingsInProse((prose) => ordersOf(prose, bracketItemsIn(prose)), 'half');

const wrongRanksIn = findingsInProse((prose) => ordersOf(prose, rankItemsIn(prose)), 'article');

function ordersOf(prose: Prose, items: readonly Item[]): readonly RuleFinding[] {
  return items.length < 2 ? none : enumerationsOf(items).flatMap((list) => orderOf(prose, list));
}

function orderOf(prose: Prose, list: readonly Item[]): readonly RuleFinding[] {
  const placed = list.map((item): Placed => ({ ...item, prose }));
  const finding = orderFinding(placed) ?? countFinding(placed);
  return finding === undefined ? none : [finding];
}

const tooManyIn = findingsInProse(
  (prose) => listFindings(prose, countedListsIn(prose), ({ items, number }) => items.length > number),
  'more',
);

const wrongCountIn = findingsInProse(
  (prose) => listFindings(prose, closedListsIn(prose), ({ items, number }) => items.length !== number),
  'titleEnd',
);

const prosesWithItems = prosesThat((prose) => hanItemsIn(prose).length > 0);

/** The prose with ordinals from one heading to the next: 一是 and 二是 may stand in paragraphs of their own. */
function passagesOf(report: Report): readonly (readonly Prose[])[] {
  const headings = headingsOf(report);
  const passages: Prose[][] = [];
  let next = 0;
  for (const prose of prosesWithItems(report)) {
    const { start } = prose.sourceRange(0, 1);
    const before = next;
    while ((headings[next]?.range.start ?? Number.POSITIVE_INFINITY) <= start) next++;
    const passage = passages.at(-1);
    if (passage === undefined || next > before) passages.push([prose]);
    else passage.push(prose);
  }
  return passages;
}

/** Kept in the first prose of a passage: nearly all have nothing wrong, and are not looked at again. */
const cleanPassage = onceInFew((): { made: readonly unknown[] } => ({ made: [] }));

function findingsIn(passage: readonly [Prose, ...Prose[]]): readonly RuleFinding[] {
  const clean = cleanPassage(passage[0]);
  if (clean.made.length === passage.length && passage.every(({ made }, at) => made === clean.made[at]))
    return [];
  const items = passage.flatMap((prose) => hanItemsIn(prose).map((item): Placed => ({ ...item, prose })));
  const found = items.length > 1 ? [...inPassage(items)] : [];
  if (found.length === 0) clean.made = passage.map(({ made }) => made);
  return found;
}

function* inPassage(items: readonly Placed[]): Generator<RuleFinding> {
  const lists = enumerationsOf(items, goesOn);
  for (const [index, list] of lists.entries()) {
    // An enumeration inside may have taken ordinals of the outer one.
    const holdsAnother = place(lists[index + 1]?.[0]) < place(list.at(-1));
    const finding = orderFinding(list) ?? (holdsAnother ? undefined : countFinding(list));
    if (finding !== undefined) yield finding;
  }
}

/**
 * `…；三是…。措施：一是…；二是…；四是…`: the last one goes on in the sentence of the second list, with its mark, not in the
 * first list. `一是…。分工：一是…，二是…；二是…` goes on in the first.
 */
function goesOn(outer: readonly Placed[], inner: readonly Placed[], item: Placed): boolean {
  const [first, second] = inner;
  const [before, last] = [outer.at(-1), inner.at(-1)];
  if (first === undefined || second === undefined || before === undefined || last === undefined) return false;
  return (
    outer.length > 1 &&
    item.number > last.number + 1 &&
    markBefore(item) === markBefore(second) &&
    areInOneSentence(first, item) &&
    !areInOneSentence(before, first)
  );
}

function markBefore({ prose, start }: Placed): string {
  return (
    prose.text
      .slice(Math.max(0, start - 2), start)
      .trim()
      .at(-1) ?? ''
  );
}

function areInOneSentence(a: Placed, b: Placed): boolean {
  return a.prose === b.prose && !a.prose.text.slice(a.end, b.start).includes('。');
}

function place(item: Placed | undefined): number {
  return item === undefined ? Number.POSITIVE_INFINITY : sourceOf(item).start;
}

function orderFinding(list: readonly Placed[]): RuleFinding | undefined {
  const at = breakIn(list);
  const [before, item] = [list[at - 1], list[at]];
  if (before === undefined || item === undefined) return undefined;
  const isSame = before.prose === item.prose;
  const between = isSame
    ? item.prose.text.slice(before.end, item.start)
    : before.prose.text.slice(before.end) + item.prose.text.slice(0, item.start);
  const isRepeat = item.number <= before.number;
  // An enumeration without its first ordinal may begin in another paragraph.
  if (isRepeat && (otherFirst.test(between) || (!isSame && item.number < before.number))) return undefined;
  if (!isRepeat && isWrittenOtherwise(between, before.number + 1)) return undefined;
  const written = item.write(item.number);
  const wanted = item.write(before.number + 1);
  const last = before.write(before.number);
  return {
    message: isRepeat
      ? {
          zh: `“${last}”之后又是“${written}”，应为“${wanted}”`,
          en: `After “${last}” comes “${written}” again, not “${wanted}”`,
        }
      : {
          zh: `“${last}”之后是“${written}”，缺“${wanted}”`,
          en: `After “${last}” comes “${written}”: “${wanted}” is missing`,
        },
    range: sourceOf(item),
    related: [
      { range: sourceOf(before), message: { zh: `前一项“${last}”`, en: `the item before, “${last}”` } },
    ],
    expected: wanted,
    actual: written,
    fixes: [renumbering(list, at, wanted)],
  };
}

function renumbering(list: readonly Placed[], from: number, wanted: string): FindingFix {
  return {
    title: { zh: `从“${wanted}”起重新编号`, en: `Renumber from “${wanted}” on` },
    edits: list.slice(from).map((item, index) => ({
      range: sourceOf(item),
      text: item.write(from + index + 1),
    })),
    isSafe: false,
  };
}

function listFindings(
  prose: Prose,
  lists: readonly CountedList[],
  isWrong: (list: CountedList) => boolean,
): readonly RuleFinding[] {
  return lists.length === 0 ? none : lists.filter(isWrong).map((list) => listFinding(prose, list));
}

function listFinding(prose: Prose, { start, numberEnd, end, number, items }: CountedList): RuleFinding {
  const named = prose.text.slice(start, end);
  return {
    message: {
      zh: `写明“${named}”，列出 ${items.length} 个`,
      en: `“${named}” are announced, ${items.length} are listed`,
    },
    range: prose.sourceRange(start, numberEnd),
    related: items.map((item) =>
      related(prose.sourceRange(item.start, item.end), prose.text.slice(item.start, item.end)),
    ),
    expected: String(items.length),
    actual: String(number),
    fixes: [numberFix(prose, { start, end: numberEnd }, prose.text.slice(start, numberEnd), items.length)],
  };
}
