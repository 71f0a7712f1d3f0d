import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { applications, cases, tables, withFigure } from '../tables';

const code = 'table/blank-total';
const text = (rows = applications, figures: readonly string[] = cases) =>
  report('', tables('pipe', rows, figures));

describe('table/blank-total', () => {
  it('marks the blank and says what belongs there', () => {
    const [seen, ...others] = seenIn(text(withFigure('（一）予以公开', 6, '')));
    expect(others).toEqual([]);
    expect(seen).toMatchObject({
      code,
      severity: 'information',
      underlined: '',
      zh: '总计未填，按各分项应为 168+12+1+1+2+1=185',
      en: 'Total left blank; its parts give 168+12+1+1+2+1=185',
      related: ['168', '12', '1', '1', '2', '1'],
      expected: '185',
      actual: '',
    });
  });

  it('stands where the figure belongs', () => {
    expectMarked(text(applications, cases.with(9, '«»')), code);
  });

  it('reports a total that closes a column and a row once', () => {
    expect(seenIn(text(withFigure('（七）总计', 6, '')), code)).toHaveLength(1);
  });

  it('offers zero where all parts are zero', () => {
    expect(seenIn(text(withFigure('2.其他法律行政法规禁止公开', 6, '')), code)).toMatchObject([
      { expected: '0' },
    ]);
  });

  it.each([
    ['a filled total', text()],
    [
      'a row left blank altogether',
      text(applications.map((row) => (row.label === '1.属于国家秘密' ? { ...row, figures: [] } : row))),
    ],
    [
      'a blank among the parts',
      text(
        applications.map((row) =>
          row.label === '1.属于国家秘密' ? { ...row, figures: ['1', '', '0', '0', '0', '0', ''] } : row,
        ),
      ),
    ],
    ['a total that is a dash', text(withFigure('（一）予以公开', 6, '—'))],
    ['a blank that is no total', text(withFigure('（一）予以公开', 2, ''))],
  ])('is silent on %s', (_, source) => {
    expect(seenIn(source, code)).toEqual([]);
  });
});
