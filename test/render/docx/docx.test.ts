/** What Word shows of a report. */
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../server/import/import';
import { reportDocx } from '../../../server/render/docx/docx';
import { bound } from '../fixture';
import { samples } from './reports';
import { child, descendants, partsOf, type XmlElement } from './schema';

const report = `索引号：YL001/2025-00003　发布机构：云岭市人民政府办公室

云岭市2024年政府信息公开工作年度报告

一、总体情况

// 写给自己的话
2024年，全市公开“一网通办”信息128条。

（一）主动公开。全年公开90条。

（二）依申请公开

1.落实责任。明确专人；做到有章可循。

二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 1 |
| 行政规范性文件 | 8 | 3 | 57 |
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 61204 | | |

附件：1.政府信息公开情况统计表
2.依申请公开办理情况

云岭市人民政府办公室
2025年2月26日

政府信息公开情况统计表

（2024年度）

| 指标 | 数量 |
| --- | ---: |
| 网站 | 1 |
`;

interface Paragraph {
  readonly style: string;
  readonly text: string;
  readonly properties: XmlElement | undefined;
  readonly runs: readonly XmlElement[];
}

async function open(text: string) {
  const bytes = await reportDocx(bound(text));
  const parts = partsOf(bytes);
  const document = parts.get('word/document.xml');
  const part = (path: string): XmlElement =>
    parts.get(path) ?? { name: '', attributes: {}, children: [], text: '' };
  const body = child(document, 'w:body')?.children ?? [];
  return {
    bytes,
    part,
    paragraphs: body.filter(({ name }) => name === 'w:p').map(paragraphOf),
    tables: body.filter(({ name }) => name === 'w:tbl'),
    section: body.find(({ name }) => name === 'w:sectPr'),
    styles: new Map(
      descendants(part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]),
    ),
  };
}

function paragraphOf(element: XmlElement): Paragraph {
  const properties = child(element, 'w:pPr');
  return {
    style: child(properties, 'w:pStyle')?.attributes['w:val'] ?? 'Normal',
    text: textOf(element),
    properties,
    runs: element.children.filter(({ name }) => name === 'w:r'),
  };
}

