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

/** 表二 as a page flattens it: `规章000行政规范性文件…`. */
const flattened = (digits: string): string =>
  `云岭市2024年政府信息公开工作年度报告

二、主动公开政府信息情况 第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件${digits}第二十条第（五）项信息内容本年处理决定数量行政许可2293第二十条第（六）项信息内容本年处理决定数量行政处罚2113行政强制0
`;

it('says of digits that run together which readings are left, and binds none of them', () => {
  const [table] = tablesOf(flattened('7120'));
  const normative = table?.rows.find(({ indicator }) => indicator === 'normative');
  expect(normative?.cells).toEqual([]);
  expect(table?.runOn).toMatchObject({
    outcome: 'ambiguous',
    basis: 'identities',
    complete: true,
    conflicts: [],
    ambiguous: [
      {
        text: '7120',
        cells: [
          { indicator: 'normative', column: 'made' },
          { indicator: 'normative', column: 'repealed' },
          { indicator: 'normative', column: 'valid' },
        ],
        readings: [
          ['7', '1', '20'],
          ['7', '12', '0'],
          ['71', '2', '0'],
        ],
        count: 3,
      },
    ],
  });
  const [run] = table?.runOn?.ambiguous ?? [];
  expect(run?.range.end.character).toBe((run?.range.start.character ?? 0) + 4);
});

it('says of digits that fit no reading what cannot be', () => {
  const [table] = tablesOf(flattened('72'));
  expect(table?.runOn).toMatchObject({
    outcome: 'none',
    conflicts: [{ kind: 'count', indicators: ['normative'], text: '72' }],
  });
  expect(table?.rows.find(({ indicator }) => indicator === 'licensing')?.cells).toMatchObject([
    { value: '2293' },
  ]);
});

it('says nothing of digits where cells have borders', () => {
  expect(tablesOf(text)[0]).not.toHaveProperty('runOn');
});
