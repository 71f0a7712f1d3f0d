import Big from 'big.js';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, it } from 'vitest';
import type {
  FigureRow,
  FigureValue,
  ReportFigure,
  ReportFigures,
} from '../../../server/render/figures/figure';
import { figuresHtml } from '../../../server/render/figures/html';
import { change, grouped, percent, short } from '../../../server/render/figures/numbers';
import { figureSvg } from '../../../server/render/figures/svg';
import { wrapped } from '../../../server/render/figures/wrap';
import { figureOf, figuresOf, reportOf } from './reports';

const number = (value: string, doubts: readonly string[] = []): FigureValue => ({
  kind: 'number',
  value: new Big(value),
  blanks: 0,
  range: { start: 5, end: 7 },
  doubts,
});

function row(label: string, ...values: readonly FigureValue[]): FigureRow {
  return { group: '', label, values, note: '' };
}

function figure(rows: readonly FigureRow[], given: Partial<ReportFigure> = {}): ReportFigure {
  return {
    id: 'sources',
    title: '标题',
    description: '说明',
    unit: '件',
    total: '',
    series: ['数量'],
    noteName: '',
    rows,
    isDoubted: false,
    remarks: [],
    ...given,
  };
}

/** Elements of well-formed XML; throws where it is none. */
function elements(xml: string): readonly SaxesTagPlain[] {
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => tags.push({ ...tag, attributes: { ...tag.attributes } }));
  parser.write(xml).close();
  return tags;
}

/** What holds for every picture and every page of figures. */
function expectSound(markup: string): readonly SaxesTagPlain[] {
  const tags = elements(markup);
  const allowed =
    /^(?:svg|title|desc|g|defs|pattern|path|rect|text|tspan|section|h1|h2|figure|figcaption|strong|span|p|details|summary|table|thead|tbody|tr|th|td)$/;
  expect(tags.filter(({ name }) => !allowed.test(name))).toEqual([]);
  const attributes = tags.flatMap((tag) => Object.entries(tag.attributes));
  expect(attributes.filter(([name]) => name === 'style' || name.startsWith('on'))).toEqual([]);
  expect(attributes.filter(([, value]) => /NaN|Infinity|undefined/.test(value))).toEqual([]);
  const ids = tags.flatMap((tag) => tag.attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const tag of tags)
    for (const name of ['width', 'height'])
      expect(Number(tag.attributes[name] ?? 0)).toBeGreaterThanOrEqual(0);
  return tags;
}

const shapes = (svg: string) =>
  elements(svg).filter((tag) => tag.attributes.class === 'shape' && tag.name === 'rect');

describe('a figure as SVG', () => {
  it('is well-formed and has no style for every figure of a report', () => {
    const last = reportOf({ year: 2023, received: ['16', '0', '0', '0', '0', '0', '16'] });
    const { figures } = figuresOf(reportOf(), last);
    expect(figures.length).toBeGreaterThan(5);
    for (const one of figures) expectSound(figureSvg(one, 'zh'));
  });

  it('says what it shows to those who do not see it', () => {
    const svg = figureSvg(figure([row('自然人', number('3'))]), 'zh');
    const [root] = expectSound(svg);
    expect(root?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'figure-sources-title figure-sources-description',
    });
    expect(svg).toContain('<title id="figure-sources-title">标题</title>');
    expect(svg).toContain('<desc id="figure-sources-description">说明</desc>');
  });

  it('draws bars in proportion and leaves out those that are 0', () => {
    const svg = figureSvg(
      figure([row('甲', number('50')), row('乙', number('25')), row('丙', number('0'))]),
      'zh',
    );
    const [first, second, ...more] = shapes(svg).map((tag) => Number(tag.attributes.width));
    expect(more).toEqual([]);
    expect(first).toBeCloseTo(2 * (second ?? 0));
    expect(svg).not.toContain('丙');
  });

  it('draws one bar, a small one beside a huge one, and numbers beyond all measure', () => {
    expect(shapes(figureSvg(figure([row('甲', number('1'))]), 'zh'))).toHaveLength(1);
    const huge = figureSvg(figure([row('甲', number(`9${'0'.repeat(400)}`)), row('乙', number('1'))]), 'zh');
    expectSound(huge);
    expect(huge).toContain('≈9.000e+400');
    const widths = shapes(huge).map((tag) => Number(tag.attributes.width));
    expect(Math.min(...widths)).toBeGreaterThan(1);
    expect(Math.max(...widths)).toBeLessThanOrEqual(300);
  });

  it('is nothing where all are 0', () => {
    expect(figureSvg(figure([row('甲', number('0'))]), 'zh')).toBe('');
  });

  it('has no bar for a blank', () => {
    const blank: FigureValue = { kind: 'blank', range: { start: 1, end: 2 }, doubts: [] };
    const svg = figureSvg(figure([row('甲', blank)]), 'zh');
    expectSound(svg);
    expect(shapes(svg)).toEqual([]);
    expect(svg).toContain('未填');
  });

  it('tells last year and what is in doubt apart without colour', () => {
    const pair = row('甲', number('3'), number('4'));
    const svg = figureSvg(figure([pair], { series: ['2023 年', '2024 年'] }), 'zh');
    expectSound(svg);
    const fills = shapes(svg).map((tag) => tag.attributes.fill);
    expect(fills).toEqual([
      'url(#figure-sources-hatching)',
      'currentColor',
      'url(#figure-sources-hatching)',
      'currentColor',
    ]);
    const [doubtful] = shapes(figureSvg(figure([row('甲', number('3', ['应为 4']))]), 'zh'));
    expect(doubtful?.attributes).toMatchObject({ fill: 'none', 'stroke-dasharray': '4 3' });
  });

  it('escapes whatever stands in labels, values and remarks', () => {
    const hostile = `</title><script>alert(1)</script>"'&\u0000\ud800`;
    const value: FigureValue = { kind: 'unreadable', text: hostile, range: undefined, doubts: [hostile] };
    const one = figure([{ group: hostile, label: hostile, values: [value], note: hostile }], {
      title: hostile,
      description: hostile,
      remarks: [hostile],
      series: [hostile],
      total: hostile,
      unit: hostile,
      noteName: hostile,
    });
    const page = figuresHtml(
      { figures: [one], absent: [{ title: hostile, reason: hostile }] },
      { language: 'zh', isPrinted: false },
    );
    expectSound(page);
    expect(page).not.toContain('<script');
  });

  it('makes every place of the text a number', () => {
    const svg = figureSvg(figure([row('甲', number('3'))]), 'zh');
    const [bar] = elements(svg).filter((tag) => tag.attributes['data-start'] !== undefined);
    expect(bar?.attributes).toMatchObject({ 'data-start': '5', 'data-end': '7' });
  });
});

