/** The identities of a bound table: those that the form's tree gives and those that it writes out. */

import { once } from '../report/once';
import type { BoundCell, BoundRow, BoundTable } from './bound';
import type { ColumnForm, IdentityForm, RowForm, TableForm } from './form';

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

type Figures = ReadonlyMap<ColumnForm['id'], Figure>;

function identitiesIn(table: BoundTable): readonly BoundIdentity[] {
  const rows = new Map(table.rows.map((row) => [row.form.id, figuresOf(row)]));
  return [
    ...table.rows.flatMap((row) => (row.form.kind === 'group' ? [] : rowIdentities(rows.get(row.form.id)))),
    ...sumsOf(table.form).flatMap((sum) => inColumns(table.form, rows, sum)),
  ];
}

function figuresOf(row: BoundRow): Figures {
  return new Map(row.cells.map(({ column, cell }) => [column.id, { column, cell, row }]));
}

/** 总计 = Σ of its columns; 历年累计 ≥ 年度. */
function rowIdentities(figures: Figures = new Map()): readonly BoundIdentity[] {
  const identities: BoundIdentity[] = [];
  for (const whole of figures.values()) {
    const { sumOf, accumulates } = whole.column;
    const parts = sumOf.flatMap((id) => figures.get(id) ?? []);
    const accumulated = accumulates === undefined ? undefined : figures.get(accumulates);
    const shared = { severity: 'error', column: undefined } as const;
    if (parts.length > 0 && parts.length === sumOf.length)
      identities.push({ ...shared, code: 'table/row-total', relation: '=', left: [whole], right: parts });
    if (accumulated !== undefined)
      identities.push({
        ...shared,
        code: 'table/part-exceeds-whole',
        relation: '<=',
        left: [accumulated],
        right: [whole],
      });
  }
  return identities;
}

/** What the tree of a form gives, and what it writes out. */
const sumsOf = once((form: TableForm): readonly RowSum[] => [...treeSums(form.rows), ...form.identities]);

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
  rows: ReadonlyMap<RowForm['id'], Figures>,
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
  rows: ReadonlyMap<RowForm['id'], Figures>,
  ids: readonly string[],
  column: ColumnForm,
): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const id of ids) {
    const figure = rows.get(id)?.get(column.id);
    if (figure === undefined) return undefined;
    figures.push(figure);
  }
  return figures;
}
