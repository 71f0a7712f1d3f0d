import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import type { BoundReport, BoundTable, RunOn } from '../../server/forms/bound';
import { builtinLibrary } from '../../server/forms/library';
import { readingsOf } from '../../server/forms/run-on/readings';
import { type CellRelation, type RunDigits, solveRuns } from '../../server/forms/run-on/solve';
import { noSiblings, type Siblings } from '../../server/forms/siblings';
import { parseReport } from '../../server/report/parse';
import { bestWorkingTimeOf } from '../clock';
import { applications2021 } from '../renderings/clean';
import { renderIn } from '../renderings/render';
import { withFigure } from '../renderings/tables';

function piece(digits: string, fraction = ''): RunDigits['pieces'][number] {
  return { sign: '', digits, fraction, start: 0 };
}

function counts(count: number): RunDigits['types'] {
  return Array.from({ length: count }, () => 'count' as const);
}

/** Figures of each reading: `640020470` → `64 0 0 2 0 4 70`. */
function readings(digits: string, count: number, relations: Parameters<typeof readingsOf>[2] = []): string[] {
  const found = readingsOf([piece(digits)], counts(count), relations, 0, { steps: 100_000 });
  return (found ?? []).map(({ values }) => values.join(' '));
}

const total = (width: number) => ({
  isEquality: true,
  terms: Array.from({ length: width }, (_, slot) => ({
    slot,
    sign: slot === width - 1 ? (-1 as const) : (1 as const),
  })),
});

describe('readings of one run', () => {
  it('cut it into as many figures as there are cells, none with a leading zero', () => {
    expect(readings('1203', 2)).toEqual(['1 203', '120 3']);
    expect(readings('000', 3)).toEqual(['0 0 0']);
    expect(readings('00', 3)).toEqual([]);
  });

  it('satisfy the sum inside it', () => {
    expect(readings('640020470', 7, [total(7)])).toEqual(['64 0 0 2 0 4 70']);
    expect(readings('640020471', 7, [total(7)])).toEqual([]);
  });

  it('keep white space as a border', () => {
    const pieces = [piece('23'), piece('000'), piece('123')];
    const found = readingsOf(pieces, counts(6), [], 0, { steps: 1000 });
    expect(found?.map(({ values }) => values.join(' '))).toEqual([
      '2 3 0 0 0 123',
      '23 0 0 0 1 23',
      '23 0 0 0 12 3',
    ]);
  });

  it('give a fraction to the last figure of its piece, and only where money stands', () => {
    const money = readingsOf([piece('13575', '.52')], ['count', 'money'], [], 2, { steps: 1000 });
    expect(money?.map(({ values }) => values)).toContainEqual([13_500, 7552]);
    expect(readingsOf([piece('13575', '.52')], counts(2), [], 2, { steps: 1000 })).toEqual([]);
  });

  it('are given up when there are too many', () => {
    expect(readingsOf([piece('1'.repeat(60))], counts(7), [], 0, { steps: 50_000 })).toBeUndefined();
  });
});

describe('readings of several runs', () => {
  const rows: readonly RunDigits[] = ['112', '123', '235'].map((digits) => ({
    pieces: [piece(digits)],
    types: counts(2),
  }));
  const columns = [0, 1].map(
    (slot): CellRelation => ({
      name: 'sum',
      isEquality: true,
      left: [{ run: 2, slot }],
      right: [
        { run: 0, slot },
        { run: 1, slot },
      ],
    }),
  );

  it('decide each other', () => {
    // 11|2 and 12|3 give 23|5; 1|12 and 1|23 would give 2|35.
    const solved = solveRuns(rows, columns);
    expect(solved.readings.map((all) => all.map(({ values }) => values.join('|')))).toEqual([
      ['1|12', '11|2'],
      ['1|23', '12|3'],
      ['2|35', '23|5'],
    ]);
    expect(solved.cells.flat().every((range) => range === undefined)).toBe(true);
    expect(solved.contradictions).toEqual([]);
  });

  it('are chosen by a fact', () => {
    const solved = solveRuns(rows, columns, [
      { run: 2, terms: [{ slot: 0, sign: 1 }], value: 23, isStrong: false },
    ]);
    expect(solved.readings.map((all) => all.map(({ values }) => values.join('|')))).toEqual([
      ['11|2'],
      ['12|3'],
      ['23|5'],
    ]);
    expect(solved.usesFacts).toBe(true);
  });

  it('are not ruled out by a fact that fits none', () => {
    expect(
      solveRuns(rows, columns, [{ run: 2, terms: [{ slot: 0, sign: 1 }], value: 7, isStrong: false }]),
    ).toEqual(solveRuns(rows, columns));
  });

  it('name the relation that none of them satisfies', () => {
    const wrong = [...rows.slice(0, 2), { pieces: [piece('99')], types: counts(2) }];
    const solved = solveRuns(wrong, columns);
    expect(solved.contradictions).toContainEqual({ kind: 'relation', name: 'sum' });
  });
});