function textOf(element: XmlElement): string {
  return descendants(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}

function value(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return child(element, ...path)?.attributes['w:val'];
}

describe('paragraphs', () => {
  it('have the styles of what they are', async () => {
    const { paragraphs } = await open(report);
    expect(paragraphs.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Metadata 索引号：YL001/2025-00003　　发布机构：云岭市人民政府办公室',
      'Title 云岭市2024年政府信息公开工作年度报告',
      'Heading1 一、总体情况',
      'Normal 2024年，全市公开“一网通办”信息128条。',
      'Heading2 （一）主动公开。全年公开90条。',
      'Heading2 （二）依申请公开',
      'Heading3 1.落实责任。明确专人；做到有章可循。',
      'Heading1 二、主动公开政府信息情况',
      'AttachmentList 附件：1.政府信息公开情况统计表',
      'AttachmentList 2.依申请公开办理情况',
      'Signature 云岭市人民政府办公室',
      'IssueDate 2025年2月26日',
      'AttachmentTitle 政府信息公开情况统计表',
      'Subtitle （2024年度）',
      'TableSpace ',
    ]);
  });

  it('a run-in heading is one of two runs, the second in the type of the body', async () => {
    const { paragraphs } = await open(report);
    const heading = paragraphs.find(({ text }) => text.startsWith('（一）'));
    expect(heading?.runs.map((run) => [textOf(run), value(run, 'w:rPr', 'w:rStyle')])).toEqual([
      ['（一）主动公开。', undefined],
      ['全年公开90条。', 'BodyText'],
    ]);
    expect(value(heading?.properties, 'w:keepNext')).toBe('0');
  });

  it('an attachment begins a page', async () => {
    const { paragraphs } = await open(report);
    const starting = paragraphs.filter(
      ({ properties }) => child(properties, 'w:pageBreakBefore') !== undefined,
    );
    expect(starting.map(({ text }) => text)).toEqual(['政府信息公开情况统计表']);
  });

  it('the line 附件1 begins it where there is one', async () => {
    const { paragraphs } = await open(
      '一、总体情况\n\n公开10条。\n\n附件1\n\n政府信息公开情况统计表\n\n| 指标 | 数量 |\n| --- | --- |\n| 网站 | 1 |\n',
    );
    const attached = paragraphs
      .slice(-3, -1)
      .map(({ style, properties }) => [style, child(properties, 'w:pageBreakBefore') !== undefined]);
    expect(attached).toEqual([
      ['AttachmentMark', true],
      ['AttachmentTitle', false],
    ]);
  });

  it('the date begins two characters to the right of the organisation', async () => {
    const { paragraphs } = await open(report);
    const right = (style: string) =>
      Number(
        child(paragraphs.find((one) => one.style === style)?.properties, 'w:ind')?.attributes['w:rightChars'],
      ) / 100;
    const organisation = right('Signature') + '云岭市人民政府办公室'.length;
    const date = right('IssueDate') + '2025年2月26日'.length - 7 / 2;
    expect(organisation - date).toBe(2);
    expect(Math.min(right('Signature'), right('IssueDate'))).toBe(2);
  });

  it('a title stands on lines of its own making, an attachment’s too, and comes back on one', async () => {
    const long = report
      .replace('云岭市2024年政府信息公开工作年度报告', '云岭市人民政府2024年政府信息公开工作年度报告')
      .replaceAll('政府信息公开情况统计表', '云岭市人民政府办公室政府信息公开情况统计表（不含乡镇）');
    const { paragraphs, bytes } = await open(long);
    const linesOf = (style: string) =>
      paragraphs
        .filter((one) => one.style === style)
        .map(({ runs }) => runs.flatMap((run) => descendants(run, 'w:t').map(({ text }) => text)));
    expect(linesOf('Title')).toEqual([['云岭市人民政府2024年', '政府信息公开工作年度报告']]);
    expect(linesOf('AttachmentTitle')).toEqual([
      ['云岭市人民政府办公室政府信息', '公开情况统计表（不含乡镇）'],
    ]);
    const back = await importDocx(bytes);
    expect(back.ok && back.text).toContain('\n云岭市人民政府2024年政府信息公开工作年度报告\n');
  });

  it('the last line above the signature stays with it', async () => {
    const { paragraphs } = await open(report);
    const kept = paragraphs.filter(
      ({ properties }) => value(properties, 'w:keepNext') === undefined && child(properties, 'w:keepNext'),
    );
    expect(kept.map(({ text }) => text)).toEqual(['2.依申请公开办理情况']);
  });

  it('an organisation and a date below the title stand in the middle', async () => {
    const { paragraphs } = await open(
      '云岭市2024年政府信息公开工作年度报告\n云岭市人民政府\n（2025年1月23日）\n\n一、总体情况\n\n公开10条。\n',
    );
    expect(paragraphs.map(({ style }) => style)).toEqual([
      'Title',
      'Subtitle',
      'Subtitle',
      'Heading1',
      'Normal',
    ]);
  });

  it('punctuation of either script is Chinese', async () => {
    const { paragraphs } = await open(report);
    const hints = paragraphs.flatMap(({ runs }) =>
      runs.map((run) => child(run, 'w:rPr', 'w:rFonts')?.attributes['w:hint']),
    );
    expect(new Set(hints)).toEqual(new Set(['eastAsia']));
  });
});

describe('styles', () => {
  it('name the fonts and sizes of GB/T 9704 and the levels of headings', async () => {
    const { styles } = await open(report);
    const of = (id: string) => {
      const style = styles.get(id);
      const fonts = child(style, 'w:rPr', 'w:rFonts')?.attributes;
      return [
        value(style, 'w:name'),
        fonts?.['w:eastAsia'],
        value(style, 'w:rPr', 'w:sz'),
        value(style, 'w:pPr', 'w:outlineLvl'),
      ];
    };
    expect(['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'].map(of)).toEqual([
      ['Normal', '仿宋_GB2312', '32', undefined],
      ['Title', '方正小标宋简体', '44', undefined],
      ['heading 1', '黑体', undefined, '0'],
      ['heading 2', '楷体_GB2312', undefined, '1'],
      ['heading 3', undefined, undefined, '2'],
      ['heading 4', undefined, undefined, '3'],
    ]);
    expect(child(styles.get('Normal'), 'w:pPr', 'w:ind')?.attributes['w:firstLineChars']).toBe('200');
  });
});

