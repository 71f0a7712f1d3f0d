/** Runs of prose that have something: found at once in a report of which only a few were edited. */
import type { Report } from './model';
import { type Batch, batchesOf, type Flags, flagsIn, onceInBatch, onceInBatchFor, type Prose } from './prose';
import { placesWith, type Sign } from './signs';

/** Of each test two bits: was it asked, and did it hold? */
const bitsOfTest = 2;
const mostTests = 15;
const flagsOfTests: Flags[] = [];
let tests = 0;

/** Keeps the answer in the prose: its batch is made anew when another run of prose in it is edited. */
function askedOnce(test: (prose: Prose) => boolean): (prose: Prose) => boolean {
  const asked = 1 << ((tests % mostTests) * bitsOfTest);
  const held = asked << 1;
  const group = Math.floor(tests++ / mostTests);
  flagsOfTests[group] ??= flagsIn();
  const flags = flagsOfTests[group];
  return (prose) => {
    let known = flags.of(prose);
    if ((known & asked) === 0) {
      const answer = test(prose);
      // Read again: the test may have asked others.
      known = flags.of(prose) | asked | (answer ? held : 0);
      flags.set(prose, known);
    }
    return (known & held) !== 0;
  };
}

/**
 * The runs of prose with all of the signs for which `test` holds, in order. It must read nothing but the prose, and is asked
 * once for each.
 */
export function prosesThat(
  test: (prose: Prose) => boolean,
  ...signs: readonly Sign[]
): (report: Report) => readonly Prose[] {
  const candidatesIn = placesWith(signs);
  const holds = askedOnce(test);
  const found = onceInBatch((batch) => placesIn(batch, candidatesIn(batch), holds));
  return (report) => prosesAt(report, found);
}

/** As `prosesThat`, for a test that depends on something else as well; for another `key` all are asked again. */
export function prosesThatFor<K>(
  test: (prose: Prose, key: K) => boolean,
  ...signs: readonly Sign[]
): (report: Report, key: K) => readonly Prose[] {
  const candidatesIn = placesWith(signs);
  const found = onceInBatchFor((batch, key: K) =>
    placesIn(batch, candidatesIn(batch), (prose) => test(prose, key)),
  );
  return (report, key) => prosesAt(report, (batch) => found(batch, key));
}

function placesIn(
  { unmoved }: Batch,
  candidates: readonly number[],
  test: (prose: Prose) => boolean,
): readonly number[] {
  const places: number[] = [];
  for (const index of candidates) {
    const prose = unmoved[index];
    if (prose !== undefined && test(prose)) places.push(index);
  }
  return places;
}

function prosesAt(report: Report, placesOf: (batch: Batch) => readonly number[]): readonly Prose[] {
  const found: Prose[] = [];
  for (const batch of batchesOf(report))
    for (const index of placesOf(batch)) found.push(batch.proseAt(index));
  return found;
}

/** The first `count` runs of prose. */
export function firstProses(report: Report, count: number): readonly Prose[] {
  const found: Prose[] = [];
  for (const batch of batchesOf(report)) {
    for (let index = 0; index < batch.unmoved.length && found.length < count; index++)
      found.push(batch.proseAt(index));
    if (found.length === count) break;
  }
  return found;
}
