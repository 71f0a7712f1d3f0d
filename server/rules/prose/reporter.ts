/** Whose report it is, and of whom and when a sentence speaks: of that body and all its year, or of something else. */
import { fold } from '../../report/fold';
import type { Report } from '../../report/model';
import { detachedText } from '../../report/moved';
import { once } from '../../report/once';
import type { ProseOffset } from '../../report/prose';

/** Whose report on which year it is. */
export interface Reporter {
  readonly year: number | undefined;
  readonly organisation: string | undefined;
}

const known = new Map<string, Reporter>();
const mostKnown = 1000;

/** The same object for all versions of a report, as long as year and organisation stay. */
export const reporterOf = once(({ year, organisation }: Report): Reporter => {
  const key = `${year} ${organisation}`;
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear();
    found = { year, organisation: organisation && detachedText(organisation) };
    known.set(key, found);
  }
  return found;
});

/** UTF-16 units of a sentence before a figure or a denial in which its scope is looked for. */
const longestLead = 200;
/** The whole year in other words. */
export const wholeYear =
  /(?:自|从)?(?:\d{4}年)?1月1日(?:起|开始)?[至到\-—~](?:\d{4}年)?12月31日(?:止|期间)?|截[至止到](?:\d{4}年)?12月31日/g;
/** A part of the year, of the bodies, or another year. */
export const otherScope =
  /本级|季度|月份|\d月|上半年|下半年|上年|去年|往年|以前|以来|除.{0,20}外|部分(?!公开)|个别|少数|多数|各?乡镇|各(?:部门|单位|县|区|街道)|下属|所属|其余|其他(?:部门|单位|县|区|乡镇|街道)/;

/** 2019—2024年 */
export const severalYears = /(?:19|20)\d\d年?\s?[-—–~至到]{1,2}\s?(?:19|20)\d\d年/;

/** The sentence up to an offset, without the words for the whole year. */
export function sentenceBefore(text: string, start: ProseOffset): string {
  const before = text.slice(Math.max(0, start - longestLead), start);
  return before.slice(before.lastIndexOf('。') + 1).replaceAll(wholeYear, '');
}

/** 云岭市 of 云岭市人民政府, 东湖街道 of 东湖街道办事处: without what one writes or leaves out. */
export function nameInShort(name: string): string {
  return fold(name)
    .replaceAll(/人民|(?<=街道)办(?:事处)?/g, '')
    .replace(/政府$/, '');
}

/** Is the report that of a place with all its offices? Undefined where nobody knows whose it is. */
export function isGovernment({ organisation }: Reporter): boolean | undefined {
  if (organisation === undefined) return undefined;
  return /(?:[省市县区州盟旗]|政府|管委会|管理委员会|兵团|[镇乡]|街道)$/.test(nameInShort(organisation));
}
