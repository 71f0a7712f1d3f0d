import { describe, expect, it } from 'vitest';
import type { TableNode } from '../../server/report/model';
import { at, marked } from '../render/fixture';
import { cellTexts, headingNames, kindsOf, tablesOf } from './read';

/** The only table of a text. */
function tableOf(text: string): TableNode {
  const tables = tablesOf(text);
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`one table expected, not ${tables.length}`);
  return table;
}

function kinds(table: TableNode): readonly (readonly string[])[] {
  return table.rows.map(({ cells }) =>
    cells.map(({ value }) => (value.kind === 'number' ? value.value.toFixed() : value.kind)),
  );
}

describe('pipe tables', () => {
  it.each([
    ['outer bars', '| 规章 | 22 | 0 |', ['规章', '22', '0']],
    ['no outer bars', '规章 | 22 | 0', ['规章', '22', '0']],
    ['a bar behind only', '规章 | 22 | 0 |', ['规章', '22', '0']],
    ['no spaces', '|规章|22|0|', ['规章', '22', '0']],
    ['full-width bars', '｜规章｜22｜0｜', ['规章', '22', '0']],
    ['blank cells', '| 规章 | | 0 |  |', ['规章', '', '0', '']],
    ['blanks that a span leaves', '规章 | 22 |||', ['规章', '22', '', '']],
    ['spaces around the line', '　| 规章 | 22 |　', ['规章', '22']],
  ])('%s', (_, line, cells) => {
    const table = tableOf(`${line}\n`);
    expect(table.rendering).toBe('pipe');
    expect(cellTexts(table)).toEqual([cells]);
  });

  it('a Markdown rule and blank lines part nothing', () => {
    const text = '| 规章 | 22 |\n| :--- | ---: |\n\n| 许可 | 5 |\n';
    expect(cellTexts(tableOf(text))).toEqual([
      ['规章', '22'],
      ['许可', '5'],
    ]);
    expect(cellTexts(tableOf('规章 | 22\n--- | ---\n许可 | 5\n'))).toHaveLength(2);
  });

  it('give the place and the column of every cell, blank ones, too', () => {
    const { text, ranges } = marked('| «规章» | «22» | «»  |«»|\n');
    const [row] = tableOf(text).rows;
    expect(row?.cells.map(({ range }) => range)).toEqual([0, 1, 2, 3].map((index) => at(ranges, index)));
    expect(row?.cells.map(({ column }) => column)).toEqual([2, 9, 14, 17]);
  });

  it('know blank, dash, figure and text', () => {
    expect(kinds(tableOf('| 规章 | 22（其中修订16件） | | —— | 无 | 见附件 | -3 |\n'))).toEqual([
      ['text', '22', 'blank', 'dash', 'dash', 'text', '-3'],
    ]);
  });

  it('a dash in the first cell is a label', () => {
    expect(kinds(tableOf('| - | 1 | 2 |\n'))).toEqual([['text', '1', '2']]);
  });
});

describe('tab tables', () => {
  it('have blank cells between two tabs', () => {
    const table = tableOf('信息内容\t本年制发件数\t现行有效件数\n规章\t\t22\n');
    expect(table.rendering).toBe('tab');
    expect(cellTexts(table)).toEqual([
      ['信息内容', '本年制发件数', '现行有效件数'],
      ['规章', '', '22'],
    ]);
  });

  it('give the place of every cell', () => {
    const { text, ranges } = marked('«规章»\t«22»\t\t«5»\n');
    const [row] = tableOf(text).rows;
    expect(row?.cells.filter((cell) => cell.text !== '').map(({ range }) => range)).toEqual([
      at(ranges, 0),
      at(ranges, 1),
      at(ranges, 2),
    ]);
  });
});

