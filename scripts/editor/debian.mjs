/** Packages of the system: installed where this may be done without asking. */
import { existsSync } from 'node:fs';
import { run } from './command.mjs';
import { step } from './progress.mjs';

/** Root on Debian or a system made from it. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs Debian packages. Rejects with apt's own words.
 * @param {readonly string[]} packages
 */
export function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Two test runs may start at once: the second waits for the first one's lock.
  const apt = (...args) => run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { env });
  return step(`apt-get install ${packages.join(' ')}`, async () => {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', ...packages);
  });
}
