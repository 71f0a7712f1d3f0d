import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tableData } from '../../server/render/tables';
import { bound } from './fixture';

function tablesOf(text: string) {
  const document = TextDocument.create('', 'zwgk', 0, text);
  return tableData(bound(text), (offset) => document.positionAt(offset));
}

const text = `二、主动公开政府信息情况

第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 行政规范性文件 | 22（其中修订16件） | | 1234567890123456789012 |

第二十条第（八）项

| 信息内容 | 本年收费金额（单位：万元） |
| --- | --- |
| 行政事业性收费 | 24252.311082 |
`;

it('gives each figure its indicator, column, decimal and place', () => {
  const [table] = tablesOf(text);
  const normative = table?.rows.find(({ label }) => label === '行政规范性文件');
  expect(normative?.indicator).toBe('normative');
  expect(normative?.cells.map(({ column, value }) => [column, value])).toEqual([
    ['made', '22'],
    ['repealed', null],
    ['valid', '1234567890123456789012'],
  ]);
  expect(normative?.cells[0]).toMatchObject({
    text: '22（其中修订16件）',
    range: { start: { line: 6, character: 12 }, end: { line: 6, character: 23 } },
  });
});

it('keeps all decimals and names the columns of the form', () => {
  const [table] = tablesOf(text);
  expect(table?.columns).toContain('feeAmount');
  expect(table?.rows.find(({ indicator }) => indicator === 'adminFee')?.cells).toMatchObject([
    { column: 'feeAmount', value: '24252.311082' },
  ]);
});

it('has no tables where there are none', () => {
  expect(tablesOf('一、总体情况\n\n正文。\n')).toEqual([]);
});
