/** The identities of a form's table over cells that are still to be found. */
import type { TableCell } from '../../report/model';
import { once } from '../../report/once';
import type { BoundRow } from '../bound';
import type { ColumnForm, RowForm, TableForm } from '../form';
import { type BoundIdentity, type Figure, identitiesOf } from '../identities';
import { columnsOf, rowsOf } from '../rows';

export interface Slot {
  readonly row: RowForm;
  readonly column: ColumnForm;
}

export interface FormRelation {
  readonly code: BoundIdentity['code'];
  readonly isEquality: boolean;
  readonly left: readonly Slot[];
  readonly right: readonly Slot[];
  /** One name for all columns in which it holds. */
  readonly name: string;
}

/** The identities that a table with every row and cell of the form has, without those that only hold as a rule. */
export const relationsOf = once((form: TableForm): readonly FormRelation[] => {
  const nowhere = { start: 0, end: 0 };
  const cell: TableCell = { text: '', range: nowhere, value: { kind: 'blank' }, column: 0 };
  const rows = rowsOf(form)
    .filter(({ kind }) => kind !== 'group')
    .map(
      (row): BoundRow => ({
        form: row,
        label: { text: row.label, range: nowhere },
        range: nowhere,
        cells: columnsOf(form, row).map((column) => ({ column, cell })),
      }),
    );
  return identitiesOf({ form, nodes: [], range: nowhere, rows })
    .filter(({ severity }) => severity === 'error')
    .map(relationOf);
});

function relationOf({ code, relation, left, right }: BoundIdentity): FormRelation {
  return {
    code,
    isEquality: relation === '=',
    left: left.map(slotOf),
    right: right.map(slotOf),
    name: `${code} ${rowIds(left)} ${rowIds(right)}`,
  };
}

function slotOf({ row, column }: Figure): Slot {
  return { row: row.form, column };
}

function rowIds(side: readonly Figure[]): string {
  return side.map(({ row }) => row.form.id).join('+');
}
