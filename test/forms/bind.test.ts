import { describe, expect, it } from 'vitest';
import { applications, type Row, tables } from '../rules/tables';
import { columns, expectAll, figures, filled, section, tablesOf, title } from './bound-tables';

describe('table 三', () => {
  it.each(['pipe', 'tab', 'aligned'] as const)('is bound from %s text', (rendering) => {
    expectAll(title + tables(rendering));
  });

  it('is bound from single spaces', () => {
    expectAll(
      section + applications.map(({ label, figures: cells }) => [label, ...cells].join(' ')).join('\n'),
    );
  });

  it.each([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 23])(
    'is bound from single spaces behind labels wrapped at %i',
    (width) => {
      const wrapped = (label: string): string =>
        label.replaceAll(new RegExp(`.{${width}}(?=.)`, 'g'), (line) => `${line}\n`);
      expectAll(
        section +
          applications.map(({ label, figures: cells }) => [wrapped(label), ...cells].join(' ')).join('\n'),
      );
    },
  );

  it('is bound from single spaces with pieces of a rotated label before the labels', () => {
    const lines = applications.map(({ label, figures: cells }) => [label, ...cells].join(' '));
    expectAll(
      section +
        lines.join('\n').replace('（四）无法提供\n', '（四）无 ').replace('2.没有现成', '法提供 2.没有现成'),
    );
  });

  it('is bound with serial numbers', () => {
    expectAll(
      section +
        applications
          .map(({ label, figures: cells }, index) => [index + 1, label, ...cells].join('\t'))
          .join('\n'),
    );
  });

  it('is bound with units behind the figures', () => {
    const [table] = tablesOf(
      section +
        applications
          .map(({ label, figures: cells }) => [label, ...cells.map((cell) => `${cell}件`)].join('\t'))
          .join('\n'),
    );
    expect(table?.rows[0]?.cells.map(({ cell }) => cell.value)).toMatchObject(
      filled[0]?.figures.map(() => ({ kind: 'number', suffix: '件' })) ?? [],
    );
  });

  it('is bound over a page break with its repeated header', () => {
    const lines = applications.map(({ label, figures: cells }) => [label, ...cells].join('\t'));
    expectAll(
      `${section}${lines.slice(0, 14).join('\n')}\n\n— 5 —\n\n${columns.join('\t')}\n三、本年度办理结果\n${lines.slice(14).join('\n')}\n`,
    );
  });

  it('follows the header where the total stands first', () => {
    const totalFirst = (cells: readonly string[]) => [...cells.slice(-1), ...cells.slice(0, -1)];
    const lines = applications.map(({ label, figures: cells }) => [label, ...totalFirst(cells)].join('\t'));
    expectAll(`${section}${['项目', ...totalFirst(columns)].join('\t')}\n${lines.join('\n')}\n`);
  });

  const reversed = filled.map(({ label, figures: cells }) => [label, ...[...cells].reverse()]);

  it('follows a header of several lines that stands from right to left', () => {
    const header = [
      ['指标', '总计', '法人或其他组织', '', '', '', '', '自然人'],
      ['', '', '其他', '法律服务机构', '社会公益组织', '科研机构', '商业企业', ''],
    ];
    for (const separator of ['\t', ' | '])
      expectAll(`${section}${[...header, ...reversed].map((cells) => cells.join(separator)).join('\n')}\n`);
  });

  it('takes columns below a word of the header for its parts, wherever the line has them', () => {
    const header =
      '| 指标 | 自然人 | 法人或其他组织 | 总计 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |';
    const rows = filled.map(({ label, figures: cells }) => `| ${[label, ...cells].join(' | ')} |`);
    expectAll(`${section}${[header, '|---|', ...rows].join('\n')}\n`);
  });

  it.each([
    ['without its total', columns.slice(0, -1), 0, -1],
    ['of the total alone', columns.slice(-1), -1, undefined],
    ['of some columns', columns.slice(1, 4), 1, 4],
  ] as const)('is bound by the header of a table %s', (_, header, from, to) => {
    const rows = filled.map(({ label, figures: cells }) => [label, ...cells.slice(from, to)].join('\t'));
    const [table] = tablesOf(`${section}指标\t${header.join('\t')}\n${rows.join('\n')}\n`);
    for (const { label, figures: cells } of filled)
      expect(figures(table?.rows.find(({ form }) => form.label === label))).toEqual(
        Object.fromEntries(
          [...cells.slice(from, to).entries()].map(([index, cell]) => [
            table?.form.columns.find((column) => column.label === header[index])?.id,
            cell,
          ]),
        ),
      );
  });

  it.each(['—', '——', '/', '无', '-'])('has a row of %s where nothing came in', (dash) => {
    const zeros = filled.map(({ label, figures: cells }) =>
      [label, ...cells.map((cell) => (cell === '0' ? dash : cell))].join('\t'),
    );
    const [table] = tablesOf(`${section}${['指标', ...columns].join('\t')}\n${zeros.join('\n')}\n`);
    expect(table?.rows.flatMap(({ cells }) => cells)).toHaveLength(filled.length * columns.length);
  });

  it('is bound where Markdown sets labels and figures in bold', () => {
    const rows = filled.map(
      (row) => `| **${row.label}** | ${row.figures.map((cell) => `**${cell}**`).join(' | ')} |`,
    );
    const [table] = tablesOf(
      `${section}| 指标 | ${columns.join(' | ')} |\n|${'---|'.repeat(8)}\n${rows.join('\n')}\n`,
    );
    const values = table?.rows.map(({ cells }) =>
      cells.map(({ cell: { value } }) => (value.kind === 'number' ? value.value.toFixed() : value.kind)),
    );
    expect(values).toEqual(filled.map((row) => row.figures));
  });

  it('follows a header in single spaces where the total stands first', () => {
    const rows = filled.map(({ label, figures: [...cells] }) => [label, cells.pop(), ...cells].join(' '));
    const header = ['指标', '总计', ...columns.slice(0, -1)].join(' ');
    expectAll(`${section}${header}\n${rows.join('\n')}\n`);
  });

  it.each([
    [
      'a column of remarks behind it',
      (cells: readonly string[], index: number) => [...cells, index === 3 ? '含延期2件' : ''],
    ],
    [
      'last year behind it',
      (cells: readonly string[], index: number) => [...cells, index < 0 ? '上年总计' : String(index)],
    ],
    [
      'last year in it',
      (cells: readonly string[], index: number) => cells.toSpliced(2, 0, index < 0 ? '上年' : String(index)),
    ],
    ['a blank column before each', (cells: readonly string[]) => cells.flatMap((cell) => ['', cell])],
  ])('is bound with %s', (_, widened) => {
    const lines = [widened(columns, -1), ...filled.map((row, index) => widened(row.figures, index))];
    const labels = ['指标', ...filled.map(({ label }) => label)];
    for (const separator of ['\t', ' | '])
      expectAll(
        `${section}${lines.map((cells, index) => [labels[index], ...cells].join(separator)).join('\n')}\n`,
      );
  });

  it('is bound where labels are broken by tags', () => {
    const broken = (label: string): string => label.replace(/^(.{6})(.+)/, '$1<br>$2');
    const rows = filled.map(({ label, figures: cells }) => `| ${[broken(label), ...cells].join(' | ')} |`);
    const text = `${section}| 指标 | ${columns.map((column) => column.replace(/^(.{2})/, '$1<br/>')).join(' | ')} |\n|${'---|'.repeat(8)}\n${rows.join('\n')}\n`;
    expectAll(text);
  });

  it('is bound with serial numbers in single spaces', () => {
    const rows = filled.map(({ label, figures: cells }, index) => [index + 1, label, ...cells].join(' '));
    const text = `${section}${['序号', '指标', ...columns].join(' ')}\n${rows.join('\n')}\n`;
    expectAll(text);
    expect(tablesOf(text)[0]?.rows[0]?.label.text).toBe(filled[0]?.label);
  });

  it('keeps blank cells blank, also in a row without any figure', () => {
    const blank: readonly Row[] = applications.map(({ label, figures: cells }) => ({
      label,
      figures: cells.map((cell) => (cell === '0' ? '' : cell)),
    }));
    const [table] = tablesOf(title + tables('tab', blank));
    const row = table?.rows.find(({ form }) => form.id === 'denied.lawForbidden');
    expect(row?.cells.map(({ cell }) => cell.value.kind)).toEqual(columns.map(() => 'blank'));
  });

  it('joins labels that aligned text has wrapped', () => {
    const pad = (label: string) => label.padEnd(44 - label.length);
    const lines = filled.flatMap(({ label, figures: cells }) => {
      const row = cells.map((cell) => cell.padStart(8)).join('');
      return label.length > 16
        ? [`  ${label.slice(0, 15)}`, `${pad('')}${row}`, `  ${label.slice(15)}`]
        : [`${pad(label)}${row}`];
    });
    expectAll(section + lines.join('\n'));
  });

  it('binds rows that have changed places', () => {
    const rows = filled.map(({ label, figures: cells }) => `| ${[label, ...cells].join(' | ')} |`);
    const moved = [...rows.slice(20), ...rows.slice(10, 20).reverse(), ...rows.slice(0, 10)];
    const [table, ...others] = tablesOf(`${section}${moved.join('\n')}\n`);
    expect(others).toEqual([]);
    expect(table?.rows).toHaveLength(filled.length);
    for (const { label, figures: cells } of filled)
      expect(Object.values(figures(table?.rows.find(({ form }) => form.label === label)))).toEqual(cells);
  });

  it('is not bound by a misspelt header where a row has lost a cell', () => {
    const header = columns.map((column) => column.replace('科研机构', '科砑机枸'));
    const lost = filled.map(({ label, figures: cells }, index) => [
      label,
      ...(index === 4 ? cells.toSpliced(3, 1) : cells),
    ]);
    const [table] = tablesOf(
      `${section}${[['指标', ...header], ...lost].map((cells) => cells.join('\t')).join('\n')}\n`,
    );
    expect(table?.rows.filter(({ cells }) => cells.length > 0)).toHaveLength(filled.length - 1);
    expect(table?.rows[4]?.cells).toEqual([]);
  });

  it('has no row of the last word of a header', () => {
    const text = `${section}| | 自然人 | 法人或其他组织 | | | | | 总计 |\n|${'---|'.repeat(8)}\n| | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |\n| 一、本年新收政府信息公开申请数量 | 9 | 1 | 0 | 0 | 0 | 0 | 10 |\n| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n`;
    expect(tablesOf(text)[0]?.rows.map(({ form }) => form.id)).toEqual(['new', 'carriedIn']);
  });

  it('has a second table where its rows come again', () => {
    const lines = applications.map(({ label, figures: cells }) => [label, ...cells].join('\t')).join('\n');
    const found = tablesOf(`${section}${lines}\n\n附件：云岫县申请情况表\n\n${lines}\n`);
    expect(found.map(({ rows }) => rows.filter(({ form }) => form.kind !== 'group').length)).toEqual([
      25, 25,
    ]);
  });

  it('binds no figure of a row that has lost one', () => {
    const lines = applications.map(({ label, figures: cells }) =>
      [label, ...(label === '（一）予以公开' ? cells.slice(1) : cells)].join('\t'),
    );
    const [table] = tablesOf(section + lines.join('\n'));
    expect(table?.rows.find(({ form }) => form.id === 'granted')?.cells).toEqual([]);
    expect(table?.rows.find(({ form }) => form.id === 'partial')?.cells).toHaveLength(7);
  });

  it('reads traditional labels', () => {
    const traditional = (text: string) =>
      text
        .replaceAll('结转', '結轉')
        .replaceAll('总计', '總計')
        .replaceAll('处理', '處理')
        .replaceAll('机关', '機關');
    const [table] = tablesOf(
      section +
        applications.map(({ label, figures: cells }) => [traditional(label), ...cells].join('\t')).join('\n'),
    );
    expect(table?.rows.filter(({ form }) => form.kind !== 'group')).toHaveLength(25);
  });
});

