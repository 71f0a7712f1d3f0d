/** Forms of an office's own on the command line. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { bundleCli, run } from './zwgk';

const examples = path.resolve(import.meta.dirname, '../../docs/examples');
const formName = 'qingxi-county.zwgk-form.json';

let cli: Awaited<ReturnType<typeof bundleCli>>;
let folder: string;

beforeAll(async () => {
  cli = await bundleCli();
});
afterAll(() => cli.remove());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zwgk-cli-forms-'));
  await cp(examples, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

it('the form that .zwgk.json names is used, and no form file is taken for a report', async () => {
  const { code, out, err } = await run(cli.file, ['tables', '.'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out).files).toMatchObject([{ path: 'qingxi-county.zwgk', form: 'form-qingxi-county' }]);
});

it('a wrong form is named once with its key, exit status 2, and all reports are checked', async () => {
  const form = path.join(folder, formName);
  await writeFile(
    form,
    (await readFile(form, 'utf8')).replace('"relation": "at-most"', '"relation": "some"'),
  );
  await cp(path.join(folder, 'qingxi-county.zwgk'), path.join(folder, 'second.zwgk'));
  const { code, out, err } = await run(cli.file, ['check', '--format', 'json', '.'], folder);
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^zwgk: qingxi-county\.zwgk-form\.json：tables\[0\]\.rows\[0\]\.children\[2\]\.relation：/,
    ),
  ]);
  expect(JSON.parse(out).summary.files).toBe(2);
});

it('a form that is not there is named', async () => {
  await rm(path.join(folder, formName));
  const { code, err } = await run(cli.file, ['check', '--language', 'en', '.'], folder);
  expect(code).toBe(2);
  expect(err).toBe(`zwgk: ${formName}: the file does not exist or cannot be read\n`);
});
