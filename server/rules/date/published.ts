import { compareDays, dayText } from '../../report/calendar';
import type { Report } from '../../report/model';
import type { RelatedFigure } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { type DatedPlace, publicationOf, signedDay, wasSignedBy } from './dated';
import { lastDeadline } from './deadlines';
import { wholeYearOf } from './report-year';

/** A report is made public after the year that it covers, and by 31 March. */
export const datePublished: Rule = {
  code: 'date/published',
  severity: 'warning',
  title: { zh: '公开日期不在法定期间内', en: 'Published before its year ends or too late' },
  source: { zh: '《条例》第四十九条；492号令第三十一条', en: 'article 49 of the regulation; 31 of 第492号' },
  *check({ report }) {
    const year = wholeYearOf(report);
    const published = publicationOf(report);
    const place = published ?? signedDay(report);
    if (year === undefined || place === undefined) return;
    const finding =
      published !== undefined && compareDays(published.day, { year, month: 12, day: 31 }) < 0
        ? tooEarly(report, published, year)
        : tooLate(report, place, year, published !== undefined);
    if (finding !== undefined) yield finding;
  },
};

function tooEarly(report: Report, { date, day }: DatedPlace, year: number): RuleFinding {
  const likely = dayText({ ...day, year: year + 1 });
  const isLikelySlip = day.month <= 3;
  return {
    message: {
      zh: `公开日期 ${dayText(day)} 早于统计期限的最后一天（${year}年12月31日）${isLikelySlip ? `，是否应为 ${likely}` : ''}`,
      en: `Published on ${dayText(day)}, before the year ${year} that the report covers had ended${isLikelySlip ? `; perhaps ${likely}` : ''}`,
    },
    range: date.range,
    related: signature(report),
    actual: date.text,
    ...(isLikelySlip
      ? {
          expected: likely,
          fixes: [
            {
              title: { zh: `年份改为 ${year + 1}`, en: `Change the year to ${year + 1}` },
              edits: [
                { range: { start: date.range.start, end: date.range.start + 4 }, text: String(year + 1) },
              ],
              isSafe: false,
            },
          ],
        }
      : {}),
  };
}

function signature(report: Report): readonly RelatedFigure[] {
  const signed = signedDay(report);
  if (signed === undefined) return [];
  const text = dayText(signed.day);
  return [{ range: signed.date.range, message: { zh: `成文日期 ${text}`, en: `Signed on ${text}` } }];
}

/** A page that is a year older than its deadline was moved, or the report was made up for later. */
function tooLate(
  report: Report,
  { date, day }: DatedPlace,
  year: number,
  isPublication: boolean,
): RuleFinding | undefined {
  const deadline = lastDeadline(year);
  if (compareDays(day, deadline.day) <= 0) return undefined;
  const inTime = isPublication && wasSignedBy(report, deadline.day, year);
  const isMoved = inTime || day.year > year + 1;
  const name = isPublication ? { zh: '公开日期', en: 'Published' } : { zh: '成文日期', en: 'Signed' };
  const last = dayText(deadline.day);
  return {
    ...(isMoved ? { severity: 'information' as const } : {}),
    message: {
      zh: `${name.zh} ${dayText(day)} 晚于法定期限 ${last}（${deadline.source.zh}）${isMoved ? '；如为网站迁移、补录的日期可以忽略' : ''}`,
      en: `${name.en} on ${dayText(day)}, after the deadline of ${last} (${deadline.source.en})${isMoved ? '; pass over it if the page was only moved' : ''}`,
    },
    range: date.range,
    related: isPublication ? signature(report) : [],
    expected: last,
    actual: date.text,
  };
}