describe('the page', () => {
  it('is A4 with 156 by 225 mm of text, 22 lines of 28 characters', async () => {
    const { section, styles } = await open(report);
    const { 'w:w': width, 'w:h': height } = child(section, 'w:pgSz')?.attributes ?? {};
    const {
      'w:top': top,
      'w:right': right,
      'w:bottom': bottom,
      'w:left': left,
    } = child(section, 'w:pgMar')?.attributes ?? {};
    const millimetres = (twips: number) => Math.round((twips / 1440) * 25.4);
    expect([width, height, top, right, bottom, left].map(Number).map(millimetres)).toEqual([
      210, 297, 37, 26, 35, 28,
    ]);
    const grid = child(section, 'w:docGrid')?.attributes;
    expect(grid?.['w:type']).toBe('linesAndChars');
    const textHeight = Number(height) - Number(top) - Number(bottom);
    expect(Math.floor(textHeight / Number(grid?.['w:linePitch']))).toBe(22);
    const character =
      Number(value(styles.get('Normal'), 'w:rPr', 'w:sz')) * 10 +
      Number(value(styles.get('Normal'), 'w:rPr', 'w:spacing'));
    expect(Math.floor((Number(width) - Number(left) - Number(right)) / character)).toBe(28);
  });

  it('has its number on the right of odd pages and on the left of even ones', async () => {
    const { part, section } = await open(report);
    const references = descendants(section ?? part(''), 'w:footerReference').map(
      ({ attributes }) => attributes['w:type'],
    );
    expect(references).toEqual(['default', 'even']);
    expect(child(part('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const footer = (path: string) => {
      const [line] = descendants(part(path), 'w:p');
      return [line && textOf(line), value(child(line, 'w:pPr'), 'w:jc')];
    };
    expect([footer('word/footer1.xml'), footer('word/footer2.xml')]).toEqual([
      ['— 1 —', 'right'],
      ['— 1 —', 'left'],
    ]);
  });

  it('says what the document is and who made it', async () => {
    const { part } = await open(report);
    expect(part('docProps/core.xml').children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:creator', '云岭市'],
      ['dc:language', 'zh-CN'],
      ['dc:title', '云岭市2024年政府信息公开工作年度报告'],
    ]);
  });
});

describe('tables', () => {
  const city = samples.find(({ name }) => name.startsWith('云岭市'))?.text ?? '';

  it('have the merged cells of the form', async () => {
    const { tables } = await open(city);
    const rows = tables[1] ? descendants(tables[1], 'w:tr') : [];
    const shape = (row: XmlElement | undefined) =>
      (row ? descendants(row, 'w:tc') : []).map((cell) => {
        const properties = child(cell, 'w:tcPr');
        const merge = child(properties, 'w:vMerge');
        const down = merge === undefined ? '' : merge.attributes['w:val'] === 'restart' ? '↓' : '|';
        return `${textOf(cell).slice(0, 8)}${value(properties, 'w:gridSpan') ?? ''}${down}`;
      });
    expect(rows.slice(0, 3).map(shape)).toEqual([
      ['（本列数据的勾稽3↓', '申请人情况7'],
      ['3|', '自然人↓', '法人或其他组织5', '总计↓'],
      ['3|', '|', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '|'],
    ]);
    expect(shape(rows[5]).slice(0, 2)).toEqual(['三、本年度办理结↓', '（一）予以公开2']);
    expect(shape(rows[7]).slice(0, 3)).toEqual(['|', '（三）不予公开↓', '1.属于国家秘密']);
  });

  it('repeat their header on every page and break between rows only', async () => {
    const { tables } = await open(city);
    const headers = tables.map((table) => descendants(table, 'w:tblHeader').length);
    // 表二 has a header of its own for each part: the first is not that of the others.
    expect(headers).toEqual([0, 3, 3]);
    for (const table of tables)
      expect(descendants(table, 'w:cantSplit').length).toBe(descendants(table, 'w:tr').length);
  });

  it('a caption that the form prints in the table stands there once', async () => {
    const { tables, paragraphs } = await open(city);
    expect(paragraphs.filter(({ text }) => text.startsWith('第二十条'))).toEqual([]);
    expect(tables[0] && textOf(tables[0]).match(/第二十条第（.）项/g)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
  });

  it('keep what the report says besides the figure', async () => {
    const { tables } = await open(city.replace(/\| +1873 \|/, '| 1873（其中罚款12件） |'));
    expect(tables[0] && textOf(tables[0])).toContain('1873（其中罚款12件）');
  });
});

describe('the file', () => {
  it('is the same each time', async () => {
    expect((await open(report)).bytes).toEqual((await open(report)).bytes);
  });

  it('is the same in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Shanghai';
      const east = (await open(report)).bytes;
      process.env.TZ = 'America/Los_Angeles';
      expect((await open(report)).bytes).toEqual(east);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
