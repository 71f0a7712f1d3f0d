/** What prose cites: names in 《》, orders of the State Council, document numbers. All on folded text. */

import type { Report } from './model';
import { parseChinese } from './numerals';
import { once } from './once';
import type { Prose, ProseOffset } from './prose';
import { prosesWith } from './signs';

/** A name in 《》; the outermost one where they are nested. */
export interface CitedName {
  readonly prose: Prose;
  /** Of the name, without its marks. */
  readonly start: ProseOffset;
  readonly end: ProseOffset;
  /** Folded, without spaces. */
  readonly text: string;
}

/** 国务院令第711号, 国务院第711号令, 第711号令. */
export interface CitedOrder {
  readonly prose: Prose;
  readonly start: ProseOffset;
  readonly end: ProseOffset;
  /** The digits. */
  readonly numberStart: ProseOffset;
  readonly numberEnd: ProseOffset;
  readonly number: number;
  /** Where 号 belongs; 条 stands there by mistake. */
  readonly unit: '号' | '条';
  /** 国务院 is named. */
  readonly isOfStateCouncil: boolean;
}

/** 机关代字〔2021〕30号, also where a bracket or a digit of it is lost. */
export interface DocumentNumber {
  readonly prose: Prose;
  /** 机关代字: what stands before the year without a mark between; it may begin with other words. */
  readonly issuer: string;
  /** Of the first bracket, or of the year where it is lost. */
  readonly start: ProseOffset;
  /** Behind 号. */
  readonly end: ProseOffset;
  /** Empty where lost; folded. */
  readonly open: string;
  readonly close: string;
  /** Between the brackets and behind them, as written: 年 and 第 do not belong there. */
  readonly inYear: string;
  readonly ordinal: string;
  /** Digits; empty where lost. */
  readonly year: string;
  readonly number: string;
  readonly isMarked: boolean;
}

/** No name of a document is longer; a 《 without 》 must not take the rest of the text. */
const longestName = 120;

/** The names that a report cites, in order. */
export const namesOf = once((report: Report): readonly CitedName[] =>
  prosesWith(report, 'title').flatMap(namesIn),
);

function namesIn(prose: Prose): readonly CitedName[] {
  const { text } = prose;
  const names: CitedName[] = [];
  for (let open = text.indexOf('《'); open >= 0; ) {
    const close = nameEnd(text, open);
    if (close === undefined) open = text.indexOf('《', open + 1);
    else {
      const [start, end] = [open + 1, close];
      names.push({ prose, start, end, text: text.slice(start, end).replaceAll(/\s/g, '') });
      open = text.indexOf('《', close + 1);
    }
  }
  return names;
}

/** The 》 of the 《 at `open`; 《《…》》 and 《…《…》…》 are taken as one. */
function nameEnd(text: string, open: ProseOffset): ProseOffset | undefined {
  let depth = 0;
  const end = Math.min(text.length, open + longestName);
  for (let at = open; at < end; at++) {
    if (text[at] === '《') depth++;
    else if (text[at] === '》' && --depth === 0) return at;
    else if (text[at] === '。') return undefined;
  }
  return undefined;
}

const digits = '(\\d{2,4}|[一二三四五六七八九十百〇零]{3,8})';
const numberBehind = new RegExp(`^\\s?第?\\s?${digits}\\s?([号条])`);
const numberBefore = new RegExp(`(?:国务院)?\\s?第?\\s?${digits}\\s?号$`);
const council = /国务院\s?$/;
const before = 20;
const behind = 16;

/** The orders that a report cites by number, in order. */
export const ordersOf = once((report: Report): readonly CitedOrder[] =>
  prosesWith(report, 'order').flatMap(ordersIn),
);

function ordersIn(prose: Prose): readonly CitedOrder[] {
  const { text } = prose;
  const found: CitedOrder[] = [];
  for (let at = text.indexOf('令'); at >= 0; at = text.indexOf('令', at + 1)) {
    const head = text.slice(Math.max(0, at - before), at);
    const order = orderBehind(prose, at, head) ?? orderBefore(prose, at, head);
    if (order !== undefined) found.push(order);
  }
  return found;
}

