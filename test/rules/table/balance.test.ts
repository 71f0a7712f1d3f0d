import { describe, expect, it } from 'vitest';
import { analysed, expectMarked, report, seenIn } from '../fixture';
import { applications, tables, withFigure, withRow } from '../tables';

const code = 'table/balance';
const carriedOut = '四、结转下年度继续办理';
const text = (rows = applications) => report('', tables('pipe', rows));

describe('table/balance', () => {
  it('marks the intake of each column and relates the three other figures', () => {
    const source = text(withRow('一、本年新收政府信息公开申请数量', '412 37 «5» 6 5 3 «468»'));
    expect(expectMarked(source, code)).toEqual([
      {
        code,
        severity: 'error',
        underlined: '5',
        zh: '科研机构列：一、本年新收政府信息公开申请数量 ＋ 二、上年结转政府信息公开申请数量 5+1=6 ≠ （七）总计 ＋ 四、结转下年度继续办理 5+0=5，相差 1',
        en: 'Column 科研机构: 一、本年新收政府信息公开申请数量 ＋ 二、上年结转政府信息公开申请数量 5+1=6 ≠ （七）总计 ＋ 四、结转下年度继续办理 5+0=5, difference 1',
        related: ['1', '5', '0'],
        relatedZh: ['二、上年结转政府信息公开申请数量 1', '（七）总计 5', '四、结转下年度继续办理 0'],
        expected: '5',
        actual: '5',
      },
      expect.objectContaining({ underlined: '468', related: ['28', '461', '34'] }),
    ]);
  });

  it('blames the figure that breaks its row as well, once', () => {
    for (const rendering of ['pipe', 'tab', 'aligned'] as const)
      expect(seenIn(report('', tables(rendering, withFigure(carriedOut, 0, '31'))))).toMatchObject([
        {
          code,
          underlined: '31',
          expected: '30',
          zh: expect.stringMatching(
            /^四、结转下年度继续办理（自然人） 31 应为 30：自然人列：.*；四、结转下年度继续办理：总计 34 ≠ /,
          ),
        },
      ]);
  });

  it('reads full-width digits and traditional labels', () => {
    expect(seenIn(text(withFigure(carriedOut, 0, '３１')), code)).toHaveLength(1);
    const traditional = withFigure(carriedOut, 0, '31').map(({ label, figures }) => ({
      label: label.replace('结转', '結轉').replace('总计', '總計').replace('数量', '數量'),
      figures,
    }));
    expect(seenIn(text(traditional), code)).toHaveLength(1);
  });

  it.each([
    ['figures that agree', applications],
    ['a blank: it is not zero', withFigure(carriedOut, 0, '')],
    ['a dash', withFigure(carriedOut, 0, '—')],
    ['an intake left blank', withFigure('二、上年结转政府信息公开申请数量', 0, '')],
    ['a row that is missing', applications.filter(({ label }) => label !== carriedOut)],
    ['a note behind a figure', withFigure(carriedOut, 0, '30（含补正中2件）')],
  ])('is silent on %s', (_, rows) => {
    expect(seenIn(text(rows), code)).toEqual([]);
  });

  it('reports a sum that is too large already without the blank one', () => {
    expect(
      seenIn(
        text(
          withFigure('（七）总计', 0, '500').map((row) =>
            row.label === carriedOut ? { ...row, figures: row.figures.with(0, '') } : row,
          ),
        ),
        code,
      ),
    ).toMatchObject([{ underlined: '412' }]);
  });

  it('judges no column where a row has lost a figure', () => {
    const rows = applications.map((row) =>
      row.label === carriedOut ? { ...row, figures: row.figures.slice(1) } : row,
    );
    const { tables: bound } = analysed(text(rows));
    expect(bound[0]?.rows.find(({ form }) => form.id === 'carriedOut')?.cells).toEqual([]);
    expect(seenIn(text(rows))).toEqual([]);
  });
});
