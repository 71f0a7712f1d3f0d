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

  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rowNames = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const turned = (cell: (row: string, at: number, outcome: string, figure: string) => string) =>
    `${heading}${rowNames.flatMap((row, block) => outcomes.map((outcome, at) => cell(row, at, outcome, cases[block * 5 + at] ?? ''))).join('')}`;
  const beside = (names: readonly string[], order = outcomes) =>
    `${heading}类别\t${names.join('\t')}\n${order
      .map((outcome) =>
        [outcome, ...[0, 5, 10].map((from) => cases[from + outcomes.indexOf(outcome)])].join('\t'),
      )
      .join('\n')}\n`;

  it.each([
    [
      'the row before its first outcome',
      turned((row, at, outcome, figure) => `${at === 0 ? row : ''}\t${outcome}\t${figure}\n`),
    ],
    [
      'the row before each outcome',
      turned((row, _, outcome, figure) => `| ${row} | ${outcome} | ${figure} |\n`),
    ],
    [
      'the row on a line above',
      turned((row, at, outcome, figure) => `${at === 0 ? `${row}\n` : ''}${outcome}\t${figure}\n`),
    ],
    [
      'the row in the same cell',
      turned((row, at, outcome, figure) => `${at === 0 ? `${row} ` : ''}${outcome} ${figure}\n`),
    ],
    [
      'each cell on a line',
      turned((row, at, outcome, figure) => `${at === 0 ? `${row}\n` : ''}${outcome}\n${figure}\n`),
    ],
    ['the rows side by side', beside(rowNames)],
  ])('is bound where it is turned, %s', (_, text) => {
    expect(totals(text)).toEqual(expected);
  });

  it.each([
    [
      'an outcome is missing',
      turned((_, at, outcome, figure) => (at === 2 ? '' : `${outcome}\t${figure}\n`)),
    ],
    [
      'no row is named',
      turned((_, __, outcome, figure) => `${outcome}\t${figure}\n`).replace(
        heading,
        `${title}四、其他情况\n\n`,
      ),
    ],
    ['a row of the header is missing', beside(['行政复议', '未经复议直接起诉', '诉讼'])],
    ['the outcomes have changed places', beside(rowNames, outcomes.toReversed())],
  ])('is not guessed where it is turned and %s', (_, text) => {
    expect(totals(text)).toEqual([]);
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
