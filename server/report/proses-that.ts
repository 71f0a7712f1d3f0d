/** Runs of prose that have something: found at once in a report of which only a few were edited. */
import type { Report } from './model';
import { type Batch, batchesOf, onceIn, onceInBatch, onceInBatchFor, type Prose } from './prose';

const yes = {};
const no = {};

/** The runs of prose for which `test` holds, in order. It must read nothing but the prose, and is asked once for each. */
export function prosesThat(test: (prose: Prose) => boolean): (report: Report) => readonly Prose[] {
  // Kept in the prose, too: its batch is made anew when another one in it is edited.
  const answerFor = onceIn((prose) => (test(prose) ? yes : no));
  const found = onceInBatch((batch) => placesIn(batch, (prose) => answerFor(prose) === yes));
  return (report) => batchesOf(report).flatMap((batch) => found(batch).map((index) => batch.proseAt(index)));
}

/** As `prosesThat`, for a test that depends on something else as well; for another `key` all are asked again. */
export function prosesThatFor<K>(
  test: (prose: Prose, key: K) => boolean,
): (report: Report, key: K) => readonly Prose[] {
  const found = onceInBatchFor((batch, key: K) => placesIn(batch, (prose) => test(prose, key)));
  return (report, key) =>
    batchesOf(report).flatMap((batch) => found(batch, key).map((index) => batch.proseAt(index)));
}

function placesIn({ unmoved }: Batch, test: (prose: Prose) => boolean): readonly number[] {
  const places: number[] = [];
  for (const [index, prose] of unmoved.entries()) if (test(prose)) places.push(index);
  return places;
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
