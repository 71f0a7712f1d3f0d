/** Nodes at another place of another text: what an edit above them leaves as it was. */
import type {
  CalendarDate,
  CellValue,
  Directive,
  Node,
  Range,
  Span,
  TableCell,
  TableNode,
  TableRow,
} from './model';

/** The table that a moved one was first read as, and how far it has been moved since. */
interface Origin {
  readonly table: TableNode;
  readonly delta: number;
}

const origins = new WeakMap<TableNode, Origin>();

/** Where a table was first read: tables with the same origin differ in nothing but their place. */
export function originOf(table: TableNode): Origin {
  return origins.get(table) ?? { table, delta: 0 };
}

export function movedRange({ start, end }: Range, delta: number): Range {
  return { start: start + delta, end: end + delta };
}

/** How to copy what a node holds. */
interface Copier {
  readonly delta: number;
  text(text: string): string;
}

/** The node `delta` UTF-16 units further on; the same one where it stays. */
export function moved(node: Node, delta: number): Node {
  if (delta === 0) return node;
  switch (node.kind) {
    case 'table':
      return movedTable(node, delta);
    // Nearly all nodes are one of these, and a key moves thousands of them: no spread, no closure.
    case 'paragraph':
      return { kind: 'paragraph', range: movedRange(node.range, delta) };
    case 'blank':
      return { kind: 'blank', range: movedRange(node.range, delta) };
    default:
      return copied(node, { delta, text: asItIs });
  }
}

const asItIs = (text: string): string => text;

/**
 * The node with texts of its own. A slice keeps the whole text alive that it was cut from; nodes that outlive their version
 * of the text would keep one each: 1,000 edits of a megabyte 2 GB.
 */
export function detached(node: Node): Node {
  return copied(node, { delta: 0, text: detachedText });
}

/** A copy that keeps nothing else alive. */
export function detachedText(text: string): string {
  return ` ${text}`.slice(1);
}

/** Its cells are moved when they are first asked for: there are far more of them than of anything else. */
export function movedTable(moving: TableNode, further: number): TableNode {
  const origin = originOf(moving);
  const { table } = origin;
  const delta = origin.delta + further;
  if (further === 0) return moving;
  if (delta === 0) return table;
  let rows: readonly TableRow[] | undefined;
  const copy: TableNode = {
    kind: 'table',
    range: movedRange(table.range, delta),
    rendering: table.rendering,
    get rows() {
      rows ??= rowsOf(table, { delta, text: asItIs });
      return rows;
    },
  };
  origins.set(copy, { table, delta });
  return copy;
}

function copied(node: Node, copier: Copier): Node {
  const range = movedRange(node.range, copier.delta);
  switch (node.kind) {
    case 'title':
      return { ...node, ...spanOf(node, copier), nameRange: movedRange(node.nameRange, copier.delta) };
    case 'signature':
      return { ...node, ...spanOf(node, copier) };
    case 'metadata':
      return {
        ...node,
        range,
        entries: node.entries.map(({ key, value }) => ({
          key: spanOf(key, copier),
          value: spanOf(value, copier),
        })),
      };
    case 'heading':
      return {
        ...node,
        range,
        name: spanOf(node.name, copier),
        ...(node.ordinal && { ordinal: { ...node.ordinal, ...spanOf(node.ordinal, copier) } }),
      };
    case 'table':
      return { ...node, range, rows: rowsOf(node, copier) };
    case 'date':
      return { ...node, range, date: dateOf(node.date, copier) };
    case 'attachment':
      return { ...node, range, names: node.names.map((name) => spanOf(name, copier)) };
    case 'directive':
      return { ...node, range, directive: directiveOf(node.directive, copier) };
    case 'paragraph':
    case 'comment':
    case 'chrome':
    case 'blank':
      return { ...node, range };
  }
}

function spanOf({ text, range }: Span, copier: Copier): Span {
  return { text: copier.text(text), range: movedRange(range, copier.delta) };
}

function dateOf(date: CalendarDate, copier: Copier): CalendarDate {
  return { ...date, ...spanOf(date, copier) };
}

function directiveOf(directive: Directive, copier: Copier): Directive {
  return 'codes' in directive
    ? { ...directive, codes: directive.codes.map((code) => spanOf(code, copier)) }
    : { ...directive, value: spanOf(directive.value, copier) };
}

function rowsOf({ rows }: TableNode, copier: Copier): readonly TableRow[] {
  return rows.map(({ range, cells }) => ({
    range: movedRange(range, copier.delta),
    cells: cells.map(
      (cell): TableCell => ({ ...cell, ...spanOf(cell, copier), value: cellValueOf(cell.value, copier) }),
    ),
  }));
}

function cellValueOf(value: CellValue, copier: Copier): CellValue {
  return value.kind === 'number' && value.suffix !== ''
    ? { ...value, suffix: copier.text(value.suffix) }
    : value;
}