describe('tables of spaces', () => {
  it('single spaces: label, unit, figure', () => {
    const text = '统计指标 单位 统计数\n（一）收到申请数 件 3\n 1.当面申请数 件 1\n 2.传真申请数 件\n';
    const table = tableOf(text);
    expect(table.rendering).toBe('space');
    expect(cellTexts(table).slice(1, 3)).toEqual([
      ['（一）收到申请数', '件', '3'],
      ['1.当面申请数', '件', '1'],
    ]);
  });

  it('aligned columns, the header again at a page break, a label over two lines', () => {
    const text = [
      '三、收到和处理政府信息公开申请情况',
      '',
      '     一、本年新收政府信息公开申请数量        20     1    0    0    0    5    26',
      '     二、上年结转政府信息公开申请数量         0     0    0    0    0    0     0',
      '            2.没有现成信息需要另行制',
      '                                              1     0    0    0    0    0     1',
      '            作',
      '                              — 5 —',
      '',
      '                                            自然人   商业企业  科研机构   总计',
      '     四、结转下年度继续办理                   3     0    0    0    0    0     3',
      '',
    ].join('\n');
    const table = tableOf(text);
    expect(table.rendering).toBe('aligned');
    expect(cellTexts(table).filter((cells) => cells.length === 8)).toHaveLength(3);
    expect(cellTexts(table)).toContainEqual(['2.没有现成信息需要另行制']);
    expect(headingNames(text)).toEqual(['1 三、收到和处理政府信息公开申请情况']);
  });

  it('one cell a line, a bar behind each, a bar alone for a blank one', () => {
    const text =
      '行政规范性文件 |\n3 |\n|\n101 | ||\n第二十条第（五）项 |\n|||\n行政许可 |\n12 |\n||\n\n三、收到和处理政府信息公开申请情况\n';
    const table = tableOf(text);
    expect(table.rendering).toBe('cells');
    expect(cellTexts(table)).toEqual([
      ['行政规范性文件', '3', '', '101'],
      ['第二十条第（五）项'],
      ['行政许可', '12'],
    ]);
  });

  it('rows of one cell among rows of bars', () => {
    const text =
      '第二十条第（五）项 |\n信息内容 | 本年处理决定数量 |\n行政许可 | 12 |\n第二十条第（六）项 |\n';
    const table = tableOf(text);
    expect(table.rendering).toBe('pipe');
    expect(cellTexts(table)).toHaveLength(4);
  });

  it('a whole table in one flattened line', () => {
    const { text, ranges } = marked(
      '六、政府信息公开情况统计表 指标名称 计量单位 2014年度 历年累计 «主动公开文件数» 条 «25» 789 其中：1、政府网站公开数 条 20 700 2、政府公报公开数 条 5 89 受理依申请公开信息总数 条 0 1 单位负责人：王某\n',
    );
    const [table] = tablesOf(text);
    const rows = table?.rows.filter(({ cells }) => cells.some(({ value }) => value.kind === 'number')) ?? [];
    expect(rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
      ['主动公开文件数', '条', '25', '789'],
      ['其中：1、政府网站公开数', '条', '20', '700'],
      ['2、政府公报公开数', '条', '5', '89'],
      ['受理依申请公开信息总数', '条', '0', '1'],
    ]);
    expect(rows[0]?.cells[0]?.range).toEqual(at(ranges, 0));
    expect(rows[0]?.cells[2]?.range).toEqual(at(ranges, 1));
    expect(kindsOf(text)).toEqual(['heading', 'table', 'paragraph']);
  });
});

