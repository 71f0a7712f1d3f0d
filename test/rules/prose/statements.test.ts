/** What each figure of prose counts, by the rows and columns that its words name. */
import { describe, expect, it } from 'vitest';
import { type Statement, statementsOf } from '../../../server/rules/prose/statements';
import { isOfWholeReport } from '../../../server/rules/prose/statements/coverage';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../../corpus/reports';
import { analysed, report, seenIn } from '../fixture';
import { tables } from '../tables';

/** `467件 new`, `412件 new.naturalPerson`, `495件 new|resultsTotal`; a `?` where some word is not known. */
function shown({ quantity, indicator, isPlain }: Statement): string {
  const rows = indicator.choices.map((choice) => choice.map(({ id }) => id).join('+')).join('|');
  const columns = indicator.columns.map(({ id }) => id).join('+');
  return `${quantity.text}${quantity.unit} ${rows}${columns === '' ? '' : `.${columns}`}${isPlain ? '' : '?'}`;
}

const statementsIn = (paragraph: string): readonly string[] =>
  statementsOf(analysed(report(paragraph, tables('tab')))).map(shown);

describe('statements', () => {
  it.each<[string, readonly string[]]>([
    [
      '全市新收政府信息公开申请467件，上年结转28件，办结461件，结转下年度继续办理34件。',
      ['467件 new', '28件 carriedIn', '461件 resultsTotal', '34件 carriedOut'],
    ],
    [
      '共受理申请467件，其中自然人412件，商业企业37件。',
      ['467件 new', '412件 new.naturalPerson', '37件 new.commercial'],
    ],
    [
      '法人或其他组织申请55件，法律服务机构5件。',
      ['55件 new|resultsTotal.commercial+research+welfare+legal+otherOrg', '5件 new|resultsTotal.legal'],
    ],
    ['全年办理政府信息公开申请495件。', ['495件 new|resultsTotal']],
    ['全年办理并答复申请461件。', ['461件 resultsTotal']],
    ['予以公开及部分公开233件。', ['233件 granted+partial']],
    ['予以公开、部分公开233件，不予公开37件。', ['233件 granted+partial', '37件 denied']],
    ['办结申请461件，答复予以公开185件。', ['461件 resultsTotal', '185件 granted']],
    [
      '收到行政复议30件，维持18件，被纠正4件。',
      ['30件 review', '18件 review.upheld', '4件 review.corrected'],
    ],
    [
      '行政诉讼18件，其中直接起诉5件、复议后起诉13件。',
      ['18件 direct+afterReview', '5件 direct', '13件 afterReview'],
    ],
    ['行政复议、行政诉讼案件48件。', ['48件 review+direct+afterReview']],
    [
      '全市制发规范性文件50件、废止227件，现行有效420件。',
      ['50件 normative.made', '227件 normative.repealed', '420件 normative.valid'],
    ],
    ['作出行政处罚决定964件。', ['964件 punishment.decisions']],
    ['主动公开政府信息12680条。', ['12680条 1.1']],
    ['网上申请390件、信函申请61件。', ['390件 3.1.3', '61件 3.1.4']],
    ['市公安局收到申请40件，办结40件。', ['40件 new?', '40件 resultsTotal?']],
    ['征地类180件，予以公开100件；部分公开20件。', ['100件 granted?', '20件 partial']],
    ['办结行政复议案件28件。', []],
    ['召开会议3次，接待群众20人次。', []],
    ['较上年增加申请65件。', []],
  ])('%s', (paragraph, wanted) => {
    expect(statementsIn(paragraph)).toEqual(wanted);
  });
});

/** The statements that a rule may rely on, of each report that has any. */
const plain: Readonly<Record<string, readonly string[]>> = {
  'pingtan-qu-2014': ['1条 received.letterFax'],
  'pingtan-qu-2021': ['70件 new'],
  'pingtan-qu-2022': [
    '14571条 1.1',
    '75件 new',
    '72件 new.naturalPerson',
    '3件 new.commercial',
    '1件 direct+afterReview',
    '2件 review',
  ],
  'pingtan-xian-2013': [
    '7条 received',
    '3条 received.online',
    '4条 received.letter',
    '3条 answered',
    '2条 answered.granted',
  ],
  'seed-003': ['826条 1.1', '12件 3.1'],
  'shanghai-office-2025': ['208件 granted+partial', '20件 denied'],
  'shuyang-2025': [
    '749件 new',
    '741件 new.naturalPerson',
    '8件 new.commercial+research+welfare+legal+otherOrg',
    '718件 new|resultsTotal',
    '31件 carriedOut',
  ],
  'suqian-2023': [
    '3607件 new',
    '3493件 new.naturalPerson',
    '114件 new.commercial+research+welfare+legal+otherOrg',
    '1191件 granted',
    '328件 partial',
    '142件 denied',
    '1078件 unable',
    '406件 notProcessed',
    '341件 other',
    '121件 carriedOut',
  ],
  'suqian-2024': [
    '3646件 new',
    '1431件 granted',
    '471件 partial',
    '92件 denied',
    '941件 unable',
    '117件 notProcessed',
    '469件 other',
    '125件 carriedOut',
    '134件 review',
    '57件 direct+afterReview',
  ],
};

/** What is wrong in them; every other figure agrees. */
const wrong: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'pingtan-qu-2011': [['prose/missing-unit', '1402']],
  'pingtan-xian-2011': [['prose/missing-unit', '1402']],
  'pingtan-qu-2019': [['prose/missing-unit', '条']],
  'pingtan-xian-2013': [
    ['prose/rate', '3条'],
    ['prose/table', '3'],
    ['prose/table', '4'],
  ],
  'seed-004': [
    ['prose/table', '19'],
    ['prose/zero-report', '没有收到任何书面或者其他形式要求公开政府信息的申请'],
  ],
  'suqian-2024': [
    ['prose/table', '134'],
    ['prose/table', '57'],
  ],
};
const codes = [
  'prose/table',
  'prose/repeat',
  'prose/rate',
  'prose/unit',
  'prose/missing-unit',
  'prose/zero-report',
  'table/review-hint',
] as const;

describe.skipIf(!hasCorpus)(`published reports${withoutCorpus}`, () => {
  it.each(publishedNames)('%s: what the figures count', (name) => {
    const bound = analysed(published(name));
    const found = statementsOf(bound).filter(
      (statement) => statement.isPlain && isOfWholeReport(statement, bound.report),
    );
    expect(found.map(shown)).toEqual(plain[name] ?? []);
  });

  it.each(publishedNames)('%s: what is wrong with them', (name) => {
    const text = published(name);
    const found = codes.flatMap((code) =>
      seenIn(text, code).map(({ underlined }) => [code, underlined] as const),
    );
    expect(found.sort().map(String)).toEqual([...(wrong[name] ?? [])].sort().map(String));
  });
});
