import { describe, expect, it } from 'vitest';
import type { PrintedCell, PrintedTable } from '../../../server/render/docx/printed-table';
import { columnWidths, fittingType } from '../../../server/render/docx/widths';

const type = { half: 100, margins: 100 };

function cell(kind: PrintedCell['kind'], text: string, columns = 1, rows = 1): PrintedCell {
  return { kind, text, columns, rows };
}

function table(...rows: readonly (readonly (PrintedCell | undefined)[])[]): PrintedTable {
  return { rows, columns: Math.max(...rows.map(({ length }) => length)), headers: 1 };
}

const header = (...names: readonly string[]) => names.map((name) => cell('header', name));
const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);

describe('columns', () => {
  it('of words share what is left by the length of their words', () => {
    const [number, name = 0, date = 0, count] = columnWidths(
      table(header('序号', '名称', '日期', '数量'), [
        cell('figure', '1'),
        cell('label', '中央活力区控制性详细规划局部调整方案'),
        cell('label', '2024-03-05'),
        cell('figure', '41'),
      ]),
      6000,
      type,
    );
    expect(name).toBeGreaterThan(3 * date);
    expect(date).toBeGreaterThanOrEqual(1000);
    expect([number, count].every((width) => width !== undefined && width < date)).toBe(true);
  });

  it('give way in an order: labels, headers, figures', () => {
    const rows = table(header('名称', '一个很长很长的表头文字'), [
      cell('label', '很长的项目名称'),
      cell('figure', '123456'),
    ]);
    const wide = columnWidths(rows, 4000, type);
    const narrow = columnWidths(rows, 1500, type);
    expect(wide[0]).toBeGreaterThan(14 * 100);
    expect(narrow[1]).toBeGreaterThanOrEqual(6 * 100 + 100);
    expect(narrow[0]).toBeGreaterThanOrEqual(6 * 100 + 100);
  });

  it('of labels beside several rows stay narrow', () => {
    const [group = 0, label = 0] = columnWidths(
      table(
        [
          cell('label', '三、本年度办理结果', 1, 2),
          cell('label', '（一）予以公开，含部分公开的'),
          cell('figure', '1'),
        ],
        [undefined, cell('label', '（二）不予公开'), cell('figure', '2')],
      ),
      3500,
      type,
    );
    expect(group).toBeLessThan(label / 2);
  });

  it.each([1, 500, 8845, 8846])('make up %i in all, whatever is in them', (total) => {
    const rows = table(header('甲', '乙', '丙'), [
      cell('figure', '9'.repeat(50)),
      cell('label', '字'.repeat(500)),
      cell('note', ''),
    ]);
    expect(sum(columnWidths(rows, total, type))).toBe(total);
  });
});

describe('the type of a table', () => {
  const types = [type, { half: 80, margins: 80 }, { half: 50, margins: 40 }] as const;
  const figures = (count: number) =>
    table(
      header(...Array.from({ length: count }, () => '数')),
      Array.from({ length: count }, () => cell('figure', '12345')),
    );
  it.each([
    [5, 100],
    [8, 80],
    [15, 50],
    [40, 50],
  ])('of %i columns has characters of %i', (columns, half) => {
    expect(fittingType(figures(columns), 4400, types).half).toBe(half);
  });
});
