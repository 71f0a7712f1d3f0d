/** The other reports of an organisation, as far as a report or a rule may ask for them. */
import type { Report } from '../report/model';
import type { BoundReport } from './bound';

/**
 * Looked for when first read. Undefined where there is none, or more than one that claims the year. A sibling is bound
 * without siblings of its own.
 */
export interface Siblings {
  readonly lastYear: BoundReport | undefined;
  readonly nextYear: BoundReport | undefined;
}

export const noSiblings: Siblings = { lastYear: undefined, nextYear: undefined };

/** The siblings of a report; it is asked once the report's organisation and year are known. */
export type SiblingsOf = (report: Report) => Siblings;
