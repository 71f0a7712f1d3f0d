/** Numbers that stand before what they count: 存在以下三个方面问题：一是…, 从以下五个方面推进： and five headings. */
import type { BoundReport } from '../../../forms/bound';
import { parseArabic, parseChinese } from '../../../report/numerals';
import { once } from '../../../report/once';
import type { Prose, ProseOffset } from '../../../report/prose';
import { prosesThat } from '../../../report/proses-that';
import type { FindingFix } from '../../finding';
import type { RuleFinding } from '../../rule';
import { isCutBetween } from '../../structure/placed';
import { outlineOf, type Run } from '../../structure/runs';
import { hanOf } from './ordinals';
import { isWrittenOtherwise, type Placed, sourceOf } from './placed';

/** The range is the number alone. */
interface Announcement {
  readonly start: ProseOffset;
  readonly end: ProseOffset;
  readonly number: number;
  /** 三个方面. */
  readonly named: string;
}

/** UTF-16 units before the first item in which the number of items is announced. */
const longestAnnouncement = 40;
const announcement =
  /(?:以下|如下|下列|[这从在有要了为是的好抓取到绕住出化]|存在|采取|主要|^|[,:。;])(?<number>\d{1,2}|[两二三四五六七八九十])(?<what>个(?:主要|突出|重点)?(?:方面|问题|不足|短板|重点|原因|薄弱环节|环节|特点|到位|坚持|困难)|大?方面|点|[项条大](?:主要|重点|具体)?(?:措施|举措|工作|任务|做法))[^,。;:\d]{0,14}[:。,;]?\s*$/;

function announcedBefore({ text }: Prose, offset: ProseOffset): Announcement | undefined {
  const from = Math.max(0, offset - longestAnnouncement);
  const match = announcement.exec(text.slice(from, offset));
  const digits = match?.groups?.number;
  if (match === null || digits === undefined) return undefined;
  const number = (parseArabic(digits) ?? parseChinese(digits))?.toNumber();
  if (number === undefined) return undefined;
  const start = from + match.index + match[0].indexOf(digits);
  return { start, end: start + digits.length, number, named: `${digits}${match.groups?.what ?? ''}` };
}

/** UTF-16 units behind the last item in which another may be written without an ordinal of the kind. */
const longestBehind = 600;

/** An enumeration inside a paragraph that has more or fewer items than are announced before it. */
export function countFinding(list: readonly Placed[]): RuleFinding | undefined {
  const [first, second] = list;
  const last = list.at(-1);
  if (first === undefined || second === undefined || last === undefined) return undefined;
  const announced = announcedBefore(first.prose, first.start);
  if (announced === undefined || announced.number === list.length) return undefined;
  const behind = last.prose.text.slice(last.end, last.end + longestBehind);
  if (list.length < announced.number && isWrittenOtherwise(behind, list.length + 1)) return undefined;
  return finding(
    first.prose,
    announced,
    list.length,
    list.map((item) => related(sourceOf(item), item.prose.text.slice(item.start, item.end))),
  );
}

/** Where the number stands at the end of a paragraph, and headings follow. */
const announcingProses = prosesThat((prose) => {
  const { text } = prose;
  if (!text.endsWith(':') && !saysBelow(text)) return false;
  return announcedBefore(prose, text.length) !== undefined;
});

const below = '下'.charCodeAt(0);

/** Is there 以下, 如下 or 下列 at the end? Every paragraph is asked: its end is not cut out. */
function saysBelow(text: string): boolean {
  for (let at = Math.max(0, text.length - longestAnnouncement); at < text.length; at++)
    if (text.charCodeAt(at) === below && /[以如]下|下列/.test(text.slice(Math.max(0, at - 1), at + 2)))
      return true;
  return false;
}

/** Headings below a paragraph that announces more or fewer of them. */
export function* wrongHeadingCountIn(bound: BoundReport): Generator<RuleFinding> {
  for (const prose of announcingProses(bound.report)) {
    const { text } = prose;
    const announced = announcedBefore(prose, text.length);
    const run = runBehind(bound, prose.sourceRange(text.length - 1, text.length).end);
    if (announced !== undefined && run !== undefined && isMiscounted(bound, announced.number, run))
      yield finding(
        prose,
        announced,
        run.items.length,
        run.items.map(({ ordinalRange, ordinal, name }) => related(ordinalRange, ordinal || name)),
      );
  }
}

/** The headings of which the first stands right behind `offset` of the source. */
function runBehind(bound: BoundReport, offset: number): Run | undefined {
  filled.lastIndex = offset;
  const start = filled.exec(bound.report.text)?.index;
  return start === undefined ? undefined : runsByStart(bound).get(start);
}

const filled = /\S/g;

const runsByStart = once(
  (bound: BoundReport): ReadonlyMap<number, Run> =>
    new Map(
      outlineOf(bound).runs.flatMap((run) =>
        run.items.slice(0, 1).map(({ ordinalRange }) => [ordinalRange.start, run] as const),
      ),
    ),
);

/** What may follow the announced headings as one of their level. */
const another =
  /附[表件则录]|下一?步|今后|下阶段|打算|计划|存在|问题|不足|困难|改进|整改|措施|举措|努力|对策|建议|方向|思路|其他|其它/;

const lineBreak = /\s*\n\s*/g;

function isMiscounted({ report }: BoundReport, number: number, { items }: Run): boolean {
  const [first, second] = items;
  const last = items.at(-1);
  if (first?.number !== 1 || second === undefined || last === undefined) return false;
  // Ordinals that are missing or double are found by `structure/numbering`.
  if (items.some((item, index) => item.number !== index + 1) || items.length === number) return false;
  if (items.length > number) return !items.slice(number).some(({ name }) => another.test(name));
  const end = report.sections.find(({ range }) => range.end > last.nameRange.end)?.range.end;
  const behind = report.folded.slice(last.nameRange.end, end).slice(0, longestBehind);
  if (isWrittenOtherwise(behind.replaceAll(lineBreak, '。'), items.length + 1)) return false;
  return !isCutBetween(report, { start: first.ordinalRange.start, end: end ?? report.text.length });
}

function finding(
  prose: Prose,
  { start, end, number, named }: Announcement,
  listed: number,
  items: RuleFinding['related'],
): RuleFinding {
  return {
    message: {
      zh: `前面说“${named}”，后面列出 ${listed} 项`,
      en: `“${named}” are announced, ${listed} are listed`,
    },
    range: prose.sourceRange(start, end),
    related: items,
    expected: String(listed),
    actual: String(number),
    fixes: [numberFix(prose, { start, end }, prose.text.slice(start, end), listed)],
  };
}

export function related(range: RuleFinding['range'], words: string): RuleFinding['related'][number] {
  return { range, message: { zh: words, en: words } };
}

export function numberFix(
  prose: Prose,
  { start, end }: { readonly start: ProseOffset; readonly end: ProseOffset },
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
