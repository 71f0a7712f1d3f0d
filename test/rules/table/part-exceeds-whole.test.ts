import { describe, expect, it } from 'vitest';
import { expectMarked, seenIn } from '../fixture';

const code = 'table/part-exceeds-whole';

const statistics = (published: string, normative: string, made: string, conferences: string, led: string) =>
  `望河区住房保障局2016年度政府信息公开工作年度报告

附件：政府信息公开情况统计表

统 计 指 标 单位 统计数
一、主动公开情况 ——
（一）主动公开政府信息数 条 ${published}
其中：主动公开规范性文件数 条 ${normative}
制发规范性文件总数 件 ${made}
二、回应解读情况 ——
1.参加或举办新闻发布会总次数 次 ${conferences}
其中：主要负责同志参加新闻发布会次数 次 ${led}
`;

const fujian = (year: string, cumulative: string) => `某县2014年度政府信息公开工作年度报告

指标名称 计量单位 2014年度 历年累计
主动公开文件数 条 ${year} ${cumulative}
其中：1、政府网站公开数 条 ${year} ${cumulative}
2、政府公报公开数 条 0 0
受理依申请公开信息总数 条 1 1
其中：1、当面申请数 条 0 0
2、网上申请数 条 0 0
3、信函、传真申请数 条 1 1
`;

describe('table/part-exceeds-whole', () => {
  it('marks the part and relates its whole', () => {
    expect(expectMarked(statistics('100', '19', '20', '2', '«3»'), code)).toEqual([
      {
        code,
        severity: 'error',
        underlined: '3',
        zh: '其中：主要负责同志参加新闻发布会次数 3 > 1.参加或举办新闻发布会总次数 2，多 1',
        en: '其中：主要负责同志参加新闻发布会次数 3 > 1.参加或举办新闻发布会总次数 2, 1 too many',
        related: ['2'],
        relatedZh: ['1.参加或举办新闻发布会总次数 2'],
        expected: '2',
        actual: '3',
      },
    ]);
  });

  it('leaves a figure to the sum that names it wrong already', () => {
    const text = `望河区住房保障局2016年度政府信息公开工作年度报告

附件：政府信息公开情况统计表

统 计 指 标 单位 统计数
三、依申请公开情况 ——
（一）收到申请数 件 15
1.当面申请数 件 15
2.传真申请数 件 0
3.网络申请数 件 0
4.信函申请数 件 0
（二）申请办结数 件 16
1.按时办结数 件 15
2.延期办结数 件 0
`;
    expect(seenIn(text)).toMatchObject([{ code: 'table/children-sum', underlined: '16', expected: '15' }]);
    expect(seenIn(text.replace('数 件 15\n2.延', '数 件 16\n2.延'))).toMatchObject([{ code }]);
  });

  it('mentions more applications closed than received: some may have been carried over', () => {
    const text = (
      received: string,
      closed: string,
    ): string => `望河区住房保障局2016年度政府信息公开工作年度报告

附件：政府信息公开情况统计表

统 计 指 标 单位 统计数
三、依申请公开情况 ——
（一）收到申请数 件 ${received}
1.当面申请数 件 ${received}
2.传真申请数 件 0
3.网络申请数 件 0
4.信函申请数 件 0
（二）申请办结数 件 ${closed}
1.按时办结数 件 ${closed}
2.延期办结数 件 0
`;
    expect(seenIn(text('5', '6'), code)).toMatchObject([
      { severity: 'information', underlined: '6', zh: '（二）申请办结数 6 > （一）收到申请数 5，多 1' },
    ]);
    expect(seenIn(text('5', '5'), code)).toEqual([]);
    expect(seenIn(text('5', '4'), code)).toEqual([]);
  });

  it('only warns where documents of earlier years may have been published', () => {
    expect(expectMarked(statistics('100', '«21»', '20', '2', '1'), code)).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('compares the year with the years together', () => {
    const seen = seenIn(fujian('2543', '2500'), code);
    expect(seen[0]).toMatchObject({ severity: 'error', underlined: '2543', related: ['2500'] });
  });

  it.each([
    ['a part as large as its whole', statistics('100', '20', '20', '2', '2')],
    ['blank wholes', statistics('', '19', '', '', '3')],
    ['dashes', statistics('—', '19', '/', '-', '3')],
    ['blank parts', statistics('100', '', '20', '2', '')],
    ['the first year of a table', fujian('2543', '2543')],
    ['years that add up', fujian('2543', '78967')],
  ])('is silent on %s', (_, source) => {
    expect(seenIn(source, code)).toEqual([]);
  });
});