describe('what stands between rows', () => {
  const application = '三、收到和处理政府信息公开申请情况';

  it('a shattered label belongs to the table, also one that looks like a section', () => {
    const text = `${application}\n| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n\n三、本法提供\n年度办\n理结果\n| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
    expect(headingNames(text)).toEqual([`1 ${application}`]);
    expect(cellTexts(tableOf(text))).toContainEqual(['三、本法提供']);
  });

  it('a section between two tables is one', () => {
    const text = `二、主动公开政府信息情况\n| 规章 | 1 | 0 | 1 |\n\n三、收到和处理情况\n| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n\n四、另一个部分\n| 行政处罚 | 0 |\n`;
    expect(headingNames(text)).toEqual([
      '1 二、主动公开政府信息情况',
      '1 三、收到和处理情况',
      '1 四、另一个部分',
    ]);
    expect(tablesOf(text)).toHaveLength(3);
  });

  it('numbered items, dates and attachments between two tables stay what they are', () => {
    const between = ['1.情况说明如下', '2025年1月10日', '附件：统计表', '## 说明', '全年情况良好。'];
    for (const line of between) {
      const text = `| 规章 | 1 | 0 | 1 |\n${line}\n| 行政处罚 | 0 |\n`;
      expect([line, tablesOf(text).length]).toEqual([line, 2]);
    }
  });
});

describe('a cell of two lines', () => {
  const figures = ['235', '22', '0'];

  it.each([
    ['tabs', '规章\t235\t22\n（其中修订16件）\t0\n'],
    ['tabs and quotation marks', '规章\t235\t"22\n（其中修订16件）"\t0\n'],
    ['bars', '| 规章 | 235 | 22\n（其中修订16件） | 0 |\n'],
    ['a mark of HTML', '| 规章 | 235 | 22<br>（其中修订16件） | 0 |\n'],
    ['CR LF', '规章\t235\t22\r\n（其中修订16件）\t0\r\n'],
  ])('does not break its row, parted by %s', (_, row) => {
    const table = tableOf(`行政许可\t1\t2\t3\n${row}行政处罚\t1\t2\t3\n`);
    const found = table.rows.find(({ cells }) => cells[0]?.text === '规章');
    expect(
      found?.cells.slice(1).map(({ value }) => value.kind === 'number' && value.value.toFixed()),
    ).toEqual(figures);
    expect(found?.cells[2]?.value).toMatchObject({ suffix: '(其中修订16件)' });
  });

  it('may come twice in a row, and at the end of the table', () => {
    const text = '规章\t22\n（其中修订16件）\t55\n（含自然失效29件）\t235\n';
    const table = tableOf(text);
    expect(kinds(table)).toEqual([['text', '22', '55', '235']]);
    expect(table.range).toEqual({ start: 0, end: text.length });
  });

  it('is none where the line below begins a row of its own', () => {
    const table = tableOf('一、本年新收\t22\n（一）予以公开\t0\n（二）\t部分公开\t3\n');
    expect(table.rows).toHaveLength(3);
  });
});

describe('no table', () => {
  it.each([
    ['crumbs of a page', '首页 | 新闻 | 政务公开\n'],
    ['two lines of crumbs', '首页 | 新闻 | 政务公开\n登录 | 注册\n'],
    ['a sentence with a bar', '全年打造“阳光政务|云上办”品牌，服务群众3万人次。\n'],
    ['a sentence with two bars', '栏目有政策|解读|回应三类，共公开信息12条。\n'],
    ['a sentence with a tab', '一是加强领导；\t二是完善制度。\n'],
    ['a paragraph indented by tabs', '\t\t全年按照要求推进各项工作\n'],
    ['a sentence that ends in figures', '全年公开信息 12 条\n'],
    ['a sentence that ends in a year', '统计期限为 2024\n'],
    ['only bars', '|||\n'],
    ['only a rule', '| --- | --- |\n'],
    ['a single bar', '|\n'],
    ['names of an indicator in a sentence', '收到申请数较上年增加 3 件，均已答复。\n'],
  ])('%s', (_, text) => {
    expect(tablesOf(text)).toEqual([]);
    expect(kindsOf(text)).not.toContain('table');
  });

  it('a sentence with a bar between two tables', () => {
    const text = '| 规章 | 1 | 0 | 1 |\n“政策|解读”栏目公开了12条。\n| 行政处罚 | 0 |\n';
    expect(kindsOf(text)).toEqual(['table', 'paragraph', 'table']);
  });
});

it('a table of texts is one when its bars stand outside, too', () => {
  expect(cellTexts(tableOf('| 任务 | 单位 |\n| 公开 | 民政局 |\n'))).toHaveLength(2);
  expect(cellTexts(tableOf('任务 | 单位\n--- | ---\n公开 | 民政局\n'))).toHaveLength(2);
});
