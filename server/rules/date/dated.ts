/** When a report was signed and made public, as far as it says so. */
import { compareDays, type Day, dayOf } from '../../report/calendar';
import { dateAt } from '../../report/dates';
import type { CalendarDate, DateNode, Report, Span } from '../../report/model';
import { rareNodesOf } from '../../report/nodes';
import { once } from '../../report/once';

export interface DatedPlace {
  readonly date: CalendarDate;
  readonly day: Day;
}

const publicationKeys = /^(?:公开|发布|公布)(?:日期|时间)$/;

/** 来源：… 时间：2024-02-09 10:21 stands on a page; 时间：1月至12月 is something else. */
const pageKeys = /^(?:日期|时间)$/;
const wholeDate = /^20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?=\s|$)/;

/** The day in the metadata on which the report was made public; undefined where there is none that exists. */
export const publicationOf = once(({ text, folded, nodes }: Report): DatedPlace | undefined => {
  for (const node of rareNodesOf(nodes)) {
    if (node.kind !== 'metadata') continue;
    for (const { key, value } of node.entries) {
      const name = foldedOf(folded, key);
      const isPublication =
        publicationKeys.test(name) || (pageKeys.test(name) && wholeDate.test(foldedOf(folded, value)));
      if (value.text === '' || !isPublication) continue;
      const date = dateAt(text, folded, value.range.start);
      const day = date === undefined ? undefined : dayOf(date);
      if (date !== undefined && day !== undefined) return { date, day };
    }
  }
  return undefined;
});

function foldedOf(folded: string, { range }: Span): string {
  return folded.slice(range.start, range.end);
}

/** The last date line of a report: 成文日期. */
export function signatureOf({ nodes }: Report): DateNode | undefined {
  return rareNodesOf(nodes).findLast((node): node is DateNode => node.kind === 'date');
}

/** The day of `signatureOf`, where it is whole. */
export const signedDay = once((report: Report): DatedPlace | undefined => {
  const date = signatureOf(report)?.date;
  const day = date === undefined ? undefined : dayOf(date);
  return date === undefined || day === undefined ? undefined : { date, day };
});

/** A date in the text between spaces or at the end of a line, as flattened pages have their 成文日期. */
const looseDate =
  /(?:^|[\s。])((?:二[〇零][〇零一二三四五六七八九]{2}|20\d\d)\s?年[\d一二三四五六七八九十\s]{1,4}月)/gm;

/** Was the report signed by this day? Then a later date of a web page may be that of its move to another site. */
export function wasSignedBy(report: Report, deadline: Day, year: number): boolean {
  const isInTime = (day: Day | undefined): boolean =>
    day !== undefined && day.year === year + 1 && compareDays(day, deadline) <= 0;
  const signed = signedDay(report);
  if (signed !== undefined) return isInTime(signed.day);
  for (const match of report.folded.matchAll(looseDate)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const date = dateAt(report.text, report.folded, start);
    if (date !== undefined && isInTime(dayOf(date))) return true;
  }
  return false;
}
