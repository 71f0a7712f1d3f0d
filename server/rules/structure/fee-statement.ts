import type { BoundReport } from '../../forms/bound';
import type { Range } from '../../report/model';
import { numberIn } from '../figures';
import type { Rule } from '../rule';
import { askedSections, bodyOf, isCutBetween, placedAs, titleRange } from './placed';

/** The form of 2021 is the first that asks for 收取信息处理费. */
const firstYear = 2021;
const fee = /处理费/;
const said = /处理费|收[费取]|费用|缴费/;
/** A longer text is read under its heading. */
const shortBody = 30;

/** 六 says what information processing fees were charged, none included. */
export const structureFeeStatement: Rule = {
  code: 'structure/fee-statement',
  severity: 'information',
  title: { zh: '没有报告收取信息处理费情况', en: 'Information processing fees are not reported' },
  source: {
    zh: '国办公开办函〔2021〕30号，《条例》第四十二条',
    en: 'notice 〔2021〕30号, article 42 of the Regulations',
  },
  *check(bound) {
    const { report } = bound;
    const form = askedSections(bound).find(({ covers }) => covers.some((cover) => fee.test(cover)));
    const placed = form && placedAs(bound, (one) => one === form);
    if (placed === undefined || (report.year ?? 0) < firstYear || isUnpaid(bound)) return;
    const { section } = placed;
    const body = bodyOf(section)(report);
    if (body === '' || said.test(body) || isCutBetween(report, section.range)) return;
    if (/信息(?:公开)?处理费/.test(report.folded)) return;
    const { heading } = section;
    yield {
      message: {
        zh: `“${heading.name.text}”应报告收取信息处理费的情况，没有收取的也要写明`,
        en: `“${heading.name.text}” should say what information processing fees were charged, even if none`,
      },
      range: body.length <= shortBody ? bodyRange(bound, section.nodes) : titleRange(heading),
      related: [],
    };
  },
};

function bodyRange(
  { report }: BoundReport,
  nodes: readonly { readonly kind: string; readonly range: Range }[],
): Range {
  const range = nodes.find(({ kind }) => kind === 'paragraph')?.range ?? { start: 0, end: 0 };
  const text = report.folded.slice(range.start, range.end);
  const start = range.start + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

/** `table/unpaid-fee` asks for the same. */
function isUnpaid({ tables }: BoundReport): boolean {
  return tables.some(({ rows }) =>
    rows.some((row) => row.form.id === 'other.noPayment' && (numberIn(row, 'total')?.gt(0) ?? false)),
  );
}
