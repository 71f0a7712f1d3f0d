import { type CitedOrder, type DocumentNumber, documentNumbersOf, ordersOf } from '../../report/citations';
import type { Report } from '../../report/model';
import { signedDay } from '../date/dated';
import { wholeYearOf } from '../date/report-year';
import type { Localized, Severity } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { formatNotices, version2008, version2019 } from './law';

/** 机关代字〔2021〕30号 (GB/T 9704-2012, 7.2.5). */
export const citeDocumentNumber: Rule = {
  code: 'cite/document-number',
  severity: 'warning',
  title: { zh: '发文字号写法有误', en: 'Malformed document number' },
  source: { zh: 'GB/T 9704-2012 7.2.5', en: 'GB/T 9704-2012 7.2.5' },
  *check({ report }) {
    for (const cited of documentNumbersOf(report)) {
      const finding = isDocument(cited) ? (tooLate(report, cited) ?? judged(report, cited)) : undefined;
      if (finding !== undefined) yield finding;
    }
    for (const order of ordersOf(report)) if (order.unit === '条') yield* wrongUnit(order);
  },
};

/** The last character of 机关代字; 路（2021）30号 is an address. */
const kinds = /[发函涵字办规文通政知秘综厅告决复答通令]$/;
/** 公告, decisions on single cases and orders count with 第. */
const counted = /[字告决复答令]$/;

function isDocument({ issuer, year, number, open, close, ordinal }: DocumentNumber): boolean {
  // 国土资源部公告（2012年第7号）, 通告（2024第3号）: the remark says which one, and nothing is lost in it.
  const isRemark = open === '(' && ordinal !== '' && close === '';
  return kinds.test(issuer) && year + number !== '' && !isRemark;
}

/** 〔2032〕12号 in the report of 2023, which is published in 2024: there is no such document yet. */
function tooLate(report: Report, { prose, start, end, year }: DocumentNumber): RuleFinding | undefined {
  const reported = wholeYearOf(report) ?? Number.POSITIVE_INFINITY;
  // A report of 2019 that was drawn up in 2021 may cite what there is in 2021.
  if (Number(year) <= Math.max(reported + 1, signedDay(report)?.day.year ?? 0)) return undefined;
  const range = prose.sourceRange(start, end);
  return {
    message: {
      zh: `发文年份 ${year} 晚于 ${reported} 年度报告的公布之年`,
      en: `The document is of ${year}, later than the year in which the report of ${reported} is published`,
    },
    range,
    related: [],
    actual: prose.text.slice(start, end),
  };
}

interface Problem {
  readonly severity: Severity;
  readonly message: Localized;
}

const warning = (zh: string, en: string): Problem => ({ severity: 'warning', message: { zh, en } });
const remark = (zh: string, en: string): Problem => ({ severity: 'information', message: { zh, en } });

function judged(report: Report, cited: DocumentNumber): RuleFinding | undefined {
  const { prose, issuer, start, end } = cited;
  const written = report.text.slice(...ends(prose.sourceRange(start, end)));
  const wrongIssuer = issuerSlips.find(({ wrong }) => issuer.endsWith(wrong));
  const problems = [...problemsOf(cited, written), ...(wrongIssuer ? [wrongIssuer.problem] : [])];
  const [first] = problems;
  if (first === undefined) return undefined;
  const { year, number } = restored(cited);
  const from = start - (wrongIssuer?.wrong.length ?? 0);
  const range = prose.sourceRange(from, end);
  const actual = report.text.slice(range.start, range.end);
  const expected =
    year === '' || number === ''
      ? undefined
      : `${wrongIssuer?.right ?? ''}〔${year}〕${number.replace(/^0+(?=\d)/, '')}号`;
  const reasons = (language: keyof Localized): string =>
    problems.map(({ message }) => message[language]).join(language === 'zh' ? '，' : ', ');
  return {
    severity: problems.some(({ severity }) => severity === 'warning') ? 'warning' : 'information',
    message: {
      zh: `发文字号“${actual}”${expected === undefined ? '' : `应写作“${expected}”`}：${reasons('zh')}`,
      en: `Document number “${actual}”${expected === undefined ? '' : `, written “${expected}”`}: ${reasons('en')}`,
    },
    range,
    related: [],
    actual,
    ...(expected === undefined
      ? {}
      : {
          expected,
          fixes: [
            {
              title: { zh: `改为${expected}`, en: `Change to ${expected}` },
              edits: [{ range, text: expected }],
              // A lost figure is supplied from what is known of the notice, not from the text.
              isSafe: cited.year !== '' && cited.number !== '',
            },
          ],
        }),
  };
}

