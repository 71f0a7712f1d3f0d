/**
 * Tables that a page has flattened into a line, the digits of neighbouring cells run together:
 * `一、本年新收政府信息公开申请数量640020470二、上年结转…`. Labels and white space are the only borders left; a cell
 * made here may hold several figures.
 */

import { trimRange } from './lines';
import type { CellValue, Range, TableCell, TableNode, TableRow } from './model';
import { parseCell } from './numerals';
import { ordinalAt } from './ordinals';
import type { Source } from './source';
import { unitSet } from './unit-set';
import type { Vocabulary } from './vocabulary';

/** A header, a label, a piece of one, or digits. */
interface Token extends Range {
  readonly kind: 'label' | 'unknown' | 'unit' | 'digits';
  /** A label with its ordinal begins a row of its own. */
  readonly hasOrdinal: boolean;
}

const yearHeader = /^\d{4}\s*年度/;
const among = /^其中\s*:?\s*/;
const units = /^(?:人次|件次|万元|[条件次个人篇期项元份户起])(?=\s*[\d+-])/;
const digits = /^[+-]?\d+(?:\.\d+)?/;
/** Digits that number the label behind them. */
const ordinalDigits = /^[.、]\s*\p{Script=Han}/u;
const sentenceMark = /[。;!?,、:"'《》]/;
/** A misspelt label, or words of a header that no form has; longer text is prose. */
const longestUnknown = 40;
/** `其中：1、`, `（十二）`. */
const longestOrdinal = 6;
/** Fewer labels or rows are a sentence. */
const fewestLabels = 3;
const fewestRows = 2;
/** The header of 表四 has more labels than this, and its one row more digits. */
const fewestHeaders = 6;
const fewestDigits = 10;

/** The first such table of `[start, end)`, undefined when there is none. Linear in the text. */
export function runOnTable(
  source: Source,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): TableNode | undefined {
  const { folded } = source;
  let place = nextPlace(folded, start, end);
  for (let at = start; place !== undefined; at++) {
    if (at >= place.end) place = nextPlace(folded, at, end);
    if (place === undefined) break;
    at = Math.max(at, place.start);
    if (vocabulary.labelAt(folded, at) === 0) continue;
    const first = withOrdinal(folded, at, start);
    const { tokens, end: stop } = tokensFrom(folded, first, end, vocabulary);
    const filled = tokens.slice(0, tokens.findLastIndex(({ kind }) => kind === 'digits') + 1);
    if (isTable(filled)) {
      const rows = rowsOf(source, filled);
      const range = { start: first, end: filled.at(-1)?.end ?? at };
      return { kind: 'table', range, rendering: hasBorders(filled) ? 'space' : 'run-on', rows };
    }
    at = Math.max(at, stop - 1);
  }
  return undefined;
}

/** The next sentence of `[start, end)` that may have the figures of a table; no label and no figure crosses its end. */
function nextPlace(folded: string, start: number, end: number): Range | undefined {
  let from = start;
  let figures = 0;
  let digitCount = 0;
  for (let at = start; at < end; at++) {
    const kind = kinds[folded.charCodeAt(at)];
    if (kind === 0) continue;
    if (kind === digitKind) {
      digitCount++;
      if (kinds[folded.charCodeAt(at + 1)] !== digitKind && unitsOfProse[folded.charCodeAt(at + 1)] !== 1)
        figures++;
    } else {
      if (mayBeRows(figures, digitCount)) return { start: from, end: at };
      from = at + 1;
      figures = 0;
      digitCount = 0;
    }
  }
  return mayBeRows(figures, digitCount) ? { start: from, end } : undefined;
}

function mayBeRows(figures: number, digitCount: number): boolean {
  return figures >= fewestRows || digitCount >= fewestDigits;
}

/** What each UTF-16 unit is: most are neither a digit nor the end of a sentence, and nothing else is asked of them. */
const kinds = new Uint8Array(0x10000);
const digitKind = 1;
for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = digitKind;
for (const mark of '。;!?') kinds[mark.charCodeAt(0)] = 2;

/** In prose nearly every figure has one behind it; in a table hardly any has, so two others are there. */
const unitsOfProse = unitSet('年月日号%余多条件次份期篇家场户起');

/** Where the ordinal or the bracket before the label at `at` begins; `at` where there is none. */
function withOrdinal(folded: string, at: number, limit: number): number {
  for (let from = Math.max(limit, at - longestOrdinal); from < at; from++)
    if (!/\s/.test(folded[from] ?? '') && bracketAt(folded, bodyAt(folded, from)) === at) return from;
  return at;
}

/** `[start, end)` as one row: a label that its digits touch. Undefined when the line is anything else. */
export function runOnRow(
  source: Source,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): TableRow | undefined {
  const line = trimRange(source.folded, start, end);
  if (!/[\d元]/.test(source.folded[line.end - 1] ?? '')) return undefined;
  if (labelEnd(source.folded, line.start, line.end, vocabulary) === undefined) return undefined;
  const { tokens } = tokensFrom(source.folded, line.start, line.end, vocabulary);
  const firstDigits = tokens.findIndex(({ kind }) => kind === 'digits');
  const isRow =
    tokens.at(-1)?.end === line.end &&
    firstDigits > 0 &&
    tokens.slice(firstDigits).every(({ kind }) => kind === 'digits');
  return isRow ? { ...rowOf(source, tokens), range: { start, end } } : undefined;
}

/** Rows of figures, or one row under a header of several levels; in both most words are known labels. */
function isTable(tokens: readonly Token[]): boolean {
  const count = (kind: Token['kind']): number => tokens.filter((token) => token.kind === kind).length;
  const labels = count('label');
  if (labels < fewestLabels || count('unknown') * 2 > labels) return false;
  const rows = tokens.filter(
    ({ kind }, index) => kind === 'label' && /digits|unit/.test(tokens[index + 1]?.kind ?? ''),
  ).length;
  const digitCount = tokens.reduce(
    (sum, { kind, start, end }) => sum + (kind === 'digits' ? end - start : 0),
    0,
  );
  return rows >= fewestRows || (labels >= fewestHeaders && digitCount >= fewestDigits);
}

/** Does white space stand on both sides of all digits? */
function hasBorders(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ kind, start }, index) =>
      index === 0 ||
      (kind !== 'digits' && tokens[index - 1]?.kind !== 'digits') ||
      tokens[index - 1]?.end !== start,
  );
}

