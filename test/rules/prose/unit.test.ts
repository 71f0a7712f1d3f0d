import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { tables } from '../tables';

const code = 'prose/unit';

describe('prose/unit', () => {
  it('says in what the form counts, and offers it', () => {
    expect(expectMarked(report('全市收到政府信息公开申请467«条»。', tables('pipe')), code)).toMatchObject([
      { severity: 'information', zh: '这里用“条”，表中以“件”计', expected: '件', actual: '条' },
    ]);
  });

  it.each([
    ['applications in another unit than the answers', '全年收到政府信息公开申请12«份»，办结12件。'],
    ['once what is in another unit', '全年收到申请8«份»，其中予以公开2件，部分公开3件，不予公开3件。'],
    ['what leaves the unit of the form', '全年收到申请8件，予以公开2«份»，部分公开6«份»。'],
    ['reviews in 次', '全年因政府信息公开被申请行政复议3«次»。'],
  ])('reports %s', (_, text) => {
    expectMarked(report(text), code);
  });

  it.each([
    ['applications in 件', '全年收到政府信息公开申请12件，办结12件。'],
    ['applications in 份 throughout', '全年收到政府信息公开申请12份，答复12份。'],
    ['reviews in 起', '全年发生行政复议3起，行政诉讼2起。'],
    ['information in 条', '全年主动公开政府信息1260条，依申请公开12条。'],
    ['documents', '全年制发规范性文件12个，解读12篇。'],
    ['items of an application', '收到申请12件，涉及信息38条。'],
    ['notices', '发出补正通知3次，电话沟通20次。'],
    ['times that something was done', '答复咨询40次，受理业务3项。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(report(text), code)).toEqual([]);
  });

  it('takes the unit that a local form prints', () => {
    const text = `云岭县2012年政府信息公开工作年度报告

三、政府信息依申请公开工作情况

2012年全县共收到有关政府信息公开的申请7条，答复7条。

| 指标名称 | 计量单位 | 2012年度 | 历年累计 |
| --- | --- | --- | --- |
| 主动公开信息数 | 条 | 12 | 40 |
| 受理依申请公开信息总数 | 条 | 7 | 28 |
| 对申请的答复数 | 条 | 7 | 24 |
| 行政申诉数 | 条 | 0 | 0 |
`;
    expect(seenIn(text, code)).toEqual([]);
  });
});
