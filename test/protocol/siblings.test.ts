import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { editor, plain, type TestClient } from './client';
import { session } from './session';

/** 表二 as a page gives it that has lost the borders of its cells. */
const report = (year: number, figures: string): string =>
  `测试市${year}年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n` +
  `第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件${figures}` +
  '第二十条第（五）项信息内容本年处理决定数量行政许可10690第二十条第（六）项信息内容本年处理决定数量' +
  '行政处罚2113行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费9116.36\n';

let folder: string;
let root: string;
let document: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zwgk-'));
  root = pathToFileURL(folder).href;
  document = `${root}/2024.zwgk`;
});
afterEach(() => rm(folder, { recursive: true }));

async function runOns(client: TestClient): Promise<number> {
  return (await client.diagnostics(document)).filter(({ code }) => code === 'table/run-on').length;
}

/** Does something, and waits for the server to say that the diagnostics may be others now. */
async function refreshed(client: TestClient, act: () => void | Promise<void>): Promise<void> {
  const before = client.all('workspace/diagnostic/refresh').length;
  await act();
  await client.next(
    'workspace/diagnostic/refresh',
    () => client.all('workspace/diagnostic/refresh').length > before,
  );
}

const onDisk = (client: TestClient, name: string, type: number): void =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/${name}`, type }] });

it('a report is read with the help of last year’s beside it, as soon as that comes and as long as it stays', async () => {
  await writeFile(path.join(folder, '2023.zwgk'), report(2023, ' 41 8 599'));
  const client = await session(editor, { workspaceFolders: [{ uri: root, name: '报告' }] });
  client.open(document, report(2024, '693665'));
  await refreshed(client, async () => {
    expect(await runOns(client)).toBe(1);
  });
  expect(await runOns(client)).toBe(0);

  await refreshed(client, async () => {
    await rm(path.join(folder, '2023.zwgk'));
    onDisk(client, '2023.zwgk', 3);
  });
  expect(await runOns(client)).toBe(1);

  await refreshed(client, () => client.open(`${root}/old.zwgk`, report(2023, ' 41 8 599')));
  expect(await runOns(client)).toBe(0);
  await refreshed(client, () => client.open(`${root}/copy.zwgk`, report(2023, ' 41 8 599')));
  expect(await runOns(client)).toBe(1);
  await refreshed(client, () => client.close(`${root}/copy.zwgk`));
  expect(await runOns(client)).toBe(0);
});

it('a client that cannot pull is sent the diagnostics anew', async () => {
  await writeFile(path.join(folder, '2023.zwgk'), report(2023, ' 41 8 599'));
  const client = await session(plain, { rootUri: root });
  client.open(document, report(2024, '693665'));
  const sent = (count: number) =>
    client.next<{ uri: string; diagnostics: { code: string }[] }>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.filter(({ code }) => code === 'table/run-on').length === count,
    );
  await sent(1);
  expect((await sent(0)).uri).toBe(document);
});

it('a report of no concern to any other asks for nothing', async () => {
  await writeFile(path.join(folder, '2023.zwgk'), report(2023, ' 41 8 599'));
  const client = await session(editor, { workspaceFolders: [{ uri: root, name: '报告' }] });
  client.open(document, report(2024, ' 69 3 665'));
  expect(await runOns(client)).toBe(0);
  onDisk(client, '2023.zwgk', 2);
  expect(await runOns(client)).toBe(0);
  expect(client.all('workspace/diagnostic/refresh')).toEqual([]);
});
