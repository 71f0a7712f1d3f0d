import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './zwgk';

const untidy = '云岭市2024年政府信息公开工作年度报告\n\n| 甲甲 | 1 |\n|乙|20|\n';
const tidy = '云岭市2024年政府信息公开工作年度报告\n\n| 甲甲 |   1 |\n| 乙   |  20 |\n';

/** GB18030 bytes of `年度报告⏎⏎甲|1⏎乙|20⏎`; Node has no encoder for it. */
const gb18030 = Buffer.from('c4eab6c8b1a8b8e60a0abcd77c310ad2d27c32300a', 'hex');

const { at, zwgk } = commandLine('test');
const text = (name: string) => readFile(at(name), 'utf8');

beforeEach(async () => {
  await writeFile(at('untidy.zwgk'), untidy);
  await writeFile(at('tidy.zwgk'), tidy);
});

describe('without an option', () => {
  it('prints one report laid out and leaves the file', async () => {
    expect(await zwgk('format', 'untidy.zwgk')).toEqual({ code: 0, out: tidy, err: '' });
    expect(await text('untidy.zwgk')).toBe(untidy);
  });

  it('refuses several', async () => {
    const { code, out, err } = await zwgk('format', '.');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/--check.*--write/);
  });
});

describe('--check', () => {
  it('lists what would change, exits 1 and writes nothing', async () => {
    expect(await zwgk('format', '--check', '.')).toEqual({ code: 1, out: 'untidy.zwgk\n', err: '' });
    expect(await text('untidy.zwgk')).toBe(untidy);
  });

  it('exits 0 when nothing would', async () => {
    expect(await zwgk('format', '--check', 'tidy.zwgk')).toEqual({ code: 0, out: '', err: '' });
  });

  it('excludes --write', async () => {
    expect((await zwgk('format', '--check', '--write', '.')).code).toBe(2);
  });
});

describe('--write', () => {
  it('rewrites what changes and nothing else, keeps the mode, leaves no other file', async () => {
    await chmod(at('untidy.zwgk'), 0o640);
    const before = await stat(at('tidy.zwgk'));
    expect(await zwgk('format', '--write', '.')).toEqual({ code: 0, out: 'untidy.zwgk\n', err: '' });
    expect(await text('untidy.zwgk')).toBe(tidy);
    expect((await stat(at('untidy.zwgk'))).mode & 0o777).toBe(0o640);
    expect((await stat(at('tidy.zwgk'))).mtimeMs).toBe(before.mtimeMs);
    expect((await readdir(at())).sort()).toEqual(['tidy.zwgk', 'untidy.zwgk']);
    expect((await zwgk('format', '--check', '.')).code).toBe(0);
  });

  it('writes through a symbolic link', async () => {
    await symlink('untidy.zwgk', at('link.zwgk'));
    await zwgk('format', '--write', 'link.zwgk');
    expect((await lstat(at('link.zwgk'))).isSymbolicLink()).toBe(true);
    expect(await text('untidy.zwgk')).toBe(tidy);
  });

  it('keeps the encoding: GB18030, UTF-16 and a byte order mark', async () => {
    await writeFile(at('gb.zwgk'), gb18030);
    await writeFile(at('utf16.zwgk'), Buffer.from(`\ufeff${untidy}`, 'utf16le'));
    await writeFile(at('bom.zwgk'), `\ufeff${untidy}`);
    expect((await zwgk('format', '--write', 'gb.zwgk', 'utf16.zwgk', 'bom.zwgk')).code).toBe(0);
    expect((await readFile(at('gb.zwgk'))).toString('hex')).toBe(
      'c4eab6c8b1a8b8e60a0a7c20bcd720207c20202031207c0a7c20d2d220207c20203230207c0a',
    );
    expect(await readFile(at('utf16.zwgk'), 'utf16le')).toBe(`\ufeff${tidy}`);
    expect(await text('bom.zwgk')).toBe(`\ufeff${tidy}`);
  });

  it('does not touch a file with characters that could not be read', async () => {
    const damaged = Buffer.concat([Buffer.from(untidy.repeat(20)), Buffer.from([0xff, 0x0a])]);
    await writeFile(at('damaged.zwgk'), damaged);
    const { code, err } = await zwgk('format', '--write', 'damaged.zwgk');
    expect(code).toBe(2);
    expect(err).toContain('未改写');
    expect(await readFile(at('damaged.zwgk'))).toEqual(damaged);
  });

  it('follows the .zwgk.json of the folder', async () => {
    await writeFile(at('.zwgk.json'), '{"format": {"ambiguousWidth": "wide"}}');
    await writeFile(at('wide.zwgk'), '| “甲” |   1 |\n| 乙乙乙 |   2 |\n');
    expect((await zwgk('format', '--check', 'wide.zwgk')).code).toBe(0);
  });
});
