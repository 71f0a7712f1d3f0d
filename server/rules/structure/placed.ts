/** The sections of a report held against those that its form asks for. */
import type { BoundReport } from '../../forms/bound';
import type { SectionForm } from '../../forms/form';
import { sectionNamed } from '../../forms/sections';
import { fold } from '../../report/fold';
import type { HeadingNode, Node, Range, Report, Section } from '../../report/model';
import { once } from '../../report/once';
import { topicOf } from './titles';

/** The first report year whose sections a notice sets: 国办公开办函〔2019〕60号. */
const firstYear = 2019;
/** Schools, hospitals and companies report in forms of their own (《条例》第五十五条). */
const isOfOthers = /学年|大学|学院|学校|[中小]学|幼儿园|医院|卫生院|公司|集团/;
/** With fewer of its sections a text is no report in the form: a summary, a piece of one. */
const fewestSections = 4;
/** Nobody writes a longer section; what stands behind is not read. UTF-16 units. */
const longestBody = 20_000;
/** `# 略`, `（略）`, `……`: a line that says that something is left out here. */
const leftOut =
  /^[# \t]{0,20}[([]?(?:此处|以下|下)?略[)\]]?[。.]?[ \t\r]{0,20}$|^[ \t]{0,20}(?:…{1,20}|\.{3,20})[ \t\r]{0,20}$/m;

export interface PlacedSection {
  readonly section: Section;
  /** Undefined for a section of the office's own. */
  readonly form: SectionForm | undefined;
}

/** The sections of the first level; 一、 stands below 第一部分 where there are such parts. */
export const topSections = once(({ sections }: Report): readonly Section[] => {
  const top = sections.filter(({ heading }) => heading.level === 1);
  const parts = top.filter(isPart);
  return parts.length > 0 ? parts : top;
});

export function isPart({ heading }: Section): boolean {
  return heading.ordinal?.text.startsWith('第') === true;
}

/** The sections of the first level, in order, with the section of the form that each is by its title or its subject. */
export const placedSections = once(({ report, form }: BoundReport): readonly PlacedSection[] => {
  const byTopic = new Map(
    form.sections.flatMap((section) => {
      const topic = topicOf(section.title);
      return topic === undefined ? [] : [[topic, section] as const];
    }),
  );
  return topSections(report).map((section) => {
    const { text } = section.heading.name;
    const named = sectionNamed(form, text);
    if (named !== undefined) return { section, form: named };
    const topic = topicOf(fold(text));
    return { section, form: topic && byTopic.get(topic) };
  });
});

/** Is it the report of a school, a hospital or a company? */
export function isOfInstitution({ title }: Report): boolean {
  return title !== undefined && isOfOthers.test(title.text);
}

/** The sections that a notice asks for, in order; none where none does. */
export function noticeSections({ report, form }: BoundReport): readonly SectionForm[] {
  const isAsked =
    report.year !== undefined &&
    report.year >= firstYear &&
    form.years.from >= firstYear &&
    !isOfInstitution(report);
  return isAsked ? form.sections : [];
}

/** As `noticeSections`, and none where the text has too few of them to be a report in that form. */
export const askedSections = once((bound: BoundReport): readonly SectionForm[] =>
  presentIn(bound) < fewestSections ? [] : noticeSections(bound),
);

/** How many sections of the form the report has. */
export function presentIn(bound: BoundReport): number {
  return new Set(placedSections(bound).flatMap(({ form }) => form ?? [])).size;
}

/** The section whose ordinal begins at a source offset. */
export const sectionAt = once(
  (bound: BoundReport): ReadonlyMap<number, PlacedSection> =>
    new Map(placedSections(bound).map((placed) => [titleRange(placed.section.heading).start, placed])),
);

/** The section of the form, where the report has it at the first level. */
export function placedAs(
  bound: BoundReport,
  wanted: (form: SectionForm) => boolean,
): PlacedSection | undefined {
  return placedSections(bound).find(({ form }) => form !== undefined && wanted(form));
}

/** What stands below a heading, sub-headings included, folded and without line breaks. */
export const bodyOf = once((section: Section): ((report: Report) => string) => {
  let body: string | undefined;
  return ({ folded }) => {
    body ??= textOf(section, folded);
    return body;
  };
});

function textOf(top: Section, folded: string): string {
  let text = '';
  const waiting: Section[] = [top];
  for (
    let section = waiting.pop();
    section !== undefined && text.length < longestBody;
    section = waiting.pop()
  ) {
    const { heading } = section;
    if (section !== top) text += `${folded.slice(heading.name.range.start, heading.name.range.end)}。`;
    for (const node of section.nodes) {
      if (node.kind !== 'paragraph') continue;
      text += unwrapped(
        folded.slice(node.range.start, Math.min(node.range.end, node.range.start + longestBody)),
      );
      if (text.length >= longestBody) break;
    }
    waiting.push(...section.children.toReversed());
  }
  return text;
}

function unwrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('');
}

/** Does the text say of itself that something is left out between the two offsets? */
export function isCutBetween({ folded }: Report, { start, end }: Range): boolean {
  return folded.slice(start, end).includes('略') || folded.slice(start, end).includes('…')
    ? leftOut.test(folded.slice(start, end))
    : false;
}

/** A form that nobody has written in yet: `收取信息处理费情况：` is there to be filled in. */
export const isUnwritten = once(({ sections, folded }: Report): boolean =>
  sections.every((section) => !someNode(section, (node) => isWritten(node, folded))),
);

function isWritten({ kind, range }: Node, folded: string): boolean {
  return kind === 'paragraph' && !folded.slice(range.start, range.end).trimEnd().endsWith(':');
}

/** Does a paragraph stand anywhere below the heading? */
export function hasProse(top: Section): boolean {
  return someNode(top, ({ kind }) => kind === 'paragraph');
}

export function hasTable(top: Section): boolean {
  return someNode(top, ({ kind }) => kind === 'table');
}

function someNode(top: Section, wanted: (node: Node) => boolean): boolean {
  const waiting: Section[] = [top];
  for (let section = waiting.pop(); section !== undefined; section = waiting.pop()) {
    if (section.nodes.some(wanted)) return true;
    waiting.push(...section.children);
  }
  return false;
}

/** `三、收到和处理…情况`: ordinal and title, the words that a finding on a heading stands on. */
export function titleRange({ ordinal, name }: HeadingNode): Range {
  return { start: ordinal?.range.start ?? name.range.start, end: name.range.end };
}

export function titleText({ text }: Report, heading: HeadingNode): string {
  const { start, end } = titleRange(heading);
  return text.slice(start, end).replaceAll(/\s+/g, '');
}
