/** The figures of a table whose digits run together: solved where exactly one reading satisfies every identity. */
import type { Range } from '../../report/model';
import type { ColumnForm } from '../form';
import { type Budget, type Piece, type Reading, readingsOf, type SlotRelation } from './readings';
import { components, type Domains, narrowed, type Relation, usedReadings } from './system';

/** The digits behind one label. */
export interface RunDigits {
  readonly pieces: readonly Piece[];
  /** What the figures are, cell by cell. */
  readonly types: readonly ColumnForm['type'][];
}

/** A cell by its run and its place in it, both 0-based. */
export interface CellPlace {
  readonly run: number;
  readonly slot: number;
}

/** Σ left = Σ right, or Σ left ≤ Σ right. */
export interface CellRelation {
  readonly isEquality: boolean;
  readonly left: readonly CellPlace[];
  readonly right: readonly CellPlace[];
  /** Relations that say the same in several columns have one name. */
  readonly name: string;
}

/** Σ sign · value over cells of one run, as prose or another report gives it. */
export interface Fact {
  readonly run: number;
  readonly terms: SlotRelation['terms'];
  readonly value: number;
  /** It rules out readings even where several are left; else it counts only where it leaves one. */
  readonly isStrong: boolean;
}

/** What no reading can satisfy. */
export type Contradiction =
  /** The digits cannot be cut into as many figures as the row has cells. */
  | { readonly kind: 'count'; readonly run: number }
  /** No way to cut the run satisfies the identities inside it. */
  | { readonly kind: 'run'; readonly run: number }
  /** Everything fits but the identities that this one cell takes part in. */
  | { readonly kind: 'cell'; readonly run: number; readonly slot: number }
  /** Everything fits but the relations of this name. */
  | { readonly kind: 'relation'; readonly name: string }
  /** More than one thing is wrong. */
  | { readonly kind: 'several' };

export interface RunOnSolution {
  /** For each run and slot where its figure stands; undefined where readings differ. */
  readonly cells: readonly (readonly (Range | undefined)[])[];
  /** For each run the readings that are left, of a run that was given up none. */
  readonly readings: Domains;
  readonly contradictions: readonly Contradiction[];
  /** False when the search ran out of steps: more figures may be certain than are given. */
  readonly isComplete: boolean;
  /** Some figure is certain only because of a fact. */
  readonly usesFacts: boolean;
}

/** About 50 ms on a slow machine. */
const mostSteps = 200_000;

interface System {
  readonly runs: readonly RunDigits[];
  readonly relations: readonly CellRelation[];
  readonly decimals: number;
}

/** Pure and bounded; the same input gives the same answer on every machine. */
export function solveRuns(
  runs: readonly RunDigits[],
  relations: readonly CellRelation[],
  facts: readonly Fact[] = [],
): RunOnSolution {
  const decimals = Math.max(
    0,
    ...runs.flatMap(({ pieces }) => pieces.map(({ fraction }) => fraction.length - 1)),
  );
  const budget = { steps: mostSteps };
  const system = { runs, relations, decimals };
  const own = runs.map((_, run) => ownReadings(system, run, budget));
  const empty = [...own.keys()].filter((run) => own[run]?.length === 0);
  const agreed = empty.length === 0 ? agree(system, own, budget) : undefined;
  const solved =
    agreed === undefined
      ? explained(system, own, empty, budget)
      : withFacts(system, own, agreed, facts, budget);
  return { ...solved, isComplete: solved.isComplete && own.every((readings) => readings !== undefined) };
}

/** The readings of a run by itself; undefined when there are too many to use. */
type OwnReadings = readonly (readonly Reading[] | undefined)[];

function ownReadings(
  { runs, relations, decimals }: System,
  run: number,
  budget: Budget,
): readonly Reading[] | undefined {
  const digits = runs[run];
  if (digits === undefined) return undefined;
  const inner = relations.flatMap((relation): SlotRelation[] =>
    placesOf(relation).every((place) => place.run === run)
      ? [
          {
            isEquality: relation.isEquality,
            terms: [...signed(relation.left, 1), ...signed(relation.right, -1)],
          },
        ]
      : [],
  );
  return readingsOf(digits.pieces, digits.types, inner, decimals, budget);
}

