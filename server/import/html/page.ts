/** A page → its blocks, and the titles that it has besides its text. */
import type { Block } from '../document';
import { linesOf } from '../document';
import { blocksOf } from './blocks';
import { attribute, type Document, isElement, isText, type Node, treeOf, withoutTags } from './tree';

export interface Page {
  readonly blocks: readonly Block[];
  /** Titles that only the head of the page has, best first. */
  readonly titles: readonly string[];
}

/** Never throws; markup that no browser would show as it is meant is read as text. */
export function pageOf(markup: string): Page {
  const tree = treeOf(markup);
  if (tree === undefined) {
    const text = linesOf(withoutTags(markup));
    return { titles: [], blocks: [{ kind: 'paragraph', text, linked: 0, isAside: false }] };
  }
  return { blocks: blocksOf(tree), titles: titlesOf(tree) };
}

/** `ArticleTitle` is what the standard for government web sites asks for. */
function titlesOf(tree: Document): readonly string[] {
  const html = tree.childNodes.filter(isElement);
  const heads = html
    .flatMap(({ childNodes }) => childNodes.filter(isElement))
    .flatMap(({ childNodes }) => childNodes);
  return [...heads.flatMap((node) => articleTitle(node)), ...heads.flatMap((node) => titleText(node))];
}

function articleTitle(node: Node): readonly string[] {
  if (!isElement(node) || node.tagName !== 'meta') return [];
  const content = attribute(node, 'content')?.trim() ?? '';
  return attribute(node, 'name')?.toLowerCase() === 'articletitle' && content !== '' ? [content] : [];
}

/** `title - site`, `title_site`. */
function titleText(node: Node): readonly string[] {
  if (!isElement(node) || node.tagName !== 'title') return [];
  const text = node.childNodes
    .filter(isText)
    .map(({ value }) => value)
    .join('');
  const first = text.split(/[-_|—–>]/)[0]?.trim() ?? '';
  return first === '' ? [] : [first];
}
