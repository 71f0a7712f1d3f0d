/** Numbers as reports write them. All functions take folded text. */
import Big from 'big.js';
import nzh from 'nzh/cn';
import type { CellValue } from './model';

const arabic = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;
const digit = '[一二两三四五六七八九]';
const section = `(?:${digit}千)?(?:零?${digit}百)?(?:零?${digit}?十)?(?:零?${digit})?`;
const chinese = new RegExp(`^(?:${section}亿)?(?:零?${section}万)?零?${section}$`);
/** 一百五 is 一百五十. */
const spoken = new RegExp(`([百千万亿])${digit}$`);
const spokenUnit: Readonly<Record<string, string>> = { 百: '十', 千: '百', 万: '千', 亿: '千万' };
const dash = /^(?:[-—─━]+|[/\\*]|无|空)$/;
/** A unit or a bracketed note may stand behind the figure of a cell, or below it; anything else makes the cell a text. */
const cellSuffix =
  /^\s{0,4}(?:[万亿]?(?:元|件|条|份|次|个|项|人|篇|期|人次|件次|%)?)\s{0,4}(?:<br ?\/?>\s{0,4})?(?:\([^()]*\))?$/;
const lineBreak = /<br ?\/?>/;

/** The exact value of an Arabic number with optional sign, thousands separators and decimals; undefined if it is none. */
export function parseArabic(text: string): Big | undefined {
  const known = small.get(text);
  if (known !== undefined) return known;
  const match = arabic.exec(text);
  return match && match[0].length === text.length ? toBig(match) : undefined;
}

/** Ordinals and small counts come again and again; the conversion took a tenth of the time of reading prose. */
const converted = new Map<string, Big | undefined>();
const mostConverted = 1000;

/** 二十一 → 21, 两 → 2, 二〇一九 → 2019; undefined if it is no well-formed Chinese numeral. */
export function parseChinese(text: string): Big | undefined {
  if (converted.has(text)) return converted.get(text);
  const value = convertChinese(text);
  if (converted.size >= mostConverted) converted.clear();
  // A slice of the source would keep all of it alive; this copy does not.
  converted.set(` ${text}`.slice(1), value);
  return value;
}

function convertChinese(text: string): Big | undefined {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return new Big(digitByDigit(text));
  const numeral = text.replaceAll('〇', '零');
  if (/^[亿万]|^$|亿零?万/.test(numeral) || !chinese.test(numeral)) return undefined;
  const unit = spokenUnit[spoken.exec(numeral)?.[1] ?? ''] ?? '';
  const value: unknown = nzh.decodeS(numeral.replaceAll('两', '二') + unit);
  return typeof value === 'number' || typeof value === 'string' ? new Big(value) : undefined;
}

const digits = '〇一二三四五六七八九';

function digitByDigit(text: string): string {
  return [...text.replaceAll('零', '〇')].map((character) => digits.indexOf(character)).join('');
}

/** Most cells and words of a line are labels; their first character tells. */
function beginsValue(text: string): boolean {
  const unit = text.charCodeAt(0);
  return !(unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x65e0 || unit === 0x7a7a;
}

export const blankValue: CellValue = { kind: 'blank' };
export const textValue: CellValue = { kind: 'text' };
const dashValue: CellValue = { kind: 'dash' };

/** What a table cell holds, from its trimmed text. Markdown sets it in bold by asterisks. */
export function parseCell(text: string): CellValue {
  if (text.length > 4 && text.startsWith('**') && text.endsWith('**'))
    return parseCell(text.slice(2, -2).trim());
  if (!beginsValue(text)) return textValue;
  if (text === '' || text === '&nbsp;') return blankValue;
  if (dash.test(text)) return dashValue;
  const match = arabic.exec(text);
  if (match === null) return textValue;
  const suffix = text.slice(match[0].length);
  if (suffix !== '' && !cellSuffix.test(suffix)) return textValue;
  return { kind: 'number', value: toBig(match), suffix: suffix.replace(lineBreak, '').trim() };
}

/** Most cells of a form hold 0 or another small count; one decimal serves them all. */
const small = new Map<string, Big>();
const longestSmall = 4;

/** The text of a cell and what it says. */
export interface Written {
  readonly text: string;
  readonly value: CellValue;
}

/** The greatest plain count. */
export const mostPlain = 10 ** longestSmall - 1;
const [zero, nine] = [0x30, 0x39];

/**
 * The count that `[start, end)` of a text holds when it is nothing but up to four ASCII digits, without a zero before them;
 * undefined for anything else.
 */
export function plainCountAt(text: string, start: number, end: number): number | undefined {
  if (end - start > longestSmall || start === end) return undefined;
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < zero || unit > nine || (unit === zero && at === start && end - start > 1)) return undefined;
    count = count * 10 + unit - zero;
  }
  return count;
}

const writtenCounts = new Array<Written | undefined>(mostPlain + 1).fill(undefined);

/** Of a plain count, as most cells are: they share one object for each, and no text is cut out for them. */
export function plainWrittenAt(text: string, start: number, end: number): Written | undefined {
  const count = plainCountAt(text, start, end);
  if (count === undefined) return undefined;
  writtenCounts[count] ??= writtenCount(count);
  return writtenCounts[count];
}

function writtenCount(count: number): Written {
  const text = String(count);
  return { text, value: parseCell(text) };
}

function toBig([, sign = '', whole = '', fraction = '']: RegExpExecArray): Big {
  if (sign !== '' || fraction !== '' || whole.length > longestSmall)
    return new Big(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${fraction}`);
  const known = small.get(whole);
  if (known !== undefined) return known;
  const value = new Big(whole);
  small.set(whole, value);
  return value;
}
