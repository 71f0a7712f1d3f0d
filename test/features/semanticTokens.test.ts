import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { semanticTokens } from '../../server/features/semanticTokens';
import { tokenModifiers, tokenTypes } from '../../server/features/token-legend';
import { reportWithTable, viewOf } from './view';

/** `type:text`, `type!:text` for a wrong one. */
function tokensIn(text: string, lines?: readonly [number, number]): readonly string[] {
  const view = viewOf(text);
  const range = lines && {
    start: { line: lines[0], character: 0 },
    end: { line: lines[1], character: Number.MAX_SAFE_INTEGER },
  };
  return semanticTokens(view, range).map(({ line, character, length, type, wrong }) => {
    const start = { line, character };
    const found = view.document.getText({ start, end: { line, character: character + length } });
    expect(found).toHaveLength(length);
    return `${type}${wrong ? '!' : ''}:${found}`;
  });
}

describe('semantic tokens', () => {
  it('mark headings, the labels and the figures that the form knows', () => {
    const found = tokensIn(reportWithTable);
    expect(found.slice(0, 4)).toEqual([
      'heading:总体情况',
      'heading:主动公开政府信息情况',
      'heading:收到和处理政府信息公开申请情况',
      'indicator:一、本年新收政府信息公开申请数量',
    ]);
    expect(found.slice(4, 11)).toEqual(
      ['60', '4', '0', '0', '0', '0', '64'].map((figure) => `figure:${figure}`),
    );
    expect(found).toContain('indicator:（三）不予公开');
    expect(found.some((token) => token.includes('!'))).toBe(false);
  });

  it('mark wrong figures, in tables and in prose, and words in place of a figure', () => {
    const text = reportWithTable
      .replace('| 60 | 4 | 0 | 0 | 0 | 0 | 64 |', '| 60 | 4 | 0 | 0 | 若干 | 0 | 64 |')
      .replace('| 6 | 0 | 0 | 0 | 0 | 0 | 6 |', '| 6 | 0 | 0 | 0 | 0 | 0 | 7 |')
      .replace('政府信息20条。', '政府信息20条（网上12条，其他7条）。');
    const wrong = tokensIn(text).filter((token) => token.includes('!'));
    expect(wrong).toEqual(['figure!:20条', 'figure!:若干', 'figure!:7']);
  });

  it('are given for the asked lines only', () => {
    expect(tokensIn(reportWithTable, [2, 2])).toEqual(['heading:总体情况']);
    expect(tokensIn(reportWithTable, [3, 5])).toEqual([]);
  });

  it('do not overlap, end with their line and stand in order, in a table without borders too', () => {
    const text = reportWithTable.replaceAll(/^\| (?:---.*\n)?/gm, '').replaceAll(/ ?\| ?/g, '   ');
    const tokens = semanticTokens(viewOf(text));
    expect(tokens.filter(({ type }) => type === 'figure').length).toBeGreaterThan(100);
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (next?.line === token.line)
        expect(next.character).toBeGreaterThanOrEqual(token.character + token.length);
      else expect(next?.line ?? Number.POSITIVE_INFINITY).toBeGreaterThan(token.line);
    }
  });

  it('have the types that package.json gives scopes to', () => {
    const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
    expect(ids(contributes.semanticTokenTypes)).toEqual([...tokenTypes]);
    expect(ids(contributes.semanticTokenModifiers)).toEqual([...tokenModifiers]);
    const scopes = Object.keys(contributes.semanticTokenScopes[0].scopes);
    expect(scopes.map((selector) => selector.split('.')[0])).toEqual(expect.arrayContaining([...tokenTypes]));
  });
});
