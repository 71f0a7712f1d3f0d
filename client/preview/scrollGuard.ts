/** Tells the scrolling of the editor that the page asked for from that of the user. */

/** A busy window took 430 ms to answer; a user who turns from the page to the editor takes longer than this. */
const patienceMilliseconds = 2000;

/**
 * The editor says neither who scrolled it nor how many answers a request will have: none where it stood there already,
 * several where it scrolls smoothly, and it stops short of the place by the lines that stick to its top. An answer to the
 * page comes nearer to the place asked for; a user who takes over goes elsewhere sooner or later.
 */
export class ScrollGuard {
  #token = 0;
  #target = 0;
  #distance = Number.POSITIVE_INFINITY;
  #deadline = Number.NEGATIVE_INFINITY;

  /** The newest message of the page that the editor has been told. */
  get token(): number {
    return this.#token;
  }

  /** The editor is about to scroll to `target` for the message `token` of the page; `now` is in milliseconds. */
  expect(target: number, token: number, now: number): void {
    this.#token = token;
    this.#target = target;
    this.#distance = Number.POSITIVE_INFINITY;
    this.#deadline = now + patienceMilliseconds;
  }

  /** Is the editor, which shows the text from `start` on, still on its way for the page? */
  isEcho(start: number, now: number): boolean {
    const distance = Math.abs(this.#target - start);
    const isNearer = distance <= this.#distance && now <= this.#deadline;
    if (isNearer) this.#distance = distance;
    else this.#deadline = Number.NEGATIVE_INFINITY;
    return isNearer;
  }
}
