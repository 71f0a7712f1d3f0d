import { fold } from '../../report/fold';
import type { Range, Report } from '../../report/model';
import { headingsOf, indexAt, rareNodesOf } from '../../report/nodes';
import type { FindingFix, Localized, RelatedFigure } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { isOfWholeYear, wholeYearOf } from './report-year';
import { type WrongYear, type WrongYearKind, wrongYears } from './wrong-years';

/** The year of the title is that of the text; what is planned lies behind it. */
export const dateYear: Rule = {
  code: 'date/year',
  severity: 'warning',
  title: { zh: '年份与报告年度不符', en: 'Year does not fit the report' },
  source: { zh: '多年报告的通病', en: 'observed in published reports' },
  *check({ report }) {
    if (report.year !== undefined && isOfWholeYear(report)) yield* inTitle(report, report.year);
    const year = wholeYearOf(report);
    if (year === undefined) return;
    yield* inHeadings(report, year);
    yield* inAttachments(report, year);
    yield* inCaptions(report, year);
    const wrong = wrongYears(report, year);
    const wholly = wrongTitle(report, year, wrong);
    if (wholly !== undefined) yield wholly;
    else
      for (const { kind, prose, start, end, year: named, expected } of wrong)
        yield finding(prose.sourceRange(start, end), named, expected, reasons[kind](year));
  },
};

const reasons: Readonly<Record<WrongYearKind, (year: number) => Localized>> = {
  past: (year) => ({
    zh: `这是 ${year} 年度报告，这句话说的却是上一年，是否沿用了上年的文字`,
    en: `this is the report of ${year}, but the sentence tells of the year before; left from last year?`,
  }),
  future: (year) => ({
    zh: `这是 ${year} 年度报告，这句话说的却是下一年的情况`,
    en: `this is the report of ${year}, but the sentence tells of the year after`,
  }),
  plan: (year) => ({
    zh: `${year} 年度报告写下一步打算，年份应在 ${year} 年之后`,
    en: `the plans of the report of ${year} are for a later year`,
  }),
  announced: (year) => ({
    zh: `这是 ${year} 年度报告`,
    en: `this is the report of ${year}`,
  }),
  deadline: (year) => ({
    zh: `${year} 年度报告在下一年公布`,
    en: `the report of ${year} is published in the next year`,
  }),
};

function finding(
  range: Range,
  named: number,
  expected: number,
  reason: Localized,
  related: readonly RelatedFigure[] = [],
): RuleFinding {
  const fix: FindingFix = {
    title: { zh: `改为 ${expected} 年`, en: `Change to ${expected}` },
    edits: [{ range, text: String(expected) }],
    isSafe: false,
  };
  return {
    message: {
      zh: `年份 ${named} 应为 ${expected}：${reason.zh}`,
      en: `The year ${named} should be ${expected}: ${reason.en}`,
    },
    range,
    related,
    expected: String(expected),
    actual: String(named),
    fixes: [fix],
  };
}

/** `…总结和2011年工作计划`: the plan in a title is for the next year. */
const titlePlan = /(?:总结|报告|情况).{0,4}((?:19|20)\d\d)\s?年?[^\d]{0,6}(?:计划|打算|安排)/;

function* inTitle({ title, folded }: Report, year: number): Iterable<RuleFinding> {
  if (title === undefined) return;
  const match = titlePlan.exec(fold(title.text));
  const named = Number(match?.[1]);
  if (match === null || named === year + 1) return;
  const from = title.nameRange.start;
  const at = folded.indexOf(`${named}`, from);
  if (at < 0 || at >= title.range.end) return;
  yield finding(
    { start: at, end: at + String(named).length },
    named,
    year + 1,
    {
      zh: `正文总结的是 ${year} 年，下一年的计划是 ${year + 1} 年`,
      en: `the text sums up ${year}, and the plan is for ${year + 1}`,
    },
    yearsNamed(folded, title.range.end, [year, year + 1]),
  );
}

/** So many sentences of another year, and none of the title's: the title is wrong. */
const fewest = 3;

