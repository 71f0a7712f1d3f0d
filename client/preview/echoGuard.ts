/** Tells the cursor move that a click in the preview caused from one that the user made. */

/** Long enough for a selection event to come back from a busy window, too short for a person to move the cursor. */
const echoMilliseconds = 500;

/**
 * A boolean instead of offset and deadline would swallow the user's next own move whenever the editor does not
 * report the expected one, e.g. because the cursor already stood there.
 */
export class EchoGuard {
  #expected: { readonly offset: number; readonly deadline: number } | undefined;

  /** The cursor is about to be put at `offset`; `now` is in milliseconds. */
  expect(offset: number, now: number): void {
    this.#expected = { offset, deadline: now + echoMilliseconds };
  }

  /** True once per `expect`, when the cursor arrives where it was put, in time. */
  isEcho(offset: number, now: number): boolean {
    const expected = this.#expected;
    if (expected === undefined) return false;
    this.#expected = undefined;
    return expected.offset === offset && now <= expected.deadline;
  }
}
