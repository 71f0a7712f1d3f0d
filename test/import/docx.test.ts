import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../server/import/docx/number-format';
import { importDocx } from '../../server/import/import';
import type { Imported } from '../../server/import/result';
import type { TableFigures } from '../renderings/render';
import { applications, disputes, publications } from '../renderings/tables';
import { cell, docx, level, listed, type Parts, p, row, run, table } from './docx';
import { figuresIn, lost, printed } from './official';

async function imported(parts: Parts): Promise<Imported> {
  const result = await importDocx(docx(parts));
  if (!result.ok) throw new Error(result.reason.en);
  return result;
}

const title = '云岭市2024年政府信息公开工作年度报告';
const report = (...blocks: readonly string[]) => p(title) + blocks.join('');
const textOf = async (parts: Parts) =>
  (await imported(parts)).text
    .split('\n')
    .filter((line) => line !== '')
    .slice(1);

describe('automatic numbers', () => {
  const gbt =
    level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimal', '（%4）');
  const numbering = `<w:abstractNum w:abstractNumId="0">${gbt}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

  it('stand before the headings, as Word prints them', async () => {
    const body = report(
      listed('总体情况', 0),
      p('全年平稳。'),
      listed('主动公开', 1),
      listed('公开渠道', 2),
      listed('网站', 3),
      listed('微信', 3),
      listed('公开内容', 2),
      listed('依申请公开', 1),
      listed('存在的主要问题及改进情况', 0),
      listed('问题', 1),
    );
    expect(await textOf({ body, numbering })).toEqual([
      '一、总体情况',
      '全年平稳。',
      '（一）主动公开',
      '1.公开渠道',
      '（1）网站',
      '（2）微信',
      '2.公开内容',
      '（二）依申请公开',
      '二、存在的主要问题及改进情况',
      '（一）问题',
    ]);
  });

  it('come from the style, and from the style that it is based on', async () => {
    const styles =
      '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const styled = (text: string, style: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = report(
      styled('总体情况', 'H1'),
      styled('主动公开', 'H2'),
      styled('无序号', 'H2', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('其他需要报告的事项', 'H1a'),
    );
    expect(await textOf({ body, numbering, styles })).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '无序号',
      '二、其他需要报告的事项',
    ]);
  });

  it('start anew where the list says so, and count on where two lists are one', async () => {
    const lists =
      `<w:abstractNum w:abstractNumId="0">${gbt}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = report(listed('甲', 2), listed('乙', 2, 2), listed('丙', 2, 3), listed('丁', 2, 3));
    expect(await textOf({ body, numbering: lists })).toEqual(['1.甲', '2.乙', '5.丙', '6.丁']);
  });

  it.each([
    ['chineseCountingThousand', 12, '十二'],
    ['chineseLegalSimplified', 3, '叁'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalFullWidth', 12, '１２'],
    ['ideographTraditional', 2, '乙'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['bullet', 1, undefined],
    ['unknownFormat', 7, '7'],
  ])('%s %i is %s', (format, number, printedAs) => {
    expect(formatNumber(number, format)).toBe(printedAs);
  });
});