describe('table 二', () => {
  it('gathers its rows from the tables under each clause', () => {
    const text = `${title}二、主动公开政府信息情况

第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 2 | 0 | 9 |
| 行政规范性文件 | 22（其中修订16件） | 12 | 204 |

行政许可决定按办结日期统计。

第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| --- | --- |
| 行政许可 | 418236 |

第二十条第（八）项

| 信息内容 | 本年收费金额（单位：万元） |
| --- | --- |
| 行政事业性收费 | 5310.42 |
`;
    const [table, ...others] = tablesOf(text, 'T2');
    expect(others).toEqual([]);
    expect(table?.nodes).toHaveLength(2);
    expect(table?.rows.map((row) => [row.form.id, figures(row)])).toEqual([
      ['regulations', { made: '2', repealed: '0', valid: '9' }],
      ['normative', { made: '22（其中修订16件）', repealed: '12', valid: '204' }],
      ['licensing', { decisions: '418236' }],
      ['adminFee', { feeAmount: '5310.42' }],
    ]);
  });

  it.each(['', '—', '/'])(
    'finds the figures of a row under a header of all columns, %o elsewhere',
    (empty) => {
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      const text = [
        [
          '信息内容',
          '本年制发件数',
          '本年废止件数',
          '现行有效件数',
          '本年处理决定数量',
          '本年收费金额（单位：万元）',
        ],
        ['规章', '2', '1', '36', empty, empty],
        ['行政许可', empty, empty, empty, '102', empty],
        ['行政事业性收费', empty, empty, empty, empty, '8.55'],
      ]
        .map(line)
        .join('\n');
      const [table] = tablesOf(`${title}二、主动公开政府信息情况\n\n${text}\n`, 'T2');
      expect(table?.rows.map(figures)).toEqual([
        { made: '2', repealed: '1', valid: '36' },
        { decisions: '102' },
        { feeAmount: '8.55' },
      ]);
    },
  );

  it('takes the figure of a merged cell that is repeated once', () => {
    const text =
      '| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政许可 | 102 | 102 | 102 |\n| 行政处罚 | 7 | 8 | 7 |\n';
    const [table] = tablesOf(`${title}二、主动公开政府信息情况\n\n${text}`, 'T2');
    expect(table?.rows.map(figures)).toEqual([{ decisions: '102' }, {}]);
  });

  it('follows a header that names its columns in another order', () => {
    const text = `${title}二、主动公开政府信息情况\n\n信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t9\t2\t0\n`;
    expect(figures(tablesOf(text, 'T2')[0]?.rows[0])).toEqual({ valid: '9', made: '2', repealed: '0' });
  });
});

