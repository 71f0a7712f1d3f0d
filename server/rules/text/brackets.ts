import { namesOf } from '../../report/citations';
import type { Range, Report } from '../../report/model';
import { prosesThat } from '../../report/proses-that';
import type { FindingFix, Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { halvesOf, type MixedPair, type Single } from './quoting';

/** 《《条例》》: a title within a title would have words of its own. */
const doubledTitle = /《《[^《》]{1,60}》》/g;
/** What the name of a document ends in; the title mark closes right behind it. */
const documentName = /(?:条例|办法|通知|规定|意见|方案|制度|细则|规划|指南|目录|要点|规范|公报|日报|晚报)$/;
/** UTF-16 units of a word that is looked for elsewhere in the report. */
const longestTerm = 20;
const shortestTerm = 4;
const mostSearched = 200_000;
/** Each looks through the report. */
const mostFixes = 20;

/** 政务公开宣传月”, 《《条例》》, （2021): one half of a pair, or one too many. */
export const textBrackets: Rule = {
  code: 'text/brackets',
  severity: 'warning',
  title: { zh: '括号、引号、书名号不成对', en: 'Unbalanced brackets or quotation marks' },
  source: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011, General rules for punctuation' },
  *check({ report }) {
    const { singles, mixed } = halvesOf(report);
    yield* halves(report, singles);
    for (const pair of mixed) yield mixedWidths(report, pair);
    yield* titlesTwice(report);
    yield* innerTitles(report);
  },
};

function* halves(report: Report, singles: readonly Single[]): Generator<RuleFinding> {
  let fixes = 0;
  for (let index = 0; index < singles.length; index++) {
    const single = singles[index];
    const next = singles[index + 1];
    if (single === undefined) continue;
    if (next !== undefined && isOneTerm(report, single, next)) {
      yield turned(report, single.isOpening ? next : single);
      index++;
    } else yield unbalanced(report, single, fixes++ < mostFixes ? fixOf(report, single) : undefined);
  }
}

/** “ in the place of ”: “政务公开“. */
function isOneTerm({ text }: Report, a: Single, b: Single): boolean {
  return (
    a.kind === b.kind &&
    a.isOpening === b.isOpening &&
    a.passage === b.passage &&
    b.start - a.end <= longestTerm &&
    b.start > a.end &&
    !/[。；！？]/.test(text.slice(a.end, b.start))
  );
}

function turned(report: Report, { start, end, kind, isOpening }: Single): RuleFinding {
  const written = report.text.slice(start, end);
  const right = (isOpening ? kind.close : kind.open).charAt(0);
  const range = { start, end };
  return {
    message: {
      zh: `${kind.name.zh} ${written} 方向写反，应为 ${right}`,
      en: `The ${kind.name.en} ${written} is turned round: ${right} is meant`,
    },
    range,
    related: [],
    expected: right,
    actual: written,
    fixes: [
      {
        title: { zh: `改为 ${right}`, en: `Change to ${right}` },
        edits: [{ range, text: right }],
        isSafe: true,
      },
    ],
  };
}

function unbalanced(report: Report, single: Single, fix: FindingFix | undefined): RuleFinding {
  const { start, end, kind, isOpening } = single;
  const written = report.text.slice(start, end);
  const other = otherHalf(single, written);
  return {
    message: unpaired(kind.name, written, other, isOpening),
    range: { start, end },
    related: [],
    ...(fix === undefined ? {} : { fixes: [fix] }),
  };
}

function unpaired(name: Localized, written: string, other: string, isOpening: boolean): Localized {
  return isOpening
    ? {
        zh: `${name.zh} ${written} 没有另一半：后面缺 ${other}`,
        en: `The ${name.en} ${written} is never closed`,
      }
    : {
        zh: `${name.zh} ${written} 没有另一半：前面缺 ${other}`,
        en: `The ${name.en} ${written} is never opened`,
      };
}

/** Where one place alone can be right. */
function fixOf(report: Report, single: Single): FindingFix | undefined {
  const { text } = report;
  const { start, end, isOpening, passage } = single;
  const written = text.slice(start, end);
  const twin = text[isOpening ? end : start - 1];
  if (twin === written)
    return remove(single, { zh: `删去多余的 ${written}`, en: `Delete the extra ${written}` });
  const at = isOpening ? closingPlace(report, single) : openingPlace(text, start, passage.start);
  if (at === undefined) return undefined;
  const other = otherHalf(single, written);
  const term = isOpening ? text.slice(start, at) + other : other + text.slice(at, end);
  return {
    title: { zh: `补上 ${other}，成为 ${term}`, en: `Add ${other} to make ${term}` },
    edits: [{ range: { start: at, end: at }, text: other }],
    isSafe: false,
  };
}

/** As wide as the half that is there. */
function otherHalf({ kind, isOpening }: Single, written: string): string {
  const [halves, others] = isOpening ? [kind.open, kind.close] : [kind.close, kind.open];
  return others.charAt(halves.indexOf(written));
}

function remove(range: Range, title: Localized): FindingFix {
  return { title, edits: [{ range: { start: range.start, end: range.end }, text: '' }], isSafe: true };
}

/** Behind the name of the document, when the clause ends with it; behind a word that is quoted elsewhere. */
function closingPlace({ text }: Report, { end, kind, passage }: Single): number | undefined {
  const clause = /^[\p{Script=Han}\d〔〕]{2,60}/u.exec(text.slice(end, Math.min(passage.end, end + 80)))?.[0];
  if (clause === undefined) return undefined;
  if (kind.open === '《') return documentName.test(clause) ? end + clause.length : undefined;
  if (kind.open !== '“') return undefined;
  for (let length = Math.min(clause.length, longestTerm); length >= 2; length--)
    if (text.slice(0, mostSearched).includes(`“${clause.slice(0, length)}”`)) return end + length;
  return undefined;
}

/** Before the longest word in front of the mark that the report has elsewhere, too. */
function openingPlace(text: string, start: number, from: number): number | undefined {
  const before = /[\p{Script=Han}\d]{1,40}$/u.exec(
    text.slice(Math.max(from, start - longestTerm), start),
  )?.[0];
  if (before === undefined) return undefined;
  const searched = text.slice(0, mostSearched);
  for (let length = before.length; length >= shortestTerm; length--) {
    const term = before.slice(-length);
    const first = searched.indexOf(term);
    const isElsewhere = first >= 0 && (first !== start - length || searched.indexOf(term, start) >= 0);
    if (isElsewhere) return start - length;
  }
  return undefined;
}

function* titlesTwice(report: Report): Generator<RuleFinding> {
  for (const prose of prosesWithTwo(report)) {
    const { start, end } = prose.sourceRange(0, prose.text.length);
    for (const match of report.text.slice(start, end).matchAll(doubledTitle))
      yield titleTwice(start + match.index, match[0]);
  }
}

const titleMark: Localized = { zh: '书名号', en: 'title mark' };

/** 〈政务公开工作要点的通知: within a title, where nothing else is meant by 〈 and 〉. */
function* innerTitles(report: Report): Generator<RuleFinding> {
  for (const { prose, start, end, text } of namesOf(report)) {
    const open = text.indexOf('〈');
    const close = text.indexOf('〉');
    const isOpening = close < 0;
    const at = isOpening ? open : close;
    // One of them alone; what is nested deeper may be written in many ways.
    if (at < 0 || (open >= 0 && close >= 0) || end - start !== text.length) continue;
    const { start: from } = prose.sourceRange(start + at, start + at + 1);
    const written = isOpening ? '〈' : '〉';
    yield {
      message: unpaired(titleMark, written, isOpening ? '〉' : '〈', isOpening),
      range: { start: from, end: from + 1 },
      related: [],
      actual: written,
    };
  }
}

const prosesWithTwo = prosesThat(({ text }) => text.includes('《《'), 'title');

function titleTwice(start: number, written: string): RuleFinding {
  const range = { start, end: start + written.length };
  const right = written.slice(1, -1);
  return {
    message: {
      zh: `书名号重复：“${written}”应为“${right}”`,
      en: `Doubled title marks: “${written}” should be “${right}”`,
    },
    range,
    related: [],
    expected: right,
    actual: written,
    fixes: [
      {
        title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
        edits: [
          { range: { start, end: start + 1 }, text: '' },
          { range: { start: range.end - 1, end: range.end }, text: '' },
        ],
        isSafe: true,
      },
    ],
  };
}

/** At the half-width half: the report is Chinese. */
function mixedWidths({ text }: Report, { open, close }: MixedPair): RuleFinding {
  const isOpening = text.charAt(open) === '(';
  const at = isOpening ? open : close;
  const range = { start: at, end: at + 1 };
  const written = text.slice(open, close + 1).replaceAll(/\s*[\r\n]+\s*/g, '');
  const right = isOpening ? '（' : '）';
  return {
    severity: 'information',
    message: {
      zh: `括号一半全角、一半半角：“${written}”`,
      en: `One half of the bracket is full width, the other is not: “${written}”`,
    },
    range,
    related: [],
    expected: right,
    actual: text.charAt(at),
    fixes: [
      {
        title: { zh: `改为全角“${right}”`, en: `Change to the full-width “${right}”` },
        edits: [{ range, text: right }],
        isSafe: true,
      },
    ],
  };
}
