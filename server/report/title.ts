/** The title of a report, and what it says: year and organisation. */
import { fold } from './fold';
import type { Line } from './lines';
import { trimRange } from './lines';
import { parseChinese } from './numerals';

/** A title stands near the top; a page's chrome may stand before it. */
const searched = 60;
const longestTitle = 80;
const extension = /\.(?:docx?|pdf|wps|txt|html?)(?:vip)?$/i;
const ending = /(?:报告|总结|年报|工作计划|汇报|年度报)(?:\([^()]{1,8}\))?$/;
const year = /(?:19|20)\d\d/;

/** Line numbers of the title, 0-based, both inclusive. `isCandidate` tells which lines may be (part of) one. */
export function findTitle(
  folded: string,
  lines: readonly Line[],
  isCandidate: (index: number) => boolean,
): { readonly first: number; readonly last: number } | undefined {
  const texts = lines
    .slice(0, searched)
    .map((line, index) => (isCandidate(index) ? titleText(folded, line) : undefined));
  const last = texts.findIndex((text) => text !== undefined && ending.test(text));
  if (last < 0) return undefined;
  return { first: firstLine(texts, last), last };
}

/** A line of a wrapped title has no year of its own when the line before it has one. */
function firstLine(texts: readonly (string | undefined)[], last: number): number {
  if (year.test(texts[last] ?? '')) return last;
  for (const back of [1, 2]) {
    const text = texts[last - back];
    if (text === undefined) return last;
    if (year.test(text) && text.length <= longestTitle / 2) return last - back;
  }
  return last;
}

function titleText(folded: string, line: Line): string | undefined {
  const { start, end } = trimRange(folded, line.start, line.end);
  const text = folded.slice(start, end).replace(/^#\s+/, '').replace(extension, '');
  return text.length < 4 || text.length > longestTitle || /[。;!?|\t]/.test(text) ? undefined : text;
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

/** The organisation that a title begins with, as written: `云岭市2024年政府信息公开工作年度报告` → 云岭市. */
export function titleOrganisation(title: string): string | undefined {
  const folded = fold(title);
  const year = /^(?:(?:19|20)\d\d\s*年?度?)?\s*/.exec(folded)?.[0].length ?? 0;
  const match = /^.{2,30}?(?=\s*(?:(?:19|20)\d\d|政府信息|政务公开|信息公开|年度))/.exec(folded.slice(year));
  if (match === null || match[0].includes('工作')) return undefined;
  return title.slice(year, year + match[0].length).trim();
}