/** 国务院令第711号 */
function orderBehind(prose: Prose, at: ProseOffset, head: string): CitedOrder | undefined {
  const match = numberBehind.exec(prose.text.slice(at + 1, at + 1 + behind));
  if (match === null) return undefined;
  const [whole, written = '', unit] = match;
  const numberStart = at + 1 + whole.indexOf(written);
  const issuer = council.exec(head)?.[0] ?? '';
  return {
    prose,
    start: at - issuer.length,
    end: at + 1 + whole.length,
    numberStart,
    numberEnd: numberStart + written.length,
    number: numberOf(written),
    unit: unit === '条' ? '条' : '号',
    isOfStateCouncil: issuer !== '',
  };
}

/** 国务院第711号令, 第711号令 */
function orderBefore(prose: Prose, at: ProseOffset, head: string): CitedOrder | undefined {
  const match = numberBefore.exec(head);
  if (match === null) return undefined;
  const [whole, written = ''] = match;
  const start = at - whole.length;
  const numberStart = start + whole.lastIndexOf(written);
  return {
    prose,
    start,
    end: at + 1,
    numberStart,
    numberEnd: numberStart + written.length,
    number: numberOf(written),
    unit: '号',
    isOfStateCouncil: whole.startsWith('国务院'),
  };
}

function numberOf(written: string): number {
  return (/^\d/.test(written) ? Number(written) : parseChinese(written)?.toNumber()) ?? Number.NaN;
}

const issuer = '(?<issuer>[\\p{Script=Han}]{1,16})';
const marked = new RegExp(
  `${issuer}\\s?(?<open>[\\[({<]?)\\s?(?<year>(?:(?:19|20)\\d\\d)?)\\s?(?<inYear>年?)\\s?(?<close>[\\])}>]?)\\s?(?<ordinal>第?)\\s?(?<number>\\d{0,4})\\s?$`,
  'u',
);
const unmarkedNumber = /^\s?\d{1,4}(?=\s?[),。;》])/;
const numberLead = 36;

/** The document numbers that a report cites, in order of their marks. */
export const documentNumbersOf = once((report: Report): readonly DocumentNumber[] =>
  prosesWith(report, 'documentNumber').flatMap(documentNumbersIn),
);

function documentNumbersIn(prose: Prose): readonly DocumentNumber[] {
  const { text } = prose;
  const found: DocumentNumber[] = [];
  for (let at = text.indexOf('号'); at >= 0; at = text.indexOf('号', at + 1)) {
    // A number, or the bracket before a lost one.
    if (!/[\d\])\s]/.test(text[at - 1] ?? '')) continue;
    const cited = documentNumberAt(prose, at, at + 1, true);
    if (cited !== undefined) found.push(cited);
  }
  for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
    const number = unmarkedNumber.exec(text.slice(at + 1, at + 8));
    const end = at + 1 + (number?.[0].length ?? 0);
    const cited = number === null ? undefined : documentNumberAt(prose, end, end, false);
    if (cited !== undefined) found.push(cited);
  }
  return found;
}

function documentNumberAt(
  prose: Prose,
  at: ProseOffset,
  end: ProseOffset,
  isMarked: boolean,
): DocumentNumber | undefined {
  const head = prose.text.slice(Math.max(0, at - numberLead), at);
  const match = marked.exec(head);
  const {
    issuer: before = '',
    open = '',
    year = '',
    inYear = '',
    close = '',
    ordinal = '',
    number = '',
  } = match?.groups ?? {};
  if (match === null || open + close === '') return undefined;
  const start =
    at - head.length + match.index + before.length + (head[match.index + before.length] === ' ' ? 1 : 0);
  return { prose, issuer: before, start, end, open, close, inYear, ordinal, year, number, isMarked };
}
