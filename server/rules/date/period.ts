import { type Day, dayText, exists } from '../../report/calendar';
import type { Prose, ProseOffset } from '../../report/prose';
import { prosesWith } from '../../report/signs';
import type { FindingFix } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { type PeriodDate, type PeriodStatement, periodStatements } from './period-statements';
import { isOfWholeYear, wholeYearOf } from './report-year';
import { datePattern, readDate, type WrittenDate } from './written';

/** 《条例》 came into force on 1 May 2008; reports of that year may begin there. */
const firstYear = 2008;
const firstMonth = 5;

/** The figures of a yearly report are those of its calendar year. */
export const datePeriod: Rule = {
  code: 'date/period',
  severity: 'error',
  title: { zh: '统计期限不是本年度全年', en: 'Statistics period is not the whole year' },
  source: { zh: '国办公开办函〔2021〕30号', en: 'notice 国办公开办函〔2021〕30号' },
  *check({ report }) {
    if (!isOfWholeYear(report)) {
      for (const statement of periodStatements(report)) yield* reversed(statement);
      return;
    }
    const year = wholeYearOf(report);
    const stated = new Set<number>();
    for (const statement of periodStatements(report)) {
      if (isOfNewBody(statement)) continue;
      const finding = judged(statement, year ?? statement.from?.date?.year ?? statement.to.date?.year);
      stated.add(statement.prose.sourceRange(statement.to.start, statement.to.end).start);
      if (finding !== undefined) yield finding;
    }
    if (year === undefined) return;
    for (const prose of prosesWith(report, 'closing'))
      for (const finding of earlyClosings(prose, year)) if (!stated.has(finding.range.start)) yield finding;
  },
};

interface Wrong {
  readonly place: PeriodDate;
  readonly expected: Day;
}

function judged(statement: PeriodStatement, year: number | undefined): RuleFinding | undefined {
  if (year === undefined) return undefined;
  const { prose, from, to } = statement;
  const first: Day = { year, month: 1, day: 1 };
  const last: Day = { year, month: 12, day: 31 };
  if (from === undefined && to.date === undefined) return lostDates(prose, to, first, last);
  if (!isPeriod(statement)) return undefined;
  const wrong: readonly Wrong[] = [
    ...(from === undefined || beginsRight(from, to, year) ? [] : [{ place: from, expected: first }]),
    ...(endsRight(to, from, year) ? [] : [{ place: to, expected: last }]),
  ];
  const [head, tail = head] = wrong;
  if (head === undefined || tail === undefined) return undefined;
  const written = prose.text.slice((from ?? to).start, to.end);
  const expected = from === undefined ? dayText(last) : `${dayText(first)}至12月31日`;
  return {
    message: {
      zh: `统计期限写作“${written}”，${year} 年度报告应为“${expected}”`,
      en: `The statistics period is written “${written}”; for the report of ${year} it is “${expected}”`,
    },
    range: prose.sourceRange(head.place.start, tail.place.end),
    related: [],
    expected,
    actual: written,
    fixes: [correction(prose, wrong)],
  };
}

function lostDates(prose: Prose, { start, end, text }: PeriodDate, first: Day, last: Day): RuleFinding {
  const expected = `自${dayText(first)}起至${dayText(last)}止`;
  const range = prose.sourceRange(start, end);
  return {
    message: {
      zh: `统计期限的起止日期没有写，应为“${expected}”`,
      en: `The dates of the statistics period are missing; it is “${expected}”`,
    },
    range,
    related: [],
    expected,
    actual: text,
    fixes: [
      {
        title: { zh: `补上“${expected}”`, en: `Write “${expected}”` },
        edits: [{ range, text: expected }],
        isSafe: false,
      },
    ],
  };
}

/** Digits that run together leave not even a year: `date/invalid` reports them, as it does days that do not exist. */
const runTogether = /^\d{5}/;

/** 2024年3月12日挂牌成立，统计期限自2024年3月12日起: a body has no figures of the time before it. */
const founded = /成立|挂牌|组建|揭牌|设立/;

function isOfNewBody({ prose, from, to }: PeriodStatement): boolean {
  const day = from?.text.replace(/^\d{4}年/, '') ?? '';
  const isWhole = day.endsWith('日') && to.date?.month === 12 && to.date.day === 31;
  return isWhole && founded.test(prose.text) && prose.text.split(day).length > 2;
}

/** Both ends must name days: 2024年1月至6月 may be any period. */
function isPeriod({ from, to }: PeriodStatement): boolean {
  return [from, to].every(
    (place) =>
      place === undefined ||
      (place.date?.month !== undefined &&
        place.date.day !== undefined &&
        exists(place.date.month, place.date.day, place.date.year) &&
        !runTogether.test(place.text)),
  );
}

/** 自2022年9月1日起至2022年8月31日: whatever a report covers, its period does not end before it begins. */
function* reversed(statement: PeriodStatement): Iterable<RuleFinding> {
  const { prose, from, to } = statement;
  const [first, last] = [orderOf(from), orderOf(to)];
  if (from === undefined || first === undefined || last === undefined || last >= first) return;
  const written = prose.text.slice(from.start, to.end);
  yield {
    message: {
      zh: `统计期限写作“${written}”，终止日期早于起始日期`,
      en: `The statistics period is written “${written}”: it ends before it begins`,
    },
    range: prose.sourceRange(to.start, to.end),
    related: [],
    actual: to.text,
  };
}

