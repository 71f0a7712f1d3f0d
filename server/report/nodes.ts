/** Nodes by their place. */
import type { HeadingNode, Node, Range, Report } from './model';
import { once } from './once';

/** The index of the node that has the character at `offset`; `nodes` are in order. A binary search. */
export function indexAt(nodes: readonly Node[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.range.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nodes that have a character in `range`, in order. */
export function nodesIn(nodes: readonly Node[], { start, end }: Range): readonly Node[] {
  const found: Node[] = [];
  for (let index = indexAt(nodes, start); index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined || node.range.start >= end) break;
    found.push(node);
  }
  return found;
}

const common: ReadonlySet<Node['kind']> = new Set(['paragraph', 'blank', 'table', 'heading']);

/** The nodes of a report of which it has few: no prose, headings, tables and blank lines. */
export const rareNodesOf = once((nodes: readonly Node[]): readonly Node[] =>
  nodes.filter(({ kind }) => !common.has(kind)),
);

/** All headings of a report, in order. */
export const headingsOf = once(({ nodes }: Report): readonly HeadingNode[] =>
  nodes.filter((node) => node.kind === 'heading'),
);
