import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine, type Ended } from './zwgk';

const clean = `云岭市2024年政府信息公开工作年度报告

一、总体情况

（一）主动公开。全年公开政府信息30条。

三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 64 | 0 | 0 | 2 | 0 | 4 | 70 |
`;
const wrong = clean.replace('| 70 |', '| 71 |');
const open = clean.replace('| 70 |', '|  |');

/** GB18030 bytes of `…报告⏎一、总体情况⏎公开30条`; Node has no encoder for it. */
const gb18030 = Buffer.from(
  'd4c6c1ebcad032303234c4eab9a4d7f7c4eab6c8b1a8b8e60ad2bba1a2d7dccce5c7e9bff60ab9abbfaa3330ccf50a',
  'hex',
);

const { at, zwgk, zwgkIntoHead, zwgkWith } = commandLine();

async function write(name: string, content: string | Uint8Array): Promise<void> {
  const file = at(name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

beforeAll(async () => {
  await write('clean.zwgk', clean);
  await write('wrong.zwgk', wrong);
  await write('open.zwgk', open);
  await write('国标.txt', gb18030);
  await write('报告/甲/云岭市2024年.zwgk', clean);
  await write('报告/乙/云岭市政府信息公开工作年度报告（2023）.txt', clean);
  await write('报告/乙/readme.txt', 'not a report');
  await write('报告/node_modules/x.zwgk', wrong);
  await write('quiet/.zwgk.json', '{ "rules": { "table/row-total": "hint" } }');
  await write('quiet/wrong.zwgk', wrong);
  await write('broken/.zwgk.json', '{ "rules": { "table/rowtotal": "hint" } }');
  await write('broken/wrong.zwgk', wrong);
});

describe('exit status of check', () => {
  it('is 0 without findings', async () => {
    expect(await zwgk('check', 'clean.zwgk')).toMatchObject({ code: 0, err: '' });
  });

  it('is 1 with findings, whatever the format', async () => {
    expect((await zwgk('check', 'wrong.zwgk')).code).toBe(1);
    expect((await zwgk('check', '--format', 'json', 'wrong.zwgk')).code).toBe(1);
  });

  it.each([
    ['error', 'open.zwgk', 0],
    ['warning', 'open.zwgk', 0],
    ['information', 'open.zwgk', 1],
    ['never', 'wrong.zwgk', 0],
    ['error', 'wrong.zwgk', 1],
  ])('--fail-on %s, %s: %i', async (threshold, file, code) => {
    expect((await zwgk('check', '--fail-on', threshold, file)).code).toBe(code);
  });

  it('is 2 for a file that cannot be read, and the others are still checked', async () => {
    const { code, out, err } = await zwgk('check', 'nothing.zwgk', 'wrong.zwgk');
    expect(code).toBe(2);
    expect(err).toBe('zwgk: nothing.zwgk：没有这个文件或文件夹\n');
    expect(out).toContain('wrong.zwgk:11:');
  });

  it.each([
    [['check'], /请给出要处理的文件/],
    [[], /请给出命令：check、rules、outline、tables/],
    [['chek', 'clean.zwgk'], /没有命令“chek”/],
    [['check', '--fail-onn', 'error', 'clean.zwgk'], /没有选项 --fail-onn；/],
    [
      ['check', '--format', 'html', 'clean.zwgk'],
      /“html”无法识别；可用的值：text、json、sarif、github、junit/,
    ],
    [['check', '--format', 'text', '--format', 'json', 'clean.zwgk'], /--format 只能给出一次/],
    [['check', 'clean.zwgk', '--format'], /选项 --format <format> 缺少值/],
    [
      ['check', '--rule', 'table/none=off', 'clean.zwgk'],
      /“table\/none=off”无法识别；可用的规则：table\/balance、.*zwgk rules/,
    ],
    [['check', '--rule', 'table/balance=loud', 'clean.zwgk'], /“table\/balance=loud”无法识别/],
    [['tables', '--format', 'text', 'clean.zwgk'], /“text”无法识别；可用的值：json/],
    [['check', '--language', 'en', 'nothing.zwgk'], /^zwgk: nothing.zwgk: no such file or folder\n$/],
    [['check', 'none*.zwgk'], /none\*\.zwgk：没有匹配的文件/],
  ])('%j is 2 with a message in words', async (args, message) => {
    const { code, out, err } = await zwgk(...args);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('text of check', () => {
  it('shows the figure under its line and the others below', async () => {
    const { out } = await zwgk('check', 'wrong.zwgk');
    const lines = out.split('\n');
    expect(lines[0]).toMatch(
      /^wrong\.zwgk:11:47 错误 table\/row-total .*总计 71 ≠ 64\+0\+0\+2\+0\+4=70，相差 1$/,
    );
    const source = lines[1] ?? '';
    // The 16 characters of the label take two columns each.
    expect(source.indexOf('71') + 16).toBe(lines[2]?.indexOf('^^'));
    expect(lines[3]).toMatch(/^ {4}11:22 {2}自然人 64$/);
    expect(lines.at(-2)).toBe('共检查 1 份报告：错误 1，警告 0，信息 0，提示 0');
  });

  it('is one line a finding with -q', async () => {
    const { out } = await zwgk('check', '-q', 'wrong.zwgk', 'clean.zwgk');
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('speaks English', async () => {
    const { out } = await zwgk('check', '--language', 'en', 'wrong.zwgk');
    expect(out).toMatch(/^wrong\.zwgk:11:47 error table\/row-total /);
    expect(out).toContain('1 reports checked: error 1');
  });

  it('has colours only on a terminal or where they are forced, and never against NO_COLOR', async () => {
    const inCi = { CI: '1' };
    expect((await zwgkWith(inCi, 'check', 'wrong.zwgk')).out).not.toContain('\u001b');
    const forced = { FORCE_COLOR: '1' };
    expect((await zwgkWith(forced, 'check', 'wrong.zwgk')).out).toContain('\u001b[31m错误');
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect((await zwgkWith(both, 'check', 'wrong.zwgk')).out).not.toContain('\u001b');
  });

  it('shows no control character of the report', async () => {
    await write('escape.zwgk', wrong.replace('| 64 |', '| 64\u001b[31m |'));
    const { out } = await zwgk('check', 'escape.zwgk');
    expect(out).not.toContain('\u001b');
  });
});

describe('rules', () => {
  it('are set by --rule, the last one holds', async () => {
    const off = await zwgk('check', '--rule', 'table/row-total=off', 'wrong.zwgk');
    expect(off).toMatchObject({ code: 0, out: '共检查 1 份报告，没有发现问题\n' });
    const both = ['--rule', 'table/row-total=off', '--rule', 'table/row-total=warning'];
    expect((await zwgk('check', '-q', ...both, 'wrong.zwgk')).out).toContain(' 警告 table/row-total ');
  });

  it('are set by the .zwgk.json of the folder, and --rule goes above it', async () => {
    const quiet = await zwgk('check', '-q', 'quiet/wrong.zwgk', 'wrong.zwgk');
    expect(quiet.out).toMatch(/^quiet\/wrong\.zwgk:11:47 提示 .*\nwrong\.zwgk:11:47 错误 /);
    expect((await zwgk('check', '--rule', 'table/row-total=error', 'quiet/wrong.zwgk')).code).toBe(1);
  });

  it('that are wrong in .zwgk.json are named with their key, and the report is checked', async () => {
    const { code, out, err } = await zwgk('check', '-q', 'broken/wrong.zwgk');
    expect(code).toBe(2);
    expect(err).toMatch(/^zwgk: broken[/\\]\.zwgk\.json：.*table\/rowtotal/);
    expect(out).toContain('错误 table/row-total');
  });
});

describe('JSON of check', () => {
  it('has the public shape', async () => {
    const { out, err } = await zwgk('check', '--format', 'json', 'wrong.zwgk', 'clean.zwgk');
    const json = JSON.parse(out);
    expect(err).toBe('');
    expect(json).toMatchObject({
      version: 1,
      files: [
        { path: 'wrong.zwgk', organisation: '云岭市', year: 2024, form: 'form-2021', encoding: 'utf-8' },
        { path: 'clean.zwgk', findings: [] },
      ],
      summary: { files: 2, error: 1, warning: 0, information: 0, hint: 0 },
    });
    const [finding] = json.files[0].findings;
    expect(finding).toMatchObject({
      code: 'table/row-total',
      severity: 'error',
      range: { start: { line: 10, character: 46 }, end: { line: 10, character: 48 } },
      expected: '70',
      actual: '71',
    });
    expect(finding.message).toContain('相差 1');
    expect(finding.related).toHaveLength(6);
    expect(finding.related[0]).toEqual({
      path: 'wrong.zwgk',
      range: { start: { line: 10, character: 21 }, end: { line: 10, character: 23 } },
      message: '自然人 64',
    });
  });
});

describe('files', () => {
  const paths = (ended: Ended): string[] =>
    JSON.parse(ended.out).files.map(({ path: name }: { path: string }) => name.replaceAll('\\', '/'));

  it('of a folder: reports of the names that the editor knows, sorted, no dependencies', async () => {
    expect(paths(await zwgk('check', '--format', 'json', '报告'))).toEqual([
      '报告/乙/云岭市政府信息公开工作年度报告（2023）.txt',
      '报告/甲/云岭市2024年.zwgk',
    ]);
  });

  it('of a folder: a .txt with any name that begins as a report; one that may have been meant is named', async () => {
    await write('各单位/001.txt', wrong);
    // GB18030: 政府信息公开报告⏎公开30条。
    const inGb18030 = 'd5feb8aed0c5cfa2b9abbfaab1a8b8e60ab9abbfaa3330ccf5a1a30a';
    await write('各单位/信息公开.TXT', Buffer.from(inGb18030, 'hex'));
    await write('各单位/readme.txt', 'not a report');
    await write('各单位/通知.txt', '关于报送政府信息公开工作年度报告的通知\n请于1月31日前报送。\n');
    const ended = await zwgk('check', '--format', 'json', '各单位');
    expect(paths(ended)).toEqual(['各单位/001.txt', '各单位/信息公开.TXT']);
    expect(ended.err.replaceAll('\\', '/')).toBe(
      'zwgk: 各单位：有 1 个 .txt 文件提到信息公开，但开头不像年度报告，没有处理（如 各单位/通知.txt）；要处理请写出文件名\n',
    );
    expect(ended.code).toBe(1);
    expect(paths(await zwgk('check', '--format', 'json', '各单位/通知.txt'))).toHaveLength(1);
  });

  it('of a folder without any: it says what is looked for', async () => {
    await write('空/readme.txt', 'not a report');
    expect(await zwgk('check', '空')).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有找到报告'),
    });
  });

  it.skipIf(process.platform === 'win32')('of a folder with a named pipe are not waited for', async () => {
    await write('管道/a.zwgk', clean);
    expect(spawnSync('mkfifo', [at('管道/b.txt')]).status).toBe(0);
    expect(paths(await zwgk('check', '--format', 'json', '管道'))).toEqual(['管道/a.zwgk']);
  });

  it('of a glob, and none twice', async () => {
    const ended = await zwgk('check', '--format', 'json', 'c*.zwgk', './clean.zwgk', '报告/**/*.zwgk');
    expect(paths(ended)).toEqual(['clean.zwgk', '报告/甲/云岭市2024年.zwgk']);
  });

  it('may have names that look like globs or options', async () => {
    await write('[草稿](1).zwgk', clean);
    await write('-x.zwgk', clean);
    expect(paths(await zwgk('check', '--format', 'json', '[草稿](1).zwgk', '--', '-x.zwgk'))).toEqual([
      '[草稿](1).zwgk',
      '-x.zwgk',
    ]);
  });

  it.each([
    ['GB18030', gb18030, 'gb18030'],
    ['UTF-8 with BOM and CRLF', Buffer.from(`\ufeff${wrong.replaceAll('\n', '\r\n')}`), 'utf-8'],
    ['UTF-16 with BOM', Buffer.from(`\ufeff${wrong}`, 'utf16le'), 'utf-16le'],
  ])('in %s are read', async (_, bytes, encoding) => {
    await write('encoded.txt', bytes);
    const [file] = JSON.parse((await zwgk('check', '--format', 'json', 'encoded.txt')).out).files;
    expect(file).toMatchObject({ encoding, organisation: '云岭市', year: 2024 });
    if (encoding !== 'gb18030') {
      expect(file.findings[0].range.start).toEqual({ line: 10, character: 46 });
    }
  });

  it('in UTF-8 with a broken byte are read with a notice', async () => {
    const bytes = Buffer.from(clean);
    await write('damaged.zwgk', Buffer.concat([bytes.subarray(0, 1), bytes.subarray(2)]));
    const { code, out, err } = await zwgk('check', '--format', 'json', '--fail-on', 'never', 'damaged.zwgk');
    expect(err).toMatch(/^zwgk: damaged\.zwgk：有 \d 处不是有效的 utf-8 字符/);
    expect(JSON.parse(out).files[0].encoding).toBe('utf-8');
    expect(code).toBe(0);
  });

  it.each([
    ['report.docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /report\.docx：不是纯文本，而是压缩文件或 Word/],
    ['report.pdf', Buffer.from('%PDF-1.7 text'), /PDF 文件/],
    ['blob', Buffer.from([1, 0, 2, 0]), /blob：不是纯文本，而是二进制文件/],
    ['noise', Buffer.from([0xff, 0x20, 0xff, 0x20]), /noise：编码既不是 UTF-8，也不是 GB18030/],
  ])('%s is refused with its reason', async (name, bytes, message) => {
    await write(name, bytes);
    const { code, err, out } = await zwgk('check', name, 'wrong.zwgk');
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(out).toContain('wrong.zwgk:11:47');
  });

  it('that are empty are reports without findings', async () => {
    await write('empty.zwgk', '');
    expect((await zwgk('check', 'empty.zwgk')).code).toBe(0);
  });
});

describe('outline and tables', () => {
  it('outline as text', async () => {
    expect((await zwgk('outline', 'clean.zwgk')).out).toBe(`clean.zwgk
  一、总体情况
    （一）主动公开
  三、收到和处理政府信息公开申请情况
    收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量  64 0 0 2 0 4 70
`);
  });

  it('outline as JSON', async () => {
    const json = JSON.parse((await zwgk('outline', '--format', 'json', 'clean.zwgk')).out);
    expect(json).toMatchObject({ version: 1, files: [{ path: 'clean.zwgk' }] });
    const [first, second] = json.files[0].outline;
    expect(Object.keys(first)).toEqual(['name', 'kind', 'level', 'range', 'children']);
    expect(second).toMatchObject({
      name: '三、收到和处理政府信息公开申请情况',
      kind: 'section',
      level: 1,
      range: { start: { line: 6, character: 0 } },
      children: [{ kind: 'table', children: [{ kind: 'row', name: '一、本年新收政府信息公开申请数量' }] }],
    });
  });

  it('tables as JSON', async () => {
    const json = JSON.parse((await zwgk('tables', 'wrong.zwgk', '--format', 'json')).out);
    const [table] = json.files[0].tables;
    expect(json.files[0]).toMatchObject({ path: 'wrong.zwgk', form: 'form-2021' });
    expect(table.columns).toHaveLength(7);
    expect(table.rows).toMatchObject([{ indicator: 'new', label: '一、本年新收政府信息公开申请数量' }]);
    expect(table.rows[0].cells[6]).toEqual({
      column: 'total',
      text: '71',
      value: '71',
      range: { start: { line: 10, character: 46 }, end: { line: 10, character: 48 } },
    });
  });
});

describe('program', () => {
  it('knows its version', async () => {
    expect(await zwgk('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^zwgk \d+\.\d+\.\d+\n$/),
    });
  });

  it.each([[['--help']], [['check', '--help']]])('%j explains itself in both languages', async (args) => {
    const { code, out } = await zwgk(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/用法 Usage:[\s\S]*选项 Options:[\s\S]*退出码 Exit status:/);
    expect(out).not.toMatch(/Display this|For more info/);
  });

  it('ends in silence when the reader of its output has gone', async () => {
    // More than a pipe holds, so that a write must fail.
    await write('long.zwgk', wrong + wrong.slice(wrong.indexOf('三、')).repeat(3000));
    const { code, err } = await zwgkIntoHead('check', 'long.zwgk', 'long.zwgk', '报告');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
