/** The rules that look at single cells and rows of a table; an example of each that fires is on its page. */
import { describe, expect, it } from 'vitest';
import type { RuleCode } from '../../../server/rules/codes';
import { seenIn } from '../fixture';
import { applications, type Row, tables } from '../tables';

const title = (organisation: string, year: number) => `${organisation}${year}年政府信息公开工作年度报告\n\n`;
const fees = '\n六、其他需要报告的事项\n\n全年收取信息处理费300元。\n';

/** 表三 as a pipe table with these rows. */
function table3(rows: readonly Row[], organisation = '云岭市'): string {
  return `${title(organisation, 2024)}${tables('pipe', rows)}${fees}`;
}

function table2(rows: readonly string[], organisation = '云岭市', year = 2024): string {
  const header = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |';
  return `${title(organisation, year)}二、主动公开政府信息情况\n\n${header}\n${rows.join('\n')}\n`;
}

/** Rows of Fujian's table of 2011, below enough others to be recognised. */
function fujian(rows: readonly string[], last: readonly string[] = []): readonly string[] {
  return [
    title('望河县', 2012),
    '指标名称 计量单位 2012年度 历年累计',
    '主动公开信息数 条 425 1516',
    '其中：1.网站公开 条 400 1400',
    '2.政府公报公开 条 0 0',
    ...rows,
    '对申请的答复数 条 3 24',
    '其中：1.同意公开答复数 条 2 20',
    '2.同意部分公开答复数 条 1 4',
    '3.否决公开答复数 条 0 0',
    ...last,
    '',
  ];
}

const with7 = (label: string, figures: string): readonly Row[] =>
  applications.map((row) => (row.label === label ? { label, figures: figures.split(' ') } : row));
const without = (...labels: readonly string[]): readonly Row[] =>
  applications.filter(({ label }) => !labels.includes(label));

const underlined = (text: string, code: RuleCode) => seenIn(text, code).map((finding) => finding.underlined);

describe('table/blank-cell', () => {
  it('is one finding for a table, with every other cell related', () => {
    const text = table3(with7('2.重复申请', '7 / — 0 0 0 8'));
    expect(seenIn(text, 'table/blank-cell')).toMatchObject([
      { underlined: '/', related: ['—'], severity: 'information' },
    ]);
  });

  it.each([
    ['a full table', table3(applications)],
    ['a group row, which carries no figures', table3(with7('（三）不予公开', '     '))],
    [
      'a total that the figures give',
      table3(applications).replace('| 7 | 1 | 0 | 0 | 0 | 0 | 8 |', '| 7 | 1 | 0 | 0 | 0 | 0 |  |'),
    ],
  ])('is silent on %s', (_, text) => {
    expect(underlined(text, 'table/blank-cell')).toEqual([]);
  });
});

describe('table/row-count', () => {
  /** 表三 with single spaces between its cells; the figures of `blank` rows are not there. */
  const spaced = (blank: ReadonlySet<string>): string => {
    const lines = applications.map(({ label, figures }) =>
      blank.has(label) ? label : [label, ...figures].join(' '),
    );
    return `${title('云岭市', 2024)}三、收到和处理政府信息公开申请情况\n\n${lines.join('\n')}\n${fees}`;
  };

  it('is silent on labels over several lines whose blank cells are lost', () => {
    const blank = '4.无正当理由大量反复申请';
    const text = spaced(new Set([blank])).replace(blank, '4.无正当理由\n大量反复申请');
    expect(underlined(text, 'table/row-count')).toEqual([]);
  });

  it('names each missing row, at the row before it', () => {
    const text = table3(without('2.重复申请', '（七）总计'));
    expect(seenIn(text, 'table/row-count').map(({ underlined: at, expected }) => [at, expected])).toEqual([
      ['1.信访举报投诉类申请', '2.重复申请'],
      ['3.其他', '（七）总计'],
    ]);
  });

  it.each([
    ['a full table', table3(applications)],
    [
      'missing group rows, which pasted tables merge',
      table3(without('（三）不予公开', '三、本年度办理结果')),
    ],
    ['an excerpt', table3(applications.slice(0, 5))],
    ['rows of blank cells, which nothing parts', spaced(new Set(['2.重复申请', '8.属于行政查询事项']))],
    ['表二, whose blocks a report may leave out', table2(['| 行政规范性文件 | 3 | 1 | 40 |'])],
  ])('is silent on %s', (_, text) => {
    expect(underlined(text, 'table/row-count')).toEqual([]);
  });

  it.each([
    ['of several lines', '\n', '7'],
    ['with a unit behind it', '\n', '7条'],
  ])('names a row that has one of two figures, in a table %s', (_, lineBreak, figure) => {
    const text = fujian(['受理依申请公开信息总数 条 7 28', `其中：1.当面申请数 条 ${figure}`]).join(
      lineBreak,
    );
    expect(seenIn(text, 'table/row-count')).toMatchObject([
      {
        underlined: figure,
        severity: 'warning',
        zh: `其中：1.当面申请数：只有 1 个数（${figure}），应有年度、历年累计 2 个`,
        related: ['其中：1.当面申请数'],
      },
    ]);
  });

  it.each([
    [
      'a table of the year alone',
      fujian(['受理依申请公开信息总数 条 7 28']).map((line) => line.replace(/( \d+) \d+$/, '$1')),
    ],
    ['a row without any figure', fujian(['受理依申请公开信息总数 条 7 28', '其中：1.当面申请数 条'])],
    ['rows with all of them', fujian(['受理依申请公开信息总数 条 7 28', '其中：1.当面申请数 条 3 4'])],
  ])('is silent on %s', (_, lines) => {
    expect(underlined(lines.join('\n'), 'table/row-count')).toEqual([]);
  });
});

