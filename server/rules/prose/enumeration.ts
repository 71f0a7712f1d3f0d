import { none } from '../../report/lists';
import type { Report } from '../../report/model';
import { headingsOf } from '../../report/nodes';
import { parseArabic, parseChinese } from '../../report/numerals';
import { onceInFew, type Prose } from '../../report/prose';
import { prosesThat } from '../../report/proses-that';
import type { FindingFix } from '../finding';
import { findingsInProse } from '../prose-findings';
import type { Rule, RuleFinding } from '../rule';
import { type CountedList, closedListsIn, countedListsIn } from './enumeration/counted';
import {
  bracketItemsIn,
  breakIn,
  digitItemsIn,
  enumerationsOf,
  formsOf,
  hanItemsIn,
  hanOf,
  type Item,
} from './enumeration/ordinals';

/** Enumerations count up without a gap, and a list has as many items as the text says. */
export const proseEnumeration: Rule = {
  code: 'prose/enumeration',
  severity: 'warning',
  title: { zh: '列举的序号或者项数不对', en: 'An enumeration skips, repeats or is miscounted' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check({ report }) {
    for (const [first, ...others] of passagesOf(report))
      if (first !== undefined) yield* findingsIn([first, ...others]);
    yield* wrongOrderIn(report);
    yield* wrongBracketsIn(report);
    yield* tooManyIn(report);
    yield* wrongCountIn(report);
  },
};

const wrongOrderIn = findingsInProse((prose) => {
  const items = digitItemsIn(prose);
  return items.length === 0 ? none : items.flatMap(enumerationsOf).flatMap((list) => orderOf(prose, list));
}, 'first');

const wrongBracketsIn = findingsInProse((prose) => {
  const items = bracketItemsIn(prose);
  return items.length < 2 ? none : enumerationsOf(items).flatMap((list) => orderOf(prose, list));
}, 'half');

function orderOf(prose: Prose, list: readonly Item[]): readonly RuleFinding[] {
  const finding = orderFinding(list.map((item): Placed => ({ ...item, prose })));
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

/** An ordinal with the paragraph that it stands in. */
interface Placed extends Item {
  readonly prose: Prose;
}

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
  const lists = enumerationsOf(items);
  for (const [index, list] of lists.entries()) {
    // An enumeration inside may have taken ordinals of the outer one.
    const holdsAnother = place(lists[index + 1]?.[0]) < place(list.at(-1));
    const finding = orderFinding(list) ?? (holdsAnother ? undefined : countFinding(list));
    if (finding !== undefined) yield finding;
  }
}

function place(item: Placed | undefined): number {
  return item === undefined ? Number.POSITIVE_INFINITY : sourceOf(item).start;
}

function sourceOf({ prose, start, end }: Placed): { readonly start: number; readonly end: number } {
  return prose.sourceRange(start, end);
}

/** Other words that take the place of an ordinal. */
const otherFirst = /首先|第一|其一|一方面|一则|一来|一是|一要/;
const otherNext = /其次|再次|另外|此外|另一方面|最后|同时|还有/;

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

/** `二、` or 其次 where 二是 is missing. */
function isWrittenOtherwise(between: string, number: number): boolean {
  if (otherNext.test(between)) return true;
  return formsOf(number).some((form) =>
    ['。', ';', ',', ':', ' ', '其', '第', '('].some((mark) => between.includes(mark + form)),
  );
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

/** UTF-16 units before the first ordinal in which the number of items is announced. */
const longestAnnouncement = 40;
const announcement =
  /(?:以下|如下|下列|[这从在有要了为是的好抓取到绕住出化]|存在|采取|主要|^|[,:。;])(?<number>\d{1,2}|[两二三四五六七八九十])(?<what>个(?:主要|突出|重点)?(?:方面|问题|不足|短板|重点|原因|薄弱环节|环节|特点|到位|坚持|困难)|大?方面|点|[项条大](?:主要|重点|具体)?(?:措施|举措|工作|任务|做法))[^,。;:\d]{0,14}[:。,;]?\s*$/;

function countFinding(list: readonly Placed[]): RuleFinding | undefined {
  const [first, second] = list;
  const last = list.at(-1);
  if (first === undefined || second === undefined || last === undefined) return undefined;
  const { prose } = first;
  const from = Math.max(0, first.start - longestAnnouncement);
  const before = prose.text.slice(from, first.start);
  const match = announcement.exec(before);
  const digits = match?.groups?.number;
  const announced = digits && (parseArabic(digits) ?? parseChinese(digits))?.toNumber();
  if (match === null || !digits || announced === undefined || announced === list.length) return undefined;
  const behind = last.prose.text.slice(last.end, last.end + longestBehind);
  if (
    list.length < Number(announced) &&
    (otherNext.test(behind) || isWrittenOtherwise(behind, list.length + 1))
  )
    return undefined;
  const start = from + match.index + match[0].indexOf(digits);
  const end = start + digits.length;
  const named = `${digits}${match.groups?.what ?? ''}`;
  return {
    message: {
      zh: `前面说“${named}”，后面列出 ${list.length} 项`,
      en: `“${named}” are announced, ${list.length} are listed`,
    },
    range: prose.sourceRange(start, end),
    related: list.map((item) => related(item.prose, item.start, item.end)),
    expected: String(list.length),
    actual: String(announced),
    fixes: [numberFix(prose, { start, end }, digits, list.length)],
  };
}
const longestBehind = 600;

function related(prose: Prose, start: number, end: number): RuleFinding['related'][number] {
  const words = prose.text.slice(start, end);
  return { range: prose.sourceRange(start, end), message: { zh: words, en: words } };
}

function numberFix(
  prose: Prose,
  { start, end }: { readonly start: number; readonly end: number },
  written: string,
  wanted: number,
): FindingFix {
  const text = /\d/.test(written) ? String(wanted) : wanted === 2 ? '两' : hanOf(wanted);
  return {
    title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
    edits: [{ range: prose.sourceRange(start, end), text }],
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
    related: items.map((item) => related(prose, item.start, item.end)),
    expected: String(items.length),
    actual: String(number),
    fixes: [numberFix(prose, { start, end: numberEnd }, prose.text.slice(start, numberEnd), items.length)],
  };
}
