import { describe, expect, it } from 'vitest';
import { builtinLibrary } from '../../server/forms/library';
import { applyChanges } from '../../server/render/changes';
import { formatRange, formatReport, formatTable } from '../../server/render/format';
import { reportSkeleton, toText } from '../../server/render/skeleton';
import { parseReport } from '../../server/report/parse';

const narrow = { ambiguousWidth: 'narrow' } as const;
const wide = { ambiguousWidth: 'wide' } as const;
const parse = (text: string) => parseReport(text, builtinLibrary.vocabulary);
const formatted = (text: string, options: typeof narrow | typeof wide = narrow) =>
  applyChanges(text, formatReport(parse(text), options));

const untidy = `云岭市2024年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

|指标|自然人|   总计|
|---|---|---|
| 一、本年新收政府信息公开申请数量 |1 |1|
|	（一）予以公开|  | 1234567890|
`;

describe('a pipe table', () => {
  it('stands in columns: labels left, figures right, the rule as wide as its column', () => {
    expect(formatted(untidy)).toBe(`云岭市2024年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

| 指标                             | 自然人 | 总计       |
| -------------------------------- | ------ | ---------- |
| 一、本年新收政府信息公开申请数量 |      1 |          1 |
| （一）予以公开                   |        | 1234567890 |
`);
  });

  it('obeys the colons of its rule and keeps them', () => {
    expect(formatted('甲 | 乙乙乙 | 丙\n:-- | :---: | ---:\n1 | 2 | 三\n')).toBe(
      '| 甲  | 乙乙乙 |  丙 |\n| :-- | :----: | --: |\n| 1   |   2    |  三 |\n',
    );
  });

  it('gets the outer borders, but neither a cell for a short row nor a column for the others', () => {
    expect(formatted('甲甲甲 | 1\n乙 | 2 | 3 | 4\n| 丁 |\n')).toBe(
      '| 甲甲甲 |   1 |\n| 乙     |   2 |   3 |   4 |\n| 丁     |\n',
    );
  });

  it('keeps the ideographic spaces that show the depth of a label', () => {
    expect(formatted('| 一、合计 | 3 |\n|　　1.其中 | 3 |\n')).toBe(
      '| 一、合计   |   3 |\n| 　　1.其中 |   3 |\n',
    );
  });

  it('has half-width borders and no tabs beside its cells', () => {
    expect(formatted('｜ 甲\t｜ 12　｜\n｜乙｜ 3 ｜\n')).toBe('| 甲  |  12 |\n| 乙  |   3 |\n');
  });

  it('takes two columns for a character beyond the BMP and none for a combining one', () => {
    expect(formatted('| 𠮷野 | 1 |\n| e\u0301é | 2 |\n')).toBe('| 𠮷野 |   1 |\n| e\u0301é   |   2 |\n');
  });

  it.each([
    ['narrow', narrow, '| “—①”       |   1 |\n| 一二三四五 |   2 |\n'],
    ['wide', wide, '| “—①”   |   1 |\n| 一二三四五 |   2 |\n'],
  ] as const)('counts ambiguous characters as %s', (_, options, expected) => {
    expect(formatted('| “—①” | 1 |\n| 一二三四五 | 2 |\n', options)).toBe(expected);
  });

  it('is not pulled apart by one cell that holds a sentence', () => {
    const sentence = '说明'.repeat(50);
    expect(formatted(`| 甲甲甲 | 1 |\n| ${sentence}| 2 |\n`)).toBe(
      `| 甲甲甲 |   1 |\n| ${sentence} |   2 |\n`,
    );
  });

  it('stays as it is when a row would become too long to be one', () => {
    const row = `|${Array.from({ length: 30 }, () => '一'.repeat(55)).join('|')}|`;
    const text = `${row}\n|${Array.from({ length: 30 }, () => '1').join('|')}|\n`;
    expect(formatted(text)).toBe(text);
  });

  it('keeps two dashes, which are a missing figure as often as a rule', () => {
    expect(formatted('| 甲甲 | 乙 |\n| -- | -- |\n| 1 | 2 |\n')).toContain('\n| -- | -- |\n');
  });
});

describe('any other line', () => {
  it('loses the white space at its end and the second blank line in a row', () => {
    expect(formatted('一、总体情况 \t\n\n　\n\n全年公开。　\n\n\n')).toBe('一、总体情况\n\n全年公开。\n\n');
  });

  it('keeps its line break, a byte order mark and the lack of a last line break', () => {
    expect(formatted('\ufeff一、总体情况  \r\n\r\n\r\n全年公开。 ')).toBe(
      '\ufeff一、总体情况\r\n\r\n全年公开。',
    );
  });

  it('is left alone when it is a comment, a directive or a row of another rendering', () => {
    const text = `// 待核  \n// zwgk-year 2024  \n\n三、收到和处理政府信息公开申请情况\n\n指标\t自然人\t总计\t\n一、本年新收政府信息公开申请数量\t1\t\t\n`;
    expect(formatted(text)).toBe(text);
  });

  it('keeps the blank lines between two tables that would otherwise become one', () => {
    const gap = '\n'.repeat(14);
    const text = `| 甲 |   1 |\n| 乙 |   2 |\n${gap}| 丙 |   3 |\n| 丁 |   4 |\n`;
    expect(parse(text).nodes.filter(({ kind }) => kind === 'table')).toHaveLength(2);
    const result = parse(formatted(text));
    expect(result.nodes.filter(({ kind }) => kind === 'table')).toHaveLength(2);
  });
});

