import type { BoundReport } from '../../forms/bound';
import type { Report, Section } from '../../report/model';
import { once } from '../../report/once';
import type { Rule, RuleFinding } from '../rule';
import { misplacedIn } from './misplaced-table';
import {
  askedSections,
  bodyOf,
  hasTable,
  isPart,
  isUnwritten,
  placedSections,
  titleRange,
  titleText,
  topSections,
} from './placed';
import { isRowLabel } from './runs';

/** So many headings in a row with nothing below them, which all come again, are a table of contents. */
const shortestContents = 3;
/** A longer text says more than that there is nothing to fill in. */
const longestInstead = 80;
/** A longer heading of the second level is a sentence of a list. */
const longestHeading = 20;

/** Something stands below each heading, and a table where the form has one. */
export const structureEmptySection: Rule = {
  code: 'structure/empty-section',
  severity: 'warning',
  title: { zh: '标题下面没有内容', en: 'Nothing stands below the heading' },
  source: {
    zh: '《条例》第五十条，国办公开办函〔2021〕30号',
    en: 'article 50 of the Regulations, notice 〔2021〕30号',
  },
  *check(bound) {
    const { report } = bound;
    if (isUnwritten(report)) return;
    const top = topSections(report).filter(
      (section) => section.heading.ordinal !== undefined && !isPart(section),
    );
    const filled = new Set(
      top.flatMap((section) => (isEmpty(report, section) ? [] : [section.heading.ordinal?.number])),
    );
    for (const run of emptyRuns(report, top)) {
      const isContents =
        run.length >= shortestContents && run.every(({ heading }) => filled.has(heading.ordinal?.number));
      if (!isContents) yield empty(bound, run);
    }
    for (const { children } of report.sections) {
      const run = children.filter((child) => isEmptyHeading(bound, child));
      if (run.length > 0 && run.length < children.length) yield empty(bound, run);
    }
    yield* withoutTable(bound);
  },
};

function isEmpty(report: Report, { heading, nodes, children }: Section): boolean {
  return (
    !heading.runIn &&
    !isSentence(report, heading) &&
    children.length === 0 &&
    !nodes.some(({ kind }) => kind === 'paragraph' || kind === 'table')
  );
}

/**
 * 四、收费情况 2012年未收取任何费用，没有减免情况。 in a page without line breaks: the text stands in the heading. So it does in
 * a list: 六、举报投诉数量：0件, （二）公开渠道：网站.
 */
function isSentence({ folded }: Report, { name }: Section['heading']): boolean {
  const text = folded.slice(name.range.start, name.range.end);
  return (folded[name.range.end] === '。' && text.includes(',')) || statement.test(text);
}

const statement = /:\s?(?:\d|无|零|\S{2})/;

/** An entry of a list is a heading to the parser, too; it ends like a sentence. So is a label of a table without figures. */
function isEmptyHeading({ report, form }: BoundReport, section: Section): boolean {
  const { level, ordinal, name } = section.heading;
  return (
    level === 2 &&
    ordinal !== undefined &&
    isEmpty(report, section) &&
    name.text.length <= longestHeading &&
    !/[。;:,]/.test(report.folded.slice(name.range.end, name.range.end + 1)) &&
    !isRowLabel(form, name.text)
  );
}

/** 七、附表, and the table under a title of its own behind it. */
function leadsToAttachment(report: Report, { heading }: Section): boolean {
  return (
    /^(?:说明(?:与|和|及))?附[件表录]|统计表$/.test(heading.name.text) &&
    lastTableOf(report) > heading.range.end
  );
}

const lastTableOf = once(
  ({ nodes }: Report): number => nodes.findLast(({ kind }) => kind === 'table')?.range.start ?? -1,
);

/** Neighbouring sections without a word. */
function emptyRuns(report: Report, sections: readonly Section[]): readonly (readonly Section[])[] {
  const runs: Section[][] = [];
  let run: Section[] = [];
  for (const section of sections) {
    if (isEmpty(report, section) && !leadsToAttachment(report, section)) run.push(section);
    else {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter(({ length }) => length > 0);
}

function empty({ report }: BoundReport, run: readonly Section[]): RuleFinding {
  const [first, ...others] = run.map(({ heading }) => ({
    range: titleRange(heading),
    title: titleText(report, heading),
  }));
  const more = others.map(({ title }) => `“${title}”`).join('');
  return {
    message: {
      zh: `“${first?.title}”${more}下面没有内容`,
      en: `Nothing stands below “${first?.title}”${more}`,
    },
    range: first?.range ?? { start: 0, end: 0 },
    related: others.map(({ range }) => ({
      range,
      message: { zh: '同样没有内容', en: 'Nothing stands below this one either' },
    })),
  };
}

/** 零报告 in words where the form has a table to fill with zeros. */
function* withoutTable(bound: BoundReport): Iterable<RuleFinding> {
  const { report } = bound;
  const asked = askedSections(bound);
  for (const { form, section } of placedSections(bound)) {
    if (form === undefined || form.kind !== 'table' || !asked.includes(form) || hasTable(section)) continue;
    const body = bodyOf(section)(report);
    const isSaid = body !== '' && body.length <= longestInstead && !/\d|表格形式|如下|略|图/.test(body);
    if (!isSaid || misplacedIn(bound).some(({ home }) => home === section)) continue;
    if (bound.tables.some((table) => form.tables.includes(table.form.id))) continue;
    const { heading } = section;
    yield {
      message: {
        zh: `“${heading.name.text}”没有表格；没有数据的，也要列表填 0`,
        en: `“${heading.name.text}” has no table; without figures it is filled with zeros`,
      },
      range: titleRange(heading),
      related: [],
    };
  }
}
