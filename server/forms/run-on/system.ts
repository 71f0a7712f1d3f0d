/** The readings of all runs of a table under the relations between them: narrowing and search. */
import type { Budget, Reading, SlotRelation } from './readings';

/** Σ sign · value = 0, or ≤ 0, over cells of several runs. */
export interface Relation {
  readonly isEquality: boolean;
  readonly runs: readonly { readonly run: number; readonly terms: SlotRelation['terms'] }[];
}

/** For each run the readings that are still possible. */
export type Domains = readonly (readonly Reading[])[];

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

/** One way to reach sums of all relations by the readings of the runs passed. */
interface State {
  readonly sums: readonly number[];
  readonly ways: { readonly from: State | undefined; readonly reading: Reading }[];
}

/**
 * The readings that stand in some solution, for each run of a group; undefined for the whole when steps run out.
 * Runs are passed one by one, the widest first; different choices that lead to the same sums become one state, so that
 * solutions need not be counted one by one. An empty list: there is no solution.
 */
export function usedReadings(
  domains: Domains,
  relations: readonly Relation[],
  group: readonly number[],
  budget: Budget,
): ReadonlyMap<number, readonly Reading[]> | undefined {
  const steps = stepsOf(domains, relations, group);
  const layers: (readonly State[])[] = [];
  let states: readonly State[] = [{ sums: fixedSums(domains, relations, new Set(group)), ways: [] }];
  for (const step of steps) {
    const next = new StateSet();
    for (const state of states) {
      for (const { reading, sums } of step.choices) {
        budget.steps -= stepsOfState;
        if (budget.steps < 0) return undefined;
        const reached = state.sums.map((value, index) => value + (sums[index] ?? 0));
        if (step.canEnd(reached)) next.add(reached, state, reading);
      }
    }
    states = next.states;
    layers.push(states);
  }
  const used = new Map<number, readonly Reading[]>();
  let live: ReadonlySet<State> = new Set(states);
  for (let index = steps.length - 1; index >= 0; index--) {
    const ways = [...live].flatMap((state) => state.ways);
    used.set(steps[index]?.run ?? 0, [...new Set(ways.map(({ reading }) => reading))]);
    live = new Set(ways.flatMap(({ from }) => from ?? []));
  }
  return used;
}

/** States by their sums. A linear scan per hash value: collisions are rare. */
class StateSet {
  readonly #byHash = new Map<number, State[]>();
  readonly states: State[] = [];

  add(sums: readonly number[], from: State, reading: Reading): void {
    const hash = sums.reduce((mixed, value) => Math.imul(mixed, 31) + (value | 0), 7) | 0;
    const bucket = this.#byHash.get(hash);
    const same = bucket?.find((state) => state.sums.every((value, index) => value === sums[index]));
    if (same !== undefined) {
      same.ways.push({ from, reading });
      return;
    }
    const state = { sums, ways: [{ from, reading }] };
    this.states.push(state);
    if (bucket === undefined) this.#byHash.set(hash, [state]);
    else bucket.push(state);
  }
}

/** A state costs as much as so many readings of a run. */
const stepsOfState = 4;

interface Step {
  readonly run: number;
  /** What each reading of the run adds to each relation. */
  readonly choices: readonly { readonly reading: Reading; readonly sums: readonly number[] }[];
  /** Can the runs behind this one still bring every relation to where it must be? */
  canEnd(sums: readonly number[]): boolean;
}

function stepsOf(
  domains: Domains,
  relations: readonly Relation[],
  group: readonly number[],
): readonly Step[] {
  const choices = group
    .map((run) => ({
      run,
      own: (domains[run] ?? []).map((reading) => ({
        reading,
        sums: relations.map((relation) => contribution(relation, run, reading)),
      })),
    }))
    .sort((a, b) => widthOf(b.own) - widthOf(a.own));
  const rest = choices.map((_, index) => {
    const behind = choices.slice(index + 1);
    return relations.map((_relation, at) => ({
      least: sum(behind.map(({ own }) => Math.min(...own.map(({ sums }) => sums[at] ?? 0)))),
      most: sum(behind.map(({ own }) => Math.max(...own.map(({ sums }) => sums[at] ?? 0)))),
    }));
  });
  return choices.map(({ run, own }, index) => ({
    run,
    choices: own,
    canEnd: (sums) =>
      sums.every((value, at) => {
        const bounds = rest[index]?.[at];
        if (bounds === undefined || value + bounds.least > 0) return false;
        return relations[at]?.isEquality !== true || value + bounds.most >= 0;
      }),
  }));
}

function widthOf(choices: readonly { readonly sums: readonly number[] }[]): number {
  const first = choices[0]?.sums ?? [];
  return sum(
    first.map((_, at) => {
      const values = choices.map(({ sums }) => sums[at] ?? 0);
      return Math.max(...values) - Math.min(...values);
    }),
  );
}

function fixedSums(
  domains: Domains,
  relations: readonly Relation[],
  open: ReadonlySet<number>,
): readonly number[] {
  return relations.map((relation) =>
    sum(
      relation.runs.map(({ run }) => {
        const reading = open.has(run) ? undefined : domains[run]?.[0];
        return reading === undefined ? 0 : contribution(relation, run, reading);
      }),
    ),
  );
}

function contribution({ runs }: Relation, run: number, { values }: Reading): number {
  let own = 0;
  for (const part of runs)
    if (part.run === run) for (const { slot, sign } of part.terms) own += sign * (values[slot] ?? 0);
  return own;
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
