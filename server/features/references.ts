/** References of a figure: the figures that it adds up with, and where prose says it. */
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { partnersAt } from './partners';
import { toLspRange, toOffset } from './positions';
import type { View } from './view';

/** Null where no figure stands. `includeDeclaration` adds the figure itself. */
export function references(
  { document, analysis }: View,
  { position, context }: Pick<ReferenceParams, 'position' | 'context'>,
): Location[] | null {
  const found = partnersAt(analysis, toOffset(document, position));
  if (found === null) return null;
  const ranges = context.includeDeclaration ? [...found.self, ...found.partners] : found.partners;
  return [...ranges]
    .sort((a, b) => a.start - b.start)
    .map((range) => ({ uri: document.uri, range: toLspRange(document, range) }));
}