function wrongTitle(
  { title, folded }: Report,
  year: number,
  wrong: readonly WrongYear[],
): RuleFinding | undefined {
  const told = wrong.filter(({ kind }) => kind === 'past' || kind === 'future');
  const [first] = told;
  if (title === undefined || first === undefined || told.length < fewest) return undefined;
  if (told.some((other) => other.year !== first.year)) return undefined;
  const at = folded.indexOf(String(year), title.nameRange.start);
  if (at < 0 || at >= title.range.end || folded.includes(`${year}年`, title.range.end)) return undefined;
  return finding(
    { start: at, end: at + 4 },
    year,
    first.year,
    { zh: `正文写的都是 ${first.year} 年`, en: `the text tells of ${first.year} throughout` },
    told.map(({ prose, start, end }) => ({
      range: prose.sourceRange(start, end),
      message: { zh: `正文：${first.year} 年`, en: `Text: ${first.year}` },
    })),
  );
}

const attachedYear = /(?<!\d)((?:19|20)\d\d)\s?年度?(?=.{0,12}(?:统计表|情况表|年度报告|年报))/;

/** A table or a report that is attached is this year's. */
function* inAttachments({ nodes }: Report, year: number): Iterable<RuleFinding> {
  for (const node of rareNodesOf(nodes))
    if (node.kind === 'attachment')
      for (const { text, range } of node.names) {
        const match = attachedYear.exec(fold(text));
        const named = Number(match?.[1]);
        if (match === null || named === year || named > year + 1) continue;
        const start = range.start + match.index;
        yield finding({ start, end: start + 4 }, named, year, {
          zh: `这是 ${year} 年度报告的附件`,
          en: `it is attached to the report of ${year}`,
        });
      }
}

/** A table is of one year: `（2016年度）` below its name. */
const captionYear = /^\s*\(((?:19|20)\d\d)\s?年度?\)\s*$/;
const longestCaption = 20;

/** The line that says of a table which year it is of, left from last year. */
function* inCaptions(report: Report, year: number): Iterable<RuleFinding> {
  const { nodes, folded } = report;
  for (const heading of headingsOf(report)) {
    const { kind, range } = nodes[indexAt(nodes, heading.range.end)] ?? heading;
    if (kind !== 'paragraph' || range.end - range.start > longestCaption) continue;
    const match = captionYear.exec(folded.slice(range.start, range.end));
    if (match === null || Number(match[1]) !== year - 1) continue;
    const start = folded.indexOf('(', range.start) + 1;
    yield finding({ start, end: start + 4 }, year - 1, year, {
      zh: `这是 ${year} 年度报告的表`,
      en: `the table is of the report of ${year}`,
    });
  }
}

/** The first place of each year in the body. */
function yearsNamed(folded: string, from: number, years: readonly number[]): readonly RelatedFigure[] {
  return years.flatMap((year) => {
    const at = folded.indexOf(`${year}年`, from);
    return at < 0
      ? []
      : [{ range: { start: at, end: at + 5 }, message: { zh: `正文：${year} 年`, en: `Text: ${year}` } }];
  });
}

const headingYear = /^((?:19|20)\d\d)\s?年度?/;
const ofPlan = /(?:计划|打算|思路|安排|设想|展望|下一步工作|努力方向)$/;
/** 2022年问题整改情况 and 2022年政务公开第三方评估 tell of another year with right. */
const ofReport =
  /(?:政府信息|政务公开|信息公开|主要|工作|总体)[^。]{0,14}(?:情况|总结|回顾|概况|成效|做法|概述)$/;
const otherTopic = /整改|问题|评估|测评|考核|考评|较|比|以来|历年|反馈|落实|完成/;

function* inHeadings(report: Report, year: number): Iterable<RuleFinding> {
  for (const heading of headingsOf(report)) {
    if (heading.runIn) continue;
    const { start, end } = heading.name.range;
    const name = report.folded.slice(start, end);
    const match = headingYear.exec(name);
    if (match === null) continue;
    const named = Number(match[1]);
    const range = { start, end: start + 4 };
    if (ofPlan.test(name)) {
      if (named <= year) yield finding(range, named, year + 1, reasons.plan(year));
    } else if (named === year - 1 && ofReport.test(name) && !otherTopic.test(name))
      yield finding(range, named, year, reasons.past(year));
  }
}
