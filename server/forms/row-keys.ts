/** The keys under which the rows of a form's table are known. */
import { once } from '../report/once';
import type { RowForm, TableForm } from './form';
import { labelKey, labelKeys } from './label';
import { labelsOf } from './rows';

/** Of its labels alone. */
export const ownKeysOf = once(
  (row: RowForm): ReadonlySet<string> => new Set(labelsOf(row).flatMap(labelKeys)),
);

/** `三、本年度办理结果（一）予以公开`: a merged cell of the group, run together with the label of its first row. */
export const groupedKeysOf = once((table: TableForm): ((row: RowForm) => ReadonlySet<string>) => {
  const keys = new Map<RowForm, ReadonlySet<string>>();
  const add = (row: RowForm, outer: readonly string[]): void => {
    keys.set(
      row,
      new Set(
        outer.flatMap((group) =>
          labelsOf(row).flatMap((label) => [...labelKeys(group + label), labelKey(group) + labelKey(label)]),
        ),
      ),
    );
    const inner = labelsOf(row).flatMap((label) => [label, ...outer.map((group) => group + label)]);
    for (const child of row.children) add(child, inner);
  };
  for (const row of table.rows) add(row, []);
  return (row) => keys.get(row) ?? none;
});

const none: ReadonlySet<string> = new Set();
