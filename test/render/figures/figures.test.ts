import { describe, expect, it } from 'vitest';
import type { ReportFigure } from '../../../server/render/figures/figure';
import { valueText } from '../../../server/render/figures/say';
import { words } from '../../../server/render/figures/words';
import type { Remark } from '../../../server/render/marks';
import { marked } from '../fixture';
import { figureOf, figuresOf, reportOf, someResults } from './reports';

/** `label value note`, one a row. */
const lines = ({ rows }: ReportFigure) =>
  rows.map(({ label, values, note }) =>
    [label, ...values.map((value) => valueText(value, words.zh)), note].join(' ').trim(),
  );

describe('what the figures of a report show', () => {
  it('tells who applied, with shares of the total', () => {
    const figure = figureOf(figuresOf(reportOf()), 'sources');
    expect(lines(figure)).toEqual([
      '自然人 15 75.0%',
      '商业企业 4 20.0%',
      '科研机构 0 0.0%',
      '社会公益组织 0 0.0%',
      '法律服务机构 1 5.0%',
      '法人或其他组织：其他 0 0.0%',
    ]);
    expect(figure).toMatchObject({ total: '20', unit: '件' });
    expect(figure.remarks).toEqual(['为 0 的未画出：科研机构、社会公益组织、法人或其他组织：其他。']);
    expect(figure.description).toBe(
      '申请从哪里来，总计 20，单位：件。自然人 15（75.0%）；商业企业 4（20.0%）；法律服务机构 1（5.0%）。' +
        '为 0 的未画出：科研机构、社会公益组织、法人或其他组织：其他。',
    );
  });

  it('adds up the groups of the results', () => {
    expect(lines(figureOf(figuresOf(reportOf()), 'outcomes'))).toEqual([
      '（一）予以公开 9 45.0%',
      '（二）部分公开 3 15.0%',
      '（三）不予公开 2 10.0%',
      '（四）无法提供 4 20.0%',
      '（五）不予处理 1 5.0%',
      '（六）其他处理 1 5.0%',
    ]);
  });

  it('shows what was disclosed', () => {
    const figures = figuresOf(reportOf());
    expect(lines(figureOf(figures, 'decisions'))).toEqual(['行政许可 12,345', '行政处罚 286', '行政强制 39']);
    const documents = figureOf(figures, 'documents');
    expect(documents.rows.map(({ group }) => group)).toEqual([
      ...Array(3).fill('规章'),
      ...Array(3).fill('行政规范性文件'),
    ]);
    expect(documents.remarks).toEqual(['为 0 的未画出：规章：本年制发件数、本年废止件数、现行有效件数。']);
  });

  it('leads from a value to its place in the text, from a sum to its first part that is not 0', () => {
    const text = reportOf();
    const at = (id: string, row: number): string => {
      const range = figureOf(figuresOf(text), id).rows[row]?.values[0]?.range;
      return text.slice(range?.start, range?.end);
    };
    expect(at('sources', 1)).toBe('4');
    expect(at('outcomes', 2)).toBe('2');
    const still = figureOf(figuresOf(text, undefined, { hasPlaces: false }), 'sources');
    expect(still.rows.every(({ values }) => values.every(({ range }) => range === undefined))).toBe(true);
  });

  it('names the figures whose table is not there', () => {
    const { figures, absent } = figuresOf(reportOf());
    expect(figures.map(({ id }) => id)).not.toContain('reviews');
    expect(absent).toEqual([
      {
        title: '行政复议和行政诉讼',
        reason: '报告中没有找到表“政府信息公开行政复议、行政诉讼情况”。',
      },
    ]);
    expect(figuresOf('云岭市2010年政府信息公开工作年度报告\n\n一、概述\n\n正文。\n')).toEqual({
      figures: [],
      absent: [],
    });
  });
});

