/** The identities of a bound table: those that the form's tree gives and those that it writes out. */
import type { BoundCell, BoundRow, BoundTable } from './bound';
import type { ColumnForm, IdentityForm, RowForm, TableForm } from './form';
import { once } from './once';

/** A cell with the row that it stands in. */
export interface Figure extends BoundCell {
  readonly row: BoundRow;
}

/** Σ left = Σ right, or Σ left ≤ Σ right. Cells may be blank; every row that the form names is bound. */
export interface BoundIdentity {
  readonly code: 'table/row-total' | 'table/children-sum' | IdentityForm['code'];
  readonly relation: IdentityForm['relation'];
  readonly severity: IdentityForm['severity'];
  readonly left: readonly Figure[];
  readonly right: readonly Figure[];
  /** The column that both sides stand in; undefined for a sum over columns. */
  readonly column: ColumnForm | undefined;
}

/** Every identity that the rows at hand can decide, in the order of the form. */
export const identitiesOf = once(identitiesIn);

function identitiesIn(table: BoundTable): readonly BoundIdentity[] {
  const rows = new Map(table.rows.map((row) => [row.form.id, row]));
  return [
    ...table.rows.flatMap(rowIdentities),
    ...treeSums(table.form.rows).flatMap((sum) => inColumns(table.form, rows, sum)),
    ...table.form.identities.flatMap((identity) => inColumns(table.form, rows, identity)),
  ];
}

/** 总计 = Σ of its columns; 历年累计 ≥ 年度. */
function rowIdentities(row: BoundRow): readonly BoundIdentity[] {
  if (row.form.kind === 'group') return [];
  const cells = new Map(row.cells.map((cell) => [cell.column.id, { ...cell, row }]));
  return row.cells.flatMap(({ column }): BoundIdentity[] => {
    const whole = cells.get(column.id);
    const parts = column.sumOf.flatMap((id) => cells.get(id) ?? []);
    const accumulated = column.accumulates === undefined ? undefined : cells.get(column.accumulates);
    const shared = { severity: 'error', column: undefined } as const;
    return [
      ...(whole !== undefined && parts.length > 0 && parts.length === column.sumOf.length
        ? [{ ...shared, code: 'table/row-total', relation: '=', left: [whole], right: parts } as const]
        : []),
      ...(whole !== undefined && accumulated !== undefined
        ? [
            {
              ...shared,
              code: 'table/part-exceeds-whole',
              relation: '<=',
              left: [accumulated],
              right: [whole],
            } as const,
          ]
        : []),
    ];
  });
}

interface RowSum {
  readonly code: BoundIdentity['code'];
  readonly relation: BoundIdentity['relation'];
  readonly severity: BoundIdentity['severity'];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function treeSums(rows: readonly RowForm[], parent?: RowForm): readonly RowSum[] {
  const total = rows.find(({ kind }) => kind === 'total');
  const parts = rows.filter((row) => row !== total && row.relation === 'part').flatMap(addends);
  const whole = total ?? (parent?.kind === 'data' ? parent : undefined);
  const bounded = parent?.kind === 'data' ? rows.filter(({ relation }) => relation === 'at-most') : [];
  return [
    ...(whole !== undefined && parts.length > 0
      ? [
          {
            code: 'table/children-sum',
            relation: '=',
            severity: 'error',
            left: [whole.id],
            right: parts,
          } as const,
        ]
      : []),
    ...bounded.map(
      ({ id }) =>
        ({
          code: 'table/part-exceeds-whole',
          relation: '<=',
          severity: 'error',
          left: [id],
          right: [parent?.id ?? ''],
        }) as const,
    ),
    ...rows.flatMap((row) => treeSums(row.children, row)),
  ];
}

/** The rows whose figures a row stands for in a sum: itself, or for a group its parts. */
function addends(row: RowForm): readonly string[] {
  return row.kind === 'group'
    ? row.children.filter(({ relation }) => relation === 'part').flatMap(addends)
    : [row.id];
}

function inColumns(
  form: TableForm,
  rows: ReadonlyMap<string, BoundRow>,
  sum: RowSum,
): readonly BoundIdentity[] {
  return form.columns.flatMap((column) => {
    const left = figuresIn(rows, sum.left, column);
    const right = figuresIn(rows, sum.right, column);
    return left === undefined || right === undefined ? [] : [{ ...sum, left, right, column }];
  });
}

/** The figures of the rows in one column; undefined when a row is missing, for its figure may be lost. */
function figuresIn(
  rows: ReadonlyMap<string, BoundRow>,
  ids: readonly string[],
  column: ColumnForm,
): readonly Figure[] | undefined {
  const figures = ids.flatMap((id) => {
    const row = rows.get(id);
    const cell = row?.cells.find((found) => found.column.id === column.id);
    return row === undefined || cell === undefined ? [] : [{ ...cell, row }];
  });
  return figures.length === ids.length ? figures : undefined;
}
