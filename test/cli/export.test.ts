import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { commandLine } from './zwgk';

const report = `云岭市2024年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 64 | 0 | 0 | 2 | 0 | 4 | 70 |
`;

const { at, zwgk, zwgkWith } = commandLine();

beforeAll(async () => {
  await writeFile(at('报告.zwgk'), report);
  await writeFile(at('空.zwgk'), '一、总体情况\n\n正文。\n');
});

it('writes a CSV that Excel reads as UTF-8', async () => {
  expect(await zwgk('export', '--to', 'csv', '报告.zwgk', '-o', '报告.csv')).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  const csv = await readFile(at('报告.csv'), 'utf8');
  expect(csv.split('\r\n')[1]).toBe(
    '表三,收到和处理政府信息公开申请情况,new,,一、本年新收政府信息公开申请数量,naturalPerson,自然人,件,64,64',
  );
  expect(csv.startsWith('\ufeff表,')).toBe(true);
});

it('writes a workbook that opens', async () => {
  expect((await zwgk('export', '--to', 'xlsx', '报告.zwgk', '--output', '报告.xlsx')).code).toBe(0);
  const names = Object.keys(unzipSync(await readFile(at('报告.xlsx'))));
  expect(names).toEqual(expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml']));
});

it('writes a Word document, of a report without tables, too, and the same one each time', async () => {
  for (const name of ['报告', '空']) {
    expect(await zwgk('export', '--to', 'docx', `${name}.zwgk`, '-o', '甲.docx')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect((await zwgk('export', '--to', 'docx', `${name}.zwgk`, '-o', '乙.docx')).code).toBe(0);
    const bytes = await readFile(at('甲.docx'));
    expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
    expect(bytes.equals(await readFile(at('乙.docx')))).toBe(true);
  }
});

it('leaves the old file as it is when there is nothing to write', async () => {
  await writeFile(at('旧.docx'), '旧');
  expect((await zwgk('export', '--to', 'docx', '没有.zwgk', '-o', '旧.docx')).code).toBe(2);
  expect(await readFile(at('旧.docx'), 'utf8')).toBe('旧');
});

it.each([
  [['报告.zwgk', '-o', 'x.csv'], /请给出选项 --to docx\|html\|pdf\|json\|csv\|xlsx/],
  [['--to', 'csv', '报告.zwgk'], /请给出选项 -o FILE/],
  [['--to', 'odt', '报告.zwgk', '-o', 'x.odt'], /“odt”无法识别；可用的值：docx、html、pdf、json、csv、xlsx/],
  [['--to', 'csv', '.', '-o', 'x.csv'], /一次只能导出一份报告/],
  [['--to', 'csv', '空.zwgk', '-o', 'x.csv'], /没有能对应到格式的表格/],
  [['--to', 'csv', '报告.zwgk', '-o', '报告.zwgk'], /输出文件就是报告本身/],
  [['--to', 'csv', '报告.zwgk', '-o', 'none/x.csv'], /x\.csv：没有这个文件夹/],
])('%j is 2 with a message in words', async (args, message) => {
  const { code, out, err } = await zwgk('export', ...args);
  expect(err).toMatch(message);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(await readFile(at('报告.zwgk'), 'utf8')).toBe(report);
});

it('appends the figures when asked, with last year from the folder of the report', async () => {
  await writeFile(
    at('去年.zwgk'),
    report.replace('2024', '2023').replace('| 64 |', '| 44 |').replace('70', '50'),
  );
  const exportTo = (...args: string[]) => zwgk('export', '--to', 'html', '报告.zwgk', ...args);
  expect((await exportTo('-o', '无图.html')).code).toBe(0);
  expect(await readFile(at('无图.html'), 'utf8')).not.toContain('<svg');
  expect((await exportTo('--figures', '-o', '有图.html')).code).toBe(0);
  const page = await readFile(at('有图.html'), 'utf8');
  expect(page).toContain('附：数据图');
  expect(page).toContain('<title id="figure-sources-title">申请从哪里来</title>');
  expect(page).toContain('70（+40.0%）');
  expect(page).not.toMatch(/data-start|<script|style="/);
});

it('appends them to a Word document as tables of bars', async () => {
  const exportTo = (...args: string[]) => zwgk('export', '--to', 'docx', '报告.zwgk', ...args);
  const said = async (name: string) =>
    strFromU8(unzipSync(await readFile(at(name)))['word/document.xml'] ?? new Uint8Array());
  expect((await exportTo('-o', '无图.docx')).code).toBe(0);
  expect(await said('无图.docx')).not.toContain('数据图');
  expect(await exportTo('--figures', '-o', '有图.docx')).toEqual({ code: 0, out: '', err: '' });
  expect(await said('有图.docx')).toMatch(/附：数据图.*申请从哪里来.*\+40\.0%/);
});

it('has no place for figures in data', async () => {
  const { code, err } = await zwgk('export', '--to', 'csv', '--figures', '报告.zwgk', '-o', 'x.csv');
  expect({ code, err }).toEqual({ code: 2, err: 'zwgk: 选项 --figures 只用于 docx、html、pdf\n' });
});

it('writes the page as it is printed', async () => {
  expect(await zwgk('export', '--to', 'html', '报告.zwgk', '-o', '报告.html')).toMatchObject({
    code: 0,
    err: '',
  });
  const html = await readFile(at('报告.html'), 'utf8');
  expect(html).toContain('<h1>云岭市2024年政府信息公开工作年度报告</h1>');
  expect(html).toContain('<th scope="colgroup" colspan="5">法人或其他组织</th>');
});

it('writes the whole report as data', async () => {
  expect((await zwgk('export', '--to', 'json', '报告.zwgk', '-o', '报告.json')).code).toBe(0);
  expect(JSON.parse(await readFile(at('报告.json'), 'utf8'))).toMatchObject({
    version: 1,
    form: 'form-2021',
    year: 2024,
    organisation: '云岭市',
    title: '云岭市2024年政府信息公开工作年度报告',
    metadata: [],
    blocks: [
      { kind: 'heading', level: 1, ordinal: '三、', text: '收到和处理政府信息公开申请情况', runIn: false },
      {
        kind: 'table',
        rows: [
          ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
          expect.any(Array),
        ],
      },
    ],
    tables: [{ id: 'T3', rows: [{ indicator: 'new' }] }],
  });
});

it('a report without tables has a page, too', async () => {
  expect((await zwgk('export', '--to', 'html', '空.zwgk', '-o', '空.html')).code).toBe(0);
});

it('leaves the old file as it is when no PDF can be made', async () => {
  await writeFile(at('报告.pdf'), 'old');
  const { code, err } = await zwgkWith(
    { ZWGK_BROWSER: '/nowhere/browser' },
    'export',
    '--to',
    'pdf',
    '报告.zwgk',
    '-o',
    '报告.pdf',
  );
  expect({ code, old: await readFile(at('报告.pdf'), 'utf8') }).toEqual({ code: 2, old: 'old' });
  expect(err).toContain('报告.zwgk：环境变量 ZWGK_BROWSER 所指的程序不存在');
});
