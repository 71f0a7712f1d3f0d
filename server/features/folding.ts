/** Folding: sections, tables, blocks of comments, the metadata at the top. */
import type { FoldingRange } from 'vscode-languageserver';
import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { Node, Range, Section } from '../report/model';
import { linesOf } from './positions';
import type { View } from './view';

export function foldingRanges(view: View): FoldingRange[] {
  const { nodes, sections } = view.analysis.report;
  const ranges = [
    ...sectionRanges(sections).map((range) => fold(view, range)),
    ...nodes.filter((node) => node.kind === 'table').map(({ range }) => fold(view, range)),
    ...runs(nodes, ['comment', 'directive']).map((range) => fold(view, range, FoldingRangeKind.Comment)),
    ...runs(nodes, ['metadata']).map((range) => fold(view, range, FoldingRangeKind.Region)),
    ...runs(nodes, ['chrome']).map((range) => fold(view, range, FoldingRangeKind.Region)),
  ];
  return ranges
    .filter(({ startLine, endLine }) => startLine < endLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
    .slice(0, view.client.foldingLimit);
}

function fold({ document }: View, range: Range, kind?: FoldingRangeKind): FoldingRange {
  const { first, last } = linesOf(document, range);
  return { startLine: first, endLine: last, ...(kind && { kind }) };
}

function sectionRanges(sections: readonly Section[]): Range[] {
  return sections.flatMap(({ range, children }) => [range, ...sectionRanges(children)]);
}

/** Ranges of neighbouring nodes of these kinds, each run as one. */
function runs(nodes: readonly Node[], kinds: readonly Node['kind'][]): Range[] {
  const found: Range[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { kind, range } of nodes) {
    if (!kinds.includes(kind)) {
      open = undefined;
      continue;
    }
    if (open) open.end = range.end;
    else {
      open = { ...range };
      found.push(open);
    }
  }
  return found;
}
