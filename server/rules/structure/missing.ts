/** Sections of the form that a report lacks, and where each would stand. */
import type { BoundReport } from '../../forms/bound';
import type { SectionForm } from '../../forms/form';
import { sectionNamed } from '../../forms/sections';
import { fold } from '../../report/fold';
import type { HeadingNode, Report, Section } from '../../report/model';
import { once } from '../../report/once';
import { askedSections, isCutBetween, noticeSections, placedSections, presentIn } from './placed';
import { topicOf } from './titles';

/** Sections that stand next to each other in the form and are missing together. */
export interface Gap {
  readonly missing: readonly [SectionForm, ...SectionForm[]];
  /** The sections of the report between which they belong. */
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  /** The sub-heading that the one missing section has lost its own heading above. */
  readonly orphan: HeadingNode | undefined;
}

const longestTitle = 40;
/** What an extractor puts before a heading: l六、. */
const stray = /^[^\p{Script=Han}(]{1,2}(?=[一二三四五六七八九]、)/u;

/** With this many sections, and one of which only the heading is lost, a text is still a report in the form. */
const fewestWithOrphan = 3;

/** The gaps of a report that follows a form, in order; none for a piece of one. */
export const gapsIn = once((bound: BoundReport): readonly Gap[] => {
  if (askedSections(bound).length > 0) return allGaps(bound);
  if (presentIn(bound) < fewestWithOrphan) return [];
  const gaps = allGaps(bound);
  return gaps.some(({ orphan }) => orphan !== undefined) ? gaps : [];
});

function allGaps(bound: BoundReport): readonly Gap[] {
  const { report } = bound;
  const asked = noticeSections(bound);
  const present = new Map<SectionForm, Section>();
  for (const { form, section } of placedSections(bound))
    if (form !== undefined && !present.has(form)) present.set(form, section);
  const gaps: Gap[] = [];
  for (let index = 0; index < asked.length; index++) {
    const first = asked[index];
    if (first === undefined || present.has(first)) continue;
    let end = index + 1;
    while (end < asked.length && !present.has(asked[end] ?? first)) end++;
    const lost = asked.slice(index, end).filter((form) => !standsElsewhere(bound, form));
    const [one, ...others] = lost;
    const before = asked.slice(0, index).findLast((form) => present.has(form));
    const after = asked[end];
    if (one !== undefined) {
      const gap = { before: before && present.get(before), after: after && present.get(after) };
      if (!isCut(report, gap) && ownBetween(bound, gap) < lost.length)
        gaps.push({
          missing: [one, ...others],
          ...gap,
          orphan: others.length > 0 ? undefined : orphanOf(report, one, gap.before),
        });
    }
    index = end - 1;
  }
  return gaps;
}

/** At another level, at the head of a paragraph, or in a line that has several headings. */
function standsElsewhere({ report, form }: BoundReport, wanted: SectionForm): boolean {
  // Not 一、五、六: a list of ordinals.
  const ordinal = new RegExp(
    `(?<![一二三四五六七八九十、])${wanted.ordinal}\\s?[、.](?![一二三四五六七八九十])`,
  );
  const named = (text: string): boolean => sectionNamed(form, text) === wanted;
  return report.nodes.some((node) => {
    if (node.kind === 'heading') return node.level > 1 && named(node.name.text);
    if (node.kind !== 'paragraph') return false;
    const text = report.folded.slice(node.range.start, node.range.end);
    const [line = ''] = text.trimStart().split('\n', 1);
    if (line.length <= longestTitle && (named(line) || named(line.replace(stray, '')))) return true;
    return ordinal.test(text);
  });
}

/** Sections under a title of the office's own, which may be the ones that are looked for. */
function ownBetween(bound: BoundReport, { before, after }: Pick<Gap, 'before' | 'after'>): number {
  const start = before?.range.start ?? 0;
  const end = after?.range.start ?? bound.report.text.length;
  return placedSections(bound).filter(
    ({ form, section }) =>
      form === undefined &&
      section.heading.ordinal !== undefined &&
      section.range.start > start &&
      section.range.start < end,
  ).length;
}

function isCut(report: Report, { before, after }: Pick<Gap, 'before' | 'after'>): boolean {
  return isCutBetween(report, {
    start: before?.range.start ?? 0,
    end: after?.range.start ?? report.text.length,
  });
}

/** The first sub-heading before the gap that can only belong to the missing section. */
function orphanOf(
  { sections, title }: Report,
  missing: SectionForm,
  before: Section | undefined,
): HeadingNode | undefined {
  const topic = topicOf(missing.title);
  if (before === undefined) {
    const first = sections.find(({ heading }) => heading.range.start >= (title?.range.end ?? 0));
    return first?.heading.level === 2 && first.heading.ordinal?.number === 1 ? first.heading : undefined;
  }
  const child = before.children.find(({ heading }) => heading.level === 2);
  const isOrphan = child?.heading.ordinal?.number === 1 && topicOf(fold(child.heading.name.text)) === topic;
  return isOrphan ? child.heading : undefined;
}