describe('statistics table of 2014', () => {
  it('has units behind its figures', () => {
    const [table] = tablesOf(
      `清溪市2016年政府信息公开工作年度报告\n\n| 统计指标 | 统计数 | 单位 |\n|---|---|---|\n| 一、主动公开情况 | | —— |\n| （一）主动公开政府信息数 | 26 | 条 |\n| 其中：主动公开规范性文件数 | | 条 |\n| 制发规范性文件总数 | 3 | 件 |\n`,
      'T1',
    );
    expect(table?.rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.text))).toEqual(
      expect.arrayContaining(['26', '', '3']),
    );
    expect(table?.rows).toHaveLength(4);
  });

  it('keeps rows whose figure is left blank behind the unit', () => {
    const text = `望河区住房保障局2016年度政府信息公开工作年度报告

附件：政府信息公开情况统计表

统 计 指 标 单位 统计数
一、主动公开情况 —— 102
（一）主动公开政府信息数 条
其中：主动公开规范性文件数 条 19
2.政府网站公开政府信息数 83
3.政务微博公开政府信息数 条 /
`;
    const [table, ...others] = tablesOf(text, 'T1');
    expect(others).toEqual([]);
    expect(table?.rows.map((row) => [row.form.id, figures(row).count])).toEqual([
      ['1', '102'],
      ['1.1', ''],
      ['1.1.a', '19'],
      ['1.2.2', '83'],
      ['1.2.3', '/'],
    ]);
  });
});
