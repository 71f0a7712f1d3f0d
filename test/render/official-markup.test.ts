/** Tables of the form are printed as the form has them, whatever they look like in the source. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportHtml } from '../../server/render/export-html';
import { renderHtml } from '../../server/render/html';
import { officialBlocks } from '../../server/render/official-blocks';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../corpus/reports';
import { bound } from './fixture';

const folder = new URL('../../samples/', import.meta.url);
const sample = (start: string): string =>
  readFileSync(new URL(readdirSync(folder).find((name) => name.startsWith(start)) ?? '', folder), 'utf8');

/** Without colgroup and classes: what spans what. */
const tablesOf = (text: string): readonly string[] =>
  [...exportHtml(bound(text)).matchAll(/<table [^>]*>(.*?)<\/table>/gs)].map(([, content = '']) =>
    content.replace(/<colgroup>.*?<\/colgroup>/, '').replace(/ (?:class|scope)="[^"]*"/g, ''),
  );

const heads = {
  T3:
    '<thead><tr><th colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</th><th colspan="7">申请人情况</th></tr>' +
    '<tr><th rowspan="2">自然人</th><th colspan="5">法人或其他组织</th><th rowspan="2">总计</th></tr>' +
    '<tr><th>商业企业</th><th>科研机构</th><th>社会公益组织</th><th>法律服务机构</th><th>其他</th></tr></thead>',
  T4:
    '<thead><tr><th colspan="5" rowspan="2">行政复议</th><th colspan="10">行政诉讼</th></tr>' +
    '<tr><th colspan="5">未经复议直接起诉</th><th colspan="5">复议后起诉</th></tr>',
};

describe.each(['云岫镇', '云岭市'])('%s: pasted from a page, and in pipes', (name) => {
  const [open = '', received = '', reviews = ''] = tablesOf(sample(name));

  it('has the blocks of table two with a header each', () => {
    for (const item of ['一', '五', '六', '八'])
      expect(open).toContain(`<th colspan="4">第二十条第（${item}）项</th>`);
    expect(open).toContain('<th>信息内容</th><th colspan="3">本年收费金额（单位：万元）</th>');
  });

  it('has the header of table three, and its groups at the left of what they hold', () => {
    expect(received).toContain(heads.T3);
    expect(received).toContain('<th rowspan="22">三、本年度办理结果</th><th colspan="2">（一）予以公开</th>');
    expect(received).toContain('<th rowspan="8">（三）不予公开</th><th>1.属于国家秘密</th>');
    expect(received).toContain('<th colspan="2">（七）总计</th>');
    expect(received).toContain('<th colspan="3">四、结转下年度继续办理</th>');
  });

  it('has the three blocks of table four over one row of fifteen figures', () => {
    expect(reviews).toContain(heads.T4);
    expect(reviews.match(/<td>/g)).toHaveLength(15);
  });

  it('says of every header whether it heads columns or rows', () => {
    const html = exportHtml(bound(sample('云岭市')));
    expect(html).toContain('<th scope="colgroup" colspan="5">法人或其他组织</th>');
    expect(html).toContain('<th scope="col">商业企业</th>');
    expect(html.match(/<th(?=[ >])(?![^>]* scope="(?:col|colgroup|row|rowgroup)")/g)).toBeNull();
  });
});

const rows = (more: string): string => `三、收到和处理政府信息公开申请情况

指标\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
${more}`;

describe('what a table of the form does not have', () => {
  it('keeps the table as it is where it is a figure', () => {
    expect(tablesOf(rows('五、另行统计\t1\t0\t0\t0\t0\t0\t1\n'))[0]).toContain('五、另行统计');
    expect(exportHtml(bound(rows('五、另行统计\t1\t0\t0\t0\t0\t0\t1\n')))).not.toContain('official');
  });

  it('is printed below the table where it is text', () => {
    const text = rows('以上数据由各科室报送\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n');
    expect(tablesOf(text)[0]).toContain('<tr><td colspan="8">以上数据由各科室报送</td></tr></tbody>');
  });

  it('is a figure in a row that has none: it is said below, with its mark', () => {
    const text = rows('三、本年度办理结果\t\t\t\t\t\t\t7\n（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n');
    const start = text.indexOf('\t7\n') + 1;
    const html = renderHtml(bound(text), {
      findings: [
        {
          range: { start, end: start + 1 },
          severity: 'warning',
          message: { zh: '分组行', en: '' },
          related: [],
        },
      ],
      language: 'zh',
      hasPlaces: true,
    });
    expect(html).toContain(
      `注：三、本年度办理结果，总计：<span class="figure finding warning" data-start="${start}" data-end="${start + 1}" title="分组行">7</span>`,
    );
  });
});

describe('the title of a table', () => {
  it('is not repeated below the heading that says it', () => {
    expect(exportHtml(bound(rows('')))).not.toContain('<caption>');
  });

  it('is printed where nothing says it', () => {
    const html = exportHtml(bound(sample('望河区').replaceAll(/(?:附件：)?政府信息公开情况统计表/g, '')));
    expect(html).toContain('<caption>政府信息公开情况统计表</caption>');
  });
});

it('lines that the form prints in its table are taken in, with their places', () => {
  const text =
    '二、主动公开政府信息情况\n\n第二十条第（五）项\n\n信息内容\t本年处理决定数量\n行政许可\t61204\n';
  const html = renderHtml(bound(text), { findings: [], language: 'zh', hasPlaces: true });
  const start = text.indexOf('第二十条');
  expect(html.match(/第二十条第（五）项/g)).toHaveLength(1);
  expect(html).toContain(
    `<tr class="head" data-start="${start}" data-end="${start + 9}"><th scope="colgroup" colspan="2">第二十条第（五）项</th></tr>`,
  );
});

it.skipIf(!hasCorpus)(`loses no figure of a published report${withoutCorpus}`, () => {
  for (const name of publishedNames) {
    const report = bound(published(name));
    const html = renderHtml(report, { findings: [], language: 'zh', hasPlaces: true });
    const figures = [...officialBlocks(report).values()].flatMap(({ table }) =>
      table.rows.flatMap(({ cells }) => cells.map(({ cell }) => cell)),
    );
    for (const { text, range } of figures)
      if (text.trim() !== '')
        expect(html, `${name} ${text}`).toContain(` data-start="${range.start}" data-end="${range.end}"`);
  }
});
