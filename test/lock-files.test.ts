import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '..');

/** The folders in which Node looks for what the package in `folder` depends on, nearest first. */
function lookedIn(folder: string): readonly string[] {
  const at = folder === '' ? '' : `${folder}/`;
  return at === ''
    ? ['node_modules/']
    : [`${at}node_modules/`, ...lookedIn(at.slice(0, at.lastIndexOf('node_modules/')).slice(0, -1))];
}

/**
 * A lock file made where the registry has not the packages of all platforms leaves some out. `npm install` does not mind,
 * and with node_modules in place nobody sees it; on a fresh clone `npm ci` refuses the file.
 */
describe.each(['package-lock.json', 'bench/package-lock.json'])('%s', (file) => {
  const { packages } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as {
    readonly packages: Readonly<Record<string, Package>>;
  };

  it('has every package that another one names, those of other platforms, too', () => {
    const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !lookedIn(folder).some((place) => place + name in packages))
        .map((name) => `${folder} → ${name}`),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});
