import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../server/render/html';
import type { Range } from '../../server/report/model';
import type { Finding } from '../../server/rules/finding';
import { workingTime } from '../clock';
import { at, bound, marked } from './fixture';

function finding(range: Range, fields: Partial<Finding> = {}): Finding {
  return {
    code: 'prose/parts-sum',
    severity: 'warning',
    message: { zh: '合计不符', en: 'sum differs' },
    range,
    related: [],
    ...fields,
  };
}

const html = (text: string, findings: readonly Finding[] = [], language: 'zh' | 'en' = 'zh') =>
  renderHtml(bound(text), { findings, language, hasPlaces: true });

describe('page', () => {
  const report = `// 内部说明
// zwgk-form 2021
发布机构：云岭市人民政府
公开日期：2025-02-26

云岭市2024年政府信息公开工作年度报告

一、总体情况

（一）主动公开。全年公开信息30条。

（二）依申请公开

正文第一行，写到这里换行，
第二行接着写 A
B 类。

云岭市人民政府
2025年2月26日
`;

  it('has one root and an element for each part', () => {
    const page = html(report);
    expect(page).toMatch(/^<article class="report"[^>]*>[\s\S]*<\/article>$/);
    expect(page).toMatch(/<dl class="metadata" [^>]*><dt>发布机构<\/dt><dd>云岭市人民政府<\/dd><\/dl>/);
    expect(page).toMatch(/<h1 [^>]*>云岭市2024年政府信息公开工作年度报告<\/h1>/);
    expect(page).toMatch(/<h2 [^>]*>一、总体情况<\/h2>/);
    expect(page).toMatch(
      /<div class="run-in" [^>]*><h3 [^>]*>（一）主动公开。<\/h3><p [^>]*>全年公开信息30条。<\/p><\/div>/,
    );
    expect(page).toMatch(/<h3 data-start[^>]*>（二）依申请公开<\/h3>/);
    expect(page).toMatch(
      /<div class="sign-off"><p class="signature" [^>]*>云岭市人民政府<\/p><p class="date" [^>]*>2025年2月26日<\/p><\/div>/,
    );
  });

  it('leaves out comments and directives', () => {
    expect(html(report)).not.toMatch(/内部说明|zwgk-form/);
  });

  it('joins a hard-wrapped paragraph: Chinese without a space, Latin with one', () => {
    expect(html(report)).toContain('>正文第一行，写到这里换行，第二行接着写 A B 类。</p>');
  });

  it('says where each block comes from', () => {
    const text = '一、总体情况\n\n正文。\n';
    expect(html(text)).toContain(
      '<h2 data-start="0" data-end="7">一、总体情况</h2>\n<p data-start="8" data-end="12">',
    );
  });

  it('escapes everything and has neither script nor style', () => {
    const text = `一、<img src=x onerror=alert(1)>情况

<script>alert("1")</script>与'引号'&amp;\u0000\u0007

| 指标 | "值" |
| <b>甲</b> | 1 |
`;
    const page = html(text, [
      finding({ start: 0, end: text.length }, { message: { zh: '"><script>', en: '' } }),
    ]);
    expect(page).not.toMatch(/<script|<img|<b>|style=|[\u0000\u0007]/);
    expect(page).toContain('&amp;amp;');
    expect(page).toContain('title="&quot;&gt;&lt;script&gt;"');
  });
});

