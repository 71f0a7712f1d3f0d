/** Nodes by their place. */
import type { Node, Range } from './model';

/** The nodes that have a character in `range`, in order; `nodes` are in order. Takes a binary search, not a look at all. */
export function nodesIn(nodes: readonly Node[], { start, end }: Range): readonly Node[] {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.range.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Node[] = [];
  for (let index = low; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined || node.range.start >= end) break;
    found.push(node);
  }
  return found;
}
