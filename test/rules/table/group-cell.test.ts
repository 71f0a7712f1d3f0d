import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { applications, tables, withFigure } from '../tables';

const code = 'table/group-cell';
const group = '（三）不予公开';
const text = (rows = applications) => report('', tables('pipe', rows));

describe('table/group-cell', () => {
  it('marks the figure and relates the label', () => {
    expect(expectMarked(text(withFigure(group, 6, '«35»')), code)).toEqual([
      {
        code,
        severity: 'warning',
        underlined: '35',
        zh: '“（三）不予公开”只是分组标题，不应填数，却写有 35',
        en: '“（三）不予公开” only heads a group and carries no figure, but holds 35',
        related: [group],
        relatedZh: ['分组标题'],
        expected: '',
        actual: '35',
      },
    ]);
  });

  it('marks each figure of the statistics table of 2014', () => {
    const source = `望河区住房保障局2016年度政府信息公开工作年度报告

附件：政府信息公开情况统计表

统 计 指 标 单位 统计数
一、主动公开情况 —— «102»
（一）主动公开政府信息数 条
其中：主动公开规范性文件数 条 19
2.政府网站公开政府信息数 条 83
二、回应解读情况 ——
（一）回应公众关注热点或重大舆情数 次 0
`;
    expect(expectMarked(source, code)).toMatchObject([
      { zh: '“一、主动公开情况”只是分组标题，不应填数，却写有 102' },
    ]);
  });

  it('takes zeros in a group row for an untidy form, not for a wrong one', () => {
    const zeros = applications.map((row) =>
      row.label === group ? { ...row, figures: '0 0 0 0 0 0 0'.split(' ') } : row,
    );
    expect(seenIn(text(zeros), code)).toMatchObject([
      { severity: 'information', underlined: '0', zh: '“（三）不予公开”只是分组标题，不必填 0' },
    ]);
  });

  it.each([
    ['blank cells', text()],
    ['a dash', text(withFigure(group, 6, '—'))],
    [
      'dashes in all cells',
      text(
        applications.map((row) =>
          row.label === group ? { ...row, figures: '/ / / / / / /'.split(' ') } : row,
        ),
      ),
    ],
    [
      'the figures of the first row, torn from its label and put beside the group',
      `云岭市2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n（三）不予公开  1 0 0 0 0 0 1\n1.属于国家秘密\n2.其他法律行政法规禁止公开 6 0 0 0 0 0 6\n3.危及“三安全一稳定” 2 0 0 0 0 0 2\n`,
    ],
    ['a row of figures that a total heads', text(withFigure('（七）总计', 6, '461'))],
  ])('is silent on %s', (_, source) => {
    expect(seenIn(source, code)).toEqual([]);
  });
});
