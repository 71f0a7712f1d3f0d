import { describe, expect, it } from 'vitest';
import { proseGrowth } from '../../../server/rules/prose/growth';
import { bound } from '../../render/fixture';
import { analysed, expectMarked, fixed, report, seenIn } from '../fixture';
import { tables, withRow } from '../tables';

const code = 'prose/growth';
const paragraph = (text: string) => report(`　　${text}`);

/** What the rule says where last year's report is at hand. */
function across(text: string, lastYear: string, rows = tables('pipe')): readonly string[] {
  const now = bound(report(`　　${text}`, rows));
  const last = bound(
    report(
      `　　${lastYear}`,
      tables('pipe', withRow('一、本年新收政府信息公开申请数量', '345 37 4 6 5 3 400')),
    ).replace('2024', '2023'),
  );
  return [...proseGrowth.check(now, { lastYear: last })].map(({ message }) => message.zh);
}

describe('prose/growth', () => {
  it('says the figures of the two years, and writes the right growth', () => {
    const text = paragraph('2023年收到申请402件，2024年收到467件，同比增长15.2%。');
    expect(seenIn(text, code)).toEqual([
      {
        code,
        severity: 'warning',
        underlined: '15.2%',
        zh: '增长 15.2% ≠ (467-402)÷402=16.2%，相差 1 个百分点',
        en: '增长 15.2% ≠ (467-402)÷402=16.2%, difference 1 points',
        related: ['467件', '402件'],
        relatedZh: ['467件', '402件'],
        expected: '16.2',
        actual: '15.2',
      },
    ]);
    expect(fixed(text, code)).toContain('同比增长16.2%');
    expect(analysed(fixed(text, code)).findings).toEqual([]);
  });

  it('finds the wrong direction, and turns it round', () => {
    const text = paragraph('2023年收到申请402件，2024年收到467件，同比下降16.2%。');
    expect(seenIn(text, code)).toMatchObject([{ zh: '下降 16.2% ≠ 增长 (467-402)÷402=16.2%，方向相反' }]);
    expect(fixed(text, code)).toContain('同比增长16.2%');
  });

  it.each([
    ['an absolute change before it', '收到申请467件，较上年增加65件，增长«15.2%»。'],
    ['a decline', '收到申请402件，较上年减少65件，下降«12.9%»。'],
    ['last year in brackets', '收到申请467件，较上年（402件）增长«26.2%»。'],
    ['the absolute change itself', '收到申请467件，比上年402件增加«55件»。'],
    ['from and to', '收到申请由402件增加到467件，增长«20%»。'],
    ['so many more', '公开信息1846条，比上年多公开246条，增长«14.5%»。'],
    ['so many fewer', '受理申请402件，比去年少受理申请65件，下降«12.9%»。'],
    ['from those of last year to those of this year', '申请由去年的97件上升至今年的113件，增幅达«14.2%»。'],
    ['since the beginning of the year', '粉丝由年初的12000人增至15600人，增幅«36%»。'],
    ['from those of last year', '申请由去年的97件上升至113件，增幅达«14.2%»。'],
    ['last year in a bracket of its own', '公开信息3150条，比上年增长«15%»（上年为3000条）。'],
    ['去年同期', '收到申请467件，去年同期402件，增幅达«18.2%»。'],
    ['traditional text', '收到申請467件，較上年增加65件，增長«15.2%»。'],
    ['full-width digits', '收到申请４６７件，较上年增加６５件，增长«１５．２％»。'],
    ['over a line end', '收到申请467件，较上年增加65件，增\n长«15.2%»。'],
  ])('reports %s', (_, text) => {
    expectMarked(paragraph(text), code);
  });

  it.each([
    '2023年收到申请402件，2024年收到467件，申请总量较上年增长«15.2%»。',
    '2023年收到申请402件，2024年收到467件，与去年相比，数量明显增长«15.2%»。',
    '2023年举办培训20期，2024年举办25期，举办期数同比增长«20%»。',
  ])('knows what grows in other words: %s', (text) => {
    expectMarked(paragraph(text), code);
  });

  it('only remarks on a last digit that was cut off', () => {
    expect(seenIn(paragraph('收到申请467件，较上年增加65件，增长16.1%。'), code)).toMatchObject([
      { severity: 'information' },
    ]);
  });

  it.each([
    ['growth that fits', '2023年收到申请402件，2024年收到467件，同比增长16.2%；两年办结率均为100%。'],
    ['a change that fits', '公开信息12680条，比上年增加1036条，增长8.9%。'],
    [
      'a total with its parts',
      '公开信息12680条，其中市本级7412条、县（区）5268条，比上年增加1036条，增长8.9%。',
    ],
    ['last year in a bracket of its own', '公开信息3150条，比上年增长5%（上年为3000条）。'],
    ['so many more', '公开信息1846条，比上年多公开246条，增长15.4%。'],
    ['since the beginning of the year', '粉丝由年初的12000人增至15600人，增幅30%。'],
    ['from those of last year', '申请由去年的97件上升至113件，增幅达16.5%。'],
    ['so many fewer', '收到申请402件，比上年少收到65件，下降13.9%。'],
    ['from those of last year to those of this year', '申请由去年的97件上升至今年的113件，增幅达16.5%。'],
    ['no figure of last year', '收到申请467件，同比增长16.2%。'],
    ['growth of something else', '2023年公开信息402条，2024年公开信息467条，网站访问量同比增长15.2%。'],
    [
      'growth of something else, told of another year',
      '2023年收到402件，2024年收到467件，与去年同期相比，政务新媒体粉丝数大幅增加12%。',
    ],
    ['points', '2023年办结402件，2024年办结467件，办结率提高5.2个百分点。'],
    ['growth of a rate', '2023年办结402件，2024年办结467件，满意度提升3%。'],
    ['翻一番', '2023年收到200件，2024年收到467件，较上年翻一番。'],
    ['another year', '2022年收到申请402件，2024年收到467件，增长30%。'],
    ['months', '上半年收到200件，下半年收到267件，环比增长30%。'],
    ['respective growth', '收到申请467件，办结461件，分别较上年402件、399件增长10%、12%。'],
    ['two figures that may be meant', '收到申请467件，办结461件，较上年增加59件，增长14.7%。'],
    ['what is new', '2023年制定制度12项，今年新增3项，增长25%。'],
    ['what was carried over', '上年结转28件，本年新收467件，同比增长16%。'],
    ['other units', '2023年举办培训5期，2024年培训317人次，增长10%。'],
    ['rounded figures', '2023年访问量3400万次，2024年3800万次，增长12%。'],
    ['vague figures', '2023年收到近400件，2024年收到467件，增长16.2%。'],
    ['more of something', '较上年多公开65条，增加了群众的获得感。'],
    ['a plan', '2025年计划较2024年的467件减少10%。'],
    ['last year as the ground', '在上年基础上新增专栏5个，达到20个，增长20%。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(paragraph(text), code)).toEqual([]);
  });

  it("takes the figure of the same name from last year's report", () => {
    const last = '2023年，全市共收办信息公开申请案件3607件，办结3486件。';
    expect(across('2024年，全市全年共收办信息公开申请案件3646件，同比增长1.05%。', last)).toEqual([
      '增长 1.05% ≠ (3646-3607)÷3607=1.08%，相差 0.03 个百分点，上年报告为 3607件',
    ]);
    expect(across('全市全年共收办信息公开申请案件3646件，同比增长1.08%。', last)).toEqual([]);
    expect(across('全市共收办信息公开申请案件3646件，较上年增加49件。', last)).toEqual([
      '增加 49件 ≠ 3646-3607=39，相差 10，上年报告为 3607件',
    ]);
    expect(across('全市共收办信息公开申请案件3646件，较上年下降1.08%。', last)).toEqual([
      '下降 1.08% ≠ 增长 (3646-3607)÷3607=1.08%，方向相反，上年报告为 3607件',
    ]);
    expect(across('全市共收办信息公开申请案件3646件，增长1.05%。', last)).toEqual([]);
  });

  it("takes the total of last year's table", () => {
    const last = '2023年，各项工作平稳推进。';
    expect(across('全年共收到申请467件，同比增长18%。', last)).toEqual([
      '增长 18% ≠ (467-400)÷400=17%，相差 1 个百分点，上年报告为 400件',
    ]);
    expect(across('全年共收到申请467件，同比增长16.75%。', last)).toEqual([]);
    expect(across('全年共收到申请466件，同比增长18%。', last)).toEqual([]);
  });

  it('keeps silent where last year has the name twice', () => {
    expect(
      across(
        '全市共收办信息公开申请案件3646件，同比增长1.05%。',
        '全市共收办信息公开申请案件3607件。其中，共收办信息公开申请案件907件。',
      ),
    ).toEqual([]);
  });
});