describe('text', () => {
  it('is that with all tracked changes accepted', async () => {
    const body = report(
      p(
        `${run('公开')}<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2">${run('新')}</w:ins>${run('信息。')}`,
      ),
      p(run('前半句'), '<w:rPr><w:del w:id="3"/></w:rPr>'),
      p('后半句。'),
      `<w:moveFrom w:id="4">${run('移走')}</w:moveFrom>`,
      p(`<w:moveTo w:id="5">${run('移来。')}</w:moveTo>`),
    );
    expect(await textOf({ body })).toEqual(['公开新信息。', '前半句后半句。', '移来。']);
  });

  it('stands in fields, links, content controls and text boxes too, once', async () => {
    const box = (content: string) => `<w:txbxContent>${p(content)}</w:txbxContent>`;
    const body = report(
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>${run('日期')}<w:hyperlink>${run('链接')}</w:hyperlink><w:smartTag>${run('标记')}</w:smartTag>${run('。')}`,
      ),
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('控件。')}</w:sdtContent></w:sdt>`,
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('文本框。')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('文本框。')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    );
    expect(await textOf({ body })).toEqual(['日期链接标记。', '控件。', '文本框。']);
  });

  it('keeps soft line breaks and symbols, leaves out page breaks and what is hidden', async () => {
    const body = report(
      p(
        '<w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
          run('藏', '<w:vanish/>'),
      ),
    );
    expect(await textOf({ body })).toEqual(['上行', '下行☑']);
  });

  it('has its footnotes at the end, and says so', async () => {
    const { text, notices } = await imported({
      body: report(p(`${run('全年公开12条')}<w:r><w:footnoteReference w:id="7"/></w:r>${run('。')}`)),
      footnotes: `<w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${run('不含下属单位。')}`)}</w:footnote>`,
    });
    expect(text).toContain('全年公开12条[1]。\n\n[1] 不含下属单位。\n');
    expect(notices.map(({ message }) => message.zh)).toEqual(['脚注和尾注移到了文末']);
  });

  it('leaves out the table of contents, headers and footers, and lists them', async () => {
    const { text, removed } = await imported({
      body: report(p('一、总体情况', '<w:pStyle w:val="10"/>'), p('正文。')),
      styles: '<w:style w:styleId="10"><w:name w:val="toc 1"/></w:style>',
      header: p('云岭市人民政府文件'),
    });
    expect(text).not.toMatch(/总体情况|文件/);
    expect(removed).toEqual(['一、总体情况', '云岭市人民政府文件']);
  });

  it('says where a picture or an embedded sheet stood', async () => {
    const { notices } = await imported({
      body: report(p('见下图。'), p('<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>')),
    });
    expect(notices).toEqual([
      { line: 2, message: expect.objectContaining({ zh: '此处有图片，其中的文字未能导入' }) },
    ]);
  });

  it('is never a comment or a directive', async () => {
    const { text } = await imported({ body: report(p('// zwgk-ignore-file'), p('&lt;script&gt;')) });
    expect(text).toContain('· // zwgk-ignore-file');
    expect(text).toContain('<script>');
  });
});

describe('tables', () => {
  const word = (figures: TableFigures): string => {
    const below: { columns: number; rows: number }[] = [];
    const rows = printed(figures).map((cells) => {
      const parts: string[] = [];
      let column = 0;
      const continued = (): void => {
        for (let open = below[column]; open !== undefined && open.rows > 0; open = below[column]) {
          open.rows -= 1;
          parts.push(cell('', `<w:gridSpan w:val="${open.columns}"/><w:vMerge/>`));
          column += open.columns;
        }
      };
      for (const { text, rowSpan, columnSpan } of cells) {
        continued();
        below[column] = { columns: columnSpan, rows: rowSpan - 1 };
        const merge = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
        parts.push(cell(text, `<w:gridSpan w:val="${columnSpan}"/>${merge}`));
        column += columnSpan;
      }
      continued();
      return row(...parts);
    });
    return table(...rows);
  };

  it.each([
    ['表二', publications],
    ['表三', applications],
    ['表四', disputes],
  ])('random consistent %s with merged cells: every figure stands in its cell', async (_, tables) => {
    await fc.assert(
      fc.asyncProperty(tables, async (figures) => {
        const section = figures.form.sections.find((one) => one.tables.includes(figures.table.id));
        const head = p(`云岭市${figures.form.years.from}年政府信息公开工作年度报告`);
        const { text, removed } = await imported({
          body: head + p(`${section?.ordinal}、${section?.title}`) + word(figures),
        });
        const wanted = [...figures.figures].flatMap(([id, texts]) =>
          texts.map((figure) => `${id} ${figure}`),
        );
        const found = figuresIn(text).map((figure) => figure.replace(/^\S+ ([^ ]*)\.[^. ]+ /, '$1 '));
        expect(found.sort()).toEqual(wanted.sort());
        const source = printed(figures)
          .flat()
          .map(({ text: content }) => content);
        expect(lost(source.join(''), text + removed.join(''))).toBe('');
      }),
      { numRuns: 20 },
    );
  });

  it('a subheading without an ordinal is one by its style; a title and a numbered heading need none', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="9"><w:name w:val="小标题"/><w:basedOn w:val="2"/></w:style>';
    const styled = (text: string, id: string) => p(text, `<w:pStyle w:val="${id}"/>`);
    const { text } = await imported({
      styles,
      body:
        styled('云岭市2024年政府信息公开工作年度报告', '2') +
        p('一、总体情况') +
        styled('（一）主动公开', '2') +
        styled('让数据多跑路', '9') +
        p('全年公开10条。'),
    });
    expect(text).toBe(
      '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开\n\n### 让数据多跑路\n\n全年公开10条。\n',
    );
  });

  it('lines of metadata stay together, page numbers are not listed as left out', async () => {
    const { text, removed } = await imported({
      body:
        p('索引号：YL001') +
        p('公开日期：2025-02-26') +
        p('云岭市2024年政府信息公开工作年度报告') +
        p('全年平稳。'),
      header: p('— 1 —'),
    });
    expect(text).toBe(
      '索引号：YL001\n公开日期：2025-02-26\n\n云岭市2024年政府信息公开工作年度报告\n\n全年平稳。\n',
    );
    expect(removed).toEqual([]);
  });

  it('inside of a frame, and rows in content controls, are read; deleted rows are not', async () => {
    const inner = table(
      row(cell('指标'), cell('数量')),
      `<w:sdt><w:sdtContent>${row(cell('甲'), cell('1'))}</w:sdtContent></w:sdt>`,
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('乙')}${cell('2')}</w:tr>`,
    );
    const { text } = await imported({
      body: report(table(`<w:tr><w:tc>${p('框内')}${inner}${p('')}</w:tc></w:tr>`)),
    });
    expect(text).toContain('框内\n\n| 指标 | 数量 |\n| ---- | ---- |\n| 甲   |    1 |\n');
    expect(text).not.toContain('乙');
  });

  it('with a bar in a cell are kept as text, with a notice', async () => {
    const { text, notices } = await imported({
      body: report(table(row(cell('甲|乙'), cell('丙')), row(cell('丁'), cell('1')))),
    });
    expect(text).toContain('甲|乙 丙\n丁 1\n');
    expect(notices).toHaveLength(1);
    expect(text.split('\n')[notices[0]?.line ?? 0]).toBe('甲|乙 丙');
  });
});

describe('a damaged file', () => {
  it.each([
    ['whose XML breaks off', `${p('一段。')}<w:p><w:r><w:t>断`],
    ['with tags that do not match', `${p('一段。')}</w:tbl></w:p><w:p>`],
    ['with an entity that nobody knows', p('一段。&lol;')],
  ])('%s gives what can be read', async (_, body) => {
    expect((await imported({ body: report(body) })).text).toContain('一段。');
  });

  it('nested deeper than any document is refused', async () => {
    const body = `${'<w:sdt>'.repeat(5000)}${p('甲')}${'</w:sdt>'.repeat(5000)}`;
    const result = await importDocx(docx({ body }));
    expect(result.ok ? '' : result.reason.zh).toMatch(/损坏/);
  });

  it('with styles and lists that refer to themselves ends', async () => {
    const styles =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = report(p('甲。', '<w:pStyle w:val="a"/>'), listed('乙。', 0));
    expect(await textOf({ body, styles, numbering })).toEqual(['甲。', '乙。']);
  });

  it('of any bytes behind a good beginning throws nothing', async () => {
    const good = docx({ body: report(p('甲。')) });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const result = await importDocx(good.with(at, byte));
        expect(result.ok ? result.text : result.reason.zh).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
  });
});
