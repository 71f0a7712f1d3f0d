import { daysIn, exists } from '../../report/calendar';
import { added, none } from '../../report/lists';
import type { Range, Report } from '../../report/model';
import { rareNodesOf } from '../../report/nodes';
import type { Prose, ProseOffset } from '../../report/prose';
import { findingsInProse } from '../prose-findings';
import type { Rule, RuleFinding } from '../rule';
import { lostYears } from './lost-digits';
import { periodStatements } from './period-statements';
import { splitDay } from './written';

/** A day that the calendar does not have, or a date of which a part is lost. */
export const dateInvalid: Rule = {
  code: 'date/invalid',
  severity: 'warning',
  title: { zh: '日期不存在或者残缺', en: 'A date that cannot be, or is damaged' },
  source: { zh: '多年报告的通病', en: 'observed in published reports' },
  *check({ report }) {
    for (const { date, year, likely } of lostYears(report)) {
      const written = report.text.slice(date.start, date.end);
      const whole = likely === undefined ? undefined : likely + report.text.slice(year.end, date.end);
      yield damaged(written, date, whole);
    }
    const stated = inPeriods(report);
    for (const finding of wrongDatesIn(report)) if (!stated.has(finding.range.start)) yield finding;
    yield* lineDates(report);
  },
};

/** Where the dates begin that `date/period` reports: what is lost in a statement, unless digits run together. */
function inPeriods(report: Report): ReadonlySet<number> {
  return new Set(
    periodStatements(report).flatMap(({ prose, from, to }) =>
      [from, to].flatMap((place) =>
        place === undefined ||
        (place.date !== undefined && !place.date.isDamaged) ||
        /^(?:\d{5}|1231日)/.test(place.text)
          ? []
          : [prose.sourceRange(place.start, place.end).start],
      ),
    ),
  );
}

/** The dates of lines and of metadata, which are no prose. */
function* lineDates({ nodes, text }: Report): Iterable<RuleFinding> {
  for (const node of rareNodesOf(nodes))
    if (node.kind === 'date') {
      const { month, day, year, range } = node.date;
      if (month !== undefined && day !== undefined && !exists(month, day, year))
        yield impossible(text.slice(range.start, range.end), range, { month, day, year });
    } else if (node.kind === 'metadata')
      for (const { value } of node.entries) {
        const match = isoDate.exec(value.text);
        const finding = match === null ? undefined : isoFinding(match, value.range.start + match.index);
        if (finding !== undefined) yield finding;
      }
}

function damaged(written: string, range: Range, likely: string | undefined): RuleFinding {
  return {
    message: {
      zh: `日期“${written}”残缺${likely === undefined ? '' : `，可能是“${likely}”`}`,
      en: `The date “${written}” is damaged${likely === undefined ? '' : `; perhaps “${likely}”`}`,
    },
    range,
    related: [],
    actual: written,
    ...(likely === undefined
      ? {}
      : {
          expected: likely,
          fixes: [
            {
              title: { zh: `改为${likely}`, en: `Change to ${likely}` },
              edits: [{ range, text: likely }],
              isSafe: false,
            },
          ],
        }),
  };
}

interface Parts {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

function impossible(written: string, range: Range, { month, day, year }: Parts): RuleFinding {
  const days = daysIn(month, year);
  const inYear = year === undefined || month !== 2 ? '' : `${year} 年 `;
  const zh =
    days === 0 ? `没有 ${month} 月` : day === 0 ? '没有 0 日' : `${inYear}${month} 月只有 ${days} 天`;
  const en =
    days === 0
      ? `there is no month ${month}`
      : day === 0
        ? 'there is no day 0'
        : `that month has ${days} days`;
  return {
    severity: 'error',
    message: { zh: `日期“${written}”不存在：${zh}`, en: `The date “${written}” does not exist: ${en}` },
    range,
    related: [],
    actual: written,
  };
}

const isoDate = /(?<![\w./-])((?:19|20)\d\d)([.-])(\d{1,2})\2(\d{1,2})(?![\d.-])/;

function isoFinding([written, year, , month, day]: RegExpExecArray, start: number): RuleFinding | undefined {
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  return exists(parts.month, parts.day, parts.year)
    ? undefined
    : impossible(written, { start, end: start + written.length }, parts);
}

type FindingAt = (prose: Prose, at: ProseOffset) => RuleFinding | undefined;
const finders: readonly (readonly [mark: string, findingAt: FindingAt])[] = [
  ['月', (prose, at) => (digitBefore(prose.text, at) ? atMonth(prose, at) : atEmptyMonth(prose, at))],
  ['日', atDay],
  ['曰', atMisreadDay],
  ['年', atYear],
  ['-', atIsoDate],
  ['.', atIsoDate],
];

function datesIn(prose: Prose): readonly RuleFinding[] {
  const { text } = prose;
  let found: RuleFinding[] | undefined;
  for (const [mark, findingAt] of finders)
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const finding = findingAt(prose, at);
      if (finding !== undefined) found = added(found, finding);
    }
  return found ?? none;
}

