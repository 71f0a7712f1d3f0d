/** The tree of sections. Built with a stack: 10,000 headings must not overflow one. */
import type { HeadingNode, Node, Section } from './model';

interface OpenSection {
  readonly heading: HeadingNode;
  readonly nodes: Node[];
  readonly children: Section[];
}

/** Top-level sections in order. Nodes before the first heading belong to none. */
export function sectionsOf(nodes: readonly Node[]): readonly Section[] {
  const top: Section[] = [];
  const open: OpenSection[] = [];
  let end = 0;
  const close = (): void => {
    const section = open.pop();
    if (section === undefined) return;
    const siblings = open.at(-1)?.children ?? top;
    const { heading, nodes, children } = section;
    siblings.push({ heading, nodes, children, range: { start: heading.range.start, end } });
  };
  for (const node of nodes) {
    if (node.kind === 'heading') {
      while ((open.at(-1)?.heading.level ?? 0) >= node.level) close();
      open.push({ heading: node, nodes: [], children: [] });
    } else open.at(-1)?.nodes.push(node);
    if (node.kind !== 'blank') end = node.range.end;
  }
  while (open.length > 0) close();
  return top;
}
