/** Time for tests of speed: what other processes do meanwhile does not count. */

/** Milliseconds of processor time that this process, with its garbage collector, has had. */
export function workingTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that some work takes. */
export function workingTimeOf(work: () => void): number {
  const start = workingTime();
  work();
  return workingTime() - start;
}

/** The best of several, for the first one pays for what is made once. */
export function bestWorkingTimeOf(work: () => void, times = 5): number {
  return Math.min(...Array.from({ length: times }, () => workingTimeOf(work)));
}