describe('blank lines between lines of few words', () => {
  it.each([
    '申请人情况\n\n\n\n\n\n\n\n本年新收政府信息公开申请数量\n7\n6\n8\n',
    '年度\n\n\n\n\n\n\n\n1.属于国家秘密\n0\n0\n0\n',
    '（六）其他\n\n\n\n\n\n\n\n1.属于国家秘密\n0\n0\n0\n',
    '（六）其他\n\n\n\n\n\n\n\n1.属于国家秘密\n2.重复申请\n单位\n\n0\n0\n0\n',
  ])('stay: the one above would become a cell of a table', (text) => {
    expect(formatted(text)).toBe(text);
  });

  it.each([
    '（六）其他\n\n\n\n\n\n\n\n1.属于国家秘密\n全年没有。\n',
    '三、申请情况\n\n\n（一）申请\n规章\t3\t4\n行政规范性文件\t5\t6\n',
  ])('go between headings', (text) => {
    expect(formatted(text)).toBe(text.replace(/\n{3,}/, '\n\n'));
  });
});

describe('a blank line', () => {
  it('comes before a section and around a pipe table', () => {
    expect(
      formatted(
        '一、总体情况\n全年公开。\n三、收到和处理政府信息公开申请情况\n| 甲 | 1 |\n| 乙 | 2 |\n如上。\r\n四、其他\n',
      ),
    ).toBe(
      '一、总体情况\n全年公开。\n\n三、收到和处理政府信息公开申请情况\n\n| 甲  |   1 |\n| 乙  |   2 |\n\n如上。\r\n\r\n四、其他\n',
    );
  });

  it.each([
    ['below a directive', '// zwgk-ignore table/row-total\n| 甲  |   1 |\n| 乙  |   2 |\n'],
    [
      'in a table of contents',
      '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n',
    ],
    ['beside a short line that alone would be a heading', '工作成效\n一、总体情况\n全年公开。\n'],
    ['before a tab table', '全年如下。\n甲\t1\t2\n乙\t3\t4\n'],
  ])('does not come %s', (_, text) => {
    expect(formatted(text)).toBe(text);
  });
});

describe('what is laid out already', () => {
  it.each(builtinLibrary.forms.map((form) => [form.id, form] as const))(
    '%s: a new report does not change',
    (_, form) => {
      const text = toText(reportSkeleton(form, { organisation: '云岭市', year: form.years.to ?? 2025 }));
      expect(formatReport(parse(text), narrow)).toEqual([]);
    },
  );
});

describe('changes', () => {
  it('touch the space beside a cell only, never the cell or the border', () => {
    const changes = formatReport(parse('| 甲甲 | 1 |\n| 乙   |  20  |\n'), narrow);
    expect(changes).toEqual([
      { range: { start: 7, end: 7 }, newText: '  ' },
      { range: { start: 23, end: 24 }, newText: '' },
    ]);
  });

  it('of a range stay on its lines, in columns of the whole table', () => {
    const lines = untidy.split('\n');
    const start = untidy.indexOf('| 一、');
    const line = { start: start + 3, end: start + 3 };
    const result = applyChanges(untidy, formatRange(parse(untidy), line, narrow));
    expect(result.split('\n')).toEqual(
      lines.with(6, '| 一、本年新收政府信息公开申请数量 |      1 |          1 |'),
    );
  });

  it('of a selection that ends where a line begins leave that line alone', () => {
    const start = untidy.indexOf('|---');
    const range = { start, end: untidy.indexOf('| 一、') };
    const changed = formatRange(parse(untidy), range, narrow);
    expect(changed.every((change) => change.range.end < range.end)).toBe(true);
    expect(changed).not.toEqual([]);
  });
});

describe('a row that is being typed', () => {
  const above = '| 甲甲甲 |   1 |   2 |\n';
  const typed = (row: string, isOpen: boolean) => {
    const text = `${above}${row}\n`;
    return applyChanges(text, formatTable(parse(text), { offset: above.length + 3, isOpen }, narrow));
  };

  it('is put in columns as far as it has come', () => {
    expect(typed('|乙|3|', true)).toBe(`${above}| 乙     |   3 |\n`);
  });

  it('is not closed behind the cursor, but once it is left', () => {
    expect(typed('| 乙 | 3 | 4', true)).toBe(`${above}| 乙     |   3 |   4\n`);
    expect(typed('| 乙 | 3 | 4', false)).toBe(`${above}| 乙     |   3 |   4 |\n`);
  });

  it('moves the rows above it when it is wider', () => {
    expect(typed('| 乙乙乙乙 |', true)).toBe('| 甲甲甲   |   1 |   2 |\n| 乙乙乙乙 |\n');
  });

  it('changes nothing in prose, in a lone bar, in a table of tabs', () => {
    for (const text of ['甲 | 乙\n', '|\n', '甲\t1\t2\n乙\t3\t4\n'])
      expect(formatTable(parse(text), { offset: 1, isOpen: true }, narrow)).toEqual([]);
  });
});
