import { describe, expect, it } from 'vitest';
import { fold } from '../../server/report/fold';
import type { CellValue } from '../../server/report/model';
import { parseArabic, parseCell, parseChinese } from '../../server/report/numerals';

describe('Arabic numbers', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['１２９５', '1295'],
    ['1,295', '1295'],
    ['１，２３４，５６７．８９', '1234567.89'],
    ['72701.2578', '72701.2578'],
    ['+2', '2'],
    ['-18', '-18'],
    ['−18', '-18'],
    ['1234567890123456789012.000001', '1234567890123456789012.000001'],
  ])('%s', (text, value) => {
    expect(parseArabic(fold(text))?.toFixed()).toBe(value);
  });

  it.each(['', '1,29', '1,2345', '1.', '.5', '1.2.3', '12 34', '3万', '- 18', '一', '1e5'])(
    'not %j',
    (text) => {
      expect(parseArabic(text)).toBeUndefined();
    },
  );
});

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['两百五十', 250],
    ['一百一十二', 112],
    ['一千零一', 1001],
    ['两千零二十', 2020],
    ['三万', 30_000],
    ['一万零五百', 10_500],
    ['两万三千', 23_000],
    ['一百二十三万', 1_230_000],
    ['一亿二千万', 120_000_000],
    ['一百五', 150],
    ['一万二', 12_000],
    ['二〇一九', 2019],
    ['二零二四', 2024],
  ])('%s', (text, value) => {
    expect(parseChinese(text)?.toNumber()).toBe(value);
  });

  it.each([
    '',
    '百',
    '万',
    '亿万',
    '十百',
    '十十',
    '千千万',
    '一二十',
    '廿',
    '二�一�',
    '12',
    '一.五',
    '零零万',
  ])('not %j', (text) => {
    expect(parseChinese(text)).toBeUndefined();
  });
});

function shortOf(value: CellValue): string {
  return value.kind === 'number' ? `${value.value.toFixed()} ${value.suffix}`.trim() : value.kind;
}

describe('cells', () => {
  it.each([
    ['', 'blank'],
    ['&nbsp;', 'blank'],
    ['-', 'dash'],
    ['－－', 'dash'],
    ['—', 'dash'],
    ['——', 'dash'],
    ['/', 'dash'],
    ['\\', 'dash'],
    ['*', 'dash'],
    ['无', 'dash'],
    ['空', 'dash'],
    ['无此项', 'text'],
    ['0', '0'],
    ['1,295', '1295'],
    ['-18', '-18'],
    ['２２（其中修订16件）', '22 (其中修订16件)'],
    ['22 (其中修订 16 件)', '22 (其中修订 16 件)'],
    ['251000元', '251000 元'],
    ['72701.2578万元', '72701.2578 万元'],
    ['3 件', '3 件'],
    ['5件(含1件结转)', '5 件(含1件结转)'],
    ['66.5%', '66.5 %'],
    ['约12', 'text'],
    ['12件，其中1件', 'text'],
    ['1.2.3', 'text'],
    ['(12)', 'text'],
    ['一', 'text'],
    ['2024年', 'text'],
  ])('%j is %s', (text, expected) => {
    expect(shortOf(parseCell(fold(text)))).toBe(expected);
  });
});
