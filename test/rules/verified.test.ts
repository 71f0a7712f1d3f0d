import { describe, expect, it } from 'vitest';
import { verifiedFigures } from '../../server/rules/verified';
import { analysed, report } from './fixture';
import { applications, tables, withFigure } from './tables';

/** `row: figures`, for each row of table 三 whose label begins so; `·` for a figure that nothing confirms. */
function verified(text: string, label: string): string {
  const bound = analysed(text);
  const cells = verifiedFigures(bound);
  const rows = bound.tables.flatMap((table) => table.rows);
  const row = rows.find(({ form }) => form.label.startsWith(label));
  if (row === undefined) throw new Error(`no row ${label}`);
  return row.cells.map(({ cell }) => (cells.has(cell) ? cell.text.trim() : '·')).join(' ');
}

const text = (rows = applications, prose = '') => report(prose, tables('pipe', rows));
const applied = '一、本年新收政府信息公开申请数量';

describe('verified figures', () => {
  it('are those of sums that hold', () => {
    expect(verified(text(), applied)).toBe('412 37 4 6 5 3 467');
    expect(verified(text(), '（一）予以公开')).toBe('168 12 1 1 2 1 185');
  });

  it('are not those of a broken sum, of its row, column and balance', () => {
    const wrong = text(withFigure(applied, 1, '38'));
    expect(verified(wrong, applied)).toBe('· · · · · · ·');
    expect(verified(wrong, '（七）总计')).toBe('403 · 5 7 6 4 461');
  });

  it('are broken by a sum that a comment silences, too', () => {
    const wrong = text(withFigure(applied, 1, '38'));
    const silent = wrong.replace(/^\| 一、本年新收/m, '// zwgk-ignore-next-line\n$&');
    expect(verified(silent, applied)).toBe('· · · · · · ·');
  });

  it('are not those of a sum with a blank, which another sum may confirm', () => {
    const blank = { label: applied, figures: ['412', '', '4', '6', '5', '3', '467'] };
    const rows = applications.map((row) => (row.label === applied ? blank : row));
    expect(verified(text(rows), applied)).toBe('412 · 4 6 5 3 467');
    expect(verified(text(rows), '二、上年结转')).toBe('21 2 1 1 1 2 28');
  });

  const licences = (prose: string) =>
    report(
      prose,
      `二、主动公开政府信息情况\n\n| 第二十条第（五）项 |\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 61204 |\n`,
    );

  it.each([
    ['stands alone', '全市稳步推进主动公开。', '·'],
    ['a sentence repeats', '全市作出行政许可处理决定61204件。', '61204'],
    ['a sentence denies', '全市作出行政许可处理决定61205件。', '·'],
    ['a sentence rounds', '全市作出行政许可处理决定6万余件。', '·'],
  ])('are decided by prose where a figure %s', (_name, prose, expected) => {
    expect(verified(licences(prose), '行政许可')).toBe(expected);
  });
});
