import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { applications, tables, withFigure, withRow } from '../tables';

const code = 'table/children-sum';
const text = (rows = applications) => report('', tables('pipe', rows));

/** The statistics table of 2014 with the figures of applications; `other` replaces rows. */
function statistics(
  received: string,
  ways: readonly string[],
  staff: readonly string[] = ['3', '1', '2'],
): string {
  return `望河区住房保障局2016年度政府信息公开工作年度报告

附件：政府信息公开情况统计表

统 计 指 标 单位 统计数
三、依申请公开情况 ——
（一）收到申请数 件 ${received}
1.当面申请数 件 ${ways[0]}
2.传真申请数 件 ${ways[1]}
3.网络申请数 件 ${ways[2]}
4.信函申请数 件 ${ways[3]}
八、机构建设和保障经费情况 ——
（三）从事政府信息公开工作人员数 人 ${staff[0]}
1.专职人员数（不包括政府公报及政府网站工作人员数） 人 ${staff[1]}
2.兼职人员数 人 ${staff[2]}
`;
}

describe('table/children-sum', () => {
  it('marks the total and relates every part', () => {
    // Both the part and its row total are changed, so that only the sums over the rows break.
    const source = text(withRow('2.重复申请', '7 2 0 0 0 0 9')).replace(
      '| 36 | 5 | 7 | 6 | 4 | 461 |',
      '| «36» | 5 | 7 | 6 | 4 | «461» |',
    );
    const found = expectMarked(source, code);
    expect(found).toMatchObject([
      {
        severity: 'error',
        underlined: '36',
        zh: '商业企业列：（七）总计 36 ≠ 12+5+2+1+2+4+3+2+1+5=37，相差 1',
        en: 'Column 商业企业: （七）总计 36 ≠ 12+5+2+1+2+4+3+2+1+5=37, difference 1',
        expected: '37',
        actual: '36',
      },
      { underlined: '461', expected: '462' },
    ]);
    expect(found[0]?.related).toHaveLength(21);
  });

  it.each([
    ['a row of its own makes up what is missing', '9', []],
    ['it does not', '8', ['17']],
  ])('asks no sum of the form where %s', (_, figure, underlined) => {
    const own = statistics('17', ['3', '0', '4', '1']).replace('八、', `5.其他形式申请数 件 ${figure}\n八、`);
    expect(seenIn(own, code).map((finding) => finding.underlined)).toEqual(underlined);
  });

  it('says of a total all that is wrong with it, once', () => {
    expect(seenIn(text(withFigure('（七）总计', 1, '35')))).toMatchObject([
      {
        code,
        underlined: '35',
        expected: '36',
        zh: expect.stringMatching(
          /^（七）总计（商业企业） 35 应为 36：商业企业列：（七）总计 35 ≠ .*；商业企业列：一、.*；（七）总计：总计 461 ≠ /,
        ),
      },
    ]);
  });

  it('adds up the statistics table of 2014, one cell a row', () => {
    expect(expectMarked(statistics('«12»', ['1', '0', '8', '2']), code)).toMatchObject([
      { zh: '（一）收到申请数 12 ≠ 1+0+8+2=11，相差 1', related: ['1', '0', '8', '2'] },
    ]);
    expect(expectMarked(statistics('11', ['1', '0', '8', '2'], ['«3»', '1', '1']), code)).toMatchObject([
      { zh: '（三）从事政府信息公开工作人员数 3 ≠ 1+1=2，相差 1' },
    ]);
  });

  it('does not wait for a blank part when the others are too many already', () => {
    expect(seenIn(statistics('5', ['1', '', '8', '2']), code)).toMatchObject([{ underlined: '5' }]);
  });

  it.each([
    ['figures that agree', text()],
    ['a blank part', text(withFigure('（一）予以公开', 0, ''))],
    ['a part that is a dash', text(withFigure('（一）予以公开', 0, '/'))],
    ['a blank total', text(withFigure('（七）总计', 0, ''))],
    ['a part that is missing', text(applications.filter(({ label }) => label !== '（一）予以公开'))],
    ['the table of 2014 when it agrees', statistics('11', ['1', '0', '8', '2'])],
    ['blank parts of 2014', statistics('11', ['', '', '', ''])],
    ['a blank total of 2014', statistics('', ['1', '0', '8', '2'])],
  ])('is silent on %s', (_, source) => {
    expect(seenIn(source, code)).toEqual([]);
  });
});
