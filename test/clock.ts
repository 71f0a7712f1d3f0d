/** Time for tests of speed: other processes that run at the same time do not count where the system tells them apart. */
import { readFileSync } from 'node:fs';

/** Linux, of the thread that reads it: nanoseconds on a processor, nanoseconds of waiting for one, turns. */
const ownThread = '/proc/thread-self/schedstat';

function onProcessor(): number {
  return Number(readFileSync(ownThread, 'utf8').split(' ')[0]) / 1e6;
}

function isTold(): boolean {
  try {
    return onProcessor() > 0;
  } catch {
    return false;
  }
}

/** Milliseconds since some moment, good to 5: what this thread has computed, or what has passed where nobody knows that. */
export const workingTime: () => number = isTold() ? onProcessor : () => performance.now();
