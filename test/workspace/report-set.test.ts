import { describe, expect, it } from 'vitest';
import { contributes } from '../../package.json';
import { builtinLibrary } from '../../server/forms/library';
import { organisationKey } from '../../server/report/organisation';
import { parseReport } from '../../server/report/parse';
import { isReportName } from '../../server/workspace/report-names';
import { type Identity, KnownReport, siblingsIn } from '../../server/workspace/report-set';

const title = (organisation: string, year: number): string =>
  `${organisation}${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n全年工作有序。\n`;
const parsed = (text: string) => parseReport(text, builtinLibrary.vocabulary);

describe('the key of an organisation', () => {
  it.each([
    ['云岭市', '云岭市人民政府'],
    ['云岭市政府办公室', '云岭市人民政府办公室'],
    ['云岭市政府办', '云岭市人民政府办公厅'],
    ['东湖街道', '东湖街道办事处'],
    ['东湖街道办', '东湖街道办事处（盖章）'],
    ['南港新区', '南港新区管理委员会'],
    ['雲嶺市', '云岭市'],
  ])('is the same for %s and %s', (one, other) => {
    expect(organisationKey(one)).toBe(organisationKey(other));
  });

  it.each([
    ['云岭市', '云岭市人民政府办公室'],
    ['云岭市', '云岭县'],
    ['东湖街道', '西湖街道'],
    ['云岭市财政局', '云岭市'],
  ])('is another one for %s and %s', (one, other) => {
    expect(organisationKey(one)).not.toBe(organisationKey(other));
  });
});

describe('the identity of a known report', () => {
  const identity = (text: string): Identity | undefined => new KnownReport(text).identity(builtinLibrary);

  it('is what the whole report says', () => {
    const long = `${title('云岭市', 2024)}${'本年工作有序推进。\n'.repeat(1000)}`;
    expect(identity(long)).toEqual({ organisation: '云岭市', year: 2024 });
    expect(identity(`${long}// zwgk-year 2022\n`)).toEqual({ organisation: '云岭市', year: 2022 });
    expect(identity('一、总体情况\n\n全年工作有序。\n')).toBeUndefined();
  });
});

describe('the siblings of a report', () => {
  const among = (...texts: readonly string[]) => {
    const known = texts.map((text) => new KnownReport(text));
    return siblingsIn((wanted) =>
      known
        .filter((report) => JSON.stringify(report.identity(builtinLibrary)) === JSON.stringify(wanted))
        .map((report) => ({ bound: () => report.bound(builtinLibrary) })),
    );
  };

  it('are those of the same organisation for the years beside it', () => {
    const siblings = among(
      title('云岭市', 2022),
      title('云岭市', 2024),
      title('云岭县', 2022),
    )(parsed(title('云岭市人民政府', 2023)));
    expect(siblings.lastYear?.report.year).toBe(2022);
    expect(siblings.lastYear?.report.organisation).toBe('云岭市');
    expect(siblings.nextYear?.report.year).toBe(2024);
  });

  it('are none where two claim the year, or the report does not say whose it is', () => {
    const twice = among(title('云岭市', 2022), title('云岭市政府', 2022));
    expect(twice(parsed(title('云岭市', 2023))).lastYear).toBeUndefined();
    expect(among(title('云岭市', 2022))(parsed('一、总体情况\n')).lastYear).toBeUndefined();
  });
});

describe('the name of a report', () => {
  const patterns = contributes.languages
    .filter(({ id }) => id === 'zwgk')
    .flatMap(({ extensions, filenamePatterns = [] }) => [
      ...extensions.map((extension) => `*${extension}`),
      ...filenamePatterns,
    ]);

  it.each(patterns)('is one that the editor takes for a report: %s', (pattern) => {
    expect(isReportName(pattern.replaceAll('*', '某'))).toBe(true);
    expect(isReportName(`file:///报告/${pattern.replaceAll('*', '')}`)).toBe(true);
  });

  it.each(['a.txt', '政府信息公开指南.txt', '政务公开年报.docx', '政务公开/报告.txt', 'zwgk'])(
    'is not %s',
    (name) => expect(isReportName(name)).toBe(false),
  );
});
