/** Bound tables of earlier versions of the text: one that an edit has only moved is bound as it was. */
import type { Range, TableCell, TableNode } from '../report/model';
import { movedRange, movedTable, originOf } from '../report/moved';
import { once } from '../report/once';
import { type Bindings, boundTable } from './binding';
import type { BoundRow, BoundTable } from './bound';
import type { TableForm } from './form';

/** Rows `[from, to)` of a source table, and the text above it as far as it takes part. */
export interface Part {
  readonly node: TableNode;
  readonly from: number;
  readonly to: number;
  readonly above: string;
}

/** How to bind a table of the form. */
export interface Binder {
  /**
   * By the rows alone, which stand `delta` UTF-16 units further on in the report. Undefined where the report has to be asked
   * as well, for digits run together.
   */
  alone(parts: readonly Part[], delta: number): Bindings | undefined;
  inReport(parts: readonly Part[]): Bindings;
}

interface Kept {
  readonly form: TableForm;
  readonly parts: readonly Part[];
  readonly bound: BoundTable | undefined;
  readonly isAlone: boolean;
  /** As it was last asked for. */
  latest: BoundTable | undefined;
}

/** By the first source table, where it was first read. */
const kept = new WeakMap<TableNode, readonly Kept[]>();
/** Tables of all forms may ask for the rows of one source table, and it may hold several copies of each. */
const mostKept = 15;

/** The rows bound to a table of the form; where that was done before, and they have only moved, what it gave then. */
export function boundOnce(
  form: TableForm,
  parts: readonly Part[],
  { alone, inReport }: Binder,
): BoundTable | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const { table: origin, delta } = originOf(first.node);
  const there = delta === 0 ? parts : parts.map((part) => ({ ...part, node: movedTable(part.node, -delta) }));
  const before = kept.get(origin) ?? [];
  const known = before.find((one) => one.form === form && isSame(one.parts, there));
  const found = known ?? newlyBound(form, there, alone(there, delta));
  if (known === undefined) kept.set(origin, [...before.slice(-mostKept), found]);
  if (!found.isAlone) return boundTable(form, inReport(parts));
  const { bound, latest } = found;
  if (bound === undefined || latest === undefined) return undefined;
  const partOf = (node: TableNode): number => found.parts.findIndex((part) => part.node === node);
  const nodes = bound.nodes.map((node) => parts[partOf(node)]?.node ?? node);
  if (!isSameList(latest.nodes, nodes)) found.latest = movedBound(bound, nodes, delta);
  return found.latest;
}

function newlyBound(form: TableForm, parts: readonly Part[], bindings: Bindings | undefined): Kept {
  const bound = bindings && boundTable(form, bindings);
  return { form, parts, bound, isAlone: bindings !== undefined, latest: bound };
}

function isSame(a: readonly Part[], b: readonly Part[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => {
      const other = b[index];
      return (
        part.node === other?.node &&
        part.from === other.from &&
        part.to === other.to &&
        part.above === other.above
      );
    })
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((element, index) => element === b[index]);
}

interface Unmoved {
  readonly table: BoundTable;
  readonly delta: number;
}

const unmovedOf = new WeakMap<BoundTable, Unmoved>();

/** The table as it was first bound, and how far it has been moved since. They differ in nothing but their place. */
export function unmoved(table: BoundTable): Unmoved {
  return unmovedOf.get(table) ?? { table, delta: 0 };
}

/** As `once`, for what is made of a bound table and has no place in it: a table that was only moved has the same. */
export function onceUnmoved<V>(make: (table: BoundTable) => V): (table: BoundTable) => V {
  const made = once(make);
  return (table) => made(unmoved(table).table);
}

/** Its rows are moved when they are first asked for. What runs together is never kept, so there is no `runOn`. */
function movedBound(table: BoundTable, nodes: readonly TableNode[], delta: number): BoundTable {
  if (delta === 0) return table;
  let rows: readonly BoundRow[] | undefined;
  const copy: BoundTable = {
    form: table.form,
    nodes,
    range: movedRange(table.range, delta),
    get rows() {
      rows ??= rowsOf(table, nodes, delta);
      return rows;
    },
  };
  unmovedOf.set(copy, { table, delta });
  return copy;
}

/** Its cells and ranges are the very ones of the source tables where these have them. */
function rowsOf(table: BoundTable, nodes: readonly TableNode[], delta: number): readonly BoundRow[] {
  const cells = new Map<TableCell, TableCell>();
  const ranges = new Map<Range, Range>();
  for (const [index, node] of table.nodes.entries())
    for (const [at, row] of node.rows.entries()) {
      const own = nodes[index]?.rows[at];
      if (own === undefined) continue;
      ranges.set(row.range, own.range);
      for (const [column, cell] of row.cells.entries()) cells.set(cell, own.cells[column] ?? cell);
    }
  const rangeOf = (range: Range): Range => ranges.get(range) ?? movedRange(range, delta);
  return table.rows.map(({ form, label, range, cells: bound }) => ({
    form,
    label: { text: label.text, range: movedRange(label.range, delta) },
    range: rangeOf(range),
    cells: bound.map(({ column, cell }) => ({
      column,
      cell: cells.get(cell) ?? { ...cell, range: movedRange(cell.range, delta) },
    })),
  }));
}
