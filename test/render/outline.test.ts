import { describe, expect, it } from 'vitest';
import { type OutlineItem, outline } from '../../server/render/outline';
import { bound } from './fixture';

function tree(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap(({ name, detail, kind, level, children }) => [
    `${'  '.repeat(depth)}${kind} ${level} ${name}${detail === '' ? '' : ` = ${detail}`}`,
    ...tree(children, depth + 1),
  ]);
}

const outlineOf = (text: string) => tree(outline(bound(text)));

function everyItem(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...everyItem(item.children)]);
}

describe('outline', () => {
  it('nests the headings of all four levels', () => {
    const text = `云岭市2024年政府信息公开工作年度报告

一、总体情况

（一）主动公开

1.公开的数量

（1）市本级

正文。

（二）依申请公开

二、存在的主要问题及改进情况
`;
    expect(outlineOf(text)).toEqual([
      'section 1 一、总体情况',
      '  section 2 （一）主动公开',
      '    section 3 1.公开的数量',
      '      section 4 （1）市本级',
      '  section 2 （二）依申请公开',
      'section 1 二、存在的主要问题及改进情况',
    ]);
  });

  const application = `三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 64 | 0 | 0 | 2 | 0 | 4 | 70 |
`;

  it('shows the figures of a row, a blank one as _', () => {
    const text = `${application}| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | |\n`;
    expect(outlineOf(text)).toEqual([
      'section 1 三、收到和处理政府信息公开申请情况',
      '  table 1 收到和处理政府信息公开申请情况',
      '    row 2 一、本年新收政府信息公开申请数量 = 64 0 0 2 0 4 70',
      '    row 2 二、上年结转政府信息公开申请数量 = 1 0 0 0 0 0 _',
    ]);
  });

  it('nests rows as the form does and shows no figures for a group', () => {
    const text = `${application}| 三、本年度办理结果 | | | | | | | |
| （三）不予公开 | | | | | | | |
| 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;
    expect(outlineOf(text).slice(3)).toEqual([
      '    row 2 三、本年度办理结果',
      '      row 3 （三）不予公开',
      '        row 4 1.属于国家秘密 = 1 0 0 0 0 0 1',
      '      row 3 （七）总计 = 1 0 0 0 0 0 1',
    ]);
  });

  it('keeps the group of a row that merged cells put into the same line', () => {
    const text = `三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
三、本年度办理结果\t（一）予以公开\t1\t0\t0\t0\t0\t0\t1
（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0
2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0
四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0
`;
    expect(outlineOf(text).slice(2)).toEqual([
      '    row 2 一、本年新收政府信息公开申请数量 = 1 0 0 0 0 0 1',
      '    row 2 三、本年度办理结果',
      '      row 3 （一）予以公开 = 1 0 0 0 0 0 1',
      '      row 3 （三）不予公开',
      '        row 4 1.属于国家秘密 = 0 0 0 0 0 0 0',
      '        row 4 2.其他法律行政法规禁止公开 = 0 0 0 0 0 0 0',
      '    row 2 四、结转下年度继续办理 = 0 0 0 0 0 0 0',
    ]);
  });

  it('puts a table of an attachment under the title of the attachment', () => {
    const text = `望河区住房保障局2016年度政府信息公开工作年度报告

一、概述

正文。

附件：政府信息公开情况统计表

政府信息公开情况统计表

统计指标 单位 统计数
三、依申请公开情况 ——
（一）收到申请数 件 3
1.当面申请数 件 3
`;
    expect(outlineOf(text)).toEqual([
      'section 1 一、概述',
      'section 1 政府信息公开情况统计表',
      '  table 1 政府信息公开情况统计表',
      '    row 2 三、依申请公开情况',
      '      row 3 （一）收到申请数 = 3',
      '        row 4 1.当面申请数 = 3',
    ]);
  });

  it('shows a table that no form knows as one item', () => {
    const text = '一、总体情况\n\n| 车间 | 产量 |\n| --- | --- |\n| 甲 | 12 |\n| 乙 | 30 |\n';
    expect(outlineOf(text)).toEqual(['section 1 一、总体情况', '  table 1 表格']);
  });

  it('gives every item a name and a selection inside its range, and children inside their parent', () => {
    const text = `${application}| 三、本年度办理结果 | | | | | | | |
| （七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| | | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 3 |
`;
    const items = everyItem(outline(bound(text)));
    expect(items.filter(({ kind }) => kind === 'row').map(({ name }) => name)).toContain('复议后起诉');
    for (const { name, range, selectionRange, children } of items) {
      expect(name).not.toBe('');
      for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
        expect(inner.start).toBeGreaterThanOrEqual(range.start);
        expect(inner.end).toBeLessThanOrEqual(range.end);
      }
    }
  });

  it('takes 10,000 headings and as many tables', () => {
    const parts = Array.from(
      { length: 10_000 },
      (_, i) => `${(i % 99) + 1}.第${i}项\n\n正文。\n\n| 甲 | 乙 |\n| 1 | 2 |\n`,
    );
    const items = everyItem(outline(bound(`一、总体情况\n\n${parts.join('\n')}`)));
    expect(items.filter(({ kind }) => kind === 'section')).toHaveLength(10_001);
    expect(items.filter(({ kind }) => kind === 'table')).toHaveLength(10_000);
  });
});
