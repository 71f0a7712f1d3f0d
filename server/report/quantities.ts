/** Quantities in prose: `2907条`, `18万余条`, `两次`, `近300个`. */
import { figureFrom, type Interval, plainFigureAt, scales } from './intervals';
import { added, none } from './lists';
import {
  isIdiom,
  notBehindYears,
  onlyBehindDigits,
  ratioUnits,
  timeUnits,
  unitAt,
  unitStarts,
} from './measure-words';
import { onceIn, type Prose, type ProseOffset } from './prose';

export interface Quantity {
  /** The figure with its unit, and the figure alone. */
  readonly start: ProseOffset;
  readonly numberEnd: ProseOffset;
  readonly end: ProseOffset;
  /** As written: 条, 个百分点. */
  readonly unit: string;
  /** The figure as printed, without unit. */
  readonly text: string;
  /** What the printed figure may stand for; undefined when it is only a bound (近, 超过, 左右). */
  readonly interval: Interval | undefined;
}

/** All quantities with a unit, in order. */
export const quantitiesOf = onceIn(quantitiesIn);

const digitKind = 1;
const hanKind = 2;
/** What each UTF-16 unit of a text is: most are no numeral, and nothing else is asked about them. */
const kinds = new Uint8Array(0x10000);
for (const digit of '0123456789') kinds[digit.charCodeAt(0)] = digitKind;
for (const han of '一二两三四五六七八九十百千万亿零〇') kinds[han.charCodeAt(0)] = hanKind;
/** 1 for what may stand right behind a number that has a unit: of 一是 and 统一管理 nothing more is asked. */
const mayFollow = new Uint8Array(0x10000);
for (const unit of unitStarts) mayFollow[unit] = 1;
for (const other of ' 余多几一二两三四五六七八九十百千万亿零〇') mayFollow[other.charCodeAt(0)] = 1;

function quantitiesIn({ text }: Prose): readonly Quantity[] {
  let found: Quantity[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === 0) continue;
    const end = kind === digitKind ? arabicEnd(text, at) : endOf(text, at, hanKind);
    const quantity = quantityAt(text, at, end, kind === digitKind);
    if (quantity !== undefined) found = added(found, quantity);
    at = (quantity?.end ?? end) - 1;
  }
  return found ?? none;
}

/** Where the run of characters of one kind ends that begins at `start`. */
function endOf(text: string, start: number, kind: number): number {
  let end = start;
  while (kinds[text.charCodeAt(end)] === kind) end++;
  return end;
}

const comma = 0x2c;
const point = 0x2e;

/** `1,234.5`: digits, their groups of three, decimals. */
function arabicEnd(text: string, start: number): number {
  let end = endOf(text, start, digitKind);
  if (end - start <= 3)
    while (text.charCodeAt(end) === comma && endOf(text, end + 1, digitKind) === end + 4) end += 4;
  if (text.charCodeAt(end) !== point) return end;
  const decimals = endOf(text, end + 1, digitKind);
  return decimals === end + 1 ? end : decimals;
}

/** The quantity whose number is `[start, numberEnd)`; undefined when no unit follows, or when it is no count at all. */
function quantityAt(text: string, start: number, runEnd: number, isArabic: boolean): Quantity | undefined {
  if (mayFollow[text.charCodeAt(runEnd)] === 0) return undefined;
  const numberEnd = isArabic ? runEnd : hanNumberEnd(text, start, runEnd);
  const roundAt = skipSpace(text, numberEnd);
  const round = isOpenMark(text[roundAt]) ? 1 : 0;
  const scaleAt = skipSpace(text, roundAt + round);
  const scaleEnd = endOf(text, scaleAt, hanKind);
  const more = isOpenMark(text[scaleEnd]) ? 1 : 0;
  const unitStart = skipSpace(text, scaleEnd + more);
  const unit = unitAt(text, unitStart);
  if (unit === undefined) return undefined;
  const scale = text.slice(scaleAt, scaleEnd);
  const end = unitStart + unit.length;
  if (scales[scale] === undefined || isNoCount(text, start, end, unit, isArabic)) return undefined;
  const isRatio = ratioUnits.has(unit);
  const figure =
    (unitStart === numberEnd && !isRatio ? plainFigureAt(text, start, numberEnd) : undefined) ??
    figureFrom({
      text: text.slice(start, unitStart).trim(),
      number: text.slice(start, numberEnd),
      isArabic,
      scale,
      open: more > 0 ? 'behind scale' : round > 0 ? 'behind number' : 'nowhere',
      isRatio,
    });
  if (figure === undefined) return undefined;
  const around = aroundAt(text, end, unit);
  return {
    start,
    numberEnd,
    end: end + around,
    unit,
    text: figure.text,
    interval: around > 0 || isBounded(text, start) ? undefined : figure.interval,
  };
}