const wrongDatesIn = findingsInProse(datesIn, 'digit', 'datePart');

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function digitBefore(text: string, at: number): boolean {
  return isDigit(text, text[at - 1] === ' ' ? at - 2 : at - 1);
}

/** The mark of an ISO date stands behind its year; a second one ends the month. */
function atIsoDate(prose: Prose, at: ProseOffset): RuleFinding | undefined {
  const { text } = prose;
  if (!isDigit(text, at - 1) || !isDigit(text, at - 4) || !isDigit(text, at + 1)) return undefined;
  const start = at - 4;
  const from = Math.max(0, start - 1);
  const match = isoDate.exec(text.slice(from, at + lead));
  if (match === null || from + match.index !== start) return undefined;
  const finding = isoFinding(match, start);
  return finding && { ...finding, range: prose.sourceRange(start, start + match[0].length) };
}
/** UTF-16 units in which a date stands before its last mark. */
const lead = 12;
const monthBefore = /(?:(\d{4})\s?年\s?|(?<![\d.\-历]))(\d{1,2})\s?$/;
const dayBehind = /月\s?(\d{1,3})(?:\s?[日号]|(?=止|起[至到]))/y;

function atMonth(prose: Prose, at: ProseOffset): RuleFinding | undefined {
  const { text } = prose;
  const head = text.slice(Math.max(0, at - lead), at);
  dayBehind.lastIndex = at;
  const behind = dayBehind.exec(text);
  const before = monthBefore.exec(head);
  if (before === null) return withoutYearMark(prose, at, head, behind);
  const year = before[1] === undefined ? undefined : Number(before[1]);
  const start = at - head.length + before.index;
  if (behind === null) {
    if (year === undefined) return undefined;
    const lost = lostDay(prose, start, at);
    if (lost !== undefined)
      return damaged(text.slice(start, lost.end), prose.sourceRange(start, lost.end), lost.likely);
  } else if (year === undefined) {
    const lost = damagedYear.exec(text.slice(Math.max(0, start - lead), start));
    if (lost !== null) {
      const end = at + behind[0].length;
      const from = start - lost[0].length;
      const digits = lost[1] ?? '';
      const likely = digits.length === 4 ? likelyYear(digits) + text.slice(from + 4, end) : undefined;
      return damaged(text.slice(from, end), prose.sourceRange(from, end), likely);
    }
  }
  const parts: Parts = {
    year,
    month: Number(before[2]),
    day: behind?.[1] === undefined ? undefined : Number(behind[1]),
  };
  const end = at + (behind?.[0].length ?? 1);
  const written = text.slice(start, end);
  const range = prose.sourceRange(start, end);
  if (daysIn(parts.month, year) === 0 || (parts.day !== undefined && !exists(parts.month, parts.day, year)))
    return impossible(written, range, parts);
  return behind !== null && /\d$/.test(behind[0]) ? damaged(written, range, `${written}日`) : undefined;
}

const gluedYear = /(?<![\d.])((?:19|20)\d\d)(\d{1,2})\s?$/;

