import type { BoundReport, BoundRow } from '../forms/bound';
import type { RowForm } from '../forms/form';
import type { Figure } from '../forms/identities';
import { type Prose, proseOf } from '../report/prose';
import { decimal, numberOf, rowName } from './figures';
import type { Rule } from './rule';

type Topic = 'application' | 'review' | 'litigation';

/** Sentences that deny a topic altogether. */
const denials: Readonly<Record<Topic, readonly RegExp[]>> = {
  application: [
    /(?:未|没有|没|尚无|无)(?:收到|接到|接收到?|接受|受理|新收|办理过?|产生|发生)[^,。;]{0,30}?(?:申请|依申请公开)[^,。;]*/g,
    /(?:收到|受理|新收|接收)[^,。;\d]{0,30}申请(?:数量|总数|数)?\s*(?:为|共|共计)?\s*(?<!\d)0\s*[件条宗份起例次][^,。;]*/g,
  ],
  review: [/(?:未|没有|没|尚无|无)(?:发生|产生|收到|接到|出现|有|被)?[^,。;]{0,30}?行政复议[^,。;]*/g],
  litigation: [
    /(?:未|没有|没|尚无|无)(?:发生|产生|收到|接到|出现|有|被)?[^,。;]{0,30}?(?:行政诉讼|诉讼)[^,。;]*/g,
  ],
};
/** What is denied is only some outcome of the topic, or an application for something else. */
const limits: Readonly<Record<Topic, RegExp>> = {
  application:
    /复议|诉讼|举报|投诉|热点|舆情|逾期|超期|超时|补正|纠错|撤回|减免|收费|信息处理费|第三方|结转|异议|答复/,
  review: /纠错|纠正|败诉|撤销|违法|责令|逾期|审结|变更|维持|不服|引发|导致/,
  litigation: /纠错|纠正|败诉|撤销|违法|责令|逾期|审结|变更|维持|引发|导致/,
};
/** The sentence speaks of a part of the year, of another body or of another year. */
const otherScope =
  /季度|月份|\d月|上半年|下半年|上年|去年|往年|以前|以来|除.{0,20}外|部分|个别|少数|各?乡镇|街道办|下属|所属/;
/** UTF-16 units of a sentence before the denial in which its scope is looked for. */
const longestLead = 200;
const received = /收到|受理|新收/;

/** “未收到申请” against a table that counts one. */
export const proseZeroReport: Rule = {
  code: 'prose/zero-report',
  severity: 'error',
  title: { zh: '零报告与表中数字矛盾', en: 'A zero report contradicts the table' },
  *check(bound) {
    if (bound.tables.length === 0) return;
    const topics = (['application', 'review', 'litigation'] as const).map((topic) => ({
      topic,
      figures: figuresOf(bound, topic),
    }));
    for (const prose of proseOf(bound.report))
      for (const { topic, figures } of topics) {
        const [first] = figures;
        if (first === undefined) continue;
        for (const { start, end } of denialsIn(prose, topic, bound.report.year)) {
          const value = decimalOf(first);
          const range = prose.sourceRange(start, end);
          const written = bound.report.text.slice(range.start, range.end).replaceAll(/\s*[\r\n]\s*/g, '');
          yield {
            message: {
              zh: `正文称“${written}”，表中“${rowName(first.row)}”为 ${value}`,
              en: `The text says “${written}”, but “${rowName(first.row)}” in the table is ${value}`,
            },
            range,
            related: figures.map((figure) => ({
              range: figure.cell.range,
              message: {
                zh: `${rowName(figure.row)} ${decimalOf(figure)}`,
                en: `${rowName(figure.row)} ${decimalOf(figure)}`,
              },
            })),
            expected: value,
            actual: '0',
          };
        }
      }
  },
};

/** The figures above zero that a denial of the topic contradicts. */
function figuresOf({ tables }: BoundReport, topic: Topic): readonly Figure[] {
  return tables.flatMap(({ form, rows }) => {
    const denied = new Set(deniedRows(form.rows, topic, false));
    return rows.filter((row) => denied.has(row.form)).flatMap(positive);
  });
}

/** For applications the row of those received and its parts: others may have been carried in and answered. */
function deniedRows(rows: readonly RowForm[], topic: Topic, inReceived: boolean): readonly RowForm[] {
  return rows.flatMap((row) => {
    const isReceived = inReceived || (row.topic === topic && row.prose.some((word) => received.test(word)));
    const isDenied = topic === 'application' ? isReceived : row.topic === topic;
    return [...(isDenied ? [row] : []), ...deniedRows(row.children, topic, isReceived)];
  });
}

function positive(row: BoundRow): readonly Figure[] {
  const ofYear = row.cells
    .filter(({ column }) => column.accumulates === undefined)
    .map((cell) => ({ ...cell, row }));
  const figures = ofYear.filter((figure) => numberOf(figure)?.gt(0) ?? false);
  const totals = figures.filter(({ column }) => column.sumOf.length > 0);
  return totals.length > 0 ? totals : figures;
}

function decimalOf(figure: Figure): string {
  const value = numberOf(figure);
  return value === undefined ? figure.cell.text : decimal(value);
}

interface Denial {
  readonly start: number;
  readonly end: number;
}

function denialsIn({ text }: Prose, topic: Topic, year: number | undefined): readonly Denial[] {
  return denials[topic].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Denial[] => {
      const before = text.slice(Math.max(0, match.index - longestLead), match.index);
      const sentence = before.slice(before.lastIndexOf('。') + 1) + match[0];
      const years = [...sentence.matchAll(/((?:19|20)\d\d)年/g)].map((found) => Number(found[1]));
      const isOtherYear = year !== undefined && years.some((named) => named !== year);
      if (limits[topic].test(match[0]) || otherScope.test(sentence) || isOtherYear) return [];
      return [{ start: match.index, end: match.index + match[0].length }];
    }),
  );
}
