/** The files of one run as a set of reports. */
import { readFileSync, statSync } from 'node:fs';
import type { BoundReport } from '../forms/bound';
import type { FormLibrary } from '../forms/library';
import type { SiblingsOf } from '../forms/siblings';
import { decode } from '../import/decode';
import type { Report } from '../report/model';
import { type Identity, KnownReport, siblingsIn } from '../workspace/report-set';
import type { InputFile } from './inputs';

/** Reports that are kept read: files of one organisation often stand together. */
const mostKept = 16;

/** Absolute paths by `keyOf` the identity of their reports. */
export type SiblingIndex = ReadonlyMap<string, readonly string[]>;

export interface SiblingReader {
  of(forms: FormLibrary): SiblingsOf;
  /** Keeps a report that was read and parsed already. */
  keep(file: string, report: Report, forms: FormLibrary): void;
}

/**
 * Finds siblings with `indexOf`. Nothing is read before a report asks for one. A file that cannot be read is nobody's
 * sibling; whoever visits it says why.
 */
export function siblingReader(indexOf: (forms: FormLibrary) => SiblingIndex): SiblingReader {
  const kept = new Map<string, KnownReport>();

  function keep(file: string, report: KnownReport): KnownReport {
    kept.delete(file);
    kept.set(file, report);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return report;
  }

  function known(file: string): KnownReport | undefined {
    const report = kept.get(file) ?? readReport(file);
    return report && keep(file, report);
  }

  return {
    of: (forms) =>
      siblingsIn((wanted) =>
        (indexOf(forms).get(keyOf(wanted)) ?? []).map((file) => ({
          bound: (): BoundReport | undefined => known(file)?.bound(forms),
        })),
      ),
    keep: (file, report, forms) => void keep(file, KnownReport.parsed(report, forms)),
  };
}

/** The index of `files`, made when it is first asked for: then the head of every file says whose it is. */
export function indexWhenAsked(files: readonly InputFile[]): (forms: FormLibrary) => SiblingIndex {
  const indexes = new Map<FormLibrary, SiblingIndex>();
  return (forms) => {
    const index =
      indexes.get(forms) ?? siblingIndex(files.map(({ absolute }) => [absolute, readKey(absolute, forms)]));
    indexes.set(forms, index);
    return index;
  };
}

export function siblingIndex(
  keys: readonly (readonly [file: string, key: string | undefined])[],
): SiblingIndex {
  const index = new Map<string, string[]>();
  for (const [file, key] of keys) {
    if (key === undefined) continue;
    const same = index.get(key);
    if (same === undefined) index.set(key, [file]);
    else same.push(file);
  }
  return index;
}

/** Of the report in a file; undefined where it cannot be read or does not say whose it is and for which year. */
export function readKey(file: string, forms: FormLibrary): string | undefined {
  const identity = readReport(file)?.identity(forms);
  return identity && keyOf(identity);
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
