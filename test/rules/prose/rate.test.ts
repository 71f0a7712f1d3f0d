import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { tables } from '../tables';

const code = 'prose/rate';
/** No row of the years before 2019 says what is carried over. */
const early = (text: string) =>
  `青溪市档案局2012年政府信息公开工作年度报告\n\n一、依申请公开情况\n\n${text}\n`;

describe('prose/rate', () => {
  it('computes the rate of the figures beside it', () => {
    const text = report('全年收到政府信息公开申请120件，办结114件，办结率«96%»。');
    expect(expectMarked(text, code)).toMatchObject([
      {
        severity: 'warning',
        zh: '114÷120=95%，不是 96%',
        en: '114÷120=95%, not 96%',
        related: ['120件', '114件'],
        expected: '95',
        actual: '96',
      },
    ]);
  });

  it('holds a rate of 100 % against what is carried over', () => {
    const text = report('全市收到政府信息公开申请467件，办结率«100%»。', tables('pipe'));
    expect(expectMarked(text, code)).toMatchObject([
      { zh: '正文称全部办结（100%），表中结转下年度继续办理 34 件', related: ['34'] },
    ]);
  });

  it('asks before 2019 what became of the others', () => {
    const text = early('全年共收到申请7件，网上3件，信函4件；对申请答复«3件»。');
    expect(expectMarked(text, code)).toMatchObject([
      { severity: 'information', zh: '收到 7件，答复 3件，其余 4件怎样办理没有写明', related: ['7件'] },
    ]);
  });

  it('finds those that are answered behind 收到申请, too', () => {
    expectMarked(early('共收到申请23件，办结21件，其余2件尚在法定期限内，办结率«93.1%»。'), code);
  });

  it('knows no answers of one way', () => {
    expect(seenIn(early('共收到申请23件，其中网络申请8件，办结7件，办结率87.5%。'), code)).toEqual([]);
  });

  it.each([
    ['a rate that fits', '全年收到政府信息公开申请120件，办结114件，办结率95%。'],
    ['a rounded rate', '全年收到政府信息公开申请130件，办结114件，办结率87.7%。'],
    ['a truncated rate', '全年收到政府信息公开申请467件，办结461件，办结率98.71%。'],
    ['with those carried in', '全年收到政府信息公开申请100件，上年结转20件，办结114件，办结率95%。'],
    ['of those due', '全年收到政府信息公开申请467件，按期办结率100%。'],
    ['in time', '全年收到政府信息公开申请467件，办结461件，按时答复率100%。'],
    ['within the legal period', '全年收到政府信息公开申请467件，法定期限内答复率100%。'],
    ['of two years', '2023年收到申请402件，2024年收到467件，两年办结率均为100%。'],
    ['of an office', '市教育局收到政府信息公开申请12件，办结率100%。'],
    ['of a hotline', '12345热线受理诉求2000件，办结率100%。'],
    ['of proposals', '人大建议、政协提案办结率100%。'],
    ['alone', '办结率100%。'],
    ['as a wish', '确保答复率达到100%。'],
    ['satisfied applicants', '全年收到政府信息公开申请467件，满意率100%。'],
  ])('is silent on a rate %s', (_, text) => {
    expect(seenIn(report(text, tables('pipe')), code)).toEqual([]);
  });

  it.each([
    ['all are answered', '全年共收到申请7件，答复7件。'],
    ['the others are pending', '全年共收到申请7件，答复3件，4件正在办理。'],
    ['the others are not its own', '全年共收到申请7件，答复3件，其余4件不属于本机关公开，已告知申请人。'],
    ['more are answered than came in', '全年共收到申请7件，答复8件。'],
    ['the next sentence says it', '全年共收到申请7件，答复3件。4件由申请人撤回。'],
    ['a figure is rounded', '全年共收到申请70余件，答复60件。'],
  ])('does not ask where %s', (_, text) => {
    expect(seenIn(early(text), code)).toEqual([]);
  });
});
