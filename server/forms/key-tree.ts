/** Keys (label.ts) in a tree of UTF-16 units, for the longest one that a text carries at an offset. */
import { isKeyUnit } from './label';

interface Branch {
  readonly next: Map<number, Branch>;
  isKey: boolean;
}

/** Asked at every character of a report: where no key begins, one look into a table says so. */
export class KeyTree {
  /** For each UTF-16 unit the number of its branch; 0, where there is none, if no key begins with it. */
  readonly #first = new Uint16Array(0x10000);
  readonly #branches: (Branch | undefined)[] = [undefined];

  constructor(keys: Iterable<string>) {
    for (const key of keys) if (key !== '') this.#add(key);
  }

  /**
   * UTF-16 length of the longest key at `offset` of a folded text, 0 if none. Punctuation and spaces inside it are
   * passed over, a sentence end or a line end is not.
   */
  longestAt(folded: string, offset: number): number {
    let branch = this.#branches[this.#first[folded.charCodeAt(offset)] ?? 0];
    if (branch === undefined) return 0;
    let longest = branch.isKey ? 1 : 0;
    for (let i = offset + 1; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      const next: Branch | undefined = branch.next.get(unit);
      if (next === undefined) {
        if (isKeyUnit(unit) || endsLabel(unit)) break;
        continue;
      }
      branch = next;
      if (branch.isKey) longest = i + 1 - offset;
    }
    return longest;
  }

  #add(key: string): void {
    const unit = key.charCodeAt(0);
    let branch = this.#branches[this.#first[unit] ?? 0];
    if (branch === undefined) {
      branch = { next: new Map(), isKey: false };
      this.#first[unit] = this.#branches.push(branch) - 1;
    }
    for (let i = 1; i < key.length; i++) {
      const next: Branch = branch.next.get(key.charCodeAt(i)) ?? { next: new Map(), isKey: false };
      branch.next.set(key.charCodeAt(i), next);
      branch = next;
    }
    branch.isKey = true;
  }
}

/** 。 ; ! ? | and line breaks. */
function endsLabel(unit: number): boolean {
  switch (unit) {
    case 0x3002:
    case 0x3b:
    case 0x21:
    case 0x3f:
    case 0x7c:
    case 0x0a:
    case 0x0d:
      return true;
    default:
      return false;
  }
}
