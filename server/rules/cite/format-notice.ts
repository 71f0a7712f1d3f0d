import { type CitedName, type DocumentNumber, documentNumbersOf, namesOf } from '../../report/citations';
import type { Range, Report } from '../../report/model';
import type { Prose, ProseOffset } from '../../report/prose';
import type { FindingFix } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { type FormatNotice, formatNotices, noticeFor, noticeText } from './law';

/** The form of 2021 replaced that of 2019. */
export const citeFormatNotice: Rule = {
  code: 'cite/format-notice',
  severity: 'warning',
  title: { zh: '年度报告格式的文件引用有误', en: 'Wrong notice on the format of the report' },
  source: { zh: '国办公开办函〔2021〕30号', en: 'notice 国办公开办函〔2021〕30号' },
  *check({ report }) {
    const { year } = report;
    const expected = year === undefined ? undefined : noticeFor(year);
    if (year === undefined || expected === undefined) return;
    const cited = documentNumbersOf(report).filter(({ issuer }) => issuers.test(issuer));
    const right = cited.filter((number) => isNotice(number, expected));
    const cites = namesOf(report);
    const names = new Map(cites.map((name) => [placeOf(name.prose, name.end), name]));
    if (right.length > 0) {
      const misnamed = right.map((number) => nameBefore(names, number)).find(isOld);
      // Whoever gives both numbers tells how one followed the other.
      if (misnamed !== undefined && right.length === cited.length && year >= newFormSince)
        yield wrongName(misnamed, expected, year);
      return;
    }
    let isNumbered = false;
    for (const number of cited) {
      const name = nameBefore(names, number);
      if (formatNotices.some((known) => isNotice(number, known)) || isOfFormat(name) || isMixture(number)) {
        isNumbered = true;
        yield wrongNumber(report, number, name, expected, year);
      }
    }
    const old = isNumbered ? undefined : oldNotice(cites, expected);
    if (old !== undefined) yield wrongName(old, expected, year);
  },
};

/** The name of another year's notice, without its number: 国务院办公厅…关于政府信息公开工作年度报告有关事项的通知. */
function oldNotice(names: readonly CitedName[], expected: FormatNotice): CitedName | undefined {
  if (names.some(({ text }) => text.includes(expected.name))) return undefined;
  return names.find(isOld);
}

function isOld(name: CitedName | undefined): boolean {
  if (name === undefined) return false;
  const { prose, start, text } = name;
  if (nationalOld.test(text)) return true;
  return oldName.test(text) && office.test(prose.text.slice(Math.max(0, start - longestOffice), start));
}

/** Reports from this year on follow the notice of 2021. */
const newFormSince = 2021;

const oldName = /^关于政府信息公开工作年度报告有关事项的通知$/;
const nationalOld = /^国务院办公厅政府信息(?:与|和)政务公开办公室关于政府信息公开工作年度报告有关事项的通知$/;
const office = /国务院办公厅政府信息(?:与|和)政务公开办公室(?:印发的?)?《$/;
const longestOffice = 26;

function wrongName(name: CitedName, expected: FormatNotice, year: number): RuleFinding {
  const range = name.prose.sourceRange(name.start, name.end);
  return {
    message: {
      zh: `${year} 年度报告的格式依据是${noticeText(expected)}，这里是 2019 年的通知`,
      en: `The report of ${year} follows ${noticeText(expected)}; this is the notice of 2019`,
    },
    range,
    related: [],
    expected: noticeText(expected),
    actual: name.text,
    fixes: [
      {
        title: { zh: '改为现行通知的名称', en: 'Change to the name of the notice in force' },
        edits: [...renaming(name, expected)],
        isSafe: false,
      },
    ],
  };
}

const issuers = /公开办[函涵]$/;

function isNotice({ year, number }: DocumentNumber, notice: FormatNotice): boolean {
  return year === String(notice.year) && number === String(notice.number);
}

const onReport = /编制|编写|年度报告|年报|格式/;
const around = 30;

/** 〔2021〕60号, 〔2022〕30号: the number of one notice and another year, where the format is spoken of. */
function isMixture({ prose, issuer, start, end, year, number }: DocumentNumber): boolean {
  const isNumber = formatNotices.some((notice) => String(notice.number) === number);
  if (!isNumber || Number(year) < 2019 || !/国办公开办[函涵]$/.test(issuer)) return false;
  return onReport.test(prose.text.slice(Math.max(0, start - around), end + around));
}

/** UTF-16 units between 》 and 〔: `（国办公开办函`. */
const nearest = 16;

function nameBefore(
  names: ReadonlyMap<number, CitedName>,
  { prose, start }: DocumentNumber,
): CitedName | undefined {
  const from = Math.max(0, start - nearest);
  const close = prose.text.slice(from, start).lastIndexOf('》');
  return close < 0 ? undefined : names.get(placeOf(prose, from + close));
}

function placeOf(prose: Prose, at: ProseOffset): number {
  return prose.sourceRange(at, at + 1).start;
}

function isOfFormat(name: CitedName | undefined): boolean {
  return name !== undefined && /政府信息公开工作年度报告(?:格式|有关事项)/.test(name.text);
}

function wrongNumber(
  report: Report,
  cited: DocumentNumber,
  name: CitedName | undefined,
  expected: FormatNotice,
  year: number,
): RuleFinding {
  const { prose, start, end } = cited;
  const range = prose.sourceRange(start, end);
  const written = report.text.slice(range.start, range.end);
  const text = `〔${expected.year}〕${expected.number}号`;
  const fix: FindingFix = {
    title: { zh: `改为${noticeText(expected)}`, en: `Change to ${noticeText(expected)}` },
    edits: [...renaming(name, expected), { range, text }],
    isSafe: false,
  };
  return {
    message: {
      zh: `${year} 年度报告的格式依据是${noticeText(expected)}，不是${written}`,
      en: `The report of ${year} follows ${noticeText(expected)}, not ${written}`,
    },
    range,
    related: [],
    expected: noticeText(expected),
    actual: written,
    fixes: [fix],
  };
}

const subjects: readonly { readonly pattern: RegExp; readonly notice: number; readonly subject: string }[] = [
  {
    pattern: /政府信息公开工作年度报告有关事项/,
    notice: 2019,
    subject: '政府信息公开工作年度报告有关事项',
  },
  {
    pattern: /印发[<〈《]?中华人民共和国政府信息公开工作年度报告格式(?:\(试行\))?[>〉》]?/,
    notice: 2021,
    subject: '印发〈中华人民共和国政府信息公开工作年度报告格式〉',
  },
];

/** The name that stands before the number is that of the other notice. */
function renaming(
  name: CitedName | undefined,
  expected: FormatNotice,
): readonly { readonly range: Range; readonly text: string }[] {
  const subject = subjects.find(({ notice }) => notice === expected.year)?.subject;
  if (name === undefined || subject === undefined) return [];
  const { prose, start, end } = name;
  const written = prose.text.slice(start, end);
  for (const { pattern, notice } of subjects) {
    const match = notice === expected.year ? null : pattern.exec(written);
    if (match === null) continue;
    const from = start + match.index;
    return [{ range: prose.sourceRange(from, from + match[0].length), text: subject }];
  }
  return [];
}
