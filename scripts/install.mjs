/**
 * Runs `npm ci` where node_modules is not what package-lock.json asks for, so that one command is enough on a fresh
 * clone. Uses nothing but Node. Exit status: npm's.
 *   node scripts/install.mjs [FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', process.argv[2] ?? '.');

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockFile), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

const wanted = packagesOf('package-lock.json');
const installed = packagesOf('node_modules/.package-lock.json');
// Optional packages are those of other platforms.
const missing = Object.keys(wanted).filter(
  (name) => name !== '' && !wanted[name].optional && wanted[name].version !== installed[name]?.version,
);

if (missing.length > 0) {
  console.log(`npm ci (${missing.length} packages missing or of another version)`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