/** 三 of 三万: a round number is read as its figure and its scale. 一亿三千万 is one number. */
function hanNumberEnd(text: string, start: number, end: number): number {
  const last = text[end - 1];
  if ((last !== '万' && last !== '亿') || end - start < 2) return end;
  return /[万亿]/.test(text.slice(start, end - 1)) ? end : end - 1;
}

const mostSpaces = 2;

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < offset + mostSpaces && text.charCodeAt(at) === 0x20) at++;
  return at;
}

function isOpenMark(character: string | undefined): boolean {
  return character === '余' || character === '多' || character === '几';
}

/** 第三十条, [2014], 1.2.3, 几十, 数百 */
function isNoCount(text: string, start: number, end: number, unit: string, isArabic: boolean): boolean {
  const before = text[start - 1] ?? '';
  if (before === '第' || (before === ' ' && text[start - 2] === '第')) return true;
  if (isArabic) {
    if (before === '.' || before === '[') return true;
    if (before === ',' && kinds[text.charCodeAt(start - 2)] === digitKind) return true;
    if (notBehindYears.has(unit) && year.test(text.slice(start, start + 5))) return true;
    if (unit === '分' && /[时点:]/.test(before)) return true;
  } else {
    if (kinds[text.charCodeAt(start - 1)] === digitKind || onlyBehindDigits.has(unit)) return true;
    if ((before === '几' || before === '数') && /[十百千万亿]/.test(text[start] ?? '')) return true;
    if (digitByDigit.test(text.slice(start, start + 3)) || isIdiom(text, start, end)) return true;
  }
  if (unit === '日' && before === '月') return true;
  if (before === '》' && unit === '条') return true;
  return isRank(text, start) || isOfReference(text, start);
}

const year = /^(?:19|20)\d\d(?!\d)/;
/** 三五次, 二〇二四: several figures, or a year. */
const digitByDigit = /^[一二两三四五六七八九零〇]{2}/;
/** 前10名; 目前10名 is a count. */
const rank = /(?<![目日此年会之以月先事当提空])前\s?$/;

function isRank(text: string, start: number): boolean {
  const before = text[start - 1];
  return (before === '前' || before === ' ') && rank.test(text.slice(Math.max(0, start - 3), start));
}

/** 第十三条、十四条; 第一、二项 */
const reference = /第[\d一二三四五六七八九十百、和至及或~-]{1,12}[条款项章期批类次]?[、和至及或~-]\s?$/;
const joints = new Set('、和至及或~- ');

function isOfReference(text: string, start: number): boolean {
  return joints.has(text[start - 1] ?? '') && reference.test(text.slice(Math.max(0, start - 16), start));
}

const around = /以上|以下|以内|之内|左右|上下|不等/y;
const aroundStarts = new Set('以之左上不内');

/** UTF-16 length of the words behind a unit that make the figure a bound; within a time limit 内 is enough. */
function aroundAt(text: string, offset: number, unit: string): number {
  if (!aroundStarts.has(text[offset] ?? '')) return 0;
  around.lastIndex = offset;
  if (around.test(text)) return 2;
  return timeUnits.has(unit) && text[offset] === '内' ? 1 : 0;
}

const bound =
  /(?:约|近|超过?|逾|突破|不少于|不低于|不超过|不多于|少于|多于|高于|低于|大于|小于|至少|至多|最多|最少|多达|不足|不到|[\d一二三四五六七八九十][-~至到])\s?$/;
/** Every bound ends in one of these. */
const boundEnds = new Set('约近超过逾破于少多达足到-~至 ');

function isBounded(text: string, start: number): boolean {
  return boundEnds.has(text[start - 1] ?? '') && bound.test(text.slice(Math.max(0, start - 5), start));
}
