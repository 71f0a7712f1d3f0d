/** Counts over all files of a run. */
import type { Finding, Severity } from '../rules/finding';
import type { Threshold } from './options';

export interface Totals extends Readonly<Record<Severity, number>> {
  readonly files: number;
}

export const noTotals: Totals = { files: 0, error: 0, warning: 0, information: 0, hint: 0 };

/** The totals with one more file. */
export function addFile(totals: Totals, findings: readonly Finding[]): Totals {
  const sum = { ...totals, files: totals.files + 1 };
  for (const { severity } of findings) sum[severity]++;
  return sum;
}

export function addTotals(left: Totals, right: Totals): Totals {
  return {
    files: left.files + right.files,
    error: left.error + right.error,
    warning: left.warning + right.warning,
    information: left.information + right.information,
    hint: left.hint + right.hint,
  };
}

/** Is there a finding at or above the threshold? */
export function reaches(totals: Totals, threshold: Threshold): boolean {
  switch (threshold) {
    case 'error':
      return totals.error > 0;
    case 'warning':
      return totals.error + totals.warning > 0;
    case 'information':
      return totals.error + totals.warning + totals.information > 0;
    case 'never':
      return false;
  }
}
