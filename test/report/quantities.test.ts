import { describe, expect, it } from 'vitest';
import { proseOf } from '../../server/report/prose';
import { type Quantity, quantitiesOf } from '../../server/report/quantities';
import { at, marked } from '../render/fixture';
import { read } from './read';

function quantitiesIn(text: string): readonly Quantity[] {
  return proseOf(read(`${text}\n`)).flatMap(quantitiesOf);
}

function shortOf({ text, unit, interval }: Quantity): string {
  const { low, high } = interval ?? {};
  const value =
    low === undefined || high === undefined
      ? '?'
      : low.eq(high)
        ? low.toFixed()
        : `${low.toFixed()}–${high.toFixed()}`;
  return `${text} ${unit} ${value}`;
}

describe('quantities', () => {
  it.each([
    ['公开信息2907条', ['2907 条 2907']],
    ['公开信息 2907 条', ['2907 条 2907']],
    ['公开信息２９０７条', ['2907 条 2907']],
    ['公开信息1,873条', ['1,873 条 1873']],
    ['申请12件，3件来自网上，9件来自信函', ['12 件 12', '3 件 3', '9 件 9']],
    ['点击量12人次，答复3件次', ['12 人次 12', '3 件次 3']],
    ['收费24252.31元', ['24252.31 元 24252.31']],
    ['收费3.5万元', ['3.5万 元 34500–35500']],
    ['信息1.2万条', ['1.2万 条 11500–12500']],
    ['投资127.33亿元', ['127.33亿 元 12732500000–12733500000']],
    ['信息18万余条', ['18万余 条 180000–189999']],
    ['信息1.5万余条', ['1.5万余 条 15000–15999']],
    ['信息100余万条', ['100余万 条 1000000–1999999']],
    ['信息100余条', ['100余 条 100–199']],
    ['信息120多条', ['120多 条 120–129']],
    ['信息755多条', ['755多 条 755–756']],
    ['同比增长27%', ['27 % 26.5–27.5']],
    ['同比增长1.05%', ['1.05 % 1.045–1.055']],
    ['培训两次', ['两 次 2']],
    ['措施十二项', ['十二 项 12']],
    ['资料十余份', ['十余 份 10–19']],
    ['信息三万条', ['三万 条 25000–35000']],
    ['信息一万零五百条', ['一万零五百 条 10500']],
    ['近300个', ['300 个 ?']],
    ['约 300 个', ['300 个 ?']],
    ['不少于3次', ['3 次 ?']],
    ['300个左右', ['300 个 ?']],
    ['3次以上', ['3 次 ?']],
  ])('%s', (text, expected) => {
    expect(quantitiesIn(text).map(shortOf)).toEqual(expected);
  });

  it.each([
    '第二十条第（一）项',
    '第12条',
    '第 12 条',
    '国务院令第711号',
    '闽政〔2014〕40号',
    '几十件',
    '数百条',
    '上百场',
    '近百件',
    '2024年12月31日',
    '电话0000-1234567',
    '若干条',
    '多件',
    '公开信息条',
    '百分之二十',
  ])('none in %s', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });

  it('give the places of figure and unit, over a line break, too', () => {
    const { text, ranges } = marked('全年公开信息««1\n20»条»，答复««3»件»。\n');
    const [prose] = proseOf(read(text));
    if (prose === undefined) throw new Error('no prose');
    const places = quantitiesOf(prose).flatMap(({ start, numberEnd, end }) => [
      prose.sourceRange(start, end),
      prose.sourceRange(start, numberEnd),
    ]);
    expect(places).toEqual([0, 1, 2, 3].map((index) => at(ranges, index)));
  });
});