describe('table/zero-intake', () => {
  const zero: readonly Row[] = applications
    .filter(({ label }) => /^[一二]、|予以公开$/.test(label))
    .map(({ label }) => ({ label, figures: ['0', '0', '0', '0', '0', '0', '0'] }));
  const granted = (figures: string): readonly Row[] =>
    zero.map((row) => (row.label === '（一）予以公开' ? { ...row, figures: figures.split(' ') } : row));

  it('names the first result of a column without applications', () => {
    const found = seenIn(table3(granted('0 2 0 0 0 0 2')), 'table/zero-intake');
    expect(found.map(({ underlined: at, severity }) => [at, severity])).toEqual([
      ['2', 'error'],
      ['2', 'error'],
    ]);
    expect(found[0]?.zh).toContain('商业企业列');
  });

  it.each([
    ['a table of zeros', table3(zero)],
    [
      'applications carried in',
      table3(
        granted('2 0 0 0 0 0 2').map((row) =>
          row.label.startsWith('二、') ? { ...row, figures: '2 0 0 0 0 0 2'.split(' ') } : row,
        ),
      ),
    ],
    ['a table without the row of those received', table3(granted('2 0 0 0 0 0 2').slice(1))],
    [
      'columns whose sums are reported already',
      table3(with7('一、本年新收政府信息公开申请数量', '0 37 4 6 5 3 55')),
    ],
  ])('is silent on %s', (_, text) => {
    expect(underlined(text, 'table/zero-intake')).toEqual([]);
  });
});

describe('table/high-other', () => {
  const share = (other: number, total: number): string =>
    table3([
      { label: '3.其他', figures: [`${other}`, '0', '0', '0', '0', '0', `${other}`] },
      { label: '（七）总计', figures: [`${total}`, '0', '0', '0', '0', '0', `${total}`] },
    ]);

  it('gives the share', () => {
    expect(seenIn(share(276, 1191), 'table/high-other')[0]?.zh).toContain('23%');
  });

  it.each([
    ['a tenth', share(354, 3521)],
    ['exactly a fifth', share(20, 100)],
    ['few cases', share(3, 6)],
  ])('is silent on %s', (_, text) => {
    expect(underlined(text, 'table/high-other')).toEqual([]);
  });
});

describe('table/rule-making-power', () => {
  const rows = ['| 规章 | 1 | 0 | 4 |', '| 行政规范性文件 | 3 | 1 | 40 |'];

  it.each(['云岭市西川镇人民政府', '柏川县', '云岭市青田区人民政府', '城关街道办事处', '东乡人民政府'])(
    'fires for %s',
    (organisation) => {
      expect(underlined(table2(rows, organisation), 'table/rule-making-power')).toEqual(['1', '4']);
    },
  );

  it.each(['云岭市', '云岭省人民政府', '云岭自治州', '云岭自治区', '云岭市司法局'])(
    'is silent for %s',
    (organisation) => {
      expect(underlined(table2(rows, organisation), 'table/rule-making-power')).toEqual([]);
    },
  );
});

describe('table/unit', () => {
  const fee = (figure: string) =>
    `${title('云岭市', 2024)}二、主动公开政府信息情况\n\n| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --- |\n| 行政事业性收费 | ${figure} |\n`;

  it.each(['251000元', '24252311082.5'])('fires on %s', (figure) => {
    expect(underlined(fee(figure), 'table/unit')).toEqual([figure]);
  });

  it.each(['24252.311082', '0', '72701.2578万元', '9999999'])('is silent on %s', (figure) => {
    expect(underlined(fee(figure), 'table/unit')).toEqual([]);
  });
});

