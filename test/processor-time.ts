/** Milliseconds of processor time that some work takes: what else runs on the machine does not count. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The best of several, for the first one pays for what is made once. */
export function bestProcessorTime(work: () => void, times = 5): number {
  return Math.min(...Array.from({ length: times }, () => processorTime(work)));
}
