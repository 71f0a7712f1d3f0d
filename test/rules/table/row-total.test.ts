import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { applications, cases, tables, withFigure } from '../tables';

const code = 'table/row-total';
const text = (rows = applications, figures: readonly string[] = cases) =>
  report('', tables('pipe', rows, figures));

describe('table/row-total', () => {
  it('marks the total of a block and relates the columns before it', () => {
    expect(expectMarked(text(applications, cases.with(4, '«31»')), code)).toEqual([
      {
        code,
        severity: 'error',
        underlined: '31',
        zh: '行政复议：总计 31 ≠ 18+4+6+2=30，相差 1',
        en: '行政复议: 总计 31 ≠ 18+4+6+2=30, difference 1',
        related: ['18', '4', '6', '2'],
        relatedZh: ['结果维持 18', '结果纠正 4', '其他结果 6', '尚未审结 2'],
        expected: '30',
        actual: '31',
      },
    ]);
  });

  it('says of a row total that breaks its column too all that is wrong with it, once', () => {
    const found = seenIn(text(withFigure('（一）予以公开', 6, '186')));
    expect(found).toMatchObject([
      {
        code,
        underlined: '186',
        expected: '185',
        zh: expect.stringMatching(
          /^（一）予以公开（总计） 186 应为 185：（一）予以公开：总计 186 ≠ 168\+12\+1\+1\+2\+1=185，相差 1；总计列：/,
        ),
      },
    ]);
    expect(found[0]?.related.slice(0, 6)).toEqual(['168', '12', '1', '1', '2', '1']);
  });

  it('adds up each block of table 四, 15 cells in one row', () => {
    expect(expectMarked(text(applications, cases.with(9, '«6»')), code)).toMatchObject([
      { zh: '未经复议直接起诉：总计 6 ≠ 3+0+1+1=5，相差 1', related: ['3', '0', '1', '1'] },
    ]);
  });

  it('adds up blocks of five under their captions', () => {
    const block = (caption: string, figures: string) =>
      `${caption}\n\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- |\n| ${figures} |\n`;
    const source = report(
      '',
      `四、政府信息公开行政复议、行政诉讼情况\n\n${[
        block('行政复议', '18 | 4 | 6 | 2 | 30'),
        block('行政诉讼 未经复议直接起诉', '3 | 0 | 1 | 1 | «6»'),
        block('行政诉讼 复议后起诉', '7 | 1 | 2 | 3 | 13'),
      ].join('\n')}`,
    );
    expect(expectMarked(source, code)).toMatchObject([{ zh: expect.stringMatching(/^未经复议直接起诉：/) }]);
  });

  it.each([
    ['figures that agree', text()],
    ['a blank among the columns', text(withFigure('（一）予以公开', 1, ''))],
    ['a dash among the columns', text(withFigure('（一）予以公开', 1, '-'))],
    ['a blank total', text(withFigure('（一）予以公开', 6, ''))],
    [
      'a row of blanks',
      text(applications.map((row) => (row.label === '1.属于国家秘密' ? { ...row, figures: [] } : row))),
    ],
    ['a note behind the total', text(withFigure('（一）予以公开', 6, '185（含注销2件）'))],
    ['full-width digits', text(withFigure('（一）予以公开', 6, '１８５'))],
    ['a blank in table 四', text(applications, cases.with(6, ''))],
  ])('is silent on %s', (_, source) => {
    expect(seenIn(source, code)).toEqual([]);
  });
});
