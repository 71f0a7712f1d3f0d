/**
 * Known vulnerabilities of what is shipped: the packages of which a file is in a bundle. Everything is a development
 * dependency and bundled, so `npm audit --omit=dev` sees nothing; the whole audit counts tools that are not shipped.
 *   npm run audit            after a build, which lists the bundled files
 *   npm run -s audit -- --osv    prints the question for https://api.osv.dev/v1/querybatch instead, and asks nobody
 * First what needs no registry: every shipped package is the one that package-lock.json pins, and none is deprecated.
 * Then one line a vulnerable package. Exit status 1 when something is wrong with a shipped one, 2 when the registry does
 * not answer.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { values: flags } = parseArgs({ options: { osv: { type: 'boolean', default: false } } });

/** `node_modules/a/node_modules/@b/c` of a file in it. */
const folderOf = (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
const locked = json('package-lock.json').packages;
const shipped = [...new Set(json('out/bundled.json').map(folderOf))]
  .filter((folder) => folder !== undefined)
  .sort()
  .map((folder) => ({ folder, ...json(`${folder}/package.json`) }));

/** What can be said of a package without asking anybody. */
function complaints({ folder, name, version }) {
  const pinned = locked[folder];
  return [
    ...(pinned?.version === version && pinned.integrity !== undefined
      ? []
      : [`${name} ${version} is not what package-lock.json pins`]),
    ...(pinned?.deprecated === undefined ? [] : [`${name} ${version} is deprecated: ${pinned.deprecated}`]),
  ];
}

/** The vulnerabilities by package, or the reason why there is no answer. */
function askRegistry() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { vulnerabilities, message, error } = JSON.parse(stdout || '{}');
  return { vulnerabilities, reason: message ?? error?.summary ?? 'no output' };
}

function audit() {
  const wrong = shipped.flatMap(complaints);
  for (const line of wrong) console.log(line);
  console.log(
    `${shipped.length} packages shipped, ${wrong.length === 0 ? 'all as package-lock.json pins them, none deprecated' : 'see above'}`,
  );
  const { vulnerabilities, reason } = askRegistry();
  if (vulnerabilities === undefined) {
    console.error(`The registry did not say which are vulnerable: ${reason}
Ask again where it answers:  npm run audit
or ask the OSV database:     npm run -s audit -- --osv | curl -d @- https://api.osv.dev/v1/querybatch`);
    return wrong.length > 0 ? 1 : 2;
  }
  const names = new Set(shipped.map(({ name }) => name));
  const vulnerable = Object.values(vulnerabilities);
  for (const { name, severity } of vulnerable)
    console.log(`${names.has(name) ? 'SHIPPED' : 'tool   '} ${severity.padEnd(8)} ${name}`);
  const found = vulnerable.filter(({ name }) => names.has(name));
  console.log(`${found.length} of them with a known vulnerability`);
  return wrong.length === 0 && found.length === 0 ? 0 : 1;
}

if (flags.osv) {
  const queries = shipped.map(({ name, version }) => ({ package: { ecosystem: 'npm', name }, version }));
  console.log(JSON.stringify({ queries }));
} else process.exitCode = audit();
