/** Ordinals of headings (GB/T 9704: 一、 → （一） → 1. → （1）) and their variants. Works on folded text. */

import type { HeadingLevel } from './model';
import { parseChinese } from './numerals';

export interface Ordinal {
  readonly level: HeadingLevel;
  /** Undefined when the digit is lost: `() 强化…`. */
  readonly number: number | undefined;
  /** UTF-16 length including the spaces behind the ordinal. */
  readonly length: number;
}

const han = '[一二三四五六七八九十]{1,3}';
/** Spaces are bounded, for a line may have any number of them. */
const open = '(?:\\(\\s{0,4})?';
const close = '\\s{0,4}\\)[、.]?\\s*';
interface Pattern {
  readonly level: HeadingLevel;
  readonly pattern: RegExp;
  /** What it begins with: most offsets are told apart by this alone. */
  readonly first: string;
}

const hanDigits = '一二三四五六七八九十';
const digits = '0123456789';
const patterns: readonly Pattern[] = [
  { level: 1, first: '第', pattern: new RegExp(`第(${han})(?:部分|章)[、:,.]?\\s*`, 'y') },
  { level: 2, first: `(${hanDigits}`, pattern: new RegExp(`${open}(${han})${close}`, 'y') },
  {
    level: 1,
    first: `(${hanDigits}`,
    pattern: new RegExp(`\\(?(${han})\\s{0,4}[、.](?!${han}[、.和及])\\s*`, 'y'),
  },
  { level: 4, first: `(${digits}`, pattern: new RegExp(`${open}(\\d{1,2})${close}`, 'y') },
  { level: 3, first: digits, pattern: /(\d{1,2})\s{0,4}[.、](?!\d)\s*/y },
];
const byFirst: ReadonlyMap<number, readonly Pattern[]> = new Map(
  [...`(第${hanDigits}${digits}`].map((character) => [
    character.charCodeAt(0),
    patterns.filter(({ first }) => first.includes(character)),
  ]),
);
const lostDigit = /\(\s{0,4}\)\s*/y;

/** ①, ⑴, ㈠ are one character each. */
const enclosed: readonly { readonly first: number; readonly last: number; readonly level: HeadingLevel }[] = [
  { first: 0x2460, last: 0x2473, level: 4 },
  { first: 0x2474, last: 0x2487, level: 4 },
  { first: 0x3220, last: 0x3229, level: 2 },
];

/** `第二十条第（一）项`, `（一）至（三）项`: a reference, when this stands behind the ordinal. */
const reference = /[项款条号]|[至和及或、~-]\s?[(第]/y;

/** Does `offset`, right behind an ordinal, show that the ordinal is (part of) a reference? */
export function isReference(folded: string, offset: number): boolean {
  reference.lastIndex = offset;
  return reference.test(folded);
}

/** The ordinal that begins at `offset`, undefined if none does. */
export function ordinalAt(folded: string, offset: number): Ordinal | undefined {
  const possible = byFirst.get(folded.charCodeAt(offset));
  if (possible === undefined) return enclosedAt(folded, offset);
  for (const { level, pattern } of possible) {
    pattern.lastIndex = offset;
    const match = pattern.exec(folded);
    if (match !== null) return { level, number: numberOf(match[1] ?? ''), length: match[0].length };
  }
  if (folded[offset] !== '(') return undefined;
  lostDigit.lastIndex = offset;
  const lost = lostDigit.exec(folded);
  if (lost) return { level: 2, number: undefined, length: lost[0].length };
  return undefined;
}

/** Asked for each label of each row: every numeral is read once. There are 1,110 of up to three characters. */
const read = new Map<string, number | undefined>();

function numberOf(digits: string): number | undefined {
  const arabic = Number(digits);
  if (!Number.isNaN(arabic)) return arabic;
  if (!read.has(digits)) read.set(digits, parseChinese(digits)?.toNumber());
  return read.get(digits);
}

function enclosedAt(folded: string, offset: number): Ordinal | undefined {
  const unit = folded.charCodeAt(offset);
  if (unit < 0x2460 || unit > 0x3229) return undefined;
  const family = enclosed.find(({ first, last }) => unit >= first && unit <= last);
  return family && { level: family.level, number: unit - family.first + 1, length: 1 };
}
