import { describe, expect, it } from 'vitest';
import { dateAt } from '../../server/report/dates';
import { fold } from '../../server/report/fold';
import { nodesOf } from './read';

function partsAt(text: string, offset = 0) {
  const date = dateAt(text, fold(text), offset);
  return date && [date.year, date.month, date.day, date.text];
}

describe('dates', () => {
  it.each([
    ['2024年12月31日', 2024, 12, 31],
    ['2024 年 1 月 5 日', 2024, 1, 5],
    ['２０２４年１２月３１日', 2024, 12, 31],
    ['2024-01-05', 2024, 1, 5],
    ['2024.1.5', 2024, 1, 5],
    ['2024/01/05', 2024, 1, 5],
    ['二〇一〇年一月六日', 2010, 1, 6],
    ['二○一○年十二月三十一日', 2010, 12, 31],
    ['二О一О年一月六日', 2010, 1, 6],
    ['二O一O年一月六日', 2010, 1, 6],
    ['二0一0年一月六日', 2010, 1, 6],
    ['二零一九年十一月二十日', 2019, 11, 20],
    ['二〇二四年 一月 六日', 2024, 1, 6],
    ['二�一�年一月六日', undefined, 1, 6],
    ['2024年12月', 2024, 12, undefined],
    ['二〇二四年十二月', 2024, 12, undefined],
  ])('%s', (text, year, month, day) => {
    expect(partsAt(text)).toEqual([year, month, day, text]);
  });

  it.each(['2024年', '2024年月日', '2024', '2024-01', '2024-01.05', '12月31日', '1.05%', '2024年度'])(
    'not %s',
    (text) => {
      expect(partsAt(text)).toBeUndefined();
    },
  );

  it('end before what follows', () => {
    expect(partsAt('自2024年1月1日起', 1)).toEqual([2024, 1, 1, '2024年1月1日']);
    expect(partsAt('2024-01-05 10:30')).toEqual([2024, 1, 5, '2024-01-05']);
  });
});

describe('date lines', () => {
  it.each(['2025年1月10日', '（2025年1月10日）', '　　　2025年1月10日　', '二〇二五年一月十日'])(
    '%s',
    (line) => {
      const [node] = nodesOf(`全年工作完成。\n\n${line}\n`, 'date');
      expect([node?.date.year, node?.date.month, node?.date.day]).toEqual([2025, 1, 10]);
      expect(line).toContain(node?.date.text);
    },
  );

  it('no sentence is one', () => {
    expect(nodesOf('2025年1月10日印发。\n', 'date')).toEqual([]);
    expect(nodesOf('2025年1月10日至12月31日\n', 'date')).toEqual([]);
  });
});
