/** A lock between processes: a file that names its owner. */
import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** How often the owner is looked for, in ms: the end of another process gives no event. */
const interval = 300;

/**
 * Runs `work` while no other process holds the lock; one that was left by a dead process is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  for (let tries = 0; !(await acquire(file)); tries++) {
    if (tries === 1) process.stderr.write(`Waiting for the process that holds ${file}\n`);
    await delay(interval);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file) {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  // Empty: its owner is between creating it and writing into it.
  if (owner > 0 && !isAlive(owner)) await rm(file, { force: true });
  return false;
}

/** Whether a process of that number runs. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
