/** Document symbols and folding of one report. */
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { foldingRanges } from '../../server/features/folding';
import { documentSymbols } from '../../server/features/symbols';
import { reportWithTable, viewOf } from './view';

const isNested = (symbol: DocumentSymbol | SymbolInformation): symbol is DocumentSymbol =>
  'children' in symbol;

describe('documentSymbols', () => {
  it('nests rows in tables in sections, every selection inside its range', () => {
    const symbols = documentSymbols(viewOf(reportWithTable)).filter(isNested);
    expect(symbols.map(({ name }) => name)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ]);
    const table = symbols[2]?.children?.[0];
    expect(table?.children?.[0]).toMatchObject({ name: '一、本年新收政府信息公开申请数量' });
    const outside: string[] = [];
    const visit = ({ name, range, selectionRange, children = [] }: DocumentSymbol): void => {
      if (selectionRange.start.line < range.start.line || selectionRange.end.line > range.end.line)
        outside.push(name);
      children.forEach(visit);
    };
    symbols.forEach(visit);
    expect(outside).toEqual([]);
  });

  it('is flat for a client without hierarchy, each symbol naming its container', () => {
    const symbols = documentSymbols(viewOf(reportWithTable, { client: { hierarchicalSymbols: false } }));
    const row = symbols.find(({ name }) => name === '一、本年新收政府信息公开申请数量');
    expect(symbols.some(isNested)).toBe(false);
    expect(row).toMatchObject({ location: { uri: 'file:///报告/年报.zwgk' } });
    expect(row && 'containerName' in row && row.containerName).toBeTruthy();
  });
});

describe('foldingRanges', () => {
  const text = `索引号：A1
发布机构：云岭市人民政府
云岭市2024年政府信息公开工作年度报告
// 草稿
// 待核

一、总体情况

正文。

二、主动公开政府信息情况

| 信息内容 | 本年处理决定数量 |
| --- | --- |
| 行政许可 | 3 |
`;

  it('folds metadata, comments, sections and tables, and ends a section on its last line of text', () => {
    const ranges = foldingRanges(viewOf(text)).map(({ startLine, endLine, kind }) => [
      startLine,
      endLine,
      kind,
    ]);
    expect(ranges).toEqual([
      [0, 1, 'region'],
      [3, 4, 'comment'],
      [6, 8, undefined],
      [10, 14, undefined],
      [12, 14, undefined],
    ]);
  });

  it('gives no more ranges than the client takes', () => {
    expect(foldingRanges(viewOf(text, { client: { foldingLimit: 2 } }))).toHaveLength(2);
  });
});
