import { compareDays, dayText } from '../../report/calendar';
import type { Rule } from '../rule';
import { publicationOf, signedDay, wasSignedBy } from './dated';
import { lastDeadline, ownDeadline } from './deadlines';
import { wholeYearOf } from './report-year';

/** Departments and townships have until 31 January, counties and cities a day of their own before 31 March. */
export const dateDeadline: Rule = {
  code: 'date/deadline',
  severity: 'information',
  title: { zh: '公开日期晚于本级期限', en: 'Later than the deadline of such a body' },
  source: {
    zh: '《条例》第四十九条，国办公开办函〔2021〕30号',
    en: 'article 49 of the regulation, notice of 2021',
  },
  *check({ report }) {
    const year = wholeYearOf(report);
    const published = publicationOf(report);
    const place = published ?? signedDay(report);
    if (year === undefined || place === undefined) return;
    const deadline = ownDeadline(report.organisation, year);
    if (deadline === undefined || compareDays(place.day, deadline.day) <= 0) return;
    // `date/published` reports what is later than that.
    if (compareDays(place.day, lastDeadline(year).day) > 0) return;
    const [day, last] = [dayText(place.day), dayText(deadline.day)];
    const isCertain = deadline.isOfLaw && !(published && wasSignedBy(report, deadline.day, year));
    const name =
      published === undefined ? { zh: '成文日期', en: 'Signed' } : { zh: '公开日期', en: 'Published' };
    yield {
      ...(isCertain ? { severity: 'warning' as const } : {}),
      message: {
        zh: `${name.zh} ${day} 晚于 ${last}（${deadline.source.zh}）`,
        en: `${name.en} on ${day}, after ${last} (${deadline.source.en})`,
      },
      range: place.date.range,
      related: [],
      expected: last,
      actual: place.date.text,
    };
  },
};
