/** What rules find in a run of prose alone: kept with the prose, however far an edit above moves it. */
import { onceIn, type Prose } from '../report/prose';
import type { RuleFinding } from './rule';

/**
 * `find`, which must read nothing but the prose, without a second look at prose that has nothing wrong: nearly all has
 * not. Findings have places in the source, so those of the few others are made anew.
 */
export function findingsInProse(
  find: (prose: Prose) => Iterable<RuleFinding>,
): (prose: Prose) => readonly RuleFinding[] {
  const stateOf = onceIn((): { isClean: boolean } => ({ isClean: false }));
  return (prose) => {
    const state = stateOf(prose);
    if (state.isClean) return [];
    const found = [...find(prose)];
    state.isClean = found.length === 0;
    return found;
  };
}