describe('table/unit of cases', () => {
  it('fires on 条 where cases are counted', () => {
    const text = fujian([], ['行政复议数 条 0 0', '行政诉讼数 件 0 0']).join('\n');
    expect(seenIn(text, 'table/unit')).toMatchObject([
      {
        underlined: '条',
        severity: 'information',
        zh: '行政复议数：计量单位应为件，写作“条”',
        expected: '件',
        actual: '条',
      },
    ]);
  });

  it('is silent on applications, of which offices count 条 and 件', () => {
    const text = fujian(['受理依申请公开信息总数 件 7 28'], ['行政复议数 件 0 0']).join('\n');
    expect(underlined(text, 'table/unit')).toEqual([]);
  });
});

describe('table/wrong-form', () => {
  const rows = ['| 规章 | 0 | 0 | 0 |', '| 行政规范性文件 | 3 | 1 | 40 |'];

  it('fires on the form of another year, once', () => {
    expect(seenIn(table2(rows, '云岭市', 2020), 'table/wrong-form')).toMatchObject([{ underlined: '规章' }]);
  });

  it.each([
    ['the form of the year', table2(rows)],
    ['a form that the report names', `// zwgk-form 2021\n${table2(rows, '云岭市', 2020)}`],
    ['a report without tables', `${title('云岭市', 2020)}一、总体情况\n\n平稳有序。\n`],
  ])('is silent on %s', (_, text) => {
    expect(underlined(text, 'table/wrong-form')).toEqual([]);
  });
});

describe('table/cell-note', () => {
  it('counts the figure before the remark', () => {
    const text = table2(['| 规章 | 22（其中修订16件） | 55 | 235 |']);
    expect(seenIn(text, 'table/cell-note')).toMatchObject([
      { underlined: '22（其中修订16件）', expected: '22' },
    ]);
    expect(underlined(text, 'table/cell-value')).toEqual([]);
  });

  it.each([
    ['bare figures', table2(['| 规章 | 22 | 55 | 235 |'])],
    ['a unit', table2(['| 规章 | 22件 | 55 | 235 |'])],
    ['a remark in the label', table2(['| 规章（含修订） | 22 | 55 | 235 |'])],
  ])('is silent on %s', (_, text) => {
    expect(underlined(text, 'table/cell-note')).toEqual([]);
  });
});

describe('table/channel-bounds', () => {
  const names = ['政府公报', '政府网站', '政务微博', '政务微信', '其他方式'];
  const table = (items: string, ...channels: readonly string[]): string =>
    `${title('云岭市', 2016)}附件：政府信息公开情况统计表\n\n政府信息公开情况统计表\n\n统计指标 单位 统计数\n（一）主动公开政府信息数 条${items}\n制发规范性文件总数 件 3\n${channels.map((count, index) => `${index + 1}.${names[index]}公开政府信息数 条${count}`).join('\n')}\n网络申请数 0\n`;

  it.each([
    ['a channel that carried more than there was', table(' 60', ' 0', ' 83')],
    ['channels that carried less together', table(' 120', ' 20', ' 83', ' 0', ' 0', ' 0')],
  ])('fires on %s', (_, text) => {
    expect(underlined(text, 'table/channel-bounds')).toHaveLength(1);
  });

  it.each([
    ['overlapping channels', table(' 90', ' 20', ' 83')],
    ['a blank number of items', table('', ' 20', ' 83')],
    ['a blank channel', table(' 120', '', ' 83', ' 0', ' 0', ' 0')],
    ['a channel without its row', table(' 120', ' 20', ' 83', ' 0', ' 0')],
  ])('is silent on %s', (_, text) => {
    expect(underlined(text, 'table/channel-bounds')).toEqual([]);
  });
});

describe('table/unpaid-fee', () => {
  const unpaid = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
  const text = `${title('云岭市', 2024)}${tables('pipe')}`;

  it('fires where nothing is said of fees', () => {
    expect(seenIn(text, 'table/unpaid-fee')).toMatchObject([{ underlined: '4' }]);
  });

  it.each([
    ['fees that are reported', text + fees],
    ['none that were unpaid', `${title('云岭市', 2024)}${tables('pipe', with7(unpaid, '0 0 0 0 0 0 0'))}`],
    ['a report that says it took none', `${text}\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n`],
  ])('is silent on %s', (_, near) => {
    expect(underlined(near, 'table/unpaid-fee')).toEqual([]);
  });
});
