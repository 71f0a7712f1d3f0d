/** The identities of a bound table: those that the form's tree gives and those that it writes out. */

import { once } from '../report/once';
import type { BoundCell, BoundRow, BoundTable } from './bound';
import type { ColumnForm, IdentityForm, RowForm, TableForm } from './form';
import { columnAt, type Grid, gridOf, rowIndexesOf, type Slot } from './grid';
import { rowsOf } from './rows';

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
export const identitiesOf = once((table: BoundTable): readonly BoundIdentity[] => {
  const grid = gridOf(table);
  return placedIn(table).flatMap((placed) => boundIdentity(placed, table, grid) ?? []);
});

export interface Settled {
  /** Those whose figures are all there and plainly fit: nearly all of them, of which hardly anybody asks more. */
  readonly holding: readonly PlacedIdentity[];
  /** All others, in order: broken, without some figure, or with decimals. */
  readonly open: readonly BoundIdentity[];
}

/** The identities of a table, added up in binary. Objects for each of their figures took most of the time of all rules. */
export const settledOf = once((table: BoundTable): Settled => {
  const grid = gridOf(table);
  const holding: PlacedIdentity[] = [];
  const open: BoundIdentity[] = [];
  for (const placed of placedIn(table)) {
    const excess = sumOf(placed.right, grid.values) - sumOf(placed.left, grid.values);
    if (placed.relation === '=' ? excess === 0 : excess >= 0) holding.push(placed);
    else {
      const identity = boundIdentity(placed, table, grid);
      if (identity !== undefined) open.push(identity);
    }
  }
  return { holding, open };
});

/** NaN where one of the figures is no whole number. */
function sumOf(slots: readonly Slot[], values: Grid['values']): number {
  let sum = 0;
  for (const slot of slots) sum += values[slot] ?? Number.NaN;
  return sum;
}

/** Where a figure of a bound table stands. */
export function slotOf({ form }: BoundTable, { row, column }: Figure): Slot {
  return (rowIndexesOf(form).get(row.form.id) ?? 0) * form.columns.length + form.columns.indexOf(column);
}

/** An identity of a form, with the slots of its figures. */
export interface PlacedIdentity extends Omit<BoundIdentity, 'left' | 'right'> {
  readonly left: readonly Slot[];
  readonly right: readonly Slot[];
}

interface Plans {
  /** By the slot of the total: 总计 = Σ of its columns; 历年累计 ≥ 年度. */
  readonly atTotals: readonly (readonly PlacedIdentity[])[];
  /** By the index of the row, for one with all columns in their order: those of all of its totals. */
  readonly inRows: readonly (readonly PlacedIdentity[])[];
  readonly inColumns: readonly PlacedIdentity[];
}

const plansOf = once((form: TableForm): Plans => {
  const rows = rowsOf(form);
  const width = form.columns.length;
  const slotIn = (column: number) => (id: RowForm['id']) =>
    (rowIndexesOf(form).get(id) ?? 0) * width + column;
  const byRow = rows.map(({ kind }, row) =>
    form.columns.map((_, whole) => (kind === 'group' ? [] : rowIdentities(form, row * width, whole))),
  );
  return {
    atTotals: byRow.flat(),
    inRows: byRow.map((totals) => totals.flat()),
    inColumns: sumsOf(form).flatMap((sum) =>
      form.columns.map((column, index) => ({
        ...sum,
        left: sum.left.map(slotIn(index)),
        right: sum.right.map(slotIn(index)),
        column,
      })),
    ),
  };
});

function rowIdentities({ columns }: TableForm, rowStart: Slot, whole: number): readonly PlacedIdentity[] {
  const slotsOf = (ids: readonly string[]): readonly Slot[] =>
    ids.flatMap((id) => {
      const column = columns.findIndex((one) => one.id === id);
      return column < 0 ? [] : [rowStart + column];
    });
  const { sumOf: parts = [], accumulates } = columns[whole] ?? {};
  const right = slotsOf(parts);
  const accumulated = slotsOf(accumulates === undefined ? [] : [accumulates]);
  const total = rowStart + whole;
  const shared = { severity: 'error', column: undefined } as const;
  const identities: PlacedIdentity[] = [];
  if (right.length > 0 && right.length === parts.length)
    identities.push({ ...shared, code: 'table/row-total', relation: '=', left: [total], right });
  if (accumulated.length > 0)
    identities.push({
      ...shared,
      code: 'table/part-exceeds-whole',
      relation: '<=',
      left: accumulated,
      right: [total],
    });
  return identities;
}

/** The identities of the form that may be decided: those of the rows in the order of the source, then the sums over rows. */
function placedIn({ form, rows }: BoundTable): readonly PlacedIdentity[] {
  const { atTotals, inRows, inColumns } = plansOf(form);
  const width = form.columns.length;
  const placed: PlacedIdentity[] = [];
  const take = (identities: readonly PlacedIdentity[] = []): void => {
    for (const identity of identities) placed.push(identity);
  };
  for (const { form: row, cells } of rows) {
    const index = rowIndexesOf(form).get(row.id) ?? 0;
    if (cells.length === width && cells.every((cell, at) => columnAt(form, cell, at) === at))
      take(inRows[index]);
    else for (const [at, cell] of cells.entries()) take(atTotals[index * width + columnAt(form, cell, at)]);
  }
  take(inColumns);
  return placed;
}

/** Undefined when a row is missing, for its figure may be lost. */
function boundIdentity(placed: PlacedIdentity, { form }: BoundTable, grid: Grid): BoundIdentity | undefined {
  const left = figuresIn(placed.left, form, grid);
  const right = figuresIn(placed.right, form, grid);
  return left === undefined || right === undefined ? undefined : { ...placed, left, right };
}

function figuresIn(
  slots: readonly Slot[],
  { columns }: TableForm,
  grid: Grid,
): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const slot of slots) {
    const cell = grid.cells[slot];
    const row = grid.rows[Math.floor(slot / columns.length)];
    if (cell === undefined || row === undefined) return undefined;
    figures.push({ column: cell.column, cell: cell.cell, row });
  }
  return figures;
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
