/** What rules find in a run of prose alone: looked for once, however far an edit above moves the prose. */
import type { Report } from '../report/model';
import type { Prose } from '../report/prose';
import { prosesThat } from '../report/proses-that';
import type { Sign } from '../report/signs';
import type { RuleFinding } from './rule';

/**
 * What `find` gives for each run of prose with all of the signs, in order. It must read nothing but the prose. Nearly all
 * has nothing wrong and is not looked at again; findings have places in the source, so those of the few others are made anew.
 */
export function findingsInProse(
  find: (prose: Prose) => readonly RuleFinding[],
  ...signs: readonly Sign[]
): (report: Report) => readonly RuleFinding[] {
  const wrong = prosesThat((prose) => find(prose).length > 0, ...signs);
  return (report) => wrong(report).flatMap(find);
}
