import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import type { BoundReport } from '../../server/forms/bound';
import { identitiesOf } from '../../server/forms/identities';
import { builtinLibrary } from '../../server/forms/library';
import { proseOf } from '../../server/report/prose';
import { applications2021, disputes2021, publications2021 } from '../renderings/clean';
import { type Rendered, renderIn, shapes } from '../renderings/render';
import { outlineOf, read, tablesOf } from './read';

function bound(text: string): BoundReport {
  return bindReport(read(text), builtinLibrary);
}

/** `row.column text@start` of every bound cell; the blank ones of a row that only heads others left out. */
function readCells(text: string): readonly string[] {
  return bound(text).tables.flatMap(({ rows }) =>
    rows
      .filter(({ form }) => form.kind !== 'group')
      .flatMap(({ form, cells }) =>
        cells.map(({ column, cell }) => `${form.id}.${column.id} ${cell.text}@${cell.range.start}`),
      ),
  );
}

function writtenCells({ cells }: Rendered): readonly string[] {
  return cells.map(({ row, column, text, range }) => `${row.id}.${column.id} ${text}@${range.start}`);
}

function idsOf(text: string): readonly string[] {
  return bound(text).tables.map(({ form }) => form.id);
}

describe.each(shapes)('%s', (shape) => {
  it.each([
    ['表三', applications2021],
    ['表四', disputes2021],
  ])('%s is bound cell by cell', (_, table) => {
    const rendered = renderIn(shape, table);
    expect(readCells(rendered.text)).toEqual(writtenCells(rendered));
  });

  // Nothing but prose decides how the digits of 表二 are cut; see run-on.test.ts.
  it.skipIf(shape === 'run-on')('表二 is bound cell by cell', () => {
    const rendered = renderIn(shape, publications2021);
    expect(readCells(rendered.text)).toEqual(writtenCells(rendered));
  });

  it('all three stand in one report, between its sections', () => {
    const text = `${renderIn(shape, publications2021, applications2021, disputes2021).text}\n五、存在的主要问题及改进情况\n\n人手不足。\n`;
    expect(idsOf(text)).toEqual(['T2', 'T3', 'T4']);
    expect(outlineOf(text).filter((line) => line.startsWith('1 '))).toEqual([
      '1 二、主动公开政府信息情况',
      '1 三、收到和处理政府信息公开申请情况',
      '1 四、政府信息公开行政复议、行政诉讼情况',
      '1 五、存在的主要问题及改进情况',
    ]);
  });

  it('no identity is broken by the way it is read', () => {
    const { tables } = bound(renderIn(shape, applications2021, disputes2021).text);
    const identities = tables.flatMap((table) => identitiesOf(table));
    expect(identities).toHaveLength(42);
    for (const { left, right } of identities) expect(sum(left)).toBe(sum(right));
  });

  it('no text of the table is prose', () => {
    const prose = proseOf(read(renderIn(shape, applications2021).text)).map(({ text }) => text);
    expect(prose.filter((text) => /重复申请|国家秘密/.test(text))).toEqual([]);
  });
});

type Side = ReturnType<typeof identitiesOf>[number]['left'];

function sum(side: Side): number {
  return side.reduce((total, { cell }) => total + Number(cell.text), 0);
}

describe('digits run together', () => {
  const rendered = renderIn('run-on', applications2021);

  it('are one table of labels and digits, from the first header to the last figure', () => {
    const [table, second] = tablesOf(rendered.text);
    expect(second).toBeUndefined();
    expect(table?.rendering).toBe('run-on');
    const texts = table?.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')) ?? [];
    expect(texts).toContain('一、本年新收政府信息公开申请数量|402381593458');
    expect(texts).toContain('（二）部分公开（区分处理的，只计这一情形，不计其他情形）|443001048');
    expect(texts.at(-1)).toBe('四、结转下年度继续办理|124002119');
  });

  it('of one row a line are solved as well', () => {
    const lines = rendered.text.replaceAll(/(?<=\d)(?=\d[.]|[一二三四（])/g, '\n');
    expect(lines.split('\n').length).toBeGreaterThan(20);
    const cells = readCells(lines).map((cell) => cell.replace(/@.*/, ''));
    expect(cells).toEqual(writtenCells(rendered).map((cell) => cell.replace(/@.*/, '')));
  });

  it('may have a space in them, and the label of the group once more', () => {
    const text = rendered.text
      .replace('402381593458', '402 38159 3458')
      .replace('（四）无法提供', '三、本年度办理结果（四）无法提供');
    const cells = readCells(text).map((cell) => cell.replace(/@.*/, ''));
    expect(cells).toEqual(writtenCells(rendered).map((cell) => cell.replace(/@.*/, '')));
  });

  it('are no table in a sentence that names rows of the form', () => {
    for (const sentence of [
      '全年办理行政许可2293件、行政处罚1282件、行政强制42件。',
      '收到网上申请数3件，信函申请数4件；同意公开答复数2条。',
      '规章制度健全，行政许可10690件，行政处罚2113件。',
    ])
      expect(tablesOf(`测试市2022年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}\n`)).toEqual([]);
  });
});

