/** Figures that an extractor has torn from their rows. */
import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import type { BoundTable } from '../../server/forms/bound';
import { builtinLibrary } from '../../server/forms/library';
import { noSiblings, type Siblings } from '../../server/forms/siblings';
import { parseReport } from '../../server/report/parse';
import { bestWorkingTimeOf } from '../clock';
import { bound } from '../render/fixture';

const head = '云岭市2024年政府信息公开工作年度报告\n\n';

/** 表二 of which some figures stand on lines of their own above the table. */
function report(loose: string, rows: readonly string[], prose = ''): string {
  return `${head}一、总体情况\n\n${prose}全年工作有序。\n\n二、主动公开政府信息情况\n\n第二十条第（一）项\n${loose}
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}

三、收到和处理政府信息公开申请情况
`;
}

const short = ['规章 | 7 | 31', '行政规范性文件 | 18 | 64'];

function rowsOf(table: BoundTable | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    table?.rows.map(({ form, cells }) => [
      form.id,
      cells.map(({ column, cell }) => `${column.id} ${cell.text.replaceAll(/\s/g, '')}`).join(', '),
    ]) ?? [],
  );
}

function read(text: string, siblings: Siblings = noSiblings): Readonly<Record<string, string>> {
  return rowsOf(bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary, siblings).tables[0]);
}

describe('figures beside their rows', () => {
  it('stand where their remarks say', () => {
    expect(read(report('5\n（其中修订 3 件）\n12\n（含自然失效 9 件）\n', short))).toEqual({
      regulations: 'made 5（其中修订3件）, repealed 7, valid 31',
      normative: 'made 18, repealed 12（含自然失效9件）, valid 64',
    });
  });

  it('have the range that they have in the text', () => {
    const text = report('5\n（其中修订 3 件）\n12（失效 9 件）\n', short);
    const [table] = bound(text).tables;
    const cells = table?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.map(({ cell: { range } }) => text.slice(range.start, range.end))).toEqual([
      '5\n（其中修订 3 件）',
      '7',
      '31',
      '18',
      '12（失效 9 件）',
      '64',
    ]);
    expect(table?.range.start).toBe(text.indexOf('5\n（其中'));
  });

  it('stand where prose says', () => {
    const loose = '12\n（全部为清理结果）\n';
    const rows = ['规章 | 0 | 0 | 9', '行政规范性文件 | 18 | 64'];
    expect(read(report(loose, rows)).normative).toBe('');
    expect(read(report(loose, rows, '废止行政规范性文件12件。')).normative).toBe(
      'made 18, repealed 12（全部为清理结果）, valid 64',
    );
  });

  it('stand where the stock of last year says', () => {
    const text = report('18\n', ['规章 | 0 | 0 | 9', '行政规范性文件 | 12 | 64']);
    const lastYear = bound(report('', ['规章 | 0 | 0 | 9', '行政规范性文件 | 3 | 2 | 58']));
    expect(read(text).normative).toBe('');
    expect(read(text, { ...noSiblings, lastYear }).normative).toBe('made 18, repealed 12, valid 64');
  });

  it('stand where the sum of the row says', () => {
    const text = `${head}三、收到和处理政府信息公开申请情况

12

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 40 | 3 | 0 | 1 | 0 | 0 | 44 |
| 二、上年结转政府信息公开申请数量 | 5 | 4 | 3 | 0 | 0 | 0 |
`;
    expect(read(text).carriedIn).toBe(
      'naturalPerson 5, commercial 4, research 3, welfare 0, legal 0, otherOrg 0, total 12',
    );
  });

  it('need no place of their own where all places give the same figures', () => {
    expect(read(report('0\n', ['规章 | 0 | 0', '行政规范性文件 | 1 | 2 | 3'])).regulations).toBe(
      'made 0, repealed 0, valid 0',
    );
  });
});

describe('figures beside their rows stay where they are', () => {
  it.each([
    ['where two places are left', '5\n12\n', short],
    ['where there are fewer than places', '5\n（其中修订 3 件）\n', short],
    ['where there are more than places', '5（修订 3 件）\n12（失效 9 件）\n2（失效 1 件）\n', short],
    [
      'where a remark has no place in the row',
      '5（失效 3 件）\n12（失效 9 件）\n',
      ['规章 | 7 | 31（失效 1 件）', short[1] ?? ''],
    ],
    ['behind words', '共计5（其中修订 3 件）\n另有12（失效 9 件）\n', short],
    ['where there are none', '', short],
  ])('%s', (_, loose, rows) => {
    expect(read(report(loose, rows))).toEqual({ regulations: '', normative: '' });
  });

  it('where no row lacks one', () => {
    const rows = ['规章 | 5 | 7 | 31', '行政规范性文件 | 18 | 12 | 64'];
    expect(read(report('5\n（其中修订 3 件）\n', rows))).toEqual({
      regulations: 'made 5, repealed 7, valid 31',
      normative: 'made 18, repealed 12, valid 64',
    });
  });

  it('under another heading', () => {
    const text = report('', short).replace(
      '全年工作有序。',
      '5\n（其中修订 3 件）\n12\n（含自然失效 9 件）\n',
    );
    expect(read(text)).toEqual({ regulations: '', normative: '' });
  });
});

it('takes the time of the lines around the table', () => {
  const cost = (lines: number): number => {
    const text = report('5（修订 1 件）\n'.repeat(lines), short);
    const parsed = parseReport(text, builtinLibrary.vocabulary);
    return bestWorkingTimeOf(() => bindReport(parsed, builtinLibrary));
  };
  cost(10);
  expect(cost(8000)).toBeLessThan(cost(1000) * 24 + 20);
});
