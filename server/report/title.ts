/** The title of a report, and what it says: year and organisation. */
import { isOrganisation } from './closing';
import { fold } from './fold';
import type { Range } from './model';
import { parseChinese } from './numerals';

/** A title stands in so many lines from the top; a page's chrome may stand before it. */
export const searchedForTitle = 60;
const shortestTitle = 4;
const longestTitle = 80;
/** A page may take the name of its file for its title. */
export const fileExtension = /\.(?:docx?|pdf|wps|txt|html?)(?:vip)?$/i;
const ending = /(?:报告|总结|年报|工作计划|汇报|年度报)(?:\([^()]{1,8}\))?$/;
const year = /(?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2}/;
/** The mark of a Markdown title. */
export const markdownTitle = /^#\s+/;

/** Line numbers of a title, 0-based, both inclusive. */
interface TitleLines {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines of the title. `filled` are the lines without the spaces around them, `isCandidate` tells which may be (part
 * of) one. Of several the first one with a year is taken: the menu of a web page names 政府信息公开年报, too.
 */
export function findTitle(
  folded: string,
  filled: readonly Range[],
  isCandidate: (index: number) => boolean,
): TitleLines | undefined {
  const head = filled.slice(0, searchedForTitle).map((range) => folded.slice(range.start, range.end));
  const texts = head.map((text, index) => (isCandidate(index) ? titleText(text) : undefined));
  const found = texts.flatMap((text, last) =>
    text !== undefined && ending.test(text) ? [{ first: firstLine(texts, last), last }] : [],
  );
  const body = head.findIndex((text) => text.includes('。'));
  const dated = found.find(
    ({ first, last }) => (body < 0 || last < body) && year.test(texts.slice(first, last + 1).join('')),
  );
  return dated ?? found[0] ?? markdownFirst(head, texts);
}

/** A line of a wrapped title has no year of its own when the line before it has one, or stands below its organisation. */
function firstLine(texts: readonly (string | undefined)[], last: number): number {
  const text = texts[last] ?? '';
  if (year.test(text)) {
    const above = texts[last - 1];
    return /^(?:(?:19|20)\d\d|关于)/.test(text) && above !== undefined && isOrganisation(above)
      ? last - 1
      : last;
  }
  for (const back of [1, 2]) {
    const above = texts[last - back];
    if (above === undefined) return last;
    if (year.test(above) && above.length <= longestTitle / 2) return last - back;
  }
  return last;
}

/** `# 云岭市政务公开情况`: whatever the first line says, when it is marked as the title. */
function markdownFirst(
  head: readonly string[],
  texts: readonly (string | undefined)[],
): TitleLines | undefined {
  const first = texts.findIndex((text) => text !== undefined);
  const isMarked = markdownTitle.test(head[first] ?? '') && !/[:,]/.test(texts[first] ?? '');
  return isMarked ? { first, last: first } : undefined;
}

/** A shorter line is no page flattened into one line. */
const shortestFlattened = 600;
/** UTF-16 units of a flattened page in which its title stands. */
const flattenedTop = 300;
const flattenedTitle =
  /(?:^|(?<=\s))[^\s。,;:!?《》]{2,30}(?:19|20)\d\d年?度?政府信息公开[^\s。,;:!?《》]{0,8}(?:报告|年报)(?=\s)/g;

/**
 * The title inside a page flattened into the line `[start, end)`, between spaces: `首页 政务公开 云岭市2024年政府信息公开工作
 * 年度报告 来源：…`. The last one, for a page names where it stands, too.
 */
export function titleInLine(folded: string, start: number, end: number): Range | undefined {
  if (end - start < shortestFlattened) return undefined;
  const top = folded.slice(start, start + flattenedTop);
  const sentence = top.indexOf('。');
  const title = [...(sentence < 0 ? top : top.slice(0, sentence)).matchAll(flattenedTitle)].at(-1);
  return title && { start: start + title.index, end: start + title.index + title[0].length };
}

function titleText(line: string): string | undefined {
  if (line.length > longestTitle * 2) return undefined;
  const text = line.replace(markdownTitle, '').replace(fileExtension, '');
  return text.length < shortestTitle || text.length > longestTitle || /[。;!?|\t]/.test(text)
    ? undefined
    : text;
}

/** The year that a folded title names; a planned year (`2011年工作计划`) is not the report's. */
export function titleYear(title: string): number | undefined {
  const match = /((?:19|20)\d\d)(?!年?[^\d]{0,6}计划)/.exec(title);
  if (match?.[1] !== undefined) return Number(match[1]);
  const numerals = /([一二〇零][〇零一二三四五六七八九]{3})年/.exec(title);
  return numerals?.[1] === undefined ? undefined : parseChinese(numerals[1])?.toNumber();
}

/** The year named most often in a folded body; the earlier one when two are named as often. */
export function bodyYear(folded: string): number | undefined {
  const counts = new Map<number, number>();
  for (const match of folded.matchAll(/((?:19|20)\d\d)年/g)) {
    const named = Number(match[1]);
    counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [named, count] of counts) {
    const most = best === undefined ? 0 : (counts.get(best) ?? 0);
    if (count > most || (count === most && best !== undefined && named < best)) best = named;
  }
  return best;
}

const subject = /^(?:政府信息|政务公开|信息公开)/;
const organisationBefore =
  /^.{2,30}?(?=\s{0,9}(?:(?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2}|政府信息|政务公开|信息公开|年度))/;

/** The organisation that a title begins with, as written: `云岭市2024年政府信息公开工作年度报告` → 云岭市. */
export function titleOrganisation(title: string): string | undefined {
  const folded = fold(title);
  const start = /^(?:(?:19|20)\d\d\s?年?度?)?\s{0,9}/.exec(folded)?.[0].length ?? 0;
  const match = organisationBefore.exec(folded.slice(start));
  if (match === null || match[0].includes('工作') || subject.test(match[0])) return undefined;
  return title.slice(start, start + match[0].length).trim();
}
