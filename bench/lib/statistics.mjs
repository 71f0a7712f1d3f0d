/** Times in milliseconds and their summary. */

export function summarize(times) {
  const sorted = times.toSorted((a, b) => a - b);
  // Nearest rank.
  const rank = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return { runs: sorted.length, min: sorted[0], median: rank(0.5), p95: rank(0.95) };
}

/**
 * Calls `work` `warmUp` times for the JIT, then `runs` times against the clock, each time with what `prepare` makes
 * outside the clock: what is remembered for a report must not be found again in the next run.
 */
export function measure(work, { warmUp, runs, prepare = () => undefined }) {
  const times = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const input = prepare();
    const started = performance.now();
    work(input);
    if (run >= warmUp) times.push(performance.now() - started);
  }
  return summarize(times);
}
