/**
 * Known vulnerabilities of what is shipped: the packages of which a file is in a bundle. Everything is a development
 * dependency and bundled, so `npm audit --omit=dev` sees nothing; the whole audit counts tools that are not shipped.
 *   npm run audit        after a build, which lists the bundled files
 * Prints one line a vulnerable package. Exit status 1 when one of them is shipped, 2 when the registry does not answer.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const inputs = JSON.parse(readFileSync(path.join(root, 'out/bundled.json'), 'utf8'));
const shipped = new Set(
  inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1] ?? []),
);

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { vulnerabilities, message, error } = JSON.parse(stdout || '{}');
if (vulnerabilities === undefined) {
  console.error(`The registry did not answer: ${message ?? error?.summary ?? 'no output'}`);
  process.exitCode = 2;
} else {
  for (const { name, severity } of Object.values(vulnerabilities))
    console.log(`${shipped.has(name) ? 'SHIPPED' : 'tool   '} ${severity.padEnd(8)} ${name}`);
  const found = Object.keys(vulnerabilities).filter((name) => shipped.has(name));
  console.log(`${shipped.size} packages shipped, ${found.length} of them with a known vulnerability`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
