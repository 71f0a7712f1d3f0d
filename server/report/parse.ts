/** Text → report. Never throws, linear in the text; what is not understood is a paragraph. */
import { fold } from './fold';
import type { DirectiveNode, MetadataNode, Node, Report, TitleNode } from './model';
import { rareNodesOf } from './nodes';
import { keepProse } from './prose';
import { type Reading, readText } from './reading';
import { sectionsOf } from './sections';
import { bodyYear, titleOrganisation, titleYear } from './title';
import type { Vocabulary } from './vocabulary';

const readings = new WeakMap<Report, Reading>();

/**
 * Parses a whole report. `vocabulary` holds the section titles and labels of the forms at hand. `previous`: an earlier version;
 * of what did not change its nodes are taken, where they stand at the same place the very same objects. The result is that
 * of a parse without it.
 */
export function parseReport(text: string, vocabulary: Vocabulary, previous?: Report): Report {
  const reading = readText(text, vocabulary, previous && readings.get(previous));
  const report = reportOf(reading);
  readings.set(report, reading);
  if (previous !== undefined && reading.kept !== undefined) keepProse(previous, report, reading.kept);
  return report;
}

/** How many lines of the text had to be read for this report. */
export function linesReadFor(report: Report): number {
  return readings.get(report)?.linesRead ?? 0;
}

function reportOf({ source: { text, folded }, nodes }: Reading): Report {
  const title = rareNodesOf(nodes).find((node): node is TitleNode => node.kind === 'title');
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

function directiveYear(nodes: readonly Node[]): number | undefined {
  const year = /^\d{4}$/.exec(fold(directiveValue(nodes, 'year') ?? ''))?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The value of the first directive of that name that has one. */
export function directiveValue(
  nodes: readonly Node[],
  name: 'form' | 'year' | 'organisation',
): string | undefined {
  const found = rareNodesOf(nodes).find(
    (node): node is DirectiveNode =>
      node.kind === 'directive' && node.directive.name === name && node.directive.value.text !== '',
  );
  return found !== undefined && 'value' in found.directive ? found.directive.value.text : undefined;
}

function metadataValue(nodes: readonly Node[], folded: string, keys: readonly string[]): string | undefined {
  for (const { entries } of rareNodesOf(nodes).filter(
    (node): node is MetadataNode => node.kind === 'metadata',
  ))
    for (const { key, value } of entries)
      if (value.text !== '' && keys.includes(folded.slice(key.range.start, key.range.end))) return value.text;
  return undefined;
}
