/** Being asked to stop. */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls `stop` on a signal, and when the parent is gone: a SIGTERM to npm reaches only the shell between npm and us, which
 * dies of it, and that gives no event here. A signal would otherwise end Node without its event `exit`, and the editor
 * would go on.
 * @param {() => void} stop
 * @returns {() => void} takes it back
 */
export function onStop(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 1000);
  watch.unref();
  for (const signal of signals) process.on(signal, stop);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, stop);
  };
}
