/** Forms of an office's own on the command line. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { commandLine } from './zwgk';

const examples = path.resolve(import.meta.dirname, '../../docs/examples');
const formName = 'qingxi-county.zwgk-form.json';

const { at, zwgk } = commandLine('test');

beforeEach(async () => {
  await cp(examples, at(), { recursive: true });
});

it('the form that .zwgk.json names is used, and no form file is taken for a report', async () => {
  const { code, out, err } = await zwgk('tables', '.');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out).files).toMatchObject([{ path: 'qingxi-county.zwgk', form: 'form-qingxi-county' }]);
});

it('a wrong form is named once with its key, exit status 2, and all reports are checked', async () => {
  const form = at(formName);
  await writeFile(
    form,
    (await readFile(form, 'utf8')).replace('"relation": "at-most"', '"relation": "some"'),
  );
  await cp(at('qingxi-county.zwgk'), at('second.zwgk'));
  const { code, out, err } = await zwgk('check', '--format', 'json', '.');
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^zwgk: qingxi-county\.zwgk-form\.json：tables\[0\]\.rows\[0\]\.children\[2\]\.relation：/,
    ),
  ]);
  expect(JSON.parse(out).summary.files).toBe(2);
});

it('a form that is not there is named', async () => {
  await rm(at(formName));
  const { code, err } = await zwgk('check', '--language', 'en', '.');
  expect(code).toBe(2);
  expect(err).toBe(`zwgk: ${formName}: the file does not exist or cannot be read\n`);
});