function placesOf({ left, right }: CellRelation): readonly CellPlace[] {
  return [...left, ...right];
}

function signed(places: readonly CellPlace[], sign: 1 | -1): SlotRelation['terms'] {
  return places.map(({ slot }) => ({ slot, sign }));
}

interface Agreement {
  readonly readings: Domains;
  readonly isComplete: boolean;
}

/** The readings that stand in some solution; undefined when there is no solution. */
function agree(system: System, own: OwnReadings, budget: Budget): Agreement | undefined {
  const relations = acrossRuns(system.relations, (run) => (own[run]?.length ?? 0) > 0);
  const domains = narrowed(
    own.map((readings) => readings ?? []),
    relations,
    budget,
  );
  if (domains === undefined) return undefined;
  const readings = [...domains];
  let isComplete = budget.steps > 0;
  for (const group of components(domains, relations)) {
    const members = new Set(group);
    const own = relations.filter(({ runs }) => runs.some(({ run }) => members.has(run)));
    const used = usedReadings(domains, own, group, budget);
    if (used === undefined) isComplete = false;
    else
      for (const [run, found] of used) {
        if (found.length === 0) return undefined;
        readings[run] = found;
      }
  }
  return { readings, isComplete };
}

function acrossRuns(
  relations: readonly CellRelation[],
  isUsable: (run: number) => boolean,
): readonly Relation[] {
  return relations.flatMap((relation): Relation[] => {
    const terms = new Map<number, { readonly slot: number; readonly sign: 1 | -1 }[]>();
    const add = ({ run, slot }: CellPlace, sign: 1 | -1): void => {
      terms.set(run, [...(terms.get(run) ?? []), { slot, sign }]);
    };
    for (const place of relation.left) add(place, 1);
    for (const place of relation.right) add(place, -1);
    return terms.size > 1 && [...terms.keys()].every(isUsable)
      ? [{ isEquality: relation.isEquality, runs: [...terms].map(([run, own]) => ({ run, terms: own })) }]
      : [];
  });
}

/** Facts choose among readings; they never rule out all of them, for prose may be wrong as well. */
function withFacts(
  system: System,
  own: OwnReadings,
  agreed: Agreement,
  facts: readonly Fact[],
  budget: Budget,
): RunOnSolution {
  const plain = solution(agreed, []);
  const scale = 10 ** system.decimals;
  const confirmed = agreed.readings.map((readings, run) => {
    const own = facts.filter((fact) => fact.run === run);
    const counts = readings.map(
      (reading) => own.filter((fact) => sumOf(fact.terms, reading) === fact.value * scale).length,
    );
    const most = Math.max(0, ...counts);
    return most === 0 ? readings : readings.filter((_, index) => counts[index] === most);
  });
  if (confirmed.every((readings, run) => readings === agreed.readings[run])) return plain;
  const chosen = agree(
    system,
    confirmed.map((readings, run) => (own[run] === undefined ? undefined : readings)),
    budget,
  );
  if (chosen === undefined) return plain;
  const strong = new Set(facts.flatMap(({ run, isStrong }) => (isStrong ? [run] : [])));
  const readings = agreed.readings.map((all, run) => {
    const left = chosen.readings[run] ?? all;
    return left.length === 1 || strong.has(run) ? left : all;
  });
  return {
    ...solution({ readings, isComplete: agreed.isComplete && chosen.isComplete }, []),
    usesFacts: readings.some((left, run) => left.length < (agreed.readings[run]?.length ?? 0)),
  };
}

function sumOf(terms: SlotRelation['terms'], { values }: Reading): number {
  return terms.reduce((sum, { slot, sign }) => sum + sign * (values[slot] ?? 0), 0);
}

function solution(
  { readings, isComplete }: Agreement,
  contradictions: readonly Contradiction[],
): RunOnSolution {
  return { cells: readings.map(sharedRanges), readings, contradictions, isComplete, usesFacts: false };
}

