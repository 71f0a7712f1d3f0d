/** Decides whether the page follows the cursor. */

/** A reader who scrolled away while the cursor stays in its block is not pulled back by the next keystroke. */
export class Follower {
  #block: string | undefined;
  #away = false;

  /** The reader scrolled the page. */
  scrolled(): void {
    this.#away = true;
  }

  /** The cursor is in `block`, by whatever name; true when the page should show it. */
  shows(block: string): boolean {
    if (block !== this.#block) this.#away = false;
    this.#block = block;
    return !this.#away;
  }
}