describe('tables', () => {
  const table = `三、收到和处理政府信息公开申请情况

| 指标 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | «64» | 0 | 0 | 2 | 0 | 4 | «71» |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | « » |
`;

  it('has header rows and one span for each figure, with its place', () => {
    const { text, ranges } = marked(table);
    const page = html(text);
    const { start, end } = at(ranges, 0);
    expect(page).toMatch(/<table class="form-table official" data-start="\d+" data-end="\d+"><colgroup>/);
    expect(page).toContain('<th scope="col">其他</th></tr></thead><tbody><tr data-start');
    expect(page).toContain('<th class="label" scope="row">一、本年新收政府信息公开申请数量</th>');
    expect(page).toContain(
      `<td class="number"><span class="figure" data-start="${start}" data-end="${end}">64</span></td>`,
    );
    expect(page.match(/class="figure"/g)).toHaveLength(14);
  });

  it('marks the wrong figure and the others that take part', () => {
    const { text, ranges } = marked(table);
    const message = { zh: '总计 71 ≠ 70', en: '' };
    const related = [{ range: at(ranges, 0), message }];
    const page = html(text, [finding(at(ranges, 1), { severity: 'error', message, related })]);
    expect(page).toMatch(/<span class="figure finding error" [^>]*title="总计 71 ≠ 70">71<\/span>/);
    expect(page).toMatch(/<span class="figure finding related error" [^>]*title="总计 71 ≠ 70">64<\/span>/);
    expect(page.match(/finding/g)).toHaveLength(2);
  });

  it('marks a blank figure', () => {
    const { text, ranges } = marked(table);
    const page = html(text, [finding(at(ranges, 2), { severity: 'information' })]);
    expect(page).toMatch(/<span class="figure finding information" [^>]*title="合计不符"><\/span>/);
    expect(page.match(/finding/g)).toHaveLength(1);
  });

  it('prints headings over the columns that they head', () => {
    const page = html(`四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | 行政诉讼 | | | |
| | | 未经复议直接起诉 | | 复议后起诉 | |
| 结果维持 | 总计 | 结果维持 | 总计 | 结果维持 | 总计 |
| --- | --- | --- | --- | --- | --- |
| 1 | 1 | 0 | 0 | 0 | 0 |
`);
    const head = /<thead>(.*)<\/thead>/.exec(page)?.[1]?.replace(/ data-\w+="\d+"/g, '');
    expect(head).toBe(
      '<tr><th scope="colgroup" colspan="2" rowspan="2">行政复议</th><th scope="colgroup" colspan="4">行政诉讼</th></tr>' +
        '<tr><th scope="colgroup" colspan="2">未经复议直接起诉</th><th scope="colgroup" colspan="2">复议后起诉</th></tr>' +
        '<tr><th scope="col">结果维持</th><th scope="col">总计</th><th scope="col">结果维持</th><th scope="col">总计</th><th scope="col">结果维持</th><th scope="col">总计</th></tr>',
    );
  });

  it('tells a heading between the rows from a group of the form', () => {
    const page = html(`二、主动公开政府信息情况

第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t61204
另有\t3
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t1286

三、收到和处理政府信息公开申请情况

指标\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
三、本年度办理结果
（一）予以公开\t1\t0\t0\t0\t0\t0\t1
（八）另行处理\t1\t0\t0\t0\t0\t0\t1
`);
    expect(page).toContain('<th scope="colgroup" colspan="2">第二十条第（五）项</th>');
    expect(page).toContain('<th scope="colgroup" colspan="2">第二十条第（六）项</th>');
    expect(page.match(/<th scope="col">本年处理决定数量<\/th>/g)).toHaveLength(2);
    expect(page).toContain('<td colspan="8">三、本年度办理结果</td>');
  });

  it('lets rows with fewer columns reach the edge, but not a row with a missing cell', () => {
    const page = html(`二、主动公开政府信息情况

| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 第二十条第（五）项 |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 61204 |
| 另有 | 3 |
| 第二十条第（六）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政处罚 | 1286 | | |

三、收到和处理政府信息公开申请情况

| 指标 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 |
`).replace(/ data-\w+="\d+"/g, '');
    expect(page).toContain('<tr><th scope="colgroup" colspan="4">第二十条第（五）项</th></tr>');
    expect(page).toContain(
      '<tr><th scope="col">信息内容</th><th scope="colgroup" colspan="3">本年处理决定数量</th></tr>',
    );
    expect(page).toContain('<td class="number" colspan="3"><span class="figure">61204</span></td>');
    expect(page).toContain(
      '<tr><th scope="colgroup" colspan="4">第二十条第（六）项</th></tr>' +
        '<tr><th scope="col">信息内容</th><th scope="colgroup" colspan="3">本年处理决定数量</th></tr>' +
        '<tr><td>行政处罚</td><td class="number" colspan="3"><span class="figure">1286</span></td></tr>',
    );
    expect(page).toContain('<td class="number">0</td></tr></tbody>');
  });

  it('takes 2014年度 in a header for a header', () => {
    const page = html('| 指标名称 | 2014年度 |\n| --- | --- |\n| 甲 | 12 |\n');
    expect(page).toContain('<th scope="col">2014年度</th></tr></thead>');
  });
});