function ends({ start, end }: { readonly start: number; readonly end: number }): [number, number] {
  return [start, end];
}

/** What is typed for 函 and for 国办公开办函; the words before are left alone. */
const issuerSlips: readonly { readonly wrong: string; readonly right: string; readonly problem: Problem }[] =
  [
    ...[
      ...['过半公开办函', '过办公开办函', '国半公开办函', '过半公开办涵'],
      ...['国办公开函', '国办公办函', '国办开办函', '国公开办函'],
    ].map((wrong) => ({
      wrong,
      right: '国办公开办函',
      problem: warning('机关代字是“国办公开办函”', 'the issuer is “国办公开办函”'),
    })),
    ...['办涵', '发涵', '政涵', '公涵'].map((wrong) => ({
      wrong,
      right: wrong.replace('涵', '函'),
      problem: warning('“涵”应为“函”', '“涵” should be “函”'),
    })),
  ];

function problemsOf(cited: DocumentNumber, written: string): readonly Problem[] {
  const { open, close, year, number, inYear, ordinal, issuer, isMarked } = cited;
  const isPaired = open !== '' && close !== '';
  return [
    ...(isPaired ? [] : [warning('年份的括号缺一半', 'a bracket of the year is lost')]),
    ...(year === '' ? [warning('缺年份', 'the year is lost')] : []),
    ...(number === '' ? [warning('缺序号', 'the number is lost')] : []),
    ...(isMarked ? [] : [warning('缺“号”', '“号” is lost')]),
    ...(inYear === '' ? [] : [warning('括号内不写“年”', 'no “年” in the brackets')]),
    ...(ordinal === '' || counted.test(issuer)
      ? []
      : [warning('序号前不加“第”', 'no “第” before the number')]),
    ...(/^0\d/.test(number) && !counted.test(issuer) ? [remark('序号不编虚位', 'no leading zero')] : []),
    ...(isPaired && !(written.startsWith('〔') && written.includes('〕'))
      ? [remark('年份用六角括号〔〕', 'the year stands in 〔〕')]
      : []),
  ];
}

/** 〔202130号 has both figures; of a known notice one tells the other. */
function restored({ issuer, year, number }: DocumentNumber): {
  readonly year: string;
  readonly number: string;
} {
  if (!/公开办[函涵]$/.test(issuer)) return { year, number };
  const notice = formatNotices.find(
    (known) => String(known.year) === year || String(known.number) === number,
  );
  return {
    year: year === '' && notice !== undefined ? String(notice.year) : year,
    number: number === '' && notice !== undefined ? String(notice.number) : number,
  };
}

/** 国务院令第711条 */
function* wrongUnit({ prose, end, number }: CitedOrder): Iterable<RuleFinding> {
  if (number !== version2019.order && number !== version2008.order) return;
  const range = prose.sourceRange(end - 1, end);
  yield {
    message: {
      zh: `国务院令第${number}条应为第${number}号`,
      en: `Order ${number} of the State Council is counted with 号, not 条`,
    },
    range,
    related: [],
    expected: '号',
    actual: '条',
    fixes: [
      {
        title: { zh: '改为“号”', en: 'Change to “号”' },
        edits: [{ range, text: '号' }],
        isSafe: true,
      },
    ],
  };
}
