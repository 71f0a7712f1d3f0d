import { describe, expect, it } from 'vitest';
import { workingTime } from '../../clock';
import { analysed, expectMarked, fixed, seenIn } from '../fixture';
import { full } from './fixture';

const code = 'structure/numbering';
const doc = (...lines: readonly string[]): string =>
  ['云岭市财政局2012年政府信息公开工作总结', ...lines].join('\n\n');
const unmarked = (text: string): string => text.replaceAll(/[«»]/g, '');

/** Marked text, the fixed one, and whether the fix is safe. */
const mistakes: readonly (readonly [string, readonly string[], readonly string[], boolean])[] = [
  [
    'a lost number',
    ['一、做法', '(一)抓领导。开会。', '«()» 抓督查。通报。', '(三)抓培训。培训。', '二、打算', '补齐。'],
    ['一、做法', '(一)抓领导。开会。', '（二）抓督查。通报。', '(三)抓培训。培训。', '二、打算', '补齐。'],
    true,
  ],
  [
    'a lost number at the top',
    ['一、概述', '有序。', '«、»存在的问题', '不够。', '三、打算', '补齐。'],
    ['一、概述', '有序。', '二、存在的问题', '不够。', '三、打算', '补齐。'],
    true,
  ],
  [
    'a lost opening bracket',
    ['一、做法', '«一)»主动公开。公开60条。', '（二）依申请公开。没有。', '二、打算', '补齐。'],
    ['一、做法', '（一）主动公开。公开60条。', '（二）依申请公开。没有。', '二、打算', '补齐。'],
    true,
  ],
  [
    'opening brackets lost everywhere: one finding',
    ['一、做法', '«一）»主动公开。公开60条。', '二）依申请公开。没有。', '三）收费。没有。'],
    ['一、做法', '（一）主动公开。公开60条。', '（二）依申请公开。没有。', '（三）收费。没有。'],
    true,
  ],
  [
    'a lost closing bracket',
    ['一、做法', '（一）主动公开。公开60条。', '«（二»依申请公开。没有。', '（三）收费。没有。'],
    ['一、做法', '（一）主动公开。公开60条。', '（二）依申请公开。没有。', '（三）收费。没有。'],
    true,
  ],
  [
    'a stray bracket',
    ['«（一、»做法', '开会。', '二、打算', '补齐。'],
    ['一、做法', '开会。', '二、打算', '补齐。'],
    true,
  ],
  [
    'a lost 顿号',
    ['«一»主动公开情况', '公开60条。', '二、依申请公开情况', '没有。'],
    ['一、主动公开情况', '公开60条。', '二、依申请公开情况', '没有。'],
    true,
  ],
  [
    'a repeated number moves those behind it',
    ['一、概述', '有序。', '二、做法', '开会。', '«二、»问题', '不够。', '三、打算', '补齐。'],
    ['一、概述', '有序。', '二、做法', '开会。', '三、问题', '不够。', '四、打算', '补齐。'],
    true,
  ],
  [
    'a repeated number that the next one does not follow',
    ['一、概述', '有序。', '二、做法', '开会。', '«二、»问题', '不够。', '四、打算', '补齐。'],
    ['一、概述', '有序。', '二、做法', '开会。', '三、问题', '不够。', '四、打算', '补齐。'],
    true,
  ],
  [
    'a wrong number among right ones',
    ['一、做法', '（一）抓领导。开会。', '«（七）»抓督查。通报。', '（三）抓培训。培训。'],
    ['一、做法', '（一）抓领导。开会。', '（二）抓督查。通报。', '（三）抓培训。培训。'],
    true,
  ],
  [
    'a gap: nobody knows what is lost',
    ['一、做法', '开会。', '«三、»问题', '不够。', '四、打算', '补齐。'],
    ['一、做法', '开会。', '二、问题', '不够。', '三、打算', '补齐。'],
    false,
  ],
  [
    'a gap behind sub-headings and a list that have the number',
    [
      '一、做法',
      '（一）公开。60条。',
      '（二）申请。一是受理，二是答复。',
      '«三、»打算',
      '补齐。',
      '四、其他',
      '无。',
    ],
    [
      '一、做法',
      '（一）公开。60条。',
      '（二）申请。一是受理，二是答复。',
      '二、打算',
      '补齐。',
      '三、其他',
      '无。',
    ],
    false,
  ],
  [
    'a gap of the third level',
    ['一、做法', '1.抓领导。开会。', '2.抓督查。通报。', '«4.»抓培训。培训。'],
    ['一、做法', '1.抓领导。开会。', '2.抓督查。通报。', '3.抓培训。培训。'],
    false,
  ],
  [
    'a section that begins with its second part',
    ['一、做法', '«（二）»抓督查。通报。', '（三）抓培训。培训。', '二、打算', '补齐。'],
    ['一、做法', '（一）抓督查。通报。', '（二）抓培训。培训。', '二、打算', '补齐。'],
    false,
  ],
  [
    'a heading without the number between its neighbours',
    ['一、主动公开情况', '公开60条。', '«依申请公开情况»', '没有。', '三、存在的问题', '不够。'],
    ['一、主动公开情况', '公开60条。', '二、依申请公开情况', '没有。', '三、存在的问题', '不够。'],
    true,
  ],
  [
    'a section on the level of its parts',
    [
      '一、主动公开情况',
      '公开60条。',
      '二、收费情况',
      '没有。',
      '«（三）»依申请公开情况',
      '没有。',
      '四、存在的问题',
      '不够。',
    ],
    [
      '一、主动公开情况',
      '公开60条。',
      '二、收费情况',
      '没有。',
      '三、依申请公开情况',
      '没有。',
      '四、存在的问题',
      '不够。',
    ],
    true,
  ],
  [
    'a part on the level of the sections',
    [
      '一、做法',
      '（一）抓领导。开会。',
      '（二）抓督查。通报。',
      '«三、»抓培训',
      '培训。',
      '（四）抓载体。办好网站。',
      '二、问题',
      '不够。',
    ],
    [
      '一、做法',
      '（一）抓领导。开会。',
      '（二）抓督查。通报。',
      '（三）抓培训',
      '培训。',
      '（四）抓载体。办好网站。',
      '二、问题',
      '不够。',
    ],
    true,
  ],
  [
    'circled digits',
    ['一、做法', '①抓领导。开会。', '②抓督查。通报。', '«②»抓培训。培训。'],
    ['一、做法', '①抓领导。开会。', '②抓督查。通报。', '③抓培训。培训。'],
    true,
  ],
  [
    'numbers beyond ten',
    [...'一二三四五六七八九']
      .map((number) => `${number}、第${number}季`)
      .concat('十、年中', '«十»、岁末', '十二、年终')
      .flatMap((line) => [line.replace('«十»、', '«十、»'), '有序。']),
    [...'一二三四五六七八九']
      .map((number) => `${number}、第${number}季`)
      .concat('十、年中', '十一、岁末', '十二、年终')
      .flatMap((line) => [line, '有序。']),
    true,
  ],
];

