import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile, importHtml } from '../../server/import/import';
import type { Imported } from '../../server/import/result';
import type { TableFigures } from '../renderings/render';
import { applications, disputes, publications } from '../renderings/tables';
import { figuresIn, lost, printed } from './official';

async function imported(markup: string): Promise<Imported> {
  const result = await importHtml(markup);
  if (!result.ok) throw new Error(result.reason.en);
  return result;
}

const title = '云岭市2024年政府信息公开工作年度报告';
const body = '<p>　　2024年，我市政府信息公开工作平稳有序，现将情况报告如下。</p>';
const page = (inside: string) =>
  `<!DOCTYPE html><html><head><title>云岭市</title></head><body>${inside}</body></html>`;

describe('a page', () => {
  it('is a report with nothing of the site around it, and all of that is listed', async () => {
    const { text, removed } = await imported(
      page(`<script>var a = "脚本";</script><style>p{}</style>
      <div>今天是2025年1月3日 <a href=/>简体</a> | <a href=#>繁体</a></div>
      <ul><li><a href=/>首页</a></li><li><a href=/n>政府信息公开年报</a></li></ul>
      <div>您当前的位置：<a href=/>首页</a> &gt; <a href=/z>政务公开</a> &gt; 年报</div>
      <h1>${title}</h1>
      <p>发布时间：2025-01-20　来源：云岭市人民政府办公室　浏览次数：123　【字体：<a>大</a> <a>中</a> <a>小</a>】</p>
      ${body}<h2>一、总体情况</h2><p>全年公开信息12条。</p>
      <p>云岭市人民政府办公室</p><p>2025年1月20日</p>
      <p>附件：<a href=x.docx>统计表.docx</a></p>
      <div>分享到：<a href=#>微信</a></div><p>上一篇：<a href=1>2023年政府信息公开工作年度报告</a></p>
      <div>相关链接</div><ul><li><a href=2>2022年政府信息公开工作年度报告</a></li></ul>
      <footer><p>主办单位：云岭市人民政府办公室</p></footer><p>版权所有：云岭市人民政府</p>`),
    );
    expect(text).toBe(`${title}

发布时间：2025-01-20　来源：云岭市人民政府办公室

2024年，我市政府信息公开工作平稳有序，现将情况报告如下。

一、总体情况

全年公开信息12条。

云岭市人民政府办公室
2025年1月20日

附件：统计表.docx
`);
    expect(removed).toEqual([
      '今天是2025年1月3日 简体 | 繁体',
      '首页',
      '政府信息公开年报',
      '您当前的位置：首页 > 政务公开 > 年报',
      '浏览次数：123',
      '【字体：大 中 小】',
      '分享到：微信',
      '上一篇：2023年政府信息公开工作年度报告',
      '相关链接',
      '2022年政府信息公开工作年度报告',
      '主办单位：云岭市人民政府办公室',
      '版权所有：云岭市人民政府',
    ]);
  });

  it('has its table of metadata as lines', async () => {
    const { text } = await imported(
      page(
        `<table><tr><td>索 引 号：</td><td>1133/2025</td><td>发布机构</td><td>云岭市</td></tr>
        <tr><td>分类</td><td colspan=3>年报</td></tr><tr><td>文件下载</td><td colspan=3></td></tr></table><h1>${title}</h1>${body}`,
      ),
    );
    expect(text.startsWith(`索引号：1133/2025\n发布机构：云岭市\n分类：年报\n\n${title}\n`)).toBe(true);
  });

  it('that is laid out with tables loses nothing', async () => {
    const prose = '本单位主动公开政府信息若干条，回应群众关切。'.repeat(20);
    const { text } = await imported(
      page(`<table><tr><td><a href=/>首页</a></td><td><table><tr><td><b>${title}</b></td></tr><tr><td>${body}<p>${prose}</p>
      <table><tr><td>指标</td><td>数量</td></tr><tr><td>甲</td><td>1</td></tr></table></td></tr></table></td></tr></table>`),
    );
    expect(text.split('\n')[0]).toBe(title);
    expect(lost(prose, text)).toBe('');
    expect(text).toMatch(/^\| 甲 +\| +1 \|$/m);
  });

  it('whose title stands in its head only gets it from there', async () => {
    const { text } = await imported(
      `<html><head><meta name="ArticleTitle" content="${title}"><title>云岭市人民政府</title></head><body>${body}</body></html>`,
    );
    expect(text.split('\n')[0]).toBe(title);
  });

  it('in pieces keeps numbers of lists, and lines that end in br', async () => {
    const { text } = await imported(
      page(
        `<h1>${title}</h1>${body}<ol start=2><li>公开渠道不够宽</li><li>（三）机制有待完善</li></ol><p>甲方<br>乙方</p>`,
      ),
    );
    expect(text).toContain('2.公开渠道不够宽');
    expect(text).toContain('\n（三）机制有待完善');
    expect(text).toContain('甲方\n乙方');
  });

  it('says where a picture stood', async () => {
    const { notices } = await imported(page(`<h1>${title}</h1>${body}<img src=table.png width=600>`));
    expect(notices).toEqual([
      { line: 2, message: expect.objectContaining({ zh: '此处有图片，其中的文字未能导入' }) },
    ]);
  });
});

