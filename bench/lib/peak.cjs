/** With `node --require`: writes what the process took, all of its threads, into the file of ZWGK_BENCH_PEAK. */
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    // KB on Linux, as getrusage has it; microseconds.
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = { peakMB: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
    require('node:fs').writeFileSync(process.env.ZWGK_BENCH_PEAK, JSON.stringify(used));
  });
