/** Text → report. Never throws, linear in the text; what is not understood is a paragraph. */
import { BlockReader } from './blocks';
import { fold } from './fold';
import type { DirectiveNode, MetadataNode, Node, Report, TitleNode } from './model';
import { sectionsOf } from './sections';
import { bodyYear, titleOrganisation, titleYear } from './title';
import type { Vocabulary } from './vocabulary';

/** Parses a whole report. `vocabulary` holds the section titles and labels of the forms at hand. */
export function parseReport(text: string, vocabulary: Vocabulary): Report {
  const folded = fold(text);
  const nodes = tile(new BlockReader({ text, folded }, vocabulary).read(), text.length);
  const title = nodes.find((node): node is TitleNode => node.kind === 'title');
  const titleText = title?.text ?? metadataValue(nodes, folded, ['标题', '名称']) ?? '';
  return {
    text,
    folded,
    nodes,
    title,
    sections: sectionsOf(nodes),
    year: directiveYear(nodes) ?? titleYear(fold(titleText)) ?? bodyYear(folded),
    organisation:
      directiveValue(nodes, 'organisation') ??
      titleOrganisation(titleText) ??
      metadataValue(nodes, folded, ['发布机构']),
  };
}

/** Gives each node the text up to the next one, so that the nodes tile the source. */
function tile(nodes: readonly Node[], length: number): readonly Node[] {
  return nodes.map((node, index) => ({
    ...node,
    range: { start: index === 0 ? 0 : node.range.start, end: nodes[index + 1]?.range.start ?? length },
  }));
}

function directiveYear(nodes: readonly Node[]): number | undefined {
  const year = /^\d{4}$/.exec(fold(directiveValue(nodes, 'year') ?? ''))?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The value of the first directive of that name that has one. */
export function directiveValue(
  nodes: readonly Node[],
  name: 'form' | 'year' | 'organisation',
): string | undefined {
  const found = nodes.find(
    (node): node is DirectiveNode =>
      node.kind === 'directive' && node.directive.name === name && node.directive.value.text !== '',
  );
  return found !== undefined && 'value' in found.directive ? found.directive.value.text : undefined;
}

function metadataValue(nodes: readonly Node[], folded: string, keys: readonly string[]): string | undefined {
  for (const { entries } of nodes.filter((node): node is MetadataNode => node.kind === 'metadata'))
    for (const { key, value } of entries)
      if (value.text !== '' && keys.includes(folded.slice(key.range.start, key.range.end))) return value.text;
  return undefined;
}
