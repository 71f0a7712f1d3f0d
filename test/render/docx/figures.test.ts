/** The figures behind a Word document: tables whose bars are as long as the numbers. */
import { describe, expect, it } from 'vitest';
import { reportDocx } from '../../../server/render/docx/docx';
import { figuresInBars } from '../../../server/render/figures-part';
import { figureOf, figuresOf, reportOf } from '../figures/reports';
import { bound } from '../fixture';
import { documentWithFigures } from './reports';
import { child, descendants, partsOf, type XmlElement } from './schema';

const report = reportOf();
const lastYear = reportOf({ year: 2023, received: ['9', '1', '0', '0', '0', '0', '10'] });

function textOf(element: XmlElement): string {
  return descendants(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}

async function open(text: string, last?: string) {
  const root = partsOf(await documentWithFigures(text, last)).get('word/document.xml');
  const body = child(root, 'w:body')?.children ?? [];
  const styleOf = (element: XmlElement) =>
    child(element, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ??
    child(element, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'] ??
    '';
  const annex = body.slice(body.findIndex((element) => styleOf(element) === 'FigureHeading'));
  const tables = annex.filter((element) => styleOf(element) === 'FigureTable');
  const table = (title: string): XmlElement => {
    const found = tables.find((one) => child(one, 'w:tblPr', 'w:tblCaption')?.attributes['w:val'] === title);
    if (found === undefined) throw new Error(`no figure ${title}`);
    return found;
  };
  return { body, annex, styleOf, table };
}

/** Twips: the lengths of the bars from above, 0 where there is none. */
function barsOf(table: XmlElement, column: number): readonly number[] {
  const widths = descendants(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  return descendants(table, 'w:tr')
    .slice(1)
    .map((row) => descendants(row, 'w:tc'))
    .filter((cells) => cells.length > 1)
    .map((cells) => {
      const properties = child(cells[column], 'w:p', 'w:pPr');
      const right = Number(child(properties, 'w:ind')?.attributes['w:right']);
      return child(properties, 'w:shd') === undefined ? 0 : (widths[column] ?? 0) - 90 - right;
    });
}

const rowsOf = (table: XmlElement) =>
  descendants(table, 'w:tr').map((row) => descendants(row, 'w:tc').map(textOf));

describe('the annex', () => {
  it('begins a page and names each figure above its table', async () => {
    const { annex, styleOf } = await open(report, lastYear);
    expect(annex.slice(0, 3).map((element) => `${styleOf(element)} ${textOf(element)}`.slice(0, 40))).toEqual(
      [
        'FigureHeading 附：数据图',
        'FigureTitle 申请从哪里来（总计 20；单位：件）',
        expect.stringMatching(/^FigureTable 项目图数量占比自然人15/),
      ],
    );
  });

  it('says the content of each figure in words for those who do not see the bars', async () => {
    const { table } = await open(report);
    const { description } = figureOf(figuresOf(report), 'sources');
    const properties = child(table('申请从哪里来'), 'w:tblPr');
    expect(child(properties, 'w:tblDescription')?.attributes['w:val']).toBe(description);
    expect(description).toContain('自然人 15（75.0%）');
  });

  it('is not there unless asked for, nor where there is nothing to show', async () => {
    const without = await reportDocx(bound(report));
    expect(JSON.stringify(partsOf(without).get('word/document.xml'))).not.toContain('数据图');
    const bare = bound('一、总体情况\n\n正文。\n');
    expect(await figuresInBars(bare, undefined, [])).toBeUndefined();
  });

  it('is the same each time', async () => {
    expect(await documentWithFigures(report)).toEqual(await documentWithFigures(report));
  });

  it('leaves out a figure with a value that a finding is on', async () => {
    const wrong = bound(report);
    const start = report.indexOf('| 15 ') + 2;
    const remark = {
      range: { start, end: start + 2 },
      severity: 'error',
      message: { zh: '不符', en: 'no' },
      related: [],
    } as const;
    const annex = await figuresInBars(wrong, undefined, [remark]);
    const titles = annex?.figures.map(({ title }) => title);
    expect(titles).not.toContain('申请从哪里来');
    expect(titles).toContain('申请办理结果');
  });
});

describe('a figure', () => {
  it('has a row for each number but 0, and says which are', async () => {
    const { table, annex } = await open(report);
    expect(rowsOf(table('申请从哪里来'))).toEqual([
      ['项目', '图', '数量', '占比'],
      ['自然人', '', '15', '75.0%'],
      ['商业企业', '', '4', '20.0%'],
      ['法律服务机构', '', '1', '5.0%'],
    ]);
    expect(annex.map(textOf)).toContainEqual(
      expect.stringContaining('为 0 的未画出：科研机构、社会公益组织'),
    );
  });

  it('has bars as long as the numbers', async () => {
    const { table } = await open(report);
    const bars = barsOf(table('申请从哪里来'), 1);
    const [longest = 0] = bars;
    expect(longest).toBeGreaterThan(3000);
    expect(bars.map((length) => (length / longest) * 15)).toEqual([
      15,
      expect.closeTo(4, 1),
      expect.closeTo(1, 1),
    ]);
  });

  it('are measured in twips alone: a count of characters would hold instead, even one of 0', async () => {
    const { table } = await open(report);
    const indents = descendants(table('申请从哪里来'), 'w:ind').map(({ attributes }) =>
      Object.keys(attributes),
    );
    expect(new Set(indents.flat())).toEqual(new Set(['w:right']));
  });

  it('shows last year above this year, in stripes', async () => {
    const { table } = await open(report, lastYear);
    const years = table('依申请公开：与上年相比');
    const [, first, second] = rowsOf(years);
    expect([first, second]).toEqual([
      ['一、本年新收政府信息公开申请数量', '2023 年', '', '10', '+100.0%'],
      ['', '2024 年', '', '20', ''],
    ]);
    const fills = descendants(years, 'w:shd').map(({ attributes }) => attributes['w:val']);
    expect(fills.slice(0, 2)).toEqual(['diagStripe', 'clear']);
    const [last = 0, now = 0] = barsOf(years, 2);
    expect(now / last).toBeCloseTo(2, 1);
  });

  it('stays on one page with its name, and the next one need not', async () => {
    const { annex, styleOf } = await open(report);
    const isKept = (element: XmlElement | undefined) =>
      element !== undefined && descendants(element, 'w:keepNext').length > 0;
    const tables = annex.filter((element) => styleOf(element) === 'FigureTable');
    for (const table of tables) {
      const rows = descendants(table, 'w:tr');
      const hasRemark =
        annex[annex.indexOf(table) + 1] !== undefined &&
        styleOf(annex[annex.indexOf(table) + 1] ?? table) === 'FigureRemark';
      expect(rows.slice(0, -1).every(isKept)).toBe(true);
      expect(isKept(rows.at(-1))).toBe(hasRemark);
    }
    expect(annex.filter((element) => styleOf(element) === 'FigureRemark').some(isKept)).toBe(false);
  });
});