/** The ranges that all readings of a run have in common, slot by slot. */
function sharedRanges(readings: readonly Reading[]): readonly (Range | undefined)[] {
  const [first, ...others] = readings;
  return (first?.ranges ?? []).map((range, slot) =>
    others.every(({ ranges }) => ranges[slot]?.start === range.start && ranges[slot]?.end === range.end)
      ? range
      : undefined,
  );
}

interface Explanation {
  readonly contradiction: Contradiction;
  readonly agreement: Agreement;
}

/** No reading satisfies everything: which single thing, given up, lets a reading satisfy the rest? */
function explained(
  system: System,
  own: OwnReadings,
  empty: readonly number[],
  budget: Budget,
): RunOnSolution {
  const explanations =
    empty.length > 0 ? blamedRuns(system, own, empty, budget) : blamed(system, own, budget);
  if (explanations.length === 0)
    return solution({ readings: own.map((readings) => readings ?? []), isComplete: budget.steps > 0 }, [
      ...empty.map((run) => blameOf(system, run, budget)),
      { kind: 'several' },
    ]);
  const readings = own.map((_, run) =>
    explanations.flatMap(({ agreement }) => agreement.readings[run] ?? []),
  );
  return solution(
    { readings, isComplete: explanations.every(({ agreement }) => agreement.isComplete) && budget.steps > 0 },
    explanations.map(({ contradiction }) => contradiction),
  );
}

/** One run has no reading: one of its cells is wrong, or more; several runs have none: they take no part. */
function blamedRuns(
  system: System,
  own: OwnReadings,
  empty: readonly number[],
  budget: Budget,
): readonly Explanation[] {
  const [run, second] = empty;
  if (run !== undefined && second === undefined) {
    const cells = blamedCells(system, own, run, budget);
    if (cells.length > 0) return cells;
  }
  const agreement = agree(
    system,
    own.map((readings) => (readings?.length === 0 ? undefined : readings)),
    budget,
  );
  return agreement === undefined
    ? []
    : empty.map((wrong) => ({ contradiction: blameOf(system, wrong, budget), agreement }));
}

function blameOf(system: System, run: number, budget: Budget): Contradiction {
  const free = ownReadings({ ...system, relations: [] }, run, budget);
  return free?.length === 0 ? { kind: 'count', run } : { kind: 'run', run };
}

/** Every run has readings, but they do not go together. */
function blamed(system: System, own: OwnReadings, budget: Budget): readonly Explanation[] {
  const names = new Set(
    system.relations
      .filter((relation) => new Set(placesOf(relation).map(({ run }) => run)).size > 1)
      .map(({ name }) => name),
  );
  const byRelation = [...names].flatMap((name): Explanation[] => {
    const relations = system.relations.filter((relation) => relation.name !== name);
    const agreement = agree({ ...system, relations }, own, budget);
    return agreement === undefined ? [] : [{ contradiction: { kind: 'relation', name }, agreement }];
  });
  const byCell = [...own.keys()].flatMap((run) => {
    const without = own.map((readings, index) => (index === run ? undefined : readings));
    return agree(system, without, budget) === undefined ? [] : blamedCells(system, own, run, budget);
  });
  return [...byRelation, ...byCell];
}

/** Each cell of the run whose identities are all that stands against some reading. */
function blamedCells(system: System, own: OwnReadings, run: number, budget: Budget): readonly Explanation[] {
  return (system.runs[run]?.types ?? []).flatMap((_, slot): Explanation[] => {
    const relations = system.relations.filter(
      (relation) => !placesOf(relation).some((place) => place.run === run && place.slot === slot),
    );
    const relaxed = { ...system, relations };
    const readings = ownReadings(relaxed, run, budget);
    if (readings === undefined || readings.length === 0) return [];
    const agreement = agree(
      relaxed,
      own.map((all, index) => (index === run ? readings : all)),
      budget,
    );
    return agreement === undefined ? [] : [{ contradiction: { kind: 'cell', run, slot }, agreement }];
  });
}