describe('labels', () => {
  const table = (rows: string): string =>
    `测试市2021年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${rows}\n`;

  function rowsIn(text: string): readonly string[] {
    return bound(text).tables.flatMap(({ rows }) => rows.map(({ form }) => form.id));
  }

  it('that are misspelt name the one row that they resemble', () => {
    const text = table(
      '| 6.属于四类过程性性信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 7.属于行政执法案卷宗 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 2.重负申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
    );
    expect(rowsIn(text)).toEqual(['denied.process', 'denied.enforcement', 'notProcessed.repeat']);
  });

  it('that resemble no row name none', () => {
    expect(
      rowsIn(
        table(
          '| 9.属于商业机密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 10.另行告知 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
        ),
      ),
    ).toEqual([]);
  });

  it('that are lost are told by the order of the rows, unless a row is lost, too', () => {
    const rows = renderIn('pipe', applications2021).text.split('\n');
    const unlabelled = rows.map((line) =>
      line.replace(/^\| [1-3]\.(?:属于国家秘密|其他法律.*?|危及.*?) \|/, '|  |'),
    );
    expect(rowsIn(unlabelled.join('\n')).filter((id) => id.startsWith('denied.'))).toHaveLength(8);
    const short = unlabelled.filter((line) => !line.includes('|  | 6 | 0'));
    expect(short).toHaveLength(unlabelled.length - 1);
    expect(rowsIn(short.join('\n')).filter((id) => id.startsWith('denied.'))).toHaveLength(5);
  });
});

describe('one file with two reports', () => {
  const report = (shape: (typeof shapes)[number]): string =>
    renderIn(shape, applications2021, disputes2021).text;

  it.each(shapes)('%s: each has tables of its own', (shape) => {
    expect(idsOf(`${report(shape)}\n${report(shape)}`)).toEqual(['T3', 'T4', 'T3', 'T4']);
  });

  it('two tables under one heading are two', () => {
    const { text } = renderIn('pipe', applications2021);
    const body = text.slice(text.indexOf('|'));
    expect(idsOf(`${text}\n${body}`)).toEqual(['T3', 'T3']);
  });
});

describe('one cell a line', () => {
  const head = '测试市2021年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n';

  it('has a note in the line behind its figure', () => {
    const text = `${head}信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n22\n（其中修订 16 件）\n0\n55\n行政规范性文件\n1\n2\n3\n`;
    expect(readCells(text).map((cell) => cell.replace(/@.*/s, ''))).toEqual([
      'regulations.made 22\n（其中修订 16 件）',
      'regulations.repealed 0',
      'regulations.valid 55',
      'normative.made 1',
      'normative.repealed 2',
      'normative.valid 3',
    ]);
  });

  it('may be blank: an empty line, or two borders', () => {
    const touching = `${head}规章\n22\n\n55\n行政规范性文件\n1\n2\n3\n`;
    const bordered = `${head}规章\n|\n22\n|\n|\n55\n|\n行政规范性文件\n|\n1\n|\n2\n|\n3\n`;
    for (const text of [touching, bordered])
      expect(readCells(text).map((cell) => cell.replace(/@.*/, ''))).toEqual([
        'regulations.made 22',
        'regulations.repealed ',
        'regulations.valid 55',
        'normative.made 1',
        'normative.repealed 2',
        'normative.valid 3',
      ]);
  });

  it('may be blank in a whole row, with a blank line below each cell', () => {
    const cells = ['规章', '22', '0', '55', '行政规范性文件', '', '', '', '', '', '', '', '行政许可', '8'];
    const text = `${head}${cells.map((cell) => `${cell}\n\n`).join('')}行政处罚\n\n4\n`;
    expect(readCells(text).map((cell) => cell.replace(/@.*/, ''))).toEqual([
      'regulations.made 22',
      'regulations.repealed 0',
      'regulations.valid 55',
      'licensing.decisions 8',
      'punishment.decisions 4',
    ]);
  });

  it('may be torn: 2.没有现成信息需要另行制 / 作', () => {
    const rendered = renderIn('lines', applications2021);
    const text = rendered.text.replace('需要另行制作', '需要另行制\n作');
    expect(readCells(text)).toHaveLength(175);
  });

  it('may be a serial number before the label', () => {
    const rendered = renderIn('lines', applications2021);
    let serial = 0;
    const text = rendered.text.replaceAll(
      /^(?=[\u4e00-\u9fff\d（].*\n\d+\n\d+\n\d+\n)(?!\d+$)/gm,
      () => `${++serial}\n`,
    );
    expect(serial).toBe(25);
    expect(readCells(text)).toHaveLength(175);
  });
});
