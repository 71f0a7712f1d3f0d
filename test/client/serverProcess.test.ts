/** Real processes: one that waits, one that hangs up and stays, one that ends at once. */
import type * as childProcess from 'node:child_process';
import type { ChildProcess, ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ServerProcess } from '../../client/serverProcess';

const children = vi.hoisted((): ChildProcess[] => []);
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof childProcess>();
  const fork = (module: string, flags: readonly string[], options: ForkOptions): ChildProcess => {
    const child = real.fork(module, flags, options);
    children.push(child);
    return child;
  };
  return { ...real, fork };
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zwgk-process-'));
  writeFileSync(join(folder, 'waits.cjs'), "process.send('here'); process.on('message', () => undefined);");
  writeFileSync(join(folder, 'hangs-up.cjs'), 'process.disconnect(); setInterval(() => undefined, 1000);');
  writeFileSync(join(folder, 'ends.cjs'), 'process.exit(3);');
});
afterAll(() => rmSync(folder, { recursive: true }));

function server(name: string): ServerProcess {
  const process = new ServerProcess(join(folder, name));
  onTestFinished(() => process.end());
  return process;
}

describe('the process of the server', () => {
  it('that was begun is the one that is taken', async () => {
    const process = server('waits.cjs');
    process.begin();
    const child = process.take();
    expect(await once(child, 'message')).toEqual(['here', undefined]);
    expect(child.spawnargs).toContain('--node-ipc');
    const next = process.take();
    expect(next.pid).not.toBe(child.pid);
    // The one before is not left running.
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });

  it('that ended before it was taken is not handed out', async () => {
    const process = server('ends.cjs');
    process.begin();
    const first = process.take();
    expect(await once(first, 'exit')).toEqual([3, null]);
    expect(process.take().pid).not.toBe(first.pid);
  });

  it('that does not answer any more is ended when it is killed', async () => {
    const process = server('waits.cjs');
    const child = process.take();
    await once(child, 'message');
    child.kill('SIGSTOP');
    await process.kill();
    expect(child.signalCode).toBe('SIGKILL');
    await process.kill();
  });

  it('that has hung up is ended, which tells of it', async () => {
    const process = server('hangs-up.cjs');
    expect(await once(process.take(), 'close')).toEqual([null, 'SIGKILL']);
  });

  it('is ended with the extension, also one that nobody has taken', async () => {
    const process = server('waits.cjs');
    process.begin();
    process.take();
    process.begin();
    const both = children.slice(-2).map((child) => once(child, 'exit'));
    process.end();
    expect(await Promise.all(both)).toEqual([
      [null, 'SIGKILL'],
      [null, 'SIGKILL'],
    ]);
    expect(() => process.take()).toThrow('has ended');
  });
});