/** Days in order as numbers; undefined where a part of the date is missing. */
function orderOf(place: PeriodDate | undefined): number | undefined {
  const { year, month, day, isDamaged } = place?.date ?? {};
  if (year === undefined || month === undefined || day === undefined || isDamaged === true) return undefined;
  return (year * 100 + month) * 100 + day;
}

function beginsRight({ date }: PeriodDate, to: PeriodDate, year: number): boolean {
  if (date === undefined || date.isDamaged || (date.year ?? to.date?.year ?? year) !== year) return false;
  return date.day === 1 && (date.month === 1 || (year === firstYear && date.month === firstMonth));
}

function endsRight({ date }: PeriodDate, from: PeriodDate | undefined, year: number): boolean {
  if (date === undefined || date.isDamaged || (date.year ?? from?.date?.year ?? year) !== year) return false;
  return date.month === 12 && date.day === 31;
}

function correction(prose: Prose, wrong: readonly Wrong[]): FindingFix {
  const edits = wrong.map(({ place, expected }) => {
    const written = dayText(expected);
    const text = place.date?.year === undefined ? written.slice(written.indexOf('年') + 1) : written;
    return { range: prose.sourceRange(place.start, place.end), text };
  });
  const texts = edits.map(({ text }) => text).join('、');
  return { title: { zh: `改为${texts}`, en: `Change to ${texts}` }, edits, isSafe: false };
}

const closing = new RegExp(`截[至止到](?<date>${datePattern.replaceAll('\\1', '\\2')})`, 'y');
/** What is counted over the year; 截至12月20日 many other things may have been done. */
const yearlyCount =
  /(?:公开|发布|更新|收到|受理|录入|上传|编制)[^。;]{0,16}(?:信息|申请)[^。;]{0,12}\d+\s?余?[条件份]/;
const clause = 90;
/** From this day on the year was all but over when the figures were taken. */
const lastDays = 20;

/** 截至2009年12月30日 the year's figures are counted: a day of the year is missing. */
function* earlyClosings(prose: Prose, year: number): Iterable<RuleFinding> {
  const { text } = prose;
  for (let at = text.indexOf('截'); at >= 0; at = text.indexOf('截', at + 1)) {
    closing.lastIndex = at;
    const match = closing.exec(text);
    const written = match?.groups?.date?.trimEnd();
    if (match === null || written === undefined) continue;
    const date = readDate(written);
    const end: ProseOffset = at + 2 + written.length;
    if (date === undefined || !(endsEarly(date, year) || endsYearBefore(date, year, text, at, end))) continue;
    if (!yearlyCount.test(sentenceFrom(text, end))) continue;
    const range = prose.sourceRange(at + 2, end);
    const expected = date.year === undefined ? '12月31日' : `${year}年12月31日`;
    yield {
      severity: 'warning',
      message: {
        zh: `数据只统计到${written}，年度报告应统计到${expected}`,
        en: `The figures end on ${written}; those of a yearly report end on ${expected}`,
      },
      range,
      related: [],
      expected,
      actual: written,
      fixes: [
        {
          title: { zh: `改为${expected}`, en: `Change to ${expected}` },
          edits: [{ range, text: expected }],
          isSafe: false,
        },
      ],
    };
  }
}

function endsEarly({ year: named, month, day }: WrittenDate, year: number): boolean {
  if (month === undefined || day === undefined || (named ?? year) !== year) return false;
  return (month === 12 && day >= lastDays && day <= 30) || (month === 11 && day === 30);
}

/** What tells that the figures of the year before are meant. */
const comparison = /今年|本年|当年|此后|上年|上一年|去年|较|相比|同比|以来|历年|增加|增长|新增/;

/** 全市共有公路3210公里，公开养护信息120条 counts something else first. */
const countsFirst =
  /^[^\d。;]{0,24}(?:公开|发布|更新|收到|受理|录入|上传)[^\d。;]{0,20}(?:信息|申请)[^\d。;]{0,12}\d/;

/** 截至2023年12月31日 in the report of 2024, which the passage does not name: last year's sentence. */
function endsYearBefore(
  { year: named, month, day }: WrittenDate,
  year: number,
  text: string,
  start: ProseOffset,
  end: ProseOffset,
): boolean {
  if (named !== year - 1 || month !== 12 || day !== 31) return false;
  if (start > 0 && !/[\s。;!?]/.test(text[start - 1] ?? '')) return false;
  if (!countsFirst.test(text.slice(end, end + clause))) return false;
  const around = text.slice(Math.max(0, start - clause), end + 2 * clause);
  return !around.includes(String(year)) && !comparison.test(around);
}

function sentenceFrom(text: string, start: number): string {
  const behind = text.slice(start, start + clause);
  const end = behind.indexOf('。');
  return end < 0 ? behind : behind.slice(0, end);
}
