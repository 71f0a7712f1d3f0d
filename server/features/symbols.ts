/** The outline of render/ as document symbols. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver-types';
import { type OutlineItem, outline } from '../render/outline';
import { toLspRange, toTrimmedLspRange } from './positions';
import type { View } from './view';

const kinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
};

export function documentSymbols(view: View): DocumentSymbol[] | SymbolInformation[] {
  const items = outline(view.analysis);
  return view.client.hierarchicalSymbols
    ? items.map((item) => nested(view, item))
    : flat(view, items, undefined);
}

function nested(view: View, item: OutlineItem): DocumentSymbol {
  return {
    // An empty name makes VS Code reject the whole answer.
    name: item.name || '…',
    detail: item.detail,
    kind: kinds[item.kind],
    range: toTrimmedLspRange(view.document, item.range),
    selectionRange: toLspRange(view.document, item.selectionRange),
    children: item.children.map((child) => nested(view, child)),
  };
}

function flat(view: View, items: readonly OutlineItem[], container: string | undefined): SymbolInformation[] {
  return items.flatMap((item) => [
    {
      name: item.name || '…',
      kind: kinds[item.kind],
      location: { uri: view.document.uri, range: toTrimmedLspRange(view.document, item.range) },
      ...(container !== undefined && { containerName: container }),
    },
    ...flat(view, item.children, item.name),
  ]);
}
