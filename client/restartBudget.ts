/** How often a crashing server is started again. Free of vscode so that it can be tested. */

const maximumRestarts = 4;
const windowMilliseconds = 3 * 60 * 1000;

/** At most `maximumRestarts` within any `windowMilliseconds`. */
export class RestartBudget {
  #spent: readonly number[] = [];

  /** True when the server may be started again now; `now` is in milliseconds. */
  spend(now: number): boolean {
    const recent = this.#spent.filter((time) => now - time < windowMilliseconds);
    const allowed = recent.length < maximumRestarts;
    this.#spent = allowed ? [...recent, now] : recent;
    return allowed;
  }
}