/** Labels and digits from `start` on until a sentence begins. `end`: where reading stopped. */
function tokensFrom(
  folded: string,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): { readonly tokens: readonly Token[]; readonly end: number } {
  const tokens: Token[] = [];
  let at = start;
  let ordinal = 0;
  while (at < end) {
    if (/\s/.test(folded[at] ?? '')) {
      at++;
      continue;
    }
    const token =
      yearHeaderAt(folded, at) ??
      figureAt(folded, at, end, tokens.at(-1), ordinal) ??
      knownAt(folded, at, end, vocabulary) ??
      unknownAt(folded, at, end, vocabulary);
    if (token === undefined) break;
    const isWord = token.kind === 'label' || token.kind === 'unknown';
    if (isWord && token.hasOrdinal) ordinal = ordinalAt(folded, token.start)?.number ?? ordinal;
    tokens.push(token);
    at = token.end;
  }
  return { tokens, end: at };
}

function yearHeaderAt(folded: string, at: number): Token | undefined {
  const year = yearHeader.exec(folded.slice(at, at + 10));
  return year === null
    ? undefined
    : { kind: 'label', start: at, end: at + year[0].length, hasOrdinal: false };
}

function knownAt(folded: string, at: number, limit: number, vocabulary: Vocabulary): Token | undefined {
  const end = labelEnd(folded, at, limit, vocabulary);
  return end === undefined
    ? undefined
    : { kind: 'label', start: at, end, hasOrdinal: bodyAt(folded, at) > at };
}

