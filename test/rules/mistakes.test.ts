import { describe, expect, it } from 'vitest';
import { report, seenIn } from './fixture';
import { applications, cases, type Row, tables } from './tables';

/** The clean table with one figure of a row replaced; `column` is 0-based. */
function mistyped(label: string, column: number, value: string): readonly Row[] {
  let isFound = false;
  const rows = applications.map((row) => {
    if (row.label !== label) return row;
    isFound = true;
    return { label, figures: row.figures.map((figure, index) => (index === column ? value : figure)) };
  });
  if (!isFound) throw new Error(`no row ${label}`);
  return rows;
}

const seen = (rows: readonly Row[], figures = cases) => seenIn(report('', tables('pipe', rows, figures)));

describe('one wrong figure', () => {
  it.each([
    ['a part', '7.属于行政执法案卷', 0, '9', '29', 'table/children-sum', 2],
    ['the total of its row', '（一）予以公开', 6, '185', '158', 'table/row-total', 2],
    ['a column total', '（七）总计', 0, '403', '430', 'table/children-sum', 3],
    ['the applications received', '一、本年新收政府信息公开申请数量', 1, '37', '73', 'table/balance', 2],
    ['the applications carried over', '四、结转下年度继续办理', 6, '34', '35', 'table/row-total', 2],
  ] as const)('is named where it stands: %s', (_, label, column, right, wrong, code, sums) => {
    const findings = seen(mistyped(label, column, wrong));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, underlined: wrong, expected: right, actual: wrong });
    expect(findings[0]?.zh).toContain(`${wrong} 应为 ${right}：`);
    expect(findings[0]?.zh.split('；')).toHaveLength(sums);
  });

  it('has all figures of the sums that it breaks as related figures, each once', () => {
    const [finding] = seen(mistyped('2.重复申请', 0, '17'));
    // Seven figures of the row and 22 of the column, both without the wrong one.
    expect(finding?.related).toHaveLength(6 + 21);
  });

  it('is not named where a single sum speaks: the finding stands on the total', () => {
    const findings = seen(applications, ['81', ...cases.slice(1)]);
    expect(findings.map(({ underlined, zh }) => [underlined, zh])).toEqual([
      ['30', '行政复议：总计 30 ≠ 81+4+6+2=93，相差 63'],
    ]);
  });
});

describe('several wrong figures', () => {
  it('are reported one by one when they do not share a sum', () => {
    const rows = mistyped('7.属于行政执法案卷', 0, '29').map((row) =>
      row.label === '2.重复申请' ? { ...row, figures: ['7', '2', '0', '0', '0', '0', '8'] } : row,
    );
    expect(seen(rows).map(({ underlined }) => underlined)).toEqual(['29', '2']);
  });

  it('in one column blame no third figure', () => {
    const rows = mistyped('7.属于行政执法案卷', 0, '29').map((row) =>
      row.label === '2.重复申请' ? { ...row, figures: ['9', '1', '0', '0', '0', '0', '8'] } : row,
    );
    expect(seen(rows).map(({ code, underlined }) => `${code} ${underlined}`)).toEqual([
      'table/row-total 12',
      'table/row-total 8',
      'table/children-sum 403',
    ]);
  });

  it('that make up for each other in the row break two columns', () => {
    const rows = mistyped('4.保护第三方合法权益', 0, '7').map((row) =>
      row.label === '4.保护第三方合法权益'
        ? { ...row, figures: row.figures.map((f, i) => (i === 1 ? '1' : f)) }
        : row,
    );
    expect(seen(rows).map(({ code, underlined }) => `${code} ${underlined}`)).toEqual([
      'table/children-sum 403',
      'table/children-sum 36',
    ]);
  });
});
