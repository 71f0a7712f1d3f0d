import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserPaths } from '../../server/workspace/browsers';
import { printWith } from '../../server/workspace/chromium-pdf';

describe('browsers are looked for', () => {
  it('on Windows below every folder for programs, Edge first', () => {
    const env = { 'ProgramFiles(x86)': 'C:\\x86', ProgramFiles: 'C:\\x64', LOCALAPPDATA: 'C:\\me' };
    const paths = browserPaths({ platform: 'win32', env });
    expect(paths[0]).toBe('C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(paths).toContain('C:\\me\\Google\\Chrome\\Application\\chrome.exe');
  });

  it('on macOS among the programs of all and of the user', () => {
    const paths = browserPaths({ platform: 'darwin', env: { HOME: '/Users/li' } });
    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('on Linux on the PATH and where a desktop does not look, never in the working folder', () => {
    const paths = browserPaths({ platform: 'linux', env: { PATH: '/opt/bin::.:bin' } });
    expect(paths).toContain('/opt/bin/chromium');
    expect(paths).toContain('/snap/bin/chromium');
    expect(paths.every((file) => path.posix.isAbsolute(file))).toBe(true);
  });
});

/** Programs in the place of the browser. */
const fakes = {
  prints: `const fs = require('node:fs');
const value = (name) => process.argv.find((word) => word.startsWith(name)).slice(name.length);
const page = fs.readFileSync(new URL(process.argv.at(-1)), 'utf8');
fs.mkdirSync(value('--user-data-dir='));
fs.writeFileSync(value('--print-to-pdf='), '%PDF-1.4\\n' + page + '\\n%%EOF\\n');`,
  breaksOff: `const fs = require('node:fs');
const value = (name) => process.argv.find((word) => word.startsWith(name)).slice(name.length);
fs.writeFileSync(value('--print-to-pdf='), '%PDF-1.4\\n');
console.error('Fontconfig warning\\nout of memory');
process.exit(1);`,
  dies: 'process.exit(3);',
  hangs: 'setInterval(() => {}, 1000);',
};

describe.skipIf(process.platform === 'win32')('printing (needs a shell)', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const leftBehind = (): readonly string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('zwgk-pdf-'));
  const machine = (browser: string) => ({ platform: process.platform, env: { ZWGK_BROWSER: browser } });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zwgk-browser-'));
    // Where nobody else prints.
    vi.stubEnv('TMPDIR', folder);
    for (const [name, script] of Object.entries(fakes)) {
      await writeFile(at(`${name}.cjs`), script);
      await writeFile(at(name), `#!/bin/sh\nexec "${process.execPath}" "${at(name)}.cjs" "$@"\n`);
      await chmod(at(name), 0o755);
    }
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it('gives what the browser has printed, and leaves nothing behind', async () => {
    const before = leftBehind();
    const result = await printWith('<p>年报</p>', undefined, machine(at('prints')));
    expect(result.ok && Buffer.from(result.bytes).toString('utf8')).toContain('<p>年报</p>');
    expect(leftBehind()).toEqual(before);
  });

  it('takes no half file, and gives the last words of the browser', async () => {
    expect(await printWith('', undefined, machine(at('breaksOff')))).toEqual({
      ok: false,
      reason: {
        zh: '浏览器没有生成 PDF：out of memory',
        en: 'the browser made no PDF: out of memory',
      },
    });
  });

  it('says how a browser ended that said nothing', async () => {
    expect(await printWith('', undefined, machine(at('dies')))).toMatchObject({
      reason: { zh: '浏览器没有生成 PDF：exit 3' },
    });
  });

  it('stops the browser when it is cancelled', async () => {
    const controller = new AbortController();
    const printing = printWith('', controller.signal, machine(at('hangs')));
    controller.abort();
    expect(await printing).toMatchObject({ ok: false, reason: { en: 'cancelled' } });
  });

  it('says in words that there is no browser', async () => {
    // None of Windows' paths is there.
    const none = await printWith('', undefined, { platform: 'win32', env: {} });
    expect(none).toMatchObject({
      ok: false,
      reason: { zh: expect.stringContaining('需要 Edge、Chrome 或 Chromium') },
    });
    expect(await printWith('', undefined, machine('/nowhere/browser'))).toMatchObject({
      ok: false,
      reason: { zh: '环境变量 ZWGK_BROWSER 所指的程序不存在：/nowhere/browser' },
    });
    expect(await printWith('', undefined, machine(folder))).toMatchObject({ ok: false });
  });
});
