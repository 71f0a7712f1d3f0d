/** Ordinals inside paragraphs: 一是…二是, 一要…二要, （1）…（2）, 1.…2., ①…②. */
import { added, none } from '../../../report/lists';
import { parseChinese } from '../../../report/numerals';
import { onceIn, type Prose, type ProseOffset } from '../../../report/prose';
import { includesAny } from '../../../report/search';
import { unitSet } from '../../../report/unit-set';

export interface Item {
  /** The ordinal with its mark. */
  readonly start: ProseOffset;
  readonly end: ProseOffset;
  readonly number: number;
  /** Another number in the same style. */
  write(number: number): string;
}

const han = '一二三四五六七八九十';
const hanDigits = unitSet(han);
const longestHan = 3;
const marks: readonly string[] = ['是', '要'];
/** What an ordinal stands behind: 统一是, 第二是 and 10.1 are none. */
const boundary = /[。,;:!?、()"\s]/;

function isBoundary(text: string, offset: number): boolean {
  return offset === 0 || boundary.test(text[offset - 1] ?? '');
}

/** 21 → 二十一; up to 99. */
export function hanOf(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : han[tens - 1]}十`;
  return ten + (number % 10 === 0 ? '' : (han[(number % 10) - 1] ?? ''));
}

/** 一是, 二要: both belong to one enumeration. In order. */
export const hanItemsIn = onceIn(({ text }): readonly Item[] => {
  let items: Item[] | undefined;
  for (const mark of marks)
    for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1)) {
      const item = hanDigits[text.charCodeAt(at - 1)] === 1 ? hanItemAt(text, at, mark) : undefined;
      if (item !== undefined) items = added(items, item);
    }
  return items?.sort((a, b) => a.start - b.start) ?? none;
});

function hanItemAt(text: string, at: ProseOffset, mark: string): Item | undefined {
  let start = at - 1;
  while (at - start < longestHan && hanDigits[text.charCodeAt(start - 1)] === 1) start--;
  if (!isBoundary(text, start)) return undefined;
  const number = parseChinese(text.slice(start, at))?.toNumber();
  if (number === undefined || number <= 0 || number >= 100) return undefined;
  return { start, end: at + mark.length, number, write: (other) => `${hanOf(other)}${mark}` };
}

interface Style {
  /** A text without any of them has no enumeration of the style. */
  readonly first: readonly string[];
  readonly pattern: RegExp;
  write(number: number, written: string): string;
}

const circled = 0x2460;
const styles: readonly Style[] = [
  {
    first: ['(1)'],
    pattern: /(?<=^|[。;:])\s?\((?<number>\d{1,2})\)(?![、,和及至~-])/g,
    write: (number) => `（${number}）`,
  },
  {
    first: ['1.', '1、'],
    pattern: /(?<=^|[。;:])\s?(?<number>\d{1,2})[.、](?!\d)/g,
    write: (number, written) => written.replace(/\d+/, String(number)),
  },
  {
    first: ['①'],
    pattern: /(?<=^|[。;:,、])\s?(?<circled>[①-⑳])/g,
    write: (number) => String.fromCharCode(circled + number - 1),
  },
];

/** 第一，; but 第一、二季度 and 第一、第三季度 are names of something. */
const ranks: Style = {
  first: ['第一,', '第一、'],
  pattern:
    /(?<=^\s{0,4}|[。;:]\s?)第(?<han>[一二三四五六七八九十]{1,2})(?=[,、](?![第一二三四五六七八九十]))/g,
  write: (number) => `第${hanOf(number)}`,
};

const hanInBrackets: Style = {
  first: ['(一)'],
  pattern: /(?<=^|[。;:])\s?\((?<han>[一二三四五六七八九十]{1,3})\)(?![、,和及至项款~-])/g,
  write: (number) => `（${hanOf(number)}）`,
};

/** （一）…；（二）… inside a paragraph, in order. */
export const bracketItemsIn = itemsInStyle(hanInBrackets);

/** 第一，…；第二，…, in order. */
export const rankItemsIn = itemsInStyle(ranks);

/** The ordinals in digits, style by style, each in order. */
export function digitItemsIn({ text }: Prose): readonly (readonly Item[])[] {
  let found: (readonly Item[])[] | undefined;
  for (const style of styles) if (includesAny(text, style.first)) found = added(found, itemsOf(text, style));
  return found ?? none;
}

function itemsInStyle(style: Style): (prose: Prose) => readonly Item[] {
  return ({ text }) => (includesAny(text, style.first) ? itemsOf(text, style) : none);
}

function itemsOf(text: string, { pattern, write }: Style): readonly Item[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups }): Item => {
    const written = found.trimStart();
    const start = index + found.length - written.length;
    const number = numberOf(groups ?? {});
    return { start, end: start + written.length, number, write: (other) => write(other, written) };
  });
}

function numberOf({ han: inHan, circled: sign, number }: Readonly<Record<string, string>>): number {
  if (inHan !== undefined) return parseChinese(inHan)?.toNumber() ?? 0;
  return sign === undefined ? Number(number) : sign.charCodeAt(0) - circled + 1;
}

/** Enumerations that may stand inside each other. */
const deepest = 4;

/**
 * The enumerations among the ordinals; one may stand inside another. Each begins with its first ordinal. `goesOn` tells
 * where an ordinal that skips one belongs to the inner enumeration all the same.
 */
export function enumerationsOf<T extends Item>(
  items: readonly T[],
  goesOn: (outer: readonly T[], inner: readonly T[], item: T) => boolean = () => false,
): readonly (readonly T[])[] {
  const all: T[][] = [];
  let open: T[][] = [];
  for (const item of items) {
    if (item.number === 1) {
      const begun = [item];
      all.push(begun);
      open = [...open.slice(1 - deepest), begun];
      continue;
    }
    const [outer, inner] = [open.at(-2), open.at(-1)];
    if (outer !== undefined && inner !== undefined && goesOn(outer, inner, item)) {
      inner.push(item);
      continue;
    }
    const next = open.findLastIndex((list) => list.at(-1)?.number === item.number - 1);
    // The inner enumeration is over when the outer one goes on.
    if (next >= 0) open = open.slice(0, next + 1);
    open.at(-1)?.push(item);
  }
  return all;
}

/** The index of the first ordinal that does not follow the one before it; -1 where all do. */
export function breakIn(items: readonly Item[]): number {
  return items.findIndex(({ number }, index) => number !== index + 1);
}

/** The ordinal as any of its forms begins: 二, 2, ②. */
export function formsOf(number: number): readonly string[] {
  return [hanOf(number), String(number), String.fromCharCode(circled + number - 1)];
}
