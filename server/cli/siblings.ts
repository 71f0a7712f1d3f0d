/** The files of one run as a set of reports. */
import { readFileSync, statSync } from 'node:fs';
import type { BoundReport } from '../forms/bound';
import type { FormLibrary } from '../forms/library';
import type { SiblingsOf } from '../forms/siblings';
import { decode } from '../import/decode';
import { type Identity, KnownReport, siblingsIn } from '../workspace/report-set';
import type { InputFile } from './inputs';

/** Reports that are kept read: files of one organisation often stand together. */
const mostKept = 16;

/**
 * Finds siblings among `files`. Nothing is read before a report asks for one; then the head of every file says whose it is.
 * A file that cannot be read is nobody's sibling; whoever visits it says why.
 */
export function siblingReader(files: readonly InputFile[]): (forms: FormLibrary) => SiblingsOf {
  const kept = new Map<string, KnownReport>();
  const indexes = new Map<FormLibrary, ReadonlyMap<string, readonly string[]>>();

  function known(file: string): KnownReport | undefined {
    const report = kept.get(file) ?? readReport(file);
    if (report === undefined) return undefined;
    kept.delete(file);
    kept.set(file, report);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return report;
  }

  function indexOf(forms: FormLibrary): ReadonlyMap<string, readonly string[]> {
    const found = indexes.get(forms);
    if (found !== undefined) return found;
    const index = new Map<string, string[]>();
    for (const { absolute } of files) {
      const identity = readReport(absolute)?.identity(forms);
      if (identity === undefined) continue;
      const key = keyOf(identity);
      const same = index.get(key);
      if (same === undefined) index.set(key, [absolute]);
      else same.push(absolute);
    }
    indexes.set(forms, index);
    return index;
  }

  return (forms) =>
    siblingsIn((wanted) =>
      (indexOf(forms).get(keyOf(wanted)) ?? []).map((file) => ({
        bound: (): BoundReport | undefined => known(file)?.bound(forms),
      })),
    );
}

function keyOf({ organisation, year }: Identity): string {
  return `${year} ${organisation}`;
}

function readReport(file: string): KnownReport | undefined {
  try {
    // A pipe gives its text only once.
    if (!statSync(file).isFile()) return undefined;
    const decoded = decode(readFileSync(file));
    return decoded.ok ? new KnownReport(decoded.text) : undefined;
  } catch {
    return undefined;
  }
}