/** Where the label that begins at `at` ends, with its ordinal before and its closing brackets behind it. */
function labelEnd(folded: string, at: number, limit: number, vocabulary: Vocabulary): number | undefined {
  const body = bracketAt(folded, bodyAt(folded, at));
  const length = vocabulary.labelAt(folded, body);
  if (length === 0 || body + length > limit) return undefined;
  return body + length + (/^[)"》]*/.exec(folded.slice(body + length, limit))?.[0].length ?? 0);
}

function bracketAt(folded: string, at: number): number {
  return /["(《]/.test(folded[at] ?? '') ? at + 1 : at;
}

/** Behind 其中 and any ordinal. A digit that the digits before it may own is none here: see `figureAt`. */
function bodyAt(folded: string, at: number): number {
  const from = at + (among.exec(folded.slice(at, at + 6))?.[0].length ?? 0);
  return from + (ordinalAt(folded, from)?.length ?? 0);
}

/** A unit behind a label, or the digits up to white space, the next label, or the next label's ordinal. */
function figureAt(
  folded: string,
  at: number,
  limit: number,
  before: Token | undefined,
  ordinal: number,
): Token | undefined {
  if (before === undefined) return undefined;
  const rest = folded.slice(at, Math.min(limit, at + longestRun));
  const unit = before.kind === 'label' ? units.exec(rest) : null;
  if (unit !== null) return { kind: 'unit', start: at, end: at + unit[0].length, hasOrdinal: false };
  const found = digits.exec(rest);
  if (found === null) return undefined;
  let length = found[0].length;
  if (ordinalDigits.test(rest.slice(length, length + 4))) {
    const next = String(ordinal + 1);
    length -= found[0].endsWith(next) ? next.length : 1;
    if (/\.$/.test(rest.slice(0, length))) length--;
  }
  if (length === 0) return undefined;
  const unitLength = /^\s*万?元/.exec(rest.slice(length))?.[0].length ?? 0;
  return { kind: 'digits', start: at, end: at + length + unitLength, hasOrdinal: false };
}

const longestRun = 4000;

/** Text that no form knows, up to digits or a known label; undefined where it is a sentence. */
function unknownAt(folded: string, at: number, limit: number, vocabulary: Vocabulary): Token | undefined {
  const body = bodyAt(folded, at);
  let end = body;
  while (end < limit && end - at <= longestUnknown) {
    const character = folded[end] ?? '';
    if (sentenceMark.test(character)) return undefined;
    if (end > body && (/[\d\s(]/.test(character) || labelEnd(folded, end, limit, vocabulary) !== undefined))
      return { kind: 'unknown', start: at, end, hasOrdinal: body > at };
    end++;
  }
  return undefined;
}

function rowsOf(source: Source, tokens: readonly Token[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  let words: Token[] = [];
  let figures: Token[] = [];
  const finish = (): void => {
    const cells = [...words, ...figures];
    if (cells.length > 0) rows.push(rowOf(source, cells));
    words = [];
    figures = [];
  };
  for (const token of tokens) {
    if (token.kind === 'digits' || token.kind === 'unit') {
      const label = words.at(-1);
      if (figures.length === 0 && label !== undefined) {
        words.pop();
        finish();
        words.push(label);
      }
      figures.push(token);
      continue;
    }
    const last = words.at(-1);
    if (figures.length > 0 || token.hasOrdinal) finish();
    // 予以公开 + 数: a label that goes on with a word of its own.
    const goesOn = words.length > 0 && token.kind === 'unknown' && last?.end === token.start;
    if (goesOn && last !== undefined) words[words.length - 1] = { ...last, end: token.end };
    else words.push(token);
  }
  finish();
  return rows;
}

function rowOf({ text, folded }: Source, tokens: readonly Token[]): TableRow {
  const cells = tokens.map(({ start, end, kind }): TableCell => {
    const value: CellValue = kind === 'digits' ? parseCell(folded.slice(start, end)) : { kind: 'text' };
    return { text: text.slice(start, end), range: { start, end }, value, column: 0 };
  });
  return { range: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }, cells };
}