describe('laid out for the page', () => {
  const page = (text: string) => renderHtml(bound(text), { findings: [], language: 'zh', hasPlaces: false });
  const tables = (text: string) =>
    [...page(text).matchAll(/<table class="([^"]*)">/g)].map(([, name]) => name);
  const table = (columns: number, figure: string) => {
    const line = (cell: (at: number) => string) =>
      `|${Array.from({ length: columns }, (_, at) => ` ${cell(at)} |`).join('')}\n`;
    const rows = [
      line((at) => (at === 0 ? '单位' : `指标${at}`)),
      line(() => '---'),
      line((at) => (at === 0 ? '云岭街道办事处' : figure)),
    ];
    return `一、总体情况\n\n见下表。\n\n${rows.join('')}`;
  };

  it('marks where a long title may end its lines', () => {
    expect(page('云岭市人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n')).toContain(
      '<h1>云岭市人民政府2024年<wbr>政府信息公开工作年度报告</h1>',
    );
  });

  it('keeps the words of a title apart, and its own lines', () => {
    expect(
      page('云岭市人民政府办公室\n2024年政府信息 ABC 公开工作年度报告\n\n一、总体情况\n\n正文。\n'),
    ).toContain('<h1>云岭市人民政府办公室<wbr>2024年政府信息 ABC 公开工作年度报告</h1>');
  });

  it('takes the line below 附件1 for its title, in brackets or not', () => {
    const markup = page(
      '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n附件1\n\n云岭市规划方案一览表（含调整、修编和局部修改）\n\n| 序号 | 数量 |\n| --- | --- |\n| 1 | 2 |\n',
    );
    expect(markup).toContain('<p class="annex">附件1</p>\n<h2 class="annex-title">云岭市规划方案');
  });

  it('and a sentence for what it is', () => {
    const markup = page(
      '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n附件1\n\n全年公开规划方案12个。\n',
    );
    expect(markup).toContain('<p class="annex">附件1</p>\n<p>全年公开规划方案12个。</p>');
  });

  it.each([
    [4, '1234', 'form-table whole'],
    [11, '1234', 'form-table whole small'],
    [17, '12345', 'form-table whole smaller'],
    [40, '123456', 'form-table smallest'],
    [2, '9'.repeat(150), 'form-table smallest'],
  ])(
    'sets a table of %i columns of %s in a type in which no figure breaks: %s',
    (columns, figure, expected) => {
      expect(tables(table(columns, figure))).toEqual([expected]);
    },
  );

  it('does not take words in a table that is not of the form for headings', () => {
    const markup = page(
      '一、总体情况\n\n见下表。\n\n| 名称 | 内容 |\n| --- | --- |\n| 网址 | http://www.yunling.gov.cn |\n| 甲类 | |\n| 说明 | 每周更新 |\n',
    );
    expect(markup).toContain('<tr><td>网址</td><td>http://www.yunling.gov.cn</td></tr>');
    expect(markup).toContain('<tr><th scope="colgroup" colspan="2">甲类</th></tr>');
  });
});

describe('findings in prose', () => {
  it('split the text at their offsets', () => {
    const { text, ranges } = marked('一、总体情况\n\n共公开«30»条，其中甲«10»条、乙«15»条。\n');
    const related = [at(ranges, 1), at(ranges, 2)].map((range) => ({ range, message: { zh: '', en: '' } }));
    const page = html(text, [finding(at(ranges, 0), { related })]);
    const flat = page.replace(/ data-\w+="\d+"/g, '');
    expect(flat).toContain(
      '<p>共公开<span class="finding warning" title="合计不符">30</span>条，其中甲' +
        '<span class="finding related warning" title="合计不符">10</span>条、乙' +
        '<span class="finding related warning" title="合计不符">15</span>条。</p>',
    );
  });

  it('may overlap: the worst severity and all messages, one a line', () => {
    const { text, ranges } = marked('一、总体情况\n\n«全年收到«3»件。»\n');
    const page = html(text, [
      finding(at(ranges, 0), { severity: 'error', message: { zh: '甲', en: '' } }),
      finding(at(ranges, 1), { severity: 'hint', message: { zh: '乙', en: '' } }),
    ]);
    const flat = page.replace(/ data-\w+="\d+"/g, '');
    expect(flat).toContain(
      '<p><span class="finding error" title="甲">全年收到</span><span class="finding error" title="甲\n乙">3</span>' +
        '<span class="finding error" title="甲">件。</span></p>',
    );
  });

  it('speak the language asked for', () => {
    const { text, ranges } = marked('一、总体情况\n\n共公开«30»条。\n');
    expect(html(text, [finding(at(ranges, 0))], 'en')).toContain('title="sum differs"');
  });

  it('stay linear with very many of them', () => {
    const sentence = '共公开30条。';
    const text = `一、总体情况\n\n${sentence.repeat(20_000)}\n`;
    const findings = Array.from({ length: 20_000 }, (_, i) => {
      const start = text.indexOf('共') + i * sentence.length + 3;
      return finding({ start, end: start + 2 });
    });
    const started = workingTime();
    const page = html(text, findings);
    expect(page.match(/<span/g)).toHaveLength(20_000);
    // Measured 0.2 s; quadratic work takes minutes.
    expect(workingTime() - started).toBeLessThan(5000);
  });
});
