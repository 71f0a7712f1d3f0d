import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { commandLine } from './zwgk';

/** Enough to be shared out among threads. */
const count = 240;
const wrongAt = [0, 37, count - 1];

const report = (
  body: number,
  year: number,
  total: number,
  sentence = '',
) => `云岭市第${body}中心${year}年政府信息公开工作年度报告

一、总体情况

全年工作有序开展。${sentence}

三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 64 | 0 | 0 | 2 | 0 | 4 | ${total} |
`;
const name = (index: number) => `${String(index).padStart(3, '0')}.zwgk`;

const { at, program, zwgk } = commandLine();

beforeAll(async () => {
  await mkdir(at('many'));
  for (let index = 0; index < count; index++) {
    const text = report(index, 2023, wrongAt.includes(index) ? 71 : 70);
    await writeFile(at('many', name(index)), text);
  }
  // Its last year's report is the second one: another thread reads it, long before.
  const claim = '全年新收政府信息公开申请70件，比上年增长50%。';
  await writeFile(at('many', 'z.zwgk'), report(1, 2024, 70, claim));
  await writeFile(at('many', 'y.zwgk'), Buffer.from('%PDF-1.7'));
});

const only = ['--rule', 'structure/sections=off', '--rule', 'structure/coverage=off'];

it('prints many files in their order, counts them all, and says which could not be read', async () => {
  const { code, out, err } = await zwgk('check', '--format', 'json', ...only, 'many');
  const { files, summary } = JSON.parse(out);
  const paths = files.map((file: { path: string }) => path.basename(file.path));
  expect(paths).toEqual([...Array.from({ length: count }, (_, index) => name(index)), 'z.zwgk']);
  expect(summary.files).toBe(count + 1);
  const wrong = files.flatMap((file: { findings: { code: string }[] }, index: number) =>
    file.findings.some((finding) => finding.code === 'table/row-total') ? [index] : [],
  );
  expect(wrong).toEqual(wrongAt);
  expect(err).toMatch(/^zwgk: many\/y\.zwgk：不是纯文本，而是 ?PDF/);
  expect(code).toBe(2);
});

it('finds last year’s report, whichever thread has read it', async () => {
  const { out } = await zwgk('check', '--quiet', 'many');
  expect(out).toMatch(/^many\/z\.zwgk:\d+:\d+ .* prose\/growth /m);
});

it.each(['sarif', 'junit'])(
  'gives the same %s log for a file among many as for the file alone',
  async (format) => {
    const args = ['check', '--format', format, ...only];
    const alone = await zwgk(...args, `many/${name(37)}`);
    const among = await zwgk(...args, 'many');
    const body = (text: string) =>
      format === 'sarif'
        ? JSON.parse(text).runs[0].results.filter((one: { locations: { physicalLocation: object }[] }) =>
            JSON.stringify(one.locations).includes(name(37)),
          )
        : text
            .match(new RegExp(`<testsuite [^>]*${name(37)}.*?</testsuite>`, 's'))?.[0]
            .replace(/ id="\d+"/, '');
    expect(body(alone.out)).toBeTruthy();
    expect(body(among.out)).toEqual(body(alone.out));
  },
);

it('stops at Ctrl+C with exit status 130 and no half line', async () => {
  const child: ChildProcess = spawn(process.execPath, [program(), 'check', '--format', 'json', 'many'], {
    cwd: at(),
  });
  let out = '';
  child.stdout?.on('data', (data: Buffer) => {
    if (out === '') child.kill('SIGINT');
    out += data.toString('utf8');
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(130);
  expect(out.endsWith('\n')).toBe(true);
  expect(out).not.toContain('"summary"');
});