describe('the figures as a part of a page', () => {
  const { figures, absent }: ReportFigures = figuresOf(reportOf());

  it('has a table of the same numbers below each chart', () => {
    const page = figuresHtml({ figures, absent }, { language: 'zh', isPrinted: false });
    const tags = expectSound(page);
    expect(tags.filter(({ name }) => name === 'svg')).toHaveLength(figures.length);
    expect(tags.filter(({ name }) => name === 'table')).toHaveLength(figures.length);
    expect(page).toMatch(
      /<th scope="row">商业企业<\/th><td><span class="figure" data-start="\d+" data-end="\d+">4<\/span><\/td><td>20\.0%<\/td>/,
    );
    expect(page).toContain('行政复议和行政诉讼：报告中没有找到表');
  });

  it('is an annex of a document, without what is not there, or nothing', () => {
    const annex = figuresHtml({ figures, absent }, { language: 'zh', isPrinted: true });
    expect(annex).toContain('>附：数据图</h2>');
    expect(annex).not.toContain('没有找到表');
    expect(figuresHtml({ figures: [], absent }, { language: 'zh', isPrinted: true })).toBe('');
  });

  it('speaks English', () => {
    const english = figuresOf(reportOf(), undefined, { language: 'en' });
    const page = figuresHtml(english, { language: 'en', isPrinted: false });
    expect(page).toContain('Where applications came from');
    expect(figureOf(english, 'sources').description).toContain('Total 20, Unit: 件. 自然人 15 (75.0%); ');
  });
});

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['1234567.5', '1,234,567.5'],
    ['999', '999'],
    ['12345678901234567', '12,345,678,901,234,567'],
    ['1e30', '≈1.000e+30'],
  ])('%s is printed as %s', (value, text) => expect(grouped(new Big(value))).toBe(text));

  it.each([
    ['8', '9', '+12.5%'],
    ['12', '11', '−8.3%'],
    ['3', '3', '持平'],
    ['0', '5', '上年为 0'],
    ['100000', '100001', '基本持平'],
    ['1', '12346', '+1,234,500.0%'],
    ['1', '1e20', '≈+1.0e+22%'],
  ])('from %s to %s is %s', (last, now, text) =>
    expect(change(new Big(last), new Big(now), 'zh')).toBe(text),
  );

  it('rounds shares half up', () => expect(percent(new Big(1), new Big(16))).toBe('6.3%'));

  it('is short at the axis', () => {
    expect(short(20000, 'zh')).toBe('2万');
    expect(short(2.5, 'zh')).toBe('2.5');
    expect(short(1e300, 'zh')).toBe('1e+300');
  });
});

describe('labels', () => {
  it('are wrapped between characters, not before punctuation', () => {
    expect(wrapped('一二三四，五六', 8, 4)).toEqual(['一二三四，', '五六']);
    expect(wrapped('行政许可 licence', 8, 4)).toEqual(['行政许可', 'licence']);
  });

  it('are cut where they are too long', () => {
    expect(wrapped('一二三四五六七八九十', 4, 2)).toEqual(['一二', '三…']);
    expect(wrapped('x'.repeat(50), 10, 2)).toEqual(['xxxxxxxxxx', 'xxxxxxxxx…']);
    expect(wrapped('', 10, 2)).toEqual(['']);
  });
});