function tableOf(text: string): BoundTable {
  const report = parseReport(text, builtinLibrary.vocabulary);
  const [table] = bindReport(report, builtinLibrary).tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

function runOnOf(text: string): RunOn {
  const { runOn } = tableOf(text);
  if (runOn === undefined) throw new Error('no digits run together');
  return runOn;
}

describe('a table whose digits run together', () => {
  it('is solved', () => {
    expect(runOnOf(renderIn('run-on', applications2021).text)).toEqual({
      outcome: 'solved',
      basis: 'identities',
      ambiguous: [],
      conflicts: [],
      isComplete: true,
    });
  });

  it('names the one figure that is wrong, and binds it with all others', () => {
    const wrong = renderIn('run-on', withFigure(applications2021, 'granted', 1, '13'));
    const table = tableOf(wrong.text);
    expect(table.runOn?.outcome).toBe('none');
    expect(table.runOn?.conflicts).toMatchObject([
      {
        kind: 'cell',
        row: { id: 'granted' },
        column: { id: 'commercial' },
        run: { text: '168131121185' },
      },
    ]);
    expect(table.rows.flatMap(({ form, cells }) => (form.kind === 'group' ? [] : cells))).toHaveLength(175);
  });

  it('says where a row has too few digits, and reads the other rows', () => {
    const text = renderIn('run-on', applications2021).text.replace('2.重复申请8100009', '2.重复申请9');
    const { runOn, rows } = tableOf(text);
    expect(runOn?.conflicts).toMatchObject([
      { kind: 'count', figures: 7, run: { text: '9', rows: [{ id: 'notProcessed.repeat' }] } },
    ]);
    expect(rows.find(({ form }) => form.id === 'notProcessed.repeat')?.cells).toEqual([]);
    expect(rows.find(({ form }) => form.id === 'new')?.cells).toHaveLength(7);
  });

  const publications = (digits: string, prose = ''): string =>
    `测试市2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${prose}全年工作有序。\n\n二、主动公开政府信息情况\n\n` +
    `第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件${digits}` +
    '第二十条第（五）项信息内容本年处理决定数量行政许可10690第二十条第（六）项信息内容本年处理决定数量' +
    '行政处罚2113行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费9116.36\n';

  it('stays open where several readings fit, and binds what they share', () => {
    const { runOn, rows } = tableOf(publications('693665'));
    expect(runOn).toMatchObject({
      outcome: 'ambiguous',
      conflicts: [],
      ambiguous: [
        {
          run: { text: '693665' },
          readings: [
            ['6', '9', '3665'],
            ['6', '93', '665'],
            ['6', '936', '65'],
            ['6', '9366', '5'],
            ['69', '3', '665'],
            ['69', '36', '65'],
            ['69', '366', '5'],
            ['693', '6', '65'],
            ['693', '66', '5'],
            ['6936', '6', '5'],
          ],
          count: 10,
        },
      ],
    });
    expect(rows.flatMap(({ form, cells }) => cells.map(({ cell }) => `${form.id} ${cell.text}`))).toEqual([
      'regulations 0',
      'regulations 0',
      'regulations 0',
      'licensing 10690',
      'punishment 2113',
      'coercion 0',
      'adminFee 9116.36',
    ]);
  });

  it('takes the reading that prose confirms', () => {
    const prose = '集中公开现行有效行政规范性文件665件，本年度制发规范性文件69件。';
    const { runOn, rows } = tableOf(publications('693665', prose));
    expect(runOn).toMatchObject({ outcome: 'solved', basis: 'prose' });
    expect(rows.find(({ form }) => form.id === 'normative')?.cells.map(({ cell }) => cell.text)).toEqual([
      '69',
      '3',
      '665',
    ]);
  });

  it.each([
    [
      'a word that prose uses for the column',
      '全年出台行政规范性文件69件，废止行政规范性文件3件。',
      '69 3 665',
    ],
    [
      'the last row and column named before the figure',
      '制发规章0件、行政规范性文件69件，现行有效规章0件、行政规范性文件665件。',
      '69 3 665',
    ],
    ['the column named last', '行政规范性文件制发6件废止93件、现行有效665件。', '6 93 665'],
  ])('takes the reading that prose confirms: %s', (_, prose, wanted) => {
    const { rows } = tableOf(publications('693665', prose));
    const cells = rows.find(({ form }) => form.id === 'normative')?.cells ?? [];
    expect(cells.map(({ cell }) => cell.text).join(' ')).toBe(wanted);
  });

  it('takes the year from prose that names the row alone, and the years before from 累计', () => {
    const text = (prose: string) =>
      `测试市2016年政府信息公开工作年度报告\n\n一、概述\n\n${prose}\n\n二、附表\n\n政府信息公开情况统计表 指标名称计量单位2016年度历年累计主动公开文件数条1237890其中：1、政府网站公开数条1207000受理依申请公开信息总数条15其中：1、当面申请数条01对申请的答复总数条15其中：1、同意公开答复数条15行政复议数件00行政诉讼数件00\n`;
    const figures = (prose: string) =>
      tableOf(text(prose)).rows[0]?.cells.map(({ column, cell }) => `${column.id} ${cell.text}`);
    expect(figures('')).not.toHaveLength(2);
    expect(figures('全年主动公开政府信息123条。')).toHaveLength(2);
    expect(figures('全年主动公开政府信息123条。')).toEqual(figures('历年累计主动公开政府信息7890条。'));
  });

  it('is not read by a figure of prose that belongs to another row', () => {
    const { runOn } = tableOf(publications('693665', '制发行政规范性文件若干件、规章69件。'));
    expect(runOn?.outcome).toBe('ambiguous');
  });

  const boundAlone = (text: string): BoundReport =>
    bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
  const normative = ({ tables }: BoundReport): string[] =>
    (tables[0]?.rows.find(({ form }) => form.id === 'normative')?.cells ?? []).map(
      ({ column, cell }) => `${column.id} ${cell.text}`,
    );
  const beside = (text: string, years: Partial<Siblings>): BoundReport =>
    bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary, { ...noSiblings, ...years });

  it('takes the reading that the stock of last year leads to', () => {
    const lastYear = boundAlone(publications(' 41 8 599'));
    const report = beside(publications('693665'), { lastYear });
    expect(normative(report)).toEqual(['made 69', 'repealed 3', 'valid 665']);
    expect(report.tables[0]?.runOn).toMatchObject({ outcome: 'solved', basis: 'years' });
  });

  it('binds the stock that next year begins with, and leaves open what that cannot tell', () => {
    const nextYear = boundAlone(publications(' 88 55 698'));
    const report = beside(publications('693665'), { nextYear });
    expect(normative(report)).toEqual(['valid 665']);
    expect(report.tables[0]?.runOn?.ambiguous).toMatchObject([
      {
        readings: [
          ['6', '93', '665'],
          ['69', '3', '665'],
        ],
      },
    ]);
  });

  it('is not read by the stock of another year that fits none of its readings', () => {
    const lastYear = boundAlone(publications(' 41 8 1000'));
    expect(beside(publications('693665'), { lastYear }).tables).toEqual(
      boundAlone(publications('693665')).tables,
    );
  });

  it('asks for no other year where identities or prose decide', () => {
    const years: Siblings = {
      get lastYear(): never {
        throw new Error('asked for last year');
      },
      get nextYear(): never {
        throw new Error('asked for next year');
      },
    };
    const report = parseReport(publications(' 69 3 665'), builtinLibrary.vocabulary);
    expect(normative(bindReport(report, builtinLibrary, years))).toHaveLength(3);
  });

  it('binds a row without any digit as blank cells', () => {
    const text = renderIn('run-on', applications2021).text.replace('2.重复申请8100009', '2.重复申请');
    const row = tableOf(text).rows.find(({ form }) => form.id === 'notProcessed.repeat');
    expect(row?.cells.map(({ cell }) => cell.value.kind)).toEqual(Array.from({ length: 7 }, () => 'blank'));
  });
});

describe('the search is bounded', () => {
  it.each([
    ['ones', '1'.repeat(2000)],
    ['zeros', '0'.repeat(2000)],
    ['all digits', '1234567890'.repeat(200)],
  ])('a run of 2,000 digits, %s, is given up within 50 ms', (_, digits) => {
    const text = renderIn('run-on', applications2021).text.replace('402381593458', digits);
    expect(text).toContain(digits);
    let runOn: RunOn | undefined;
    expect(
      bestWorkingTimeOf(() => {
        runOn = runOnOf(text);
      }),
    ).toBeLessThan(50);
    expect(runOn?.conflicts).toMatchObject([{ kind: 'count', run: { rows: [{ id: 'new' }] } }]);
  });

  it('a table with long runs in every row is given up within 50 ms', () => {
    const rows = Array.from({ length: 25 }, () => ({ pieces: [piece('1'.repeat(40))], types: counts(7) }));
    expect(bestWorkingTimeOf(() => solveRuns(rows, []))).toBeLessThan(50);
    expect(solveRuns(rows, []).isComplete).toBe(false);
  });
});
