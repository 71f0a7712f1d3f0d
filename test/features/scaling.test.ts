/** Lines that make a pattern with two open repetitions quadratic: at this size it would take minutes. */
import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver';
import * as features from '../../server/features/index';
import type { FileSystem } from '../../server/workspace/files';
import { viewOf } from './view';

const size = 200_000;
const noFiles: FileSystem = { read: async () => undefined, names: async () => [] };

const lines: readonly (readonly [string, string])[] = [
  ['spaces before two words', `${' '.repeat(size)}a b`],
  ['letters before a full stop', `${'a'.repeat(size)}。`],
  ['letters behind a directive', `// zwgk-ignore ${'a'.repeat(size)}。`],
  ['letters behind a comment', `// ${'a-'.repeat(size / 2)}。`],
  ['digits', '7'.repeat(size)],
  ['brackets behind an address', `www.yunling.gov.cn/${'('.repeat(size)}。`],
  ['borders', '|'.repeat(size / 4)],
  ['prose', '全年新收政府信息公开申请460件，'.repeat(size / 20)],
];

describe('one long line', () => {
  it.each(lines)('of %s is answered in no more than seconds', { timeout: 15_000 }, async (_, text) => {
    const view = viewOf(text);
    const position: Position = view.document.positionAt(text.length);
    features.documentSymbols(view);
    features.foldingRanges(view);
    features.hover(view, position);
    await features.documentLinks(view, noFiles);
    features.inlayHints(view, { range: { start: { line: 0, character: 0 }, end: position } });
    features.documentHighlights(view, position);
    features.references(view, { position, context: { includeDeclaration: true } });
    features.definition(view, position);
    features.semanticTokens(view);
    expect(features.selectionRanges(view, [position])).toHaveLength(1);
    const list = features.completion(view, { position });
    expect(list.items.length).toBeLessThan(100);
  });
});