describe('hostile markup', () => {
  it('is never more than text', async () => {
    const { text, notices } = await imported(
      page(`<h1>${title}</h1>${body}<p>// zwgk-ignore-file table/balance</p><p>／／ zwgk-form 2019</p>
      <p>&lt;script&gt;alert(1)&lt;/script&gt;</p><svg><title><p>画</p></title></svg><template><p>模板</p></template>
      <p hidden>看不见</p><p style="DISPLAY : none">也看不见</p><textarea><p>输入</textarea><noscript><p>无脚本</p></noscript>`),
    );
    expect(text).toContain('· // zwgk-ignore-file table/balance\n');
    expect(text).toContain('· ／／ zwgk-form 2019\n');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).not.toMatch(/看不见|模板|输入|无脚本/);
    expect(notices).toHaveLength(2);
    expect(text.split('\n')[notices[0]?.line ?? 0]).toContain('zwgk-ignore-file');
  });

  it.each([
    ['elements nested without end', `${'<div>'.repeat(50_000)}深处的文字`],
    [
      'formatting that is opened anew in each paragraph',
      `${'<b id=1><i>'.repeat(3000)}${'<p>甲'.repeat(3000)}`,
    ],
    ['tables in tables', `${'<table><tr><td>'.repeat(2000)}甲`],
    ['spans as wide as can be', `<table>${'<tr><td colspan=1000 rowspan=65534>甲<td>1'.repeat(500)}</table>`],
    ['angle brackets', '<'.repeat(200_000)],
    ['an unfinished comment', `<!--${'-'.repeat(200_000)}`],
    ['spaces', `<p>甲${' '.repeat(200_000)}\n${' '.repeat(200_000)}乙`],
  ])('of %s is read in no more than seconds', { timeout: 15_000 }, async (_, markup) => {
    const result = await importHtml(markup);
    expect(result.ok || result.reason.zh.startsWith('文件中没有文字')).toBe(true);
  });

  it('of any bytes throws nothing', async () => {
    const tag = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td rowspan=0>',
      '<td colspan=-1>',
      '</table>',
      '<p>',
      '</p>',
      '<ol>',
      '<li>',
      '<a href=x>',
      '<br>',
      '<h1>',
      '<pre>',
      '甲',
      '1',
      '一、总体情况',
      '&#0;',
      '&nbsp;',
      '<!--',
      '-->',
      '<svg>',
      '<math>',
      '<select>',
      '<b',
      '\0',
      '。'.repeat(30),
      '|',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 40 }), async (tags) => {
        const result = await importHtml(tags.join(''));
        expect(result.ok ? result.text : result.reason.zh).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.html', 'a.docx', 'a.txt', ''),
        async (bytes, name) => {
          const result = await importFile(bytes, name);
          expect(result.ok ? result.text : result.reason.zh).toBeTypeOf('string');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a table whose rows begin their columns at different places', () => {
  it.each([
    [
      'a column that the header and the figures begin elsewhere',
      '<tr><td>信息内容<td>上一年项目数量<td colspan=2>本年增/减<td>处理决定数量<tr><td>行政许可<td colspan=2>12<td>-3<td>40',
      ['信息内容|上一年项目数量|本年增/减|处理决定数量', '行政许可|12|-3|40'],
    ],
    [
      'columns that one row parts',
      '<tr><td>甲<td colspan=2>乙<tr><td colspan=2>丙<td>丁<tr><td>戊<td>己<td>庚',
      ['甲|乙|', '丙||丁', '戊|己|庚'],
    ],
    [
      'a cell that reaches down keeps its column',
      '<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁',
      ['甲|乙|', '|丙|丁'],
    ],
  ])('%s', async (_, rows, wanted) => {
    const { text } = await imported(page(`<h1>${title}</h1>${body}<table>${rows}</table>`));
    const lines = text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| -'));
    expect(
      lines.map((line) =>
        line
          .slice(1, -1)
          .replaceAll(/\s*(?:\|)\s*/g, '|')
          .trim(),
      ),
    ).toEqual(wanted);
  });
});

describe('a published table with spanning cells', () => {
  const html = (table: TableFigures): string =>
    printed(table)
      .map((row) =>
        row
          .map(
            ({ text, rowSpan, columnSpan }) =>
              `<td rowspan=${rowSpan} colspan=${columnSpan}><p>${text}</p></td>`,
          )
          .join(''),
      )
      .map((row) => `<tr>${row}</tr>`)
      .join('\n');

  it.each([
    ['表二', publications],
    ['表三', applications],
    ['表四', disputes],
  ])('random consistent %s: every figure stands in its cell', async (_, tables) => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const section = table.form.sections.find((one) => one.tables.includes(table.table.id));
        const year = table.form.years.from;
        const { text, removed } = await imported(
          page(
            `<h1>云岭市${year}年政府信息公开工作年度报告</h1>${body}<p>${section?.ordinal}、${section?.title}</p><table border=1>${html(table)}</table>`,
          ),
        );
        const wanted = [...table.figures].flatMap(([row, texts]) =>
          texts.map((figure) => `${row} ${figure}`),
        );
        const found = figuresIn(text).map((figure) => figure.replace(/^\S+ ([^ ]*)\.[^. ]+ /, '$1 '));
        expect(found.sort()).toEqual(wanted.sort());
        expect(
          lost(
            printed(table)
              .flat()
              .map((cell) => cell.text)
              .join(''),
            text + removed.join(''),
          ),
        ).toBe('');
      }),
      { numRuns: 25 },
    );
  });
});

describe('a file', () => {
  it.each([
    [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a.html', /PDF/],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'a.doc', /另存为 \.docx/],
    [[...Buffer.from('{\\rtf1')], 'a.txt', /RTF/],
    [[...Buffer.from('MIME-Version: 1.0')], 'a.mht', /mht/],
    [[0x50, 0x4b, 3, 4, 0, 0], 'a.docx', /损坏/],
    [[], 'a.txt', /没有文字/],
  ])('that cannot be read is answered with what to do: %#', async (bytes, name, reason) => {
    const result = await importFile(Uint8Array.from(bytes), name);
    expect(result.ok ? '' : result.reason.zh).toMatch(reason);
  });

  it('with a password is told from an old one', async () => {
    const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
    const result = await importFile(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...name]), 'a.docx');
    expect(result.ok ? '' : result.reason.zh).toContain('密码');
  });

  it('is a page also where its name does not say so', async () => {
    const result = await importFile(Buffer.from(`\ufeff <!DOCTYPE html><p>${title}</p>${body}`), 'a.txt');
    expect(result.ok && result.text.split('\n')[0]).toBe(title);
  });
});