describe('structure/numbering', () => {
  it.each(mistakes)('%s', (_, marked, right, isSafe) => {
    const [found] = expectMarked(doc(...marked), code);
    expect(found?.severity).toBe('warning');
    const text = unmarked(doc(...marked));
    expect(fixed(text, code)).toBe(doc(...right));
    expect(
      analysed(doc(...right)).findings.filter((finding) => finding.code.startsWith('structure/')),
    ).toEqual([]);
    const fixes = analysed(text)
      .findings.filter((finding) => finding.code === code)
      .flatMap((finding) => finding.fixes ?? []);
    expect(fixes.map((fix) => fix.isSafe)).toEqual([isSafe]);
  });

  it('marks an ordinal that nothing stands behind', () => {
    const text = doc('一、做法', '（一）抓领导。开会。', '«（二）»', '（三）抓培训。培训。');
    expect(expectMarked(text, code)).toMatchObject([{ zh: '“（二）”后面没有标题' }]);
  });

  it('says what is wrong and where the count was right', () => {
    const text = doc(
      '一、概述',
      '有序。',
      '二、做法',
      '开会。',
      '«二、»问题',
      '不够。',
      '三、打算',
      '补齐。',
    );
    expect(expectMarked(text, code)).toMatchObject([
      {
        zh: '序号“二、”重复，应为“三、”，后面 1 个序号顺延',
        en: 'The ordinal “二、” is repeated; it should be “三、”, and 1 more move on',
        related: ['二、'],
        expected: '三、',
        actual: '二、',
      },
    ]);
  });

  it('leaves a missing section of the form to its own rule', () => {
    const text = full({ five: '' });
    expect(seenIn(text, code)).toEqual([]);
    expect(seenIn(text, 'structure/sections')).toHaveLength(1);
  });

  it.each([
    [
      'the number inside the paragraph before',
      ['一、做法', '（一）抓领导。开会。（二）抓督查。', '（三）抓培训。培训。'],
    ],
    [
      'the number inside a sentence',
      ['一、做法', '1.抓领导。开会。其中，2.抓督查，通报四次。', '3.抓培训。培训。'],
    ],
    [
      'a list that begins anew',
      ['一、做法', '1.抓领导。开会。', '2.抓督查。通报。', '存在以下不足：', '1.更新慢。不够。'],
    ],
    ['entries of a list', ['一、做法', '公开：', '（一）机构职能；', '（四）财政信息；', '（六）应急预案。']],
    ['text left out', ['一、做法', '开会。', '# 略', '三、打算', '补齐。']],
    [
      'figures at the head of a line',
      ['一、做法', '1.抓领导。开会。', '5.8万人次参与活动。', '2.抓督查。通报。'],
    ],
    ['a bracket that is no ordinal', ['一、做法', '（一季度）召开会议。', '（二季度）开展督查。']],
    ['一 that is a word', ['一、做法', '一手抓公开，一手抓服务。', '二级单位同步公开。']],
    ['a date', ['一、做法', '开会。', '二〇一三年一月十日']],
    [
      'two lists of sections',
      ['一、做法', '开会。', '二、打算', '补齐。', '一、做法', '开会。', '二、打算', '补齐。'],
    ],
    [
      'an attachment that counts for itself',
      ['一、做法', '开会。', '附件：目录', '（三）财政信息', '公开。', '五、其他', '公开。'],
    ],
    [
      'rows of a table that is none',
      ['一、数据', '（三）不予公开 1.属于国家秘密', '（五）不予处理 3.要求提供公开出版物', '完。'],
    ],
  ])('is silent on %s', (_, lines) => {
    expect(seenIn(doc(...lines), code)).toEqual([]);
  });

  it.each([
    [
      '2017',
      [
        '一、概述',
        '开会。',
        '二、主动公开情况',
        '60条。',
        '三、回应解读情况',
        '7篇。',
        '四、依申请公开情况',
        '5件。',
      ],
    ],
    [
      '2019',
      [
        '一、总体情况',
        '（一）主动公开信息情况',
        '60条。',
        '（二）依申请公开情况',
        '1件。',
        '（三）平台建设情况',
        '改版。',
      ],
    ],
  ])('is silent on headings that have the name of a row of the form of %s', (year, lines) => {
    const text = [`云岭市财政局${year}年政府信息公开工作年度报告`, ...lines].join('\n\n');
    expect(seenIn(text, code)).toEqual([]);
  });

  it('takes linear time for thousands of headings that do not count up', () => {
    const text = doc(
      '一、做法',
      ...Array.from({ length: 5000 }, (_, index) => `（${'二四六八'[index % 4]}）第${index}项。开会。`),
    );
    const start = workingTime();
    seenIn(text, code);
    expect(workingTime() - start).toBeLessThan(3000);
  });
});

it('blames the heading that has taken a number of the form, and does not renumber the form', () => {
  const text = full({}).replace(
    '\n二、主动公开政府信息情况',
    '\n«五、»监督检查\n\n开展检查2次。\n\n二、主动公开政府信息情况',
  );
  expect(expectMarked(text, code).map(({ zh }) => zh)).toEqual([
    '“五、监督检查”的序号有误：后面的“二、主动公开政府信息情况”是格式规定的序号',
  ]);
});