/** 20231月1日, 202312月31日, 20238月 */
function withoutYearMark(
  prose: Prose,
  at: ProseOffset,
  head: string,
  dayMatch: RegExpExecArray | null,
): RuleFinding | undefined {
  const before = gluedYear.exec(head);
  const behind = dayMatch?.[0] ?? '月';
  const end = at + behind.length;
  if (before === null || /\d$/.test(behind) || isDigit(prose.text, end)) return undefined;
  const [year, month] = [Number(before[1]), Number(before[2])];
  const day = dayMatch === null ? undefined : Number(dayMatch[1]);
  if (!exists(month, day ?? 1, year)) return undefined;
  const start = at - head.length + before.index;
  return damaged(
    prose.text.slice(start, end),
    prose.sourceRange(start, end),
    `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
  );
}

/** 8月 日, not 8月 日常; 2025年1月20 as a paragraph of its own. */
const lostDayBehind = /月(?:\s{1,4}日(?![常报均益志程用照期])|\s?(?<day>\d{1,2})\s*$)/y;

function lostDay(
  prose: Prose,
  start: ProseOffset,
  at: ProseOffset,
): { readonly end: ProseOffset; readonly likely: string | undefined } | undefined {
  const { text } = prose;
  lostDayBehind.lastIndex = at;
  const match = lostDayBehind.exec(text);
  if (match === null) return undefined;
  if (match.groups?.day === undefined) return { end: lostDayBehind.lastIndex, likely: undefined };
  const end = at + match[0].trimEnd().length;
  return beginsLine(prose, start) ? { end, likely: `${text.slice(start, end)}日` } : undefined;
}

function beginsLine(prose: Prose, at: ProseOffset): boolean {
  if (prose.text.slice(0, at).trim() === '') return true;
  return prose.sourceRange(at - 1, at).end < prose.sourceRange(at, at + 1).start;
}

/** 202年3月15日, 2O24年3月15日. */
const damagedYear = /(?<![\dA-Za-z])(20\d|(?=.{0,3}[OolI])2[0Oo][0-2OolI][\dOolI])\s?年\s?$/;

function likelyYear(digits: string): string {
  return digits.replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1');
}

const monthAndDay = /(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}$/;

/** 3月15曰 */
function atMisreadDay(prose: Prose, at: ProseOffset): RuleFinding | undefined {
  const { text } = prose;
  if (!isDigit(text, at - 1)) return undefined;
  const head = text.slice(Math.max(0, at - lead), at);
  const match = monthAndDay.exec(head);
  if (match === null) return undefined;
  const start = at - head.length + match.index;
  return damaged(text.slice(start, at + 1), prose.sourceRange(start, at + 1), `${match[0]}日`);
}

const yearBefore = /(?:19|20)\d\d\s?年\s{0,4}$/;
const emptyDay = /月\s{0,4}日/y;

/** 2024年 月 日: the figures are lost, or were never filled in. */
function atEmptyMonth(prose: Prose, at: ProseOffset): RuleFinding | undefined {
  const { text } = prose;
  emptyDay.lastIndex = at;
  const behind = emptyDay.exec(text);
  if (behind === null) return undefined;
  const head = text.slice(Math.max(0, at - lead), at);
  const before = yearBefore.exec(head);
  if (before === null) return undefined;
  const start = at - head.length + before.index;
  const end = at + behind[0].length;
  return damaged(text.slice(start, end), prose.sourceRange(start, end), undefined);
}

/** 2018年11日, 2018年1231日; 202411日, 20241231日; 2024 12 31日. */
const dayBefore =
  /(?<![\d.])(?:((?:19|20)\d\d)\s?年\s?(\d{2,4})|((?:19|20)\d\d)(\d{2,4}|\s\d{1,2}\s\d{1,2}))\s?$/;

function atDay(prose: Prose, at: ProseOffset): RuleFinding | undefined {
  const { text } = prose;
  if (!digitBefore(text, at) || afterMonth(text, at)) return undefined;
  // 日元, 日均, 由2023年15日压缩: no day of a month.
  if (/[元均圆本内压缩降减]/.test(text[at + 1] ?? '')) return undefined;
  const head = text.slice(Math.max(0, at - lead), at);
  const match = dayBefore.exec(head);
  if (match === null) return lastDay.test(head) ? lastDayOf(prose, at) : undefined;
  const year = Number(match[1] ?? match[3]);
  const [reading, ...others] = daysOf(match[2] ?? match[4] ?? '', year);
  if (reading === undefined) return undefined;
  const start = at - head.length + match.index;
  const likely = others.length > 0 ? undefined : `${year}年${reading.month}月${reading.day}日`;
  return damaged(text.slice(start, at + 1), prose.sourceRange(start, at + 1), likely);
}

/** 自201711日至1231日 */
const lastDay = /日\s?[至到]\s?1231$/;

function lastDayOf(prose: Prose, at: ProseOffset): RuleFinding {
  const start = at - '1231'.length;
  return damaged(prose.text.slice(start, at + 1), prose.sourceRange(start, at + 1), '12月31日');
}

/** 12 31 has one reading, 1231 and 111 as many as the calendar allows. */
function daysOf(digits: string, year: number): readonly { readonly month: number; readonly day: number }[] {
  const [month, day] = digits.trim().split(/\s/).map(Number);
  if (month === undefined || day === undefined) return splitDay(digits, year);
  return exists(month, day, year) ? [{ month, day }] : [];
}

/** Nearly every 日 ends the day of a month that is written. */
function afterMonth(text: string, at: ProseOffset): boolean {
  let before = at - 1;
  while (text[before] === ' ' || isDigit(text, before)) before--;
  return text[before] === '月';
}

const longYear = /(?<!\d)(20[0-2]\d\d)\s?$/;

/** 20024年 */
function atYear(prose: Prose, at: ProseOffset): RuleFinding | undefined {
  if (!isDigit(prose.text, at - 5) || !digitBefore(prose.text, at)) return undefined;
  const head = prose.text.slice(Math.max(0, at - lead), at);
  const match = longYear.exec(head);
  if (match === null) return undefined;
  const start = at - head.length + match.index;
  return damaged(prose.text.slice(start, at + 1), prose.sourceRange(start, at + 1), undefined);
}
