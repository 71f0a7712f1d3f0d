/** Disks that are full, folders that are closed, files that go. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../server/cli/write';
import { commandLine } from './zwgk';

const report = '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n';
/** May this user have a mount namespace, a file system of its own in it, and be nobody in one? */
const can = (...args: readonly string[]): boolean => spawnSync('unshare', [...args, 'true']).status === 0;
const canMount = can('-rm');
const canBeNobody = can('-U');

const { at, program, zwgk } = commandLine();

beforeAll(async () => {
  await writeFile(at('a.zwgk'), report);
  await mkdir(at('closed'));
  await writeFile(at('closed', 'b.zwgk'), report);
});

const shell = (unshared: readonly string[], script: string) =>
  spawnSync('unshare', [...unshared, 'sh', '-c', script, 'sh', process.execPath, program()], {
    cwd: at(),
    encoding: 'utf8',
  });

describe.skipIf(!canMount)('a full disk (needs unshare -rm)', () => {
  it('is told, and the old file stays as it is, nothing beside it', async () => {
    await mkdir(at('full'));
    const { stdout, stderr } = shell(
      ['-rm'],
      'mount -t tmpfs -o size=8k tmpfs full && echo old > full/x.html && "$1" "$2" export --to html a.zwgk -o full/x.html; echo "code $?"; cat full/x.html; ls -A full',
    );
    expect(stdout).toBe('code 2\nold\nx.html\n');
    expect(stderr).toContain('磁盘已满');
  });

  it('is told where a report is formatted in place', async () => {
    await mkdir(at('tight'));
    const { stdout, stderr } = shell(
      ['-rm'],
      'mount -t tmpfs -o size=8k tmpfs tight && (cat a.zwgk; printf "正文。 \\n\\n\\n\\n%.0s" $(seq 300)) > tight/a.zwgk; cp tight/a.zwgk before; "$1" "$2" format --write tight/a.zwgk; echo "code $?"; cmp before tight/a.zwgk && ls -A tight',
    );
    expect(stdout).toBe('code 2\na.zwgk\n');
    expect(stderr).toContain('磁盘已满');
  });
});

describe.skipIf(!canBeNobody)('a folder that may not be read (needs unshare -U)', () => {
  it('is named, and what is beside it is checked', async () => {
    await chmod(at('closed'), 0);
    const { stdout, stderr, status } = shell(['-U'], '"$1" "$2" check . --language en');
    await chmod(at('closed'), 0o755);
    expect([status, stderr]).toEqual([2, 'zwgk: closed: permission denied\n']);
    expect(stdout).toContain('1 report');
  });
});

describe.skipIf(process.platform === 'win32')('a file that is listed and not there any more', () => {
  it('is named, and the others are checked', async () => {
    await mkdir(at('gone'));
    await writeFile(at('gone', 'a.zwgk'), report);
    await symlink('nowhere', at('gone', 'b.zwgk'));
    const { code, err } = await zwgk('check', 'gone/a.zwgk', 'gone/b.zwgk', '--language', 'en');
    expect([code, err]).toEqual([2, 'zwgk: gone/b.zwgk: no such file or folder\n']);
  });

  it('keeps mode and link of a file that is written anew', async () => {
    await writeFile(at('real.zwgk'), `${report}\n\n\n`, { mode: 0o640 });
    await symlink('real.zwgk', at('link.zwgk'));
    expect((await zwgk('format', '--write', 'link.zwgk')).code).toBe(0);
    expect(await readFile(at('real.zwgk'), 'utf8')).not.toContain('\n\n\n');
    const { stdout } = spawnSync('stat', ['-c', '%a %F', 'real.zwgk', 'link.zwgk'], { cwd: at() });
    expect(stdout.toString()).toBe('640 regular file\n777 symbolic link\n');
  });
});

describe('a file that changes between reading and writing', () => {
  it('stays as the other one has left it', async () => {
    const file = at('changing.zwgk');
    await writeFile(file, 'theirs');
    const refused = { en: 'changed or removed after it was read: not rewritten' };
    expect(await writeWhole(file, 'ours', Buffer.from('what was read'))).toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe('theirs');
    expect(await writeWhole(file, 'ours', Buffer.from('theirs'))).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe('ours');
    await rm(file);
    expect(await writeWhole(file, 'ours', Buffer.from('ours'))).toMatchObject(refused);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });
});
