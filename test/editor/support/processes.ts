/** The language server as a process of the system: its end and its number are not in the API. */
import { strict as assert } from 'node:assert';
import { ChildProcess, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The numbers of the language servers that this extension host has started. Not on Windows. */
export function serverProcesses(): number[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  return all
    .filter(({ parent, command }) => parent === process.pid && /[\\/]dist[\\/]server\.js/.test(command))
    .map(({ pid }) => pid);
}

/**
 * The extension's own object for a language server: tests and extension run in one process. `_getActiveHandles` is not
 * in Node's documentation; nothing that is leads to a child of someone else.
 */
export function serverProcess(pid: number): ChildProcess {
  const { _getActiveHandles } = process as unknown as {
    readonly _getActiveHandles: () => readonly unknown[];
  };
  const found = _getActiveHandles
    .call(process)
    .find((handle) => handle instanceof ChildProcess && handle.pid === pid);
  assert(found instanceof ChildProcess, `no child ${pid}`);
  return found;
}

/** Keeps an event of a child from those who listen until the function is called, as a busy machine does. */
export function heldBack(child: ChildProcess, event: string): () => void {
  const emit: (name: string | symbol, ...values: unknown[]) => boolean = child.emit.bind(child);
  let held: readonly unknown[] | undefined;
  child.emit = (name: string | symbol, ...values: unknown[]) => {
    if (name !== event) return emit(name, ...values);
    held = values;
    return true;
  };
  return () => {
    child.emit = emit;
    if (held !== undefined) emit(event, ...held);
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function fromProc(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        // It ended while the list was read.
        return [];
      }
    });
}

function fromPs(): Process[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
