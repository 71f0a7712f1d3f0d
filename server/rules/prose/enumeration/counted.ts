/** Numbers that say how many items a list has: 《…》《…》等7项制度, 云岫县、柏川县等5个县区. */
import { added, none } from '../../../report/lists';
import { parseArabic, parseChinese } from '../../../report/numerals';
import type { Prose, ProseOffset } from '../../../report/prose';
import { unitSet } from '../../../report/unit-set';

export interface Place {
  readonly start: ProseOffset;
  readonly end: ProseOffset;
}

export interface CountedList extends Place {
  /** The range is the number with what it counts; the number alone ends here. */
  readonly numberEnd: ProseOffset;
  readonly number: number;
  /** In order. */
  readonly items: readonly Place[];
}

/** UTF-16 units of a list that are read, and of the words behind it. */
const longestList = 1500;
const longestCount = 24;

const number = '(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const document =
  '制度|办法|文件|档案|规定|规范|方案|通知|意见|法规|法律|规章|措施|政策|规则|指南|目录|清单|细则|规程|流程';
const documents = new RegExp(
  `^(?:等|共)?\\s?${number}\\s?大?[个项部份件篇种类][^,。;:、《》()]{0,6}?(?:${document})`,
);
const bodies = new RegExp(
  `^等\\s?${number}\\s?[个家][^,。;:、《》()]{0,4}?(?:[县区市旗镇乡局办]{1,3}|街道|部门|单位)`,
);
const others = new RegExp(`^等\\s?${number}\\s?大?[个项种类](?!月)`);

/** 民政局 and 云岫县: the items of a list of bodies end like this. */
const body = /[\p{Script=Han}]{1,11}(?:[县区旗市镇乡局委办厅院部]|街道|中心)$/u;
/** 奈曼 for 奈曼旗. */
const longestShortName = 3;

/** Lists with the number of their items behind them, in order. Linear in the prose. */
export function countedListsIn({ text }: Prose): readonly CountedList[] {
  let lists: CountedList[] | undefined;
  let from = 0;
  for (let at = text.indexOf('等', 1); at > 0; at = text.indexOf('等', at + 1)) {
    if (!beginsNumber(text, at + 1)) continue;
    const list = listBefore(text, at, Math.max(from, at - longestList));
    if (list !== undefined) lists = added(lists, list);
    from = at + 1;
  }
  return lists ?? none;
}

/** Lists of titles with a number right behind them that claims to be all: 《…》《…》两个办法. */
export function closedListsIn({ text }: Prose): readonly CountedList[] {
  const lists: CountedList[] = [];
  for (let at = text.indexOf('》'); at > 0; at = text.indexOf('》', at + 1)) {
    if (text[at + 1] !== '共' && !beginsNumber(text, at + 1)) continue;
    const from = Math.max(text.lastIndexOf('。', at) + 1, at - longestList);
    const list = countedBy(documents, text, at + 1, titlesBefore(text, at + 1, from));
    // 修订《…》，制定《…》《…》3项制度 counts the titles of the whole sentence.
    if (list !== undefined && occurrences(text, '《', from, at) === list.items.length) lists.push(list);
  }
  return lists;
}

const numerals = unitSet('0123456789一二两三四五六七八九十');

function beginsNumber(text: string, offset: number): boolean {
  const at = text[offset] === ' ' ? offset + 1 : offset;
  return numerals[text.charCodeAt(at)] === 1;
}

function listBefore(text: string, at: number, from: number): CountedList | undefined {
  switch (text[at - 1]) {
    case '》':
    case ')':
      return countedBy(documents, text, at, titlesBefore(text, at, from));
    case '"':
      return countedBy(others, text, at, quotedBefore(text, at, from));
    default:
      return countedBy(bodies, text, at, bodiesBefore(text, at, from));
  }
}

function countedBy(
  pattern: RegExp,
  text: string,
  at: number,
  items: readonly Place[],
): CountedList | undefined {
  const match = pattern.exec(text.slice(at, at + longestCount));
  const digits = match?.groups?.number;
  if (match === null || digits === undefined || items.length < 2) return undefined;
  const value = (parseArabic(digits) ?? parseChinese(digits))?.toNumber();
  if (value === undefined) return undefined;
  const start = at + match[0].indexOf(digits);
  return { start, numberEnd: start + digits.length, end: at + match[0].length, number: value, items };
}

/** The titles that end at `end`, with nothing but marks, 和 and remarks in brackets between them. */
function titlesBefore(text: string, end: number, from: number): readonly Place[] {
  const items: Place[] = [];
  for (let at = beforeRemark(text, end, from); text[at - 1] === '》'; ) {
    const start = openingBefore(text, at, from);
    if (start === undefined) break;
    items.unshift({ start, end: at });
    at = beforeRemark(text, beforeJoint(text, start), from);
  }
  return items;
}

/** The 《 of the title whose 》 stands before `end`; titles may stand inside titles. */
function openingBefore(text: string, end: number, from: number): number | undefined {
  let depth = 0;
  for (let at = end - 1; at >= from; at--) {
    if (text[at] === '》') depth++;
    else if (text[at] === '《' && --depth === 0) return at;
  }
  return undefined;
}

function beforeJoint(text: string, end: number): number {
  let at = end;
  while (at > 0 && '、,和及与以 '.includes(text[at - 1] ?? '。')) at--;
  return at;
}

/** Passes over （试行） and the like. */
function beforeRemark(text: string, end: number, from: number): number {
  if (text[end - 1] !== ')') return end;
  const open = text.lastIndexOf('(', end - 1);
  return open > from ? open : end;
}

function quotedBefore(text: string, end: number, from: number): readonly Place[] {
  const items: Place[] = [];
  for (let at = end; at > from && text[at - 1] === '"'; ) {
    const start = text.lastIndexOf('"', at - 2);
    if (start < from) break;
    items.unshift({ start, end: at });
    at = beforeJoint(text, start);
  }
  return items;
}

/** The names before `end`, as far back as they are names of bodies. */
function bodiesBefore(text: string, end: number, from: number): readonly Place[] {
  const items: Place[] = [];
  let at = end;
  let allowsShort = false;
  for (;;) {
    let start = at;
    while (start > from && at - start < longestCount && /[\p{Script=Han}"]/u.test(text[start - 1] ?? ''))
      start--;
    const name = text.slice(start, at);
    const isBody = body.test(name);
    if (items.length === 0) allowsShort = !isBody;
    if (!isBody && !(allowsShort && name.length > 1 && name.length <= longestShortName)) break;
    items.unshift({ start, end: at });
    if (text[start - 1] !== '、' || start <= from) break;
    at = start - 1;
  }
  return items;
}

function occurrences(text: string, mark: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) count++;
  return count;
}
