/** The readings of all runs of a table under the relations between them: narrowing and search. */
import type { Budget, Reading, SlotRelation } from './readings';

/** Σ sign · value = 0, or ≤ 0, over cells of several runs. */
export interface Relation {
  readonly isEquality: boolean;
  readonly runs: readonly { readonly run: number; readonly terms: SlotRelation['terms'] }[];
}

/** For each run the readings that are still possible. */
export type Domains = readonly (readonly Reading[])[];

/** One reading for each run; undefined for a run that takes no part. */
export type Solution = readonly (Reading | undefined)[];

/**
 * Takes out every reading that no choice of the other readings can balance, relation by relation, until nothing
 * changes. Undefined when a run has none left.
 */
export function narrowed(
  domains: Domains,
  relations: readonly Relation[],
  budget: Budget,
): Domains | undefined {
  const current = [...domains];
  let hasChanged = true;
  while (hasChanged && budget.steps > 0) {
    hasChanged = false;
    for (const relation of relations) {
      const parts = partsOf(relation, current, budget);
      const least = sum(parts.map(({ min }) => min));
      const most = sum(parts.map(({ max }) => max));
      if (least > 0 || (relation.isEquality && most < 0)) return undefined;
      for (const { run, min, max, contributions } of parts) {
        if (min === max) continue;
        const kept = (current[run] ?? []).filter((_, index) => {
          const own = contributions[index] ?? 0;
          return least - min + own <= 0 && (!relation.isEquality || most - max + own >= 0);
        });
        if (kept.length === 0) return undefined;
        if (kept.length < contributions.length) {
          current[run] = kept;
          hasChanged = true;
        }
      }
    }
  }
  return current;
}

interface Part {
  readonly run: number;
  readonly min: number;
  readonly max: number;
  /** What each reading of the run adds to the relation. */
  readonly contributions: readonly number[];
}

function partsOf({ runs }: Relation, domains: Domains, budget: Budget): readonly Part[] {
  return runs.map(({ run, terms }) => {
    const readings = domains[run] ?? [];
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    const contributions = readings.map(({ values }) => {
      let own = 0;
      for (const { slot, sign } of terms) own += sign * (values[slot] ?? 0);
      if (own < min) min = own;
      if (own > max) max = own;
      return own;
    });
    budget.steps -= readings.length;
    return { run, min, max, contributions };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export interface Search {
  readonly solutions: readonly Solution[];
  /** False when the search stopped at `limit` or ran out of steps: there may be more. */
  readonly isComplete: boolean;
}

/** Solutions of narrowed domains, at most `limit`. */
export function search(
  domains: Domains,
  relations: readonly Relation[],
  limit: number,
  budget: Budget,
): Search {
  const solutions: Solution[] = [];
  const visit = (open: Domains): boolean => {
    if (budget.steps <= 0) return false;
    const run = smallestOpen(open);
    if (run === undefined) {
      solutions.push(open.map((readings) => readings[0]));
      return solutions.length < limit;
    }
    for (const reading of open[run] ?? []) {
      const next = narrowed(
        open.map((readings, index) => (index === run ? [reading] : readings)),
        relations,
        budget,
      );
      if (next !== undefined && !visit(next)) return false;
    }
    return budget.steps > 0;
  };
  return { isComplete: visit(domains), solutions };
}

/** The run with the fewest readings of those that have several. */
function smallestOpen(domains: Domains): number | undefined {
  let best: number | undefined;
  for (const [run, { length }] of domains.entries())
    if (length > 1 && (best === undefined || length < (domains[best]?.length ?? 0))) best = run;
  return best;
}

/** Runs with several readings, grouped: runs of different groups share no relation. */
export function components(domains: Domains, relations: readonly Relation[]): readonly (readonly number[])[] {
  const group = domains.map((_, run) => run);
  const root = (run: number): number => {
    let at = run;
    while (group[at] !== undefined && group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const isOpen = (run: number): boolean => (domains[run]?.length ?? 0) > 1;
  for (const { runs } of relations) {
    const open = runs.map(({ run }) => run).filter(isOpen);
    for (const run of open.slice(1)) group[root(run)] = root(open[0] ?? run);
  }
  const groups = new Map<number, number[]>();
  for (const run of domains.keys())
    if (isOpen(run)) groups.set(root(run), [...(groups.get(root(run)) ?? []), run]);
  return [...groups.values()];
}
