import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { tables } from '../tables';

const code = 'prose/repeat';

describe('prose/repeat', () => {
  it('links the second figure with the first', () => {
    const text = '全年主动公开政府信息1260条。\n\n公开形式多样。全年主动公开政府信息«1206»条，更新及时。';
    expect(expectMarked(report(text), code)).toMatchObject([
      {
        severity: 'warning',
        zh: '“主动公开政府信息”这里为 1206条，前面为 1260条',
        en: '“主动公开政府信息” is 1206条 here, but 1260条 before',
        related: ['1260条'],
        expected: '1260',
        actual: '1206',
      },
    ]);
  });

  it.each([
    ['applications without a table', '我市收到申请12件。\n\n2024年，我市收到申请«21»件，均已答复。'],
    [
      'a rounded figure that does not reach',
      '全市主动公开政府信息14万余条。\n\n全市主动公开政府信息«152013»条。',
    ],
    ['channels', '收到申请12件，网上申请8件。\n\n从申请方式看，网上申请«9»件。'],
  ])('reports %s', (_, text) => {
    expectMarked(report(text), code);
  });

  it.each([
    ['the same figure', '全年主动公开政府信息1260条。\n\n全年主动公开政府信息1260条。'],
    ['a rounded figure', '全市主动公开政府信息14万余条。\n\n全市主动公开政府信息142013条。'],
    ['another year', '2023年主动公开政府信息1130条。\n\n2024年主动公开政府信息1260条。'],
    ['a part of the year', '全年主动公开政府信息1260条。\n\n上半年，主动公开政府信息600条。'],
    ['a channel', '全年主动公开政府信息1260条。\n\n通过政府网站主动公开政府信息900条。'],
    ['a channel named before', '全年主动公开政府信息1260条。\n\n在门户网站，主动公开政府信息900条。'],
    [
      'a part of the body',
      '全市主动公开政府信息1260条。\n\n市本级主动公开政府信息900条，各县区主动公开政府信息360条。',
    ],
    ['an office', '全市主动公开政府信息1260条。\n\n市财政局主动公开政府信息90条。'],
    ['with and without the whole city', '全市主动公开政府信息1260条。\n\n全年主动公开政府信息900条。'],
    [
      'parts in one sentence',
      '其中甲局主动公开政府信息60条，乙局主动公开政府信息30条，主动公开政府信息20条。',
    ],
    ['two ways to say it', '全年收到申请12件。\n\n全年受理申请11件。'],
    ['cumulative figures', '全年主动公开政府信息1260条。\n\n2008年以来累计主动公开政府信息20260条。'],
    ['kinds of information', '主动公开政策类信息60条。\n\n主动公开财政类信息90条。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(report(text), code)).toEqual([]);
  });

  it('leaves to prose/table what the table gives', () => {
    const text = report('全市新收政府信息公开申请467件。\n\n全市新收政府信息公开申请476件。', tables('pipe'));
    expect(seenIn(text, code)).toEqual([]);
    expect(seenIn(text, 'prose/table')).toMatchObject([{ underlined: '476' }]);
  });
});
