import { describe, expect, it } from 'vitest';
import { cases, tables } from '../rules/tables';
import { figures, tablesOf, title } from './bound-tables';

describe('table 四', () => {
  const heading = `${title}四、政府信息公开行政复议、行政诉讼情况\n\n`;
  const totals = (text: string) =>
    tablesOf(text, 'T4').flatMap(({ rows }) => rows.map((row) => [row.form.id, figures(row).total]));
  const expected = [
    ['review', '30'],
    ['direct', '5'],
    ['afterReview', '13'],
  ];
  const names = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';

  it.each(['pipe', 'tab', 'aligned'] as const)('is bound from 15 cells in a line of %s text', (rendering) => {
    expect(totals(title + tables(rendering))).toEqual(expected);
  });

  it('is bound from blocks under their captions', () => {
    const block = (index: number) => cases.slice(index * 5, index * 5 + 5).join('\t');
    expect(
      totals(
        `${heading}行政复议\n\n${names}\n${block(0)}\n\n行政诉讼\n\n未经复议直接起诉\n\n${names}\n${block(1)}\n\n复议后起诉\n\n${names}\n${block(2)}\n`,
      ),
    ).toEqual(expected);
  });

  it('is bound from rows one below the other', () => {
    const line = (label: string, index: number) =>
      `${label}\t${cases.slice(index * 5, index * 5 + 5).join('\t')}`;
    expect(
      totals(
        `${heading}类别\t${names}\n${line('行政复议', 0)}\n${line('未经复议直接起诉', 1)}\n${line('复议后起诉', 2)}\n`,
      ),
    ).toEqual(expected);
  });

  it('has dashes where nothing came in, also in its first cell', () => {
    const dashes = cases.map((_, index) => (index % 5 === 4 ? '0' : '—')).join('\t');
    const [table] = tablesOf(`${heading}${names}\t${names}\t${names}\n${dashes}\n`, 'T4');
    expect(table?.rows.map(({ cells }) => cells.map(({ cell }) => cell.text).join(''))).toEqual([
      '————0',
      '————0',
      '————0',
    ]);
  });

  it('is not guessed where a cell is lost', () => {
    expect(totals(`${heading}${names}\n${cases.slice(1).join('\t')}\n`)).toEqual([]);
  });
});
