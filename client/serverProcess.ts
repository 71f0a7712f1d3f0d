/**
 * The language server as a process. It is begun before the library that speaks to it is loaded, so that both get ready
 * side by side. Free of vscode so that it can be tested.
 */
import { type ChildProcess, fork } from 'node:child_process';

/** As the library of the protocol asks whether the extension is debugged. */
const debugging = /^--inspect(?:-brk)?(?:=|$)/;

export class ServerProcess {
  readonly #module: string;
  #waiting: ChildProcess | undefined;
  #taken: ChildProcess | undefined;
  #isEnded = false;

  /** `module`: the path of the server's bundle. */
  constructor(module: string) {
    this.#module = module;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** A process for the next `take`. One that cannot be started is told by `take`. */
  begin(): void {
    try {
      this.#waiting = this.#fork();
    } catch {
      this.#waiting = undefined;
    }
  }

  /** A running process that nobody has spoken to. Ends the one before. Throws when the system starts none. */
  take(): ChildProcess {
    if (this.#isEnded) throw new Error('The extension has ended.');
    this.#taken?.kill('SIGKILL');
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#taken = waiting !== undefined && isRunning(waiting) ? waiting : this.#fork();
    if (this.#taken.pid === undefined) throw new Error(`${process.execPath} could not be started.`);
    return this.#taken;
  }

  /** Ends the process that was taken last, also one that does not answer any more; resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#taken;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill('SIGKILL');
    await closed;
  }

  /** No process is left, and none is started any more. */
  end(): void {
    this.#isEnded = true;
    this.#waiting?.kill('SIGKILL');
    this.#taken?.kill('SIGKILL');
  }

  #fork(): ChildProcess {
    const child = fork(this.#module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
      // The extension host of the desktop is Electron: without these the child would be another editor.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
      execArgv: process.execArgv.some((flag) => debugging.test(flag)) ? ['--nolazy', '--inspect=6039'] : [],
      silent: true,
    });
    // An error that nobody listens to ends the extension host. What follows from it, `take` or the connection tells.
    child.on('error', () => undefined);
    // Nobody can speak to it any more: its end is what tells that another is needed.
    child.on('disconnect', () => child.kill('SIGKILL'));
    return child;
  }
}

function isRunning({ pid, exitCode, signalCode, connected }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null && connected;
}
