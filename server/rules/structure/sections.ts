import type { BoundReport } from '../../forms/bound';
import type { Form } from '../../forms/form';
import { sectionNamed } from '../../forms/sections';
import { fold } from '../../report/fold';
import type { Section } from '../../report/model';
import { once } from '../../report/once';
import type { Finding, FindingFix, Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { type Gap, gapsIn } from './missing';
import { askedSections, isUnwritten, placedSections, titleRange, titleText } from './placed';
import { correctTitle } from './titles';

/** The six sections of the notices, in their order and under their titles. */
export const structureSections: Rule = {
  code: 'structure/sections',
  severity: 'error',
  title: { zh: '缺少规定的部分，或者次序、标题不对', en: 'A section is missing, misplaced or misspelt' },
  source: {
    zh: '《条例》第五十条，国办公开办函〔2021〕30号、〔2019〕60号',
    en: 'article 50 of the Regulations, notices 〔2021〕30号 and 〔2019〕60号',
  },
  *check(bound) {
    if (isUnwritten(bound.report)) return;
    for (const gap of gapsIn(bound)) yield missing(bound, gap);
    yield* misplaced(bound);
    yield* misspelt(bound);
  },
};

function missing({ report }: BoundReport, { missing: lost, before, after, orphan }: Gap): RuleFinding {
  const names = lost.map(({ ordinal, title }) => `“${ordinal}、${title}”`);
  const place = after ?? before;
  const written = place === undefined ? '' : titleText(report, place.heading);
  const [section] = lost;
  const where: Localized =
    after === undefined
      ? { zh: `“${written}”之后`, en: `behind “${written}”` }
      : { zh: `“${written}”之前`, en: `before “${written}”` };
  const isHeadingLost = orphan !== undefined;
  const eol = report.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    ...(isHeadingLost ? { severity: 'warning' as const } : {}),
    message: isHeadingLost
      ? {
          zh: `${where.zh}缺少标题${names.join('')}，${before === undefined ? '下面的内容没有标题' : '它的内容接在了前一部分后面'}`,
          en: `The heading ${names.join('')} is missing ${where.en}; ${before === undefined ? 'what belongs under it has no heading' : 'what belongs under it follows the section before'}`,
        }
      : {
          zh: `${where.zh}缺少${names.join('')}`,
          en: `${names.join(' ')} ${lost.length > 1 ? 'are' : 'is'} missing ${where.en}`,
        },
    range: place === undefined ? { start: 0, end: 0 } : titleRange(place.heading),
    related:
      orphan === undefined
        ? []
        : [
            {
              range: titleRange(orphan),
              message: { zh: `可能属于${names.join('')}`, en: `may belong to ${names.join('')}` },
            },
          ],
    expected: lost.map(({ ordinal, title }) => `${ordinal}、${title}`).join(' '),
    ...(orphan === undefined
      ? {}
      : {
          fixes: [
            {
              title: { zh: `补上标题${names.join('')}`, en: `Insert the heading ${names.join('')}` },
              edits: [
                {
                  range: { start: orphan.range.start, end: orphan.range.start },
                  text: `${section.ordinal}、${section.title}${eol}${eol}`,
                },
              ],
              isSafe: false,
            },
          ],
        }),
  };
}

/** A section that stands before one that the form puts before it. Titles of the office's own wording decide nothing. */
function* misplaced(bound: BoundReport): Iterable<RuleFinding> {
  const asked = askedSections(bound);
  const named = placedSections(bound).flatMap(({ section }) => {
    const form = sectionNamed(bound.form, section.heading.name.text);
    return form === undefined || !asked.includes(form) ? [] : [{ section, place: asked.indexOf(form) }];
  });
  if (new Set(named.map(({ place }) => place)).size < named.length) return;
  const late = named.find(({ place }, index) => place < (named[index - 1]?.place ?? -1));
  if (late === undefined) return;
  const behind = named.find(({ place }) => place > late.place);
  if (behind === undefined) return;
  const names = [late, behind].map(({ section }) => titleText(bound.report, section.heading));
  yield {
    severity: 'warning',
    message: {
      zh: `“${names[0]}”应在“${names[1]}”之前`,
      en: `“${names[0]}” belongs before “${names[1]}”`,
    },
    range: titleRange(late.section.heading),
    related: [relatedTo(behind.section)],
  };
}

function relatedTo({ heading }: Section): Finding['related'][number] {
  return { range: titleRange(heading), message: { zh: heading.name.text, en: heading.name.text } };
}

const titlesIn = once((form: Form) => {
  const titles = form.sections.flatMap(({ title, variants }) => [title, ...variants]);
  return { titles, folded: titles.map(fold) };
});

function* misspelt({ report, form }: BoundReport): Iterable<RuleFinding> {
  const { titles, folded } = titlesIn(form);
  for (const { heading } of report.sections) {
    const { text, range } = heading.name;
    const named = sectionNamed(form, text);
    if (heading.level > 1 || (named !== undefined && !named.misspellings.includes(text))) continue;
    const right = correctTitle(fold(text), folded);
    if (right === undefined) continue;
    const title = titles[folded.indexOf(right)] ?? right;
    const fix: FindingFix = {
      title: { zh: `改为“${title}”`, en: `Change to “${title}”` },
      edits: [{ range, text: title }],
      isSafe: true,
    };
    yield {
      severity: 'warning',
      message: { zh: `标题“${text}”应为“${title}”`, en: `The title “${text}” should read “${title}”` },
      range,
      related: [],
      expected: title,
      actual: text,
      fixes: [fix],
    };
  }
}
