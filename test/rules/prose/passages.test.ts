import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';

/** Paragraphs that a later paragraph speaks of. */
const paragraphs = (text: string) => report(`　　${text.replaceAll('|', '\n\n　　')}`);

describe('paragraphs that speak of the one before them', () => {
  it.each([
    ['prose/percentage', '受理申请62件。|其中，当面12件，占19.4%；网上42件，占«57.7%»；其他8件，占12.9%。'],
    [
      'prose/percentage',
      '主动公开信息318条，电子化率100%。|在主动公开的信息中，政策类60条，占总体的比例为18.9%；规划类31条，占总体的比例为«7.9%»。',
    ],
    ['prose/parts-sum', '受理申请«63件»。|其中，当面12件，网上42件，其他8件。'],
    [
      'prose/parts-sum',
      '主动公开政府信息«318条»，电子化率100%。|在主动公开的信息中，政策类60条，规划类31条，其他217条。',
    ],
    [
      'prose/parts-sum',
      '全年公开信息«97条»，其中：|1、教育动态41条；|2、招生入学12条；|3、教师招聘8条；|4、其他63条。',
    ],
    [
      'prose/percentage',
      '公开信息97条，其中：|（1）动态41条，占42.3%；|（2）招生12条，占«21.4%»；|（3）其他44条，占45.4%。',
    ],
    ['prose/parts-sum', '主动公开政府信息«318条»。在已公开的信息中，政策类60条，规划类31条，其他217条。'],
  ] as const)('%s reports: %s', (code, text) => {
    expectMarked(paragraphs(text), code);
  });

  it.each([
    '受理申请62件。|其中，当面12件，占19.4%；网上42件，占67.7%；其他8件，占12.9%。',
    '主动公开信息318条。|在主动公开的信息中，政策类60条，占总体的比例为18.9%；规划类31条，占总体的比例为9.7%。',
    '主动公开政府信息318条。|在主动公开的信息中，政策类60条，规划类31条，其他227条。',
    '主动公开政府信息318条，收到申请63件。|在答复的申请中，同意公开30件，信息不存在20件，其他11件。',
    '主动公开信息97条，其中：|1、教育动态41条；|2、招生入学12条；|3、其他44条。',
    '主动公开信息97条，主要做法：|1、梳理目录12项，公开信息41条。|2、组织培训5期，其他8条。',
    '主动公开政府信息318条。|各单位中，局机关60条，下属单位31条，其他20条。',
    '受理申请62件。|（二）咨询情况|其中，电话咨询12件，占«57.7%»；网上42件，其他80件。'.replaceAll(
      /[«»]/g,
      '',
    ),
  ])('is silent on: %s', (text) => {
    expect(seenIn(paragraphs(text), 'prose/percentage')).toEqual([]);
    expect(seenIn(paragraphs(text), 'prose/parts-sum')).toEqual([]);
  });

  it('reads a list over several lines', () => {
    const text = (last: number) =>
      report(`　　全年制作政策问答«119期»，其中：

　　市级47期；

　　宿城区28期；
　　泗阳县${last}期。

　　全年开展培训3期。`);
    expectMarked(text(43), 'prose/parts-sum');
    expect(seenIn(text(44).replaceAll(/[«»]/g, ''), 'prose/parts-sum')).toEqual([]);
    const [seen] = seenIn(text(43).replaceAll(/[«»]/g, ''), 'prose/parts-sum');
    expect(seen?.related).toEqual(['47期', '28期', '43期']);
  });
});
