/** What an analysis was told of other years: it holds as long as it would be told the same again. */
import type { BoundReport } from '../forms/bound';
import type { SiblingsOf } from '../forms/siblings';
import type { Report } from '../report/model';

/** Passes each question on once, and remembers the answer. */
export class RememberedSiblings {
  readonly #answers = new Map<'lastYear' | 'nextYear', BoundReport | undefined>();
  #report: Report | undefined;

  constructor(private readonly siblingsOf: SiblingsOf) {}

  get wereAsked(): boolean {
    return this.#answers.size > 0;
  }

  readonly of: SiblingsOf = (report) => {
    this.#report = report;
    const siblings = this.siblingsOf(report);
    const ask = (which: 'lastYear' | 'nextYear'): BoundReport | undefined => {
      if (!this.#answers.has(which)) this.#answers.set(which, siblings[which]);
      return this.#answers.get(which);
    };
    return {
      get lastYear() {
        return ask('lastYear');
      },
      get nextYear() {
        return ask('nextYear');
      },
    };
  };

  /** Would every question be answered as before? Nothing is looked for where nothing was asked. */
  isCurrent(): boolean {
    if (this.#report === undefined || !this.wereAsked) return true;
    const siblings = this.siblingsOf(this.#report);
    return [...this.#answers].every(([which, answer]) => siblings[which] === answer);
  }
}
