import { compareDays, dayOf, dayText } from '../../report/calendar';
import { isOrganisation } from '../../report/closing';
import { fold } from '../../report/fold';
import { trimRange } from '../../report/lines';
import type { DateNode, Node, Report } from '../../report/model';
import type { Rule, RuleFinding } from '../rule';
import { publicationOf, signatureOf } from './dated';
import { wholeYearOf } from './report-year';

/** The date under the signature: there, whole, behind the year, and before the report is published. */
export const dateSigned: Rule = {
  code: 'date/signed',
  severity: 'information',
  title: { zh: '成文日期缺失、有误或者不规范', en: 'Signing date missing, wrong or out of form' },
  source: { zh: 'GB/T 9704-2012', en: 'GB/T 9704-2012' },
  *check({ report }) {
    const node = signatureOf(report);
    const year = wholeYearOf(report);
    const finding =
      node === undefined
        ? missing(report)
        : (tooEarly(report, node, year) ??
          behindPublication(report, node) ??
          incomplete(report, node) ??
          padded(node));
    if (finding !== undefined) yield finding;
  },
};

/** A report that is signed for a year still running may have been drawn up in its last days; a summary of work is. */
function tooEarly({ title }: Report, { date }: DateNode, year: number | undefined): RuleFinding | undefined {
  if (year === undefined || date.year === undefined || date.month === undefined || date.year > year)
    return undefined;
  const isAtEnd = date.year === year && date.month === 12;
  if (isAtEnd && date.day === 31) return undefined;
  if (isAtEnd && title !== undefined && fold(title.text).includes('总结')) return undefined;
  const likely = date.text.replace(String(date.year), String(year + 1));
  const isSlip = date.month <= 3 && likely !== date.text;
  return {
    ...(isAtEnd ? {} : { severity: 'warning' as const }),
    message: {
      zh: `成文日期 ${date.text} 早于统计期限的最后一天（${year}年12月31日）${isSlip ? `，是否应为 ${likely}` : ''}`,
      en: `Signed on ${date.text}, before the year ${year} that the report covers had ended${isSlip ? `; perhaps ${likely}` : ''}`,
    },
    range: date.range,
    related: [],
    actual: date.text,
    ...(isSlip ? { expected: likely, fixes: [replacement(date.range, likely, false)] } : {}),
  };
}

function replacement(
  range: DateNode['range'],
  text: string,
  isSafe: boolean,
): NonNullable<RuleFinding['fixes']>[number] {
  return { title: { zh: `改为${text}`, en: `Change to ${text}` }, edits: [{ range, text }], isSafe };
}

function behindPublication(report: Report, { date }: DateNode): RuleFinding | undefined {
  const published = publicationOf(report);
  const day = dayOf(date);
  if (published === undefined || day === undefined || compareDays(day, published.day) <= 0) return undefined;
  return {
    message: {
      zh: `成文日期 ${dayText(day)} 晚于公开日期 ${dayText(published.day)}`,
      en: `Signed on ${dayText(day)}, after it was published on ${dayText(published.day)}`,
    },
    range: date.range,
    related: [
      {
        range: published.date.range,
        message: { zh: `公开日期 ${dayText(published.day)}`, en: `Published on ${dayText(published.day)}` },
      },
    ],
    actual: date.text,
  };
}

/** A title page has the month alone: what it says stands before the first heading. */
function incomplete({ nodes }: Report, { date }: DateNode): RuleFinding | undefined {
  if (date.year === undefined || date.month === undefined || date.day !== undefined) return undefined;
  if (nodes.some(({ kind, range }) => kind === 'heading' && range.start > date.range.start)) return undefined;
  return {
    message: {
      zh: `成文日期“${date.text}”没有写到日`,
      en: `The signing date “${date.text}” has no day`,
    },
    range: date.range,
    related: [],
    actual: date.text,
  };
}

const padding = /(?<=[年月]\s?)0(?=\d)/g;

/** 01月05日 is written 1月5日. */
function padded({ date }: DateNode): RuleFinding | undefined {
  const plain = fold(date.text).replaceAll(padding, '');
  if (plain.length === date.text.length) return undefined;
  return {
    message: {
      zh: `成文日期“${date.text}”的月、日不编虚位，应为“${plain}”`,
      en: `The signing date “${date.text}” is written without leading zeros: “${plain}”`,
    },
    range: date.range,
    related: [],
    expected: plain,
    actual: date.text,
    fixes: [replacement(date.range, plain, true)],
  };
}

const dateKeys = /日期|时间/;

/** An organisation stands alone at the very end, and nothing says when it signed. */
function missing({ nodes, text, folded }: Report): RuleFinding | undefined {
  const filled = nodes.filter(({ kind }) => kind !== 'blank' && kind !== 'comment' && kind !== 'directive');
  const [before, last] = filled.slice(-2);
  if (last?.kind !== 'paragraph' || before?.kind !== 'paragraph') return undefined;
  const range = trimRange(folded, last.range.start, last.range.end);
  if (!isOrganisation(folded.slice(range.start, range.end))) return undefined;
  if (filled.some((node) => saysWhen(node, folded))) return undefined;
  const name = text.slice(range.start, range.end);
  return {
    message: { zh: `落款“${name}”下面没有成文日期`, en: `No date under the signature “${name}”` },
    range,
    related: [],
  };
}

function saysWhen(node: Node, folded: string): boolean {
  return (
    node.kind === 'metadata' &&
    node.entries.some(
      ({ key, value }) => value.text !== '' && dateKeys.test(folded.slice(key.range.start, key.range.end)),
    )
  );
}
