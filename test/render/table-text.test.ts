import { describe, expect, it } from 'vitest';
import { builtinLibrary } from '../../server/forms/library';
import { applyChanges } from '../../server/render/changes';
import { formatReport } from '../../server/render/format';
import { tableSkeleton, toText } from '../../server/render/skeleton';
import { toPipeTable } from '../../server/render/table-text';
import { bound } from './fixture';

const options = { ambiguousWidth: 'narrow', lineBreak: '\n' } as const;
const heading = '云岭市2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n';

/** The first table of the text, as the parser has it and as it is bound to the form. */
function tableOf(text: string) {
  const analysis = bound(text);
  const node = analysis.report.nodes.find(({ kind }) => kind === 'table');
  const [table] = analysis.tables;
  if (node?.kind !== 'table' || table === undefined) throw new Error('a bound table was expected');
  return { node, table };
}

const tabs = `${heading}指标\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t60\t4\t0\t0\t0\t0\t64
二、上年转结\t1200\t\t0\t0\t0\t0\t1200
（三）不予公开\t\t\t\t\t\t\t
`;

describe('a table as the source has it', () => {
  it('keeps its rows and cells, a blank one as well', () => {
    expect(toPipeTable(tableOf(tabs).node, options)).toBe(
      `| 指标                             | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| -------------------------------- | ------ | -------- | -------- | ------------ | ------------ | ---- | ---- |
| 一、本年新收政府信息公开申请数量 |     60 |        4 |        0 |            0 |            0 |    0 |   64 |
| 二、上年转结                     |   1200 |          |        0 |            0 |            0 |    0 | 1200 |
| （三）不予公开                   |        |          |          |              |              |      |      |
`,
    );
  });

  it('has no rule where the first row has figures, and the line breaks asked for', () => {
    const text = `${heading}一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n`;
    const lines = toPipeTable(tableOf(text).node, { ...options, lineBreak: '\r\n' })?.split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines?.[1]).toMatch(/^\| 二、/);
  });

  it('is not made of cells that hold a border', () => {
    const range = { start: 0, end: 3 };
    const cell = { text: '甲｜乙', range, value: { kind: 'text' }, column: 0 } as const;
    expect(toPipeTable({ ...tableOf(tabs).node, rows: [{ range, cells: [cell] }] }, options)).toBeUndefined();
  });
});

describe('a bound table', () => {
  it('gets the header of the form; labels and figures stay as written, rows that it lacks are not made up', () => {
    const lines = toPipeTable(tableOf(tabs).table, options)?.split('\n') ?? [];
    expect(lines[0]).toMatch(/^\| （本列数据的勾稽关系为：.*） \| 自然人 \|.*\| 总计 \|$/);
    expect(lines.slice(2).map((line) => line.split('|').map((cell) => cell.trim()))).toEqual([
      ['', '一、本年新收政府信息公开申请数量', '60', '4', '0', '0', '0', '0', '64', ''],
      ['', '二、上年转结', '1200', '', '0', '0', '0', '0', '1200', ''],
      ['', '（三）不予公开', '', '', '', '', '', '', '', ''],
      [''],
    ]);
  });

  it('is none where a figure could not be told which column it belongs to', () => {
    const short = tabs.replace('\t60\t4\t0', '\t60\t4');
    expect(toPipeTable(tableOf(short).table, options)).toBeUndefined();
  });

  it.each(
    builtinLibrary.forms.flatMap((form) =>
      form.tables.map((table) => [`${form.id} ${table.id}`, form, table] as const),
    ),
  )('%s: reads as it was and is laid out already', (_, form, table) => {
    const section = form.sections.find(({ tables }) => tables.includes(table.id));
    const above = `// zwgk-form ${form.id}\n\n${section?.ordinal}、${section?.title}\n\n`;
    const source = `${above}${toText(tableSkeleton(table)).replaceAll(/\| +0 \|/g, '|12|')}`;
    const result = `${above}${toPipeTable(tableOf(source).table, options)}`;
    const figures = (text: string) =>
      tableOf(text).table.rows.map(({ form: { id }, cells }) => [id, cells.map(({ cell }) => cell.text)]);
    expect(figures(result)).toEqual(figures(source));
    const { report } = bound(result);
    expect(applyChanges(result, formatReport(report, options))).toBe(result);
  });
});
