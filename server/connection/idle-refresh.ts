/**
 * Asks the client to pull once more when it has stopped too early. After fast typing VS Code sometimes drops its last
 * pull (microsoft/vscode#280515): the squiggles of an older text stay until the next edit.
 */

/** ms without an edit after which the client should have pulled. */
const idle = 1000;

export class IdleRefresh {
  readonly #refresh: () => void;
  readonly #pulled = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /** The client pulled this version of the document. */
  pulled(uri: string, version: number): void {
    this.#pulled.set(uri, version);
  }

  /** A document that was never pulled is not shown; nobody waits for its diagnostics. */
  edited(uri: string, version: number): void {
    clearTimeout(this.#timers.get(uri));
    const check = (): void => {
      this.#timers.delete(uri);
      const pulled = this.#pulled.get(uri);
      if (pulled !== undefined && pulled < version) this.#refresh();
    };
    this.#timers.set(uri, setTimeout(check, idle));
  }

  closed(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#pulled.delete(uri);
  }
}
