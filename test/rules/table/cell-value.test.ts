import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { tables, withFigure } from '../tables';

const code = 'table/cell-value';
const denied = '1.属于国家秘密';
const text = (figure: string) => report('', tables('pipe', withFigure(denied, 4, figure)));

const fees = (figure: string) =>
  report(
    '',
    `二、主动公开政府信息情况\n\n第二十条第（八）项\n\n| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --- |\n| 行政事业性收费 | ${figure} |\n`,
  );
const changes = (figure: string) =>
  `云岭市2019年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n第二十条第（五）项\n\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n| 行政许可 | 396 | ${figure} | 81 |\n`;

describe('table/cell-value', () => {
  it('marks the cell and relates its row', () => {
    expect(expectMarked(text('«0.5»'), code)).toEqual([
      {
        code,
        severity: 'error',
        underlined: '0.5',
        zh: '1.属于国家秘密：0.5 应为整数',
        en: '1.属于国家秘密: 0.5 must be a whole number',
        related: [denied],
        relatedZh: ['所在行'],
        expected: undefined,
        actual: '0.5',
      },
    ]);
  });

  it.each([
    ['a negative count', text('«-1»'), '1.属于国家秘密：-1 不能是负数'],
    ['words', text('«暂未统计»'), '1.属于国家秘密：“暂未统计”不是数字'],
    ['an estimate', text('«约3»'), '1.属于国家秘密：“约3”不是数字'],
    ['letters for digits', text('«O»'), '1.属于国家秘密：“O”不是数字'],
    ['negative money', fees('«-12.5»'), '行政事业性收费：-12.5 不能是负数'],
    ['half a change', changes('«1.5»'), '行政许可：1.5 应为整数'],
  ])('reports %s', (_, source, zh) => {
    expect(expectMarked(source, code)).toMatchObject([{ severity: 'error', zh }]);
  });

  it.each([
    ['zero', text('0')],
    ['a blank', text('')],
    ['a dash', text('—')],
    ['a stroke', text('/')],
    ['无', text('无')],
    ['full-width digits', text('０')],
    ['a note', text('0（含注销1件）')],
    ['a unit', text('0件')],
    ['thousands separators', fees('1,234.56')],
    ['money with six decimals', fees('24252.311082')],
    ['a change with a sign', changes('-18')],
    ['a change with a plus', changes('+2')],
    ['a full-width minus', changes('－3')],
  ])('is silent on %s', (_, source) => {
    expect(seenIn(source, code)).toEqual([]);
  });
});
