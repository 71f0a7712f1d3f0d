/** Markup → tree, as a browser reads it. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** Browsers nest no deeper. The parser looks through all open elements for some tags: without a limit it is quadratic. */
const deepest = 512;

class TooDeep extends Error {}

/** Undefined when elements are nested so deep that no browser would show them. */
export function treeOf(markup: string): Document | undefined {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw new TooDeep();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return parse(markup, { treeAdapter });
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value;
}

/** The markup with its tags left out, where it makes no tree. Linear. */
export function withoutTags(markup: string): string {
  let text = '';
  let from = 0;
  while (from < markup.length) {
    const open = markup.indexOf('<', from);
    const close = open < 0 ? -1 : markup.indexOf('>', open);
    text += markup.slice(from, close < 0 ? markup.length : open);
    if (close < 0) break;
    text += '\n';
    from = close + 1;
  }
  return text;
}
