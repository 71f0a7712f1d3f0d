/** What the parts of a report have to say. */
import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';
import { full, overview, structureOf } from './fixture';

describe('structure/coverage', () => {
  const code = 'structure/coverage';
  const one = (...aspects: readonly string[]): string =>
    full({ one: ['一、总体情况', ...aspects].join('\n\n') });
  const all = [
    '（一）主动公开。公开60条。',
    '（二）依申请公开。没有。',
    '（三）政府信息管理。专人审核。',
    '（四）平台建设。办好网站。',
    '（五）监督保障。列入考核。',
  ];

  const ownSections = [
    '二、工作机制保障\n\n明确一名副镇长分管，每季度考核一次。',
    '三、主动公开工作情况\n\n全年公开60条。',
    '四、政府信息公开申请情况\n\n没有收到。',
    '五、政府信息管理\n\n专人审核。',
    '六、政府信息公开平台建设\n\n办好网站。',
  ];

  it('finds what no section of its own speaks of either', () => {
    const text = one('公开渠道通畅，没有复议和诉讼。', ...ownSections.toSpliced(2, 1));
    expect(seenIn(text, code)).toMatchObject([{ expected: '依申请公开' }]);
  });

  it.each([
    [2, '政府信息管理'],
    [3, '政府信息公开平台建设'],
    [4, '监督保障'],
    [1, '依申请公开'],
  ])('misses aspect %i', (index, name) => {
    const text = one(...all.toSpliced(index, 1)).replace('专人审核', '规范性文件及时公开');
    expect(seenIn(text, code)).toMatchObject([
      { severity: 'warning', underlined: '一、总体情况', expected: name },
    ]);
    expect(structureOf(text).filter((line) => !line.startsWith('structure/coverage'))).toEqual([]);
  });

  it('names all that one paragraph leaves out', () => {
    expect(seenIn(one('全年公开政府信息60条，没有收到申请，列入年终考核。'), code)).toMatchObject([
      { expected: '政府信息管理、政府信息公开平台建设' },
    ]);
  });

  it.each([
    ['one paragraph on all', one(overview)],
    [
      'other words',
      one(
        '（一）强化重点领域公开。公开60条。',
        '（二）规范依申请办理。没有收到。',
        '（三）健全制度机制。修订公开目录。',
        '（四）拓宽公开渠道。办好公众号。',
        '（五）加强组织领导。开会部署。',
      ),
    ],
    [
      'a missing heading whose matter is told elsewhere',
      one(...all.toSpliced(2, 1), '严格落实信息发布三审三校和保密审查。'),
    ],
    [
      'headings of the third level',
      one(
        '（一）工作成效',
        '1.主动公开。公开60条。',
        '2.依申请公开。没有。',
        '3.信息管理。专人审核。',
        '4.平台建设。办好网站。',
        '5.监督保障。列入考核。',
      ),
    ],
    [
      'hard-wrapped lines',
      one('全年公开政府信息60条，未收到申\n请，信息管\n理有专人，网\n站按周更新，列入考\n核。'),
    ],
    [
      'sections of its own before those with the tables',
      one('公开渠道通畅，没有复议和诉讼。', ...ownSections).replace(
        '二、主动公开政府信息情况',
        '一、主动公开政府信息情况',
      ),
    ],
    ['a report of 2018', one('全年公开60条。').replaceAll('2024年', '2018年')],
    ['an empty section', one()],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});

describe('structure/length', () => {
  const code = 'structure/length';
  const sentence = '公开栏按季度更新，信息员每月培训一次，站所负责人逐件审核。';

  it('counts what is no space', () => {
    const text = full({ one: `«一、总体情况»\n\n${overview}\n\n　　${sentence.repeat(40)}` });
    const length = String([...(overview + sentence.repeat(40))].length);
    expect(expectMarked(text, code)).toMatchObject([
      { severity: 'information', actual: length, expected: '1000' },
    ]);
  });

  it('is off until it is asked for', () => {
    expect(structureOf(full({ one: `一、总体情况\n\n${overview}${sentence.repeat(40)}` }))).toEqual([]);
  });

  it.each([
    ['a short section', full()],
    [
      'a long section 五',
      full({ five: `五、存在的主要问题及改进情况\n\n还不够及时，将改进。${sentence.repeat(40)}` }),
    ],
    [
      'the form of 2019',
      full({ one: `一、总体情况\n\n${sentence.repeat(40)}` }).replaceAll('2024年', '2020年'),
    ],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});

describe('structure/problems', () => {
  const code = 'structure/problems';
  const five = (body: string): string => full({ five: `«五、存在的主要问题及改进情况»\n\n${body}` });
  const silent = (body: string): string => five(body).replaceAll(/[«»]/g, '');

  it.each([
    ['无。', '只写了“无。”'],
    ['暂无', '只写了“暂无”'],
    ['同上年。', '只写了“同上年。”'],
    ['我镇2024年政府信息公开工作不存在问题。', '只写了'],
    ['没有需要改进的情况。', '只写了'],
    ['2025年，我镇将继续抓好学习培训，提升公开质量，办好政务公开栏。', '没有写存在的主要问题'],
    ['一是政策解读形式单一；二是基层人手不足。', '没有写改进情况'],
  ])('%s', (body, zh) => {
    const found = expectMarked(five(body), code);
    expect(found).toHaveLength(1);
    expect(found[0]?.zh).toContain(zh);
  });

  it.each([
    '一是解读形式单一。下一步将丰富形式。',
    '信息更新有时滞后，2025年安排专人按周检查。',
    '（一）存在问题。人手偏少。\n\n（二）改进措施。增配人员。',
    '政策解读多以文字为主，图解较少；今后每份文件配发图解。',
    '工作中还需进一步规范，将按条例要求抓好落实。',
    '对照要求仍有短板：一是主动公开工作还需进一步规范。',
    '2023年指出的问题均已整改，无新增问题；今后巩固提升。',
  ])('is silent on %s', (body) => {
    expect(seenIn(silent(body), code)).toEqual([]);
  });

  it('lets two sections each say their half', () => {
    const text =
      '云岭市财政局2012年政府信息公开工作总结\n\n一、做法\n\n公开60条。\n\n二、存在的问题\n\n更新滞后。\n\n三、下一步打算\n\n办好网站。';
    expect(seenIn(text, code)).toEqual([]);
  });

  it('asks a section called 存在的问题 for no measures', () => {
    const text =
      '云岭市财政局2012年政府信息公开工作总结\n\n一、做法\n\n公开60条。\n\n二、存在的问题\n\n更新滞后。';
    expect(seenIn(text, code)).toEqual([]);
  });
});

describe('structure/fee-statement', () => {
  const code = 'structure/fee-statement';
  const six = (body: string): string => full({ six: `六、其他需要报告的事项\n\n${body}` });

  it.each(['«无。»', '«无其他需要报告的事项。»', '«本年度没有其他需要报告的事项。»'])(
    'asks behind %s',
    (body) => {
      expect(expectMarked(six(body), code)).toMatchObject([{ severity: 'information' }]);
    },
  );

  it('stands on the heading of a long section', () => {
    const text = full({
      six: '«六、其他需要报告的事项»\n\n2024年办理人大代表建议2件、政协委员提案1件，均在规定时限内答复并公开，满意率较高。',
    });
    expect(expectMarked(text, code)).toHaveLength(1);
  });

  it.each([
    six('2024年，未收取信息处理费。'),
    six('本年度无收费情况，无其他需要报告的事项。'),
    six('发出收费通知2件，收取信息公开处理费380元。'),
    six('无。').replaceAll('2024年', '2020年'),
    full({ one: `一、总体情况\n\n${overview}全年未收取信息处理费。`, six: '六、其他需要报告的事项\n\n无。' }),
    six('# 略'),
  ])('is silent on report %#', (text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});

describe('structure/empty-section', () => {
  const code = 'structure/empty-section';

  it.each([
    ['a section', full({ six: '«六、其他需要报告的事项»' }), '“六、其他需要报告的事项”下面没有内容'],
    [
      'two neighbours',
      full({ five: '«五、存在的主要问题及改进情况»', six: '六、其他需要报告的事项' }),
      '“五、存在的主要问题及改进情况”“六、其他需要报告的事项”下面没有内容',
    ],
    [
      'a part',
      full({ five: '五、存在的主要问题及改进情况\n\n（一）存在问题\n\n更新滞后。\n\n«（二）改进措施»' }),
      '“（二）改进措施”下面没有内容',
    ],
    [
      'a section of tables without one',
      full({ two: '«二、主动公开政府信息情况»\n\n本年度没有制发规范性文件。' }),
      '“主动公开政府信息情况”没有表格；没有数据的，也要列表填 0',
    ],
  ])('%s', (_, text, zh) => {
    expect(expectMarked(text, code)).toMatchObject([{ severity: 'warning', zh }]);
  });

  it.each([
    ['a plain 无', full({ six: '六、其他需要报告的事项\n\n无' })],
    ['a body in the line of the heading', full({ six: '六、其他需要报告的事项：未收取信息处理费。' })],
    [
      'entries of a list',
      full({
        five: '五、存在的主要问题及改进情况\n\n仍有不足：\n\n（一）更新滞后。\n\n（二）解读单一。\n\n（三）改进：按周更新，丰富解读。',
      }),
    ],
    ['figures in words', full({ two: '二、主动公开政府信息情况\n\n制发规范性文件0件，行政许可36件。' })],
    ['a text left out', full({ two: '二、主动公开政府信息情况\n\n（表格略）' })],
    [
      'the labels of a form without figures',
      full({
        threeFour:
          '三、收到和处理政府信息公开申请情况\n\n申请人情况\n自然人\n法人或其他组织\n总计\n一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n三、本年度办理结果\n（一）予以公开\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n（三）不予公开\n1.属于国家秘密\n',
      }),
    ],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});

describe('structure/misplaced-table', () => {
  const code = 'structure/misplaced-table';
  const [before = '', after = ''] = full().split('四、政府信息公开行政复议');
  const [, three = ''] = before.split('三、收到和处理政府信息公开申请情况\n\n');

  it('marks the table under the heading of another', () => {
    const text = `${before.replace(three, '见上表。\n\n').replace('三、收到和处理', `${three}三、收到和处理`)}四、政府信息公开行政复议${after}`;
    expect(seenIn(text, code)).toMatchObject([
      {
        underlined: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        related: ['三、收到和处理政府信息公开申请情况'],
      },
    ]);
    expect(structureOf(text)).toHaveLength(1);
  });

  it('marks a header without rows', () => {
    const header = '«自然人»\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他';
    const text = `${before.replace(three, `${header}\n\n`)}四、政府信息公开行政复议${after}`;
    expect(expectMarked(text, code)).toMatchObject([{ zh: '表格只有表头，没有数据行' }]);
  });

  it.each([
    ['each in its place', full()],
    ['blank cells', full().replaceAll('| 0 |', '|   |').replaceAll('| 0 |', '|   |')],
    [
      'a table of the office',
      full({
        one: `一、总体情况\n\n${overview}\n\n| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 60 |\n| 公开栏 | 68 |`,
      }),
    ],
    ['a section without its heading', full().replace('三、收到和处理政府信息公开申请情况\n\n', '')],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, code)).toEqual([]);
  });
});

describe('structure/numbering-style', () => {
  const code = 'structure/numbering-style';
  const doc = (...lines: readonly string[]): string =>
    ['云岭市财政局2012年政府信息公开工作总结', ...lines].join('\n\n');

  it.each([
    [
      [
        '一、做法',
        '1.抓领导。开会。',
        '2.抓督查。通报。',
        '二、打算',
        '«1、»抓培训。培训。',
        '2、抓载体。办网站。',
      ],
      [
        '一、做法',
        '1.抓领导。开会。',
        '2.抓督查。通报。',
        '二、打算',
        '1.抓培训。培训。',
        '2.抓载体。办网站。',
      ],
    ],
    [
      ['一、做法', '（一）抓领导。开会。', '«㈡»抓督查。通报。'],
      ['一、做法', '（一）抓领导。开会。', '（二）抓督查。通报。'],
    ],
    [
      ['一、做法', '开会。', '«二.»打算', '培训。'],
      ['一、做法', '开会。', '二、打算', '培训。'],
    ],
  ])('%#', (marked, right) => {
    expect(expectMarked(doc(...marked), code)).toMatchObject([{ severity: 'information' }]);
    expect(fixed(doc(...marked).replaceAll(/[«»]/g, ''), code)).toBe(doc(...right));
    expect(structureOf(doc(...right))).toEqual([]);
  });

  it.each([
    [['一、做法', '1、抓领导。开会。', '2、抓督查。通报。', '二、打算', '1、抓培训。培训。']],
    [['一、做法', '(一)抓领导。开会。', '（二）抓督查。通报。']],
    [['一、做法', '1．抓领导。开会。', '2.抓督查。通报。']],
    [['一、 做法', '开会。', '二、打算', '培训。']],
    [['一、做法', '（1）抓领导。开会。', '①部署。开会。', '②落实。开会。', '（2）抓督查。通报。']],
    [['一、做法', '开会。', '二、打算', '培训。', '附件：清单', '1、目录', '公开。', '2.指南', '公开。']],
  ])('is silent on %#', (lines) => {
    expect(seenIn(doc(...lines), code)).toEqual([]);
  });
});
