/** Progress of long steps on standard error. */

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * Runs `work` and says so: on a terminal in one line that counts the seconds, elsewhere in a line before and a line
 * after. Rejects as `work` does.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  const terminal = process.stderr.isTTY;
  const show = () => process.stderr.write(`\r${title} … ${seconds(start)}`);
  if (terminal) show();
  else process.stderr.write(`${title} …\n`);
  const ticking = terminal ? setInterval(show, 1000) : undefined;
  try {
    const result = await work();
    process.stderr.write(`${terminal ? '\r' : ''}${title}: ${seconds(start)}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${terminal ? '\r' : ''}${title}: failed after ${seconds(start)}\n`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
