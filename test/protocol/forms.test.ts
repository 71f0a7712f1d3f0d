/** Forms of an office's own: read, watched, told when they are wrong. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShowMessageParams } from 'vscode-languageserver-protocol/node';
import type { StatusResult } from '../../server/protocol';
import { editor, type TestClient } from './client';
import { session } from './session';

const examples = path.resolve(import.meta.dirname, '../../docs/examples');
const formName = 'qingxi-county.zwgk-form.json';

let folder: string;
let form: string;
let report: string;
let client: TestClient;
let uri: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zwgk-forms-'));
  form = path.join(folder, formName);
  await cp(path.join(examples, formName), form);
  report = await readFile(path.join(examples, 'qingxi-county.zwgk'), 'utf8');
  uri = `${pathToFileURL(folder).href}/qingxi.zwgk`;
  client = await session(editor, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: '报告' }] });
});

afterEach(() => rm(folder, { recursive: true }));

async function formOfReport(): Promise<string> {
  return (await client.connection.sendRequest<StatusResult>('zwgk/status', { uri })).formId;
}

/** A file of the folder changes; waits until the client was asked to pull again. */
async function changed(file: string, type: 1 | 2 | 3 = 2): Promise<void> {
  const refreshes = () => client.all('workspace/diagnostic/refresh').length;
  const before = refreshes();
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(file).href, type }] });
  await client.next('workspace/diagnostic/refresh', () => refreshes() > before);
}

const warnings = (): readonly string[] =>
  client.all<ShowMessageParams>('window/showMessage').map(({ message }) => message);

describe('a form of an office', () => {
  it('is used at once: its sums are checked', async () => {
    client.settings = { forms: [formName] };
    client.open(uri, report.replace('|  920 |  340 | 1260 |', '|  920 |  340 | 1269 |'));
    expect(await formOfReport()).toBe('form-qingxi-county');
    const found = await client.diagnostics(uri);
    expect(found.map(({ code }) => code)).toContain('table/children-sum');
    expect(warnings()).toEqual([]);
  });

  it('is told once when it is wrong while the last good one stays, and used again when it is mended', async () => {
    client.settings = { forms: [formName] };
    client.open(uri, report);
    expect(await formOfReport()).toBe('form-qingxi-county');
    const good = await readFile(form, 'utf8');
    await writeFile(
      form,
      good.replace('"layout"', '"layuot"').replace('"title": "基层政务公开情况表"', '"titel": "表"'),
    );
    await changed(form);
    expect(await formOfReport()).toBe('form-qingxi-county');
    await changed(form);
    expect(await formOfReport()).toBe('form-qingxi-county');
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toContain(formName);
    expect(warnings()[0]).toContain('sections[1].title');
    expect(warnings()[0]).toContain('其余格式照常使用');

    await writeFile(form, good.replace('"id": "form-qingxi-county"', '"id": "form-mended"'));
    await changed(form);
    expect(await formOfReport()).toBe('form-mended');
    expect(warnings()).toHaveLength(1);
  });

  it('is noticed when it comes and when it goes', async () => {
    await rm(form);
    await writeFile(path.join(folder, '.zwgk.json'), `{"forms": ["${formName}"]}`);
    client.open(uri, report);
    expect(await formOfReport()).not.toBe('form-qingxi-county');
    expect(warnings()).toEqual([expect.stringContaining('找不到这个文件')]);
    await cp(path.join(examples, formName), form);
    await changed(form, 1);
    expect(await formOfReport()).toBe('form-qingxi-county');
    await rm(form);
    await changed(form, 3);
    expect(await formOfReport()).not.toBe('form-qingxi-county');
  });

  it('of no concern to any settings changes nothing', async () => {
    client.open(uri, report);
    await client.diagnostics(uri);
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(path.join(folder, 'package.json')).href, type: 2 }],
    });
    await client.diagnostics(uri);
    expect(client.all('workspace/diagnostic/refresh')).toEqual([]);
  });
});
