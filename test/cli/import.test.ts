import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { docx, p } from '../import/docx';
import { commandLine } from './zwgk';

const title = '云岭市2024年政府信息公开工作年度报告';
const page = `<a href=/>首页</a><h1>${title}</h1><p>全年平稳，主动公开政府信息12条。</p><p>// 旁注</p>`;
const text = `${title}\n\n全年平稳，主动公开政府信息12条。\n`;

const { at, zwgk } = commandLine();

beforeAll(async () => {
  await mkdir(at('夹'));
  await writeFile(at('网页.html'), page);
  await writeFile(at('文档.docx'), docx({ body: p(title) + p('全年平稳，主动公开政府信息12条。') }));
  await writeFile(at('文本.txt'), text);
  await writeFile(at('旧.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
});

it('writes a report, says how much was left out and what needs a look', async () => {
  expect(await zwgk('import', '网页.html', '-o', '网页.zwgk')).toEqual({
    code: 0,
    out: '',
    err: expect.stringMatching(
      /^zwgk: 网页\.zwgk：略去报告以外的内容和重复的表头 1 处（--verbose 列出）\nzwgk: 网页\.zwgk:5：这一行以“\/\/”开头/,
    ),
  });
  expect(await readFile(at('网页.zwgk'), 'utf8')).toBe(`${text}\n· // 旁注\n`);
});

it('lists what was left out when asked to', async () => {
  const { err } = await zwgk('import', '--verbose', '网页.html', '-o', '-');
  expect(err).toContain('\n  - 首页\n');
});

it('prints to standard output', async () => {
  expect(await zwgk('import', '文本.txt', '-o', '-')).toEqual({ code: 0, out: text, err: '' });
});

it('writes several files into a folder that it makes', async () => {
  expect(await zwgk('import', '文档.docx', '文本.txt', '-o', '新/')).toEqual({ code: 0, out: '', err: '' });
  expect(await readFile(at('新/文档.zwgk'), 'utf8')).toBe(text);
  expect(await readFile(at('新/文本.zwgk'), 'utf8')).toBe(text);
});

it('replaces a file only when told to', async () => {
  await writeFile(at('已有.zwgk'), '原文');
  expect(await zwgk('import', '文本.txt', '-o', '已有.zwgk')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--force'),
  });
  expect(await readFile(at('已有.zwgk'), 'utf8')).toBe('原文');
  expect(await zwgk('import', '--force', '文本.txt', '-o', '已有.zwgk')).toMatchObject({ code: 0 });
  expect(await readFile(at('已有.zwgk'), 'utf8')).toBe(text);
});

it.each([
  [[], /请给出要导入的文件/],
  [['文本.txt'], /请给出选项 -o FILE/],
  [['文本.txt', '文档.docx', '-o', 'a.zwgk'], /用 -o 指定一个文件夹/],
  [['夹', '-o', 'a.zwgk'], /夹：是文件夹/],
  [['旧.doc', '-o', 'a.zwgk'], /旧\.doc：.*另存为 \.docx/],
  [['没有.docx', '-o', 'a.zwgk'], /没有\.docx：没有这个文件/],
  [['--force', '文本.txt', '-o', '文本.txt'], /输出文件就是导入的文件/],
  [['文本.txt', '-o', 'none/x.zwgk'], /x\.zwgk：没有这个文件夹/],
])('%j is 2 with a message in words', async (args, message) => {
  const { code, out, err } = await zwgk('import', ...args);
  expect(err).toMatch(message);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
