/** What rules find in a table alone: kept with the table as it was first bound, and moved with it. */
import type { BoundTable } from '../forms/bound';
import { unmoved } from '../forms/kept';
import { movedRange } from '../report/moved';
import type { RuleSettings } from './check';
import type { Finding } from './finding';

interface Kept {
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
}

const kept = new WeakMap<BoundTable, Kept>();

/** What `find` gives for the table. It is asked again only where the table itself or the settings are others. */
export function findingsInTable(
  table: BoundTable,
  settings: RuleSettings,
  find: (unmoved: BoundTable) => readonly Finding[],
): readonly Finding[] {
  const { table: origin, delta } = unmoved(table);
  let known = kept.get(origin);
  if (known?.settings !== settings) {
    known = { settings, findings: find(origin) };
    kept.set(origin, known);
  }
  return delta === 0 ? known.findings : known.findings.map((finding) => moved(finding, table, delta));
}

function moved(finding: Finding, table: BoundTable, delta: number): Finding {
  const { range, related, fixes, missing } = finding;
  return {
    ...finding,
    range: movedRange(range, delta),
    related: related.map((one) => ({ ...one, range: movedRange(one.range, delta) })),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, range: movedRange(edit.range, delta) })),
      })),
    }),
    ...(missing && { missing: { ...missing, table } }),
  };
}
