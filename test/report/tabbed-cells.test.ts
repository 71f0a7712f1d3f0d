/** Tables as a browser copies them whose cells hold paragraphs: each cell on a line, a line of one tab between two. */
import { describe, expect, it } from 'vitest';
import { analysed } from '../rules/fixture';
import { cellTexts, tablesOf } from './read';

const heading = '云岭市2022年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n';
const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const paragraphs = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.join('\n\n\t\n\n')}\n\n`).join('');
/** Without a paragraph in a blank cell its tab stands behind the one before it. */
const bare = (rows: readonly (readonly string[])[]) =>
  paragraphs(rows).replaceAll(/(?<=\t)[\n]{4}(?=\t)/g, '');

const rows = [
  names,
  ['一、本年新收政府信息公开申请数量', '6', '', '', '', '', '2', '8'],
  ['二、上年结转政府信息公开申请数量', '', '', '', '', '1', '', '1'],
  ['四、结转下年度继续办理', '1', '', '', '', '', '', ''],
];

describe('cells with a tab between them', () => {
  it.each([
    ['paragraphs', paragraphs],
    ['nothing', bare],
    [
      'spaces',
      (of: typeof rows) => paragraphs(of.map((row) => row.map((cell) => (cell === '' ? '\u00a0' : cell)))),
    ],
  ])('are blank where they hold %s', (_, write) => {
    const text = `${heading}${write(rows)}五、存在的主要问题及改进情况\n\n人手不足。\n`;
    const [table] = analysed(text).tables;
    expect(table?.rows.slice(0, 2).map(({ cells }) => cells.map(({ cell }) => cell.text))).toEqual(
      rows.slice(1, 3).map((row) => row.slice(1)),
    );
    const codes = analysed(text).findings.map(({ code }) => code);
    expect(codes).not.toContain('table/row-total');
    const wrong = analysed(text.replace('\n8\n', '\n7\n')).findings.map(({ code }) => code);
    expect(wrong).toContain('table/row-total');
  });

  it('may be blank behind the last figure of a row', () => {
    const text = paragraphs([
      ['规章', '1', '', ''],
      ['行政规范性文件', '2', '0', '3'],
      ['行政许可', '7', '0', '5'],
    ]);
    expect(tablesOf(text).map(cellTexts)).toEqual([
      [
        ['规章', '1', '', ''],
        ['行政规范性文件', '2', '0', '3'],
        ['行政许可', '7', '0', '5'],
      ],
    ]);
  });

  it('are not blank without end behind a row', () => {
    const rowOf = (label: string) => paragraphs([[label, '1', '0', '5']]);
    const text = `${rowOf('规章')}${'\t'.repeat(200_000)}\n${rowOf('行政规范性文件')}${rowOf('行政许可')}`;
    const [table] = tablesOf(text);
    expect(table?.rows).toHaveLength(3);
    expect(table?.rows[0]?.cells.length).toBeLessThan(100);
  });

  it('are not blank where the source of a page has tabs everywhere', () => {
    const text = ['规章', '1', '0', '5', '行政规范性文件', '2', '0', '3'].join('\n\t\t\n\t\t\t\n');
    expect(tablesOf(`${text}\n`).map(cellTexts)).toEqual([
      [
        ['规章', '1', '0', '5'],
        ['行政规范性文件', '2', '0', '3'],
      ],
    ]);
  });
});