describe('what cannot be shown as a number', () => {
  it('takes a blank for a blank, and shares out no total that has one', () => {
    const figure = figureOf(
      figuresOf(reportOf({ received: ['15', '5', '', '—', '0', '0', '20'] })),
      'sources',
    );
    expect(lines(figure)).toEqual([
      '自然人 15',
      '商业企业 5',
      '科研机构 未填',
      '社会公益组织 —',
      '法律服务机构 0',
      '法人或其他组织：其他 0',
    ]);
    expect(figure.remarks).toContain('各项之和与总计不符或有未填的项，不列占比。');
  });

  it('counts a dash as nothing', () => {
    const figure = figureOf(
      figuresOf(reportOf({ received: ['15', '5', '—', '—', '0', '0', '20'] })),
      'sources',
    );
    expect(lines(figure).slice(0, 3)).toEqual(['自然人 15 75.0%', '商业企业 5 25.0%', '科研机构 —']);
  });

  it('says how many parts of a sum are blank', () => {
    const results = someResults.map((value, index) => (index === 2 || index === 3 ? '' : value));
    const figure = figureOf(figuresOf(reportOf({ results })), 'outcomes');
    expect(lines(figure)[2]).toBe('（三）不予公开 2（另有 2 项未填）');
  });

  it('draws no bar for a number of another unit or below 0', () => {
    const licensing = (written: string) =>
      lines(figureOf(figuresOf(reportOf({ licensing: written })), 'decisions'))[0];
    expect(licensing('12万件')).toBe('行政许可 “12万件”');
    expect(licensing('-3')).toBe('行政许可 “-3”');
    expect(licensing('286（其中修订2件）')).toBe('行政许可 286');
  });

  it('shares out no total that its parts do not make', () => {
    const figure = figureOf(
      figuresOf(reportOf({ received: ['15', '4', '0', '0', '1', '0', '21'] })),
      'sources',
    );
    expect(figure.noteName).toBe('');
    expect(figure.rows.every(({ note }) => note === '')).toBe(true);
    expect(figure.remarks).toContain('各项之和与总计不符或有未填的项，不列占比。');
  });

  it('marks a value that a finding names wrong, and no other', () => {
    const { text, ranges } = marked(reportOf({ received: ['15', '«4»', '0', '0', '1', '0', '20'] }));
    const remark = (severity: Remark['severity']): Remark => ({
      severity,
      range: ranges[0] ?? { start: 0, end: 0 },
      related: [{ range: { start: (ranges[0]?.start ?? 0) - 5, end: (ranges[0]?.start ?? 0) - 3 } }],
      message: { zh: '4 应为 5', en: '4 should be 5' },
    });
    const shown = (severity: Remark['severity']) =>
      figureOf(figuresOf(text, undefined, { remarks: [remark(severity)] }), 'sources');
    expect(lines(shown('error')).slice(0, 2)).toEqual(['自然人 15 75.0%', '商业企业 4 ※ 20.0%']);
    expect(shown('error').remarks).toContain('※ 4 应为 5');
    expect(lines(shown('information'))[1]).toBe('商业企业 4 20.0%');
  });

  it('says that all are 0', () => {
    const figure = figureOf(
      figuresOf(reportOf({ received: ['0', '0', '0', '0', '0', '0', '0'] })),
      'sources',
    );
    expect(figure.remarks).toEqual(['各项均为 0。']);
    expect(figure.description).toBe('申请从哪里来，总计 0，单位：件。各项均为 0。');
  });
});

describe('this year and last', () => {
  const last = reportOf({
    year: 2023,
    received: ['16', '0', '0', '0', '0', '0', '16'],
    licensing: '',
    normative: ['0', '3', '60'],
  });
  const figures = figuresOf(reportOf(), last);

  it('is left out without the report of last year', () => {
    expect(figuresOf(reportOf()).figures.filter(({ id }) => id.startsWith('years'))).toEqual([]);
  });

  it('compares what both reports count', () => {
    const figure = figureOf(figures, 'years-applications');
    expect(figure.series).toEqual(['2023 年', '2024 年']);
    expect(lines(figure)).toEqual([
      '一、本年新收政府信息公开申请数量 16 20 +25.0%',
      '三、本年度办理结果 20 20 持平',
      '四、结转下年度继续办理 0 0 持平',
    ]);
    expect(figure.remarks).toEqual([
      '为 0 的未画出：四、结转下年度继续办理。',
      '上年数取自上年的报告《云岭市2023年政府信息公开工作年度报告》，未在此检查。',
    ]);
  });

  it('tells no change where there is none to tell', () => {
    expect(lines(figureOf(figures, 'years-decisions'))[0]).toBe('行政许可 未填 12,345');
    expect(lines(figureOf(figures, 'years-documents'))).toEqual([
      '本年制发件数 0 8 上年为 0',
      '本年废止件数 3 3 持平',
      '现行有效件数 60 57 −5.0%',
    ]);
  });

  it('leads to no place in the report of last year', () => {
    const [then, now] = figureOf(figures, 'years-applications').rows[0]?.values ?? [];
    expect(then?.range).toBeUndefined();
    expect(now?.range).toBeDefined();
  });

  it('compares nothing that the other form does not count', () => {
    const old = '云岭市2023年政府信息公开工作年度报告\n\n一、概述\n\n正文。\n';
    expect(figuresOf(reportOf(), old).figures.filter(({ id }) => id.startsWith('years'))).toEqual([]);
  });
});
