/** Tables that were read again around an edit and are what they were: the earlier ones, with all that was made of them. */
import type { Change } from './change';
import type { Node, TableCell, TableNode, TableRow } from './model';
import { movedTable, originOf } from './moved';
import { indexAt } from './nodes';

/** For a node of the new text the table of the old one that it is again; undefined for any other node. */
export function tableKept(node: Node, before: readonly Node[], change: Change): TableNode | undefined {
  if (node.kind !== 'table') return undefined;
  const isBelow = node.range.start >= change.newEnd;
  if (!isBelow && node.range.end > change.start) return undefined;
  const by = isBelow ? change.newEnd - change.oldEnd : 0;
  const old = before[indexAt(before, node.range.start - by)];
  if (old?.kind !== 'table') return undefined;
  const { table, delta } = originOf(old);
  return isSame(table, node, delta + by) ? movedTable(old, by) : undefined;
}

/** Is the second table the first one `by` UTF-16 units further on? */
function isSame(a: TableNode, b: TableNode, by: number): boolean {
  return (
    a.rendering === b.rendering &&
    isMoved(a, b, by) &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => isSameRow(row, b.rows[index], by))
  );
}

function isSameRow(a: TableRow, b: TableRow | undefined, by: number): boolean {
  return (
    b !== undefined &&
    isMoved(a, b, by) &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => isSameCell(cell, b.cells[index], by))
  );
}

/** The value is that of the text. */
function isSameCell(a: TableCell, b: TableCell | undefined, by: number): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.column === b.column &&
    a.value.kind === b.value.kind &&
    isMoved(a, b, by)
  );
}

function isMoved({ range: a }: Pick<Node, 'range'>, { range: b }: Pick<Node, 'range'>, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end;
}
