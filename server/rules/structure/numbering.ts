import type { BoundReport } from '../../forms/bound';
import type { Range, Report } from '../../report/model';
import { nodesIn } from '../../report/nodes';
import type { FindingFix, Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { uncovered } from './coverage';
import { gapsIn } from './missing';
import { type Damage, type Item, ordinalLike, standardOrdinal } from './numbered';
import { isCutBetween, noticeSections, sectionAt, titleRange } from './placed';
import { outlineOf, type Run, type Slip } from './runs';
import { type Break, breaksIn, type Change } from './sequence';

/** Ordinals of headings count up, whole and on the level of their neighbours. */
export const structureNumbering: Rule = {
  code: 'structure/numbering',
  severity: 'warning',
  title: { zh: '标题序号不连续或者残缺', en: 'Headings do not count up, or an ordinal is damaged' },
  source: { zh: 'GB/T 9704—2012 第7.3.3条', en: 'GB/T 9704—2012, 7.3.3' },
  *check(bound) {
    const { runs, slips } = outlineOf(bound);
    for (const slip of slips) yield wrongLevel(slip);
    const explained = explainedBy(bound);
    for (const run of runs) {
      const fitting = fittingOf(run);
      yield* damaged(fitting);
      yield* nameless(fitting);
      const isQuoted = run.level > 1 && run.items.some(({ isEntry }) => isEntry);
      if (isQuoted || explained.isInside(run)) continue;
      const breaks = breaksIn(fitting);
      for (const [index, one] of breaks.entries()) {
        // The number that a heading has taken breaks the count twice: where it stands, and behind it.
        const isCause =
          breaks[index + 1]?.previous === one.item && intruderOf(bound, breaks[index + 1]) !== undefined;
        if (
          !isCause &&
          !explained.isAt(one.item) &&
          !isUncovered(bound, run, one) &&
          !(one.kind === 'gap' && isPrinted(bound, one.item)) &&
          !isText(bound, run, one)
        )
          yield intruderOf(bound, one) ?? broken(one);
      }
    }
  },
};

/** Lines that may be headings are, where they count on. */
function fittingOf(run: Run): Run {
  let count = 0;
  const items = run.items.filter((item) => {
    const isDoubtful =
      item.damage === 'right' || item.damage === 'bare' || item.name === '' || /^、/.test(item.ordinal);
    if (isDoubtful && (item.number ?? count + 1) !== count + 1) return false;
    if (item.ordinal !== '') count = item.number ?? count + 1;
    return true;
  });
  return { ...run, items };
}

/** One finding for a section that is missing: its number is, too, and its sub-headings follow those of another. */
function explainedBy(bound: BoundReport): {
  isAt(item: Item): boolean;
  isInside(run: Run): boolean;
} {
  const gaps = gapsIn(bound);
  const starts = new Set(
    gaps.flatMap(({ after }) => (after === undefined ? [] : titleRange(after.heading).start)),
  );
  const parents = new Set(
    gaps.flatMap(({ before }) => (before === undefined ? [] : titleRange(before.heading).start)),
  );
  return {
    isAt: ({ ordinalRange }) => starts.has(ordinalRange.start),
    isInside: ({ parent }) => parent !== undefined && parents.has(parent.ordinalRange.start),
  };
}

/** Is what the gap skips an aspect that the section leaves out? That has a finding of its own. */
function isUncovered(bound: BoundReport, { parent }: Run, { kind, item, expected }: Break): boolean {
  const found = kind === 'gap' ? uncovered(bound) : undefined;
  return (
    found !== undefined &&
    titleRange(found.section.heading).start === parent?.ordinalRange.start &&
    found.lost.length === (item.number ?? 0) - expected
  );
}

/** Has the heading the very number that the form prints? Where a gap is before it, a section is missing, no number wrong. */
function isPrinted(bound: BoundReport, { level, number, ordinalRange }: Item): boolean {
  if (level > 1) return false;
  const form = sectionAt(bound).get(ordinalRange.start)?.form;
  return (
    form !== undefined &&
    noticeSections(bound).includes(form) &&
    standardOrdinal(1, number ?? 0) === `${form.ordinal}、`
  );
}

/** A section of the form has its number: the heading before it, which none of them is, has taken one that it must not. */
function intruderOf(bound: BoundReport, found: Break | undefined): RuleFinding | undefined {
  if (found === undefined) return;
  const { kind, item, previous } = found;
  const goesBack = kind === 'back' || kind === 'repeated';
  if (!goesBack || previous === undefined || !isPrinted(bound, item) || isPrinted(bound, previous)) return;
  return {
    message: {
      zh: `“${previous.ordinal}${previous.name}”的序号有误：后面的“${item.ordinal}${item.name}”是格式规定的序号`,
      en: `The ordinal of “${previous.ordinal}${previous.name}” is wrong: “${item.ordinal}${item.name}” behind it has the number of the form`,
    },
    range: rangeOf(previous),
    related: [{ range: rangeOf(item), message: { zh: '格式规定的序号', en: 'The number of the form' } }],
    actual: previous.ordinal,
  };
}

/** Is the missing ordinal there, in a line that is no heading, or does the text say that it left something out? */
function isText(
  { report }: BoundReport,
  { level, parent }: Run,
  { kind, item, previous, expected }: Break,
): boolean {
  if (kind !== 'gap' || item.number === undefined) return false;
  const range = {
    start: previous?.nameRange.start ?? parent?.nameRange.start ?? 0,
    end: item.ordinalRange.start,
  };
  const text = withoutOrdinals(report, range, level);
  for (let number = expected; number < item.number; number++) {
    const chinese = standardOrdinal(1, number).slice(0, -1);
    const enclosed = [0x2460, 0x2474, 0x3220].map((first) => String.fromCharCode(first + number - 1));
    const alone = `(?<![一二三四五六七八九十])${chinese}`;
    const section = `${alone}\\s?[、.]|第${chinese}`;
    // 二是 and 2. in the text of a section are none of the sections.
    const entry = `${alone}\\s?[)是]|\\(\\s?(?:${chinese}|${number})|(?<!\\d)${number}\\s?[.、)]|${enclosed.join('|')}`;
    if (new RegExp(level === 1 ? section : `${section}|${entry}`).test(text)) return true;
  }
  return isCutBetween(report, range);
}

/** The text without the ordinals of headings of other levels: （二） of a sub-heading is not the missing 二、. */
function withoutOrdinals({ folded, nodes }: Report, { start, end }: Range, level: Run['level']): string {
  let text = '';
  let from = start;
  for (const node of nodesIn(nodes, { start, end })) {
    if (node.kind !== 'heading' || node.ordinal === undefined || node.level === level) continue;
    const { range } = node.ordinal;
    if (range.start < start || range.end > end) continue;
    text += folded.slice(from, range.start);
    from = range.end;
  }
  return text + folded.slice(from, end);
}

function broken({ kind, item, expected, previous, changes, isCertain }: Break): RuleFinding {
  const right = ordinalLike(item, expected);
  const fixes = fixesOf(changes, right, isCertain);
  return {
    message: messages[kind]({ item, right, previous, more: changes.length - 1 }),
    range: kind === 'unnumbered' ? item.nameRange : rangeOf(item),
    related:
      previous === undefined
        ? []
        : [{ range: rangeOf(previous), message: { zh: '前一个序号', en: 'The ordinal before' } }],
    expected: right,
    actual: item.ordinal,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

interface Told {
  readonly item: Item;
  readonly right: string;
  readonly previous: Item | undefined;
  /** How many ordinals behind it move with it. */
  readonly more: number;
}

const messages: Readonly<Record<Break['kind'], (told: Told) => Localized>> = {
  lost: ({ item, right }) => ({
    zh: `“${item.name}”的序号缺少数字，应为“${right}”`,
    en: `The ordinal of “${item.name}” has lost its number; it should be “${right}”`,
  }),
  unnumbered: ({ item, right }) => ({
    zh: `标题“${item.name}”缺少序号，应为“${right}”`,
    en: `The heading “${item.name}” lacks its ordinal “${right}”`,
  }),
  wrong: ({ item, right }) => ({
    zh: `序号“${item.ordinal}”应为“${right}”`,
    en: `The ordinal “${item.ordinal}” should be “${right}”`,
  }),
  repeated: ({ item, right, more }) => ({
    zh: `序号“${item.ordinal}”重复，应为“${right}”${more > 0 ? `，后面 ${more} 个序号顺延` : ''}`,
    en: `The ordinal “${item.ordinal}” is repeated; it should be “${right}”${more > 0 ? `, and ${more} more move on` : ''}`,
  }),
  gap: ({ item, right, previous }) => ({
    zh: `“${item.ordinal}”${previous === undefined ? '' : `紧接“${previous.ordinal}”，`}前面缺少“${right}”`,
    en: `“${item.ordinal}” ${previous === undefined ? '' : `follows “${previous.ordinal}” `}without “${right}” before it`,
  }),
  back: ({ item, right, previous }) => ({
    zh: `“${previous?.ordinal ?? ''}”之后出现“${item.ordinal}”，应为“${right}”`,
    en: `“${item.ordinal}” stands behind “${previous?.ordinal ?? ''}”; it should be “${right}”`,
  }),
};

function fixesOf(changes: readonly Change[], right: string, isSafe: boolean): readonly FindingFix[] {
  if (changes.length === 0) return [];
  return [
    {
      title:
        changes.length > 1
          ? { zh: `从“${right}”起重新编号`, en: `Renumber from “${right}” on` }
          : { zh: `序号改为“${right}”`, en: `Make the ordinal “${right}”` },
      edits: changes.map(({ item, number }) => ({
        range: item.damage === undefined && item.ordinal !== '' ? rangeOf(item) : item.ordinalRange,
        text: ordinalLike(item, number),
      })),
      isSafe,
    },
  ];
}

const bracketDamages: readonly Damage[] = ['left', 'right', 'stray', 'bare'];

/** One finding for all ordinals of a run that lost the same. */
function* damaged({ items, level }: Run): Iterable<RuleFinding> {
  for (const damage of bracketDamages) {
    const found = items.flatMap((item) =>
      item.damage === damage && item.number !== undefined ? [{ item, number: item.number }] : [],
    );
    const [first, ...others] = found;
    if (first === undefined) continue;
    const right = standardOrdinal(level, first.number);
    const more =
      others.length > 0
        ? { zh: `（共 ${found.length} 处）`, en: ` (${found.length} places)` }
        : { zh: '', en: '' };
    yield {
      message: {
        zh: `序号“${first.item.ordinal}”${damageWords[damage].zh}，应为“${right}”${more.zh}`,
        en: `The ordinal “${first.item.ordinal}” ${damageWords[damage].en}; it should be “${right}”${more.en}`,
      },
      range: rangeOf(first.item),
      related: others.map(({ item }) => ({
        range: rangeOf(item),
        message: { zh: '同样的序号', en: 'The same' },
      })),
      expected: right,
      actual: first.item.ordinal,
      fixes: [
        {
          title: { zh: `改为“${right}”${more.zh}`, en: `Change to “${right}”${more.en}` },
          edits: found.map(({ item, number }) => ({
            range: item.ordinalRange,
            text: standardOrdinal(level, number),
          })),
          isSafe: true,
        },
      ],
    };
  }
}

const damageWords: Readonly<Record<Damage, Localized>> = {
  'lost-number': { zh: '缺少数字', en: 'lacks its number' },
  left: { zh: '缺少左括号', en: 'lacks its opening bracket' },
  right: { zh: '缺少右括号', en: 'lacks its closing bracket' },
  stray: { zh: '多了左括号', en: 'has an opening bracket too many' },
  bare: { zh: '缺少顿号', en: 'lacks its 顿号' },
};

function* nameless({ items }: Run): Iterable<RuleFinding> {
  for (const item of items)
    if (item.ordinal !== '' && item.name === '')
      yield {
        message: { zh: `“${item.ordinal}”后面没有标题`, en: `No title follows “${item.ordinal}”` },
        range: rangeOf(item),
        related: [],
      };
}

function wrongLevel({ item, to, neighbour }: Slip): RuleFinding {
  const right = standardOrdinal(to, item.number ?? 1);
  return {
    message: {
      zh: `“${item.ordinal}”与“${neighbour.ordinal}”同级，应为“${right}”`,
      en: `“${item.ordinal}” is on the level of “${neighbour.ordinal}” and should be “${right}”`,
    },
    range: rangeOf(item),
    related: [{ range: rangeOf(neighbour), message: { zh: '同级的序号', en: 'An ordinal of its level' } }],
    expected: right,
    actual: item.ordinal,
    fixes: [
      {
        title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
        edits: [{ range: item.ordinalRange, text: right }],
        isSafe: true,
      },
    ],
  };
}

/** The ordinal as written, without the spaces behind it. */
function rangeOf({ ordinal, ordinalRange, nameRange }: Item): Range {
  return ordinal === '' ? nameRange : { start: ordinalRange.start, end: ordinalRange.start + ordinal.length };
}
