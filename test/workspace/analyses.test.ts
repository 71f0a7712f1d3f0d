import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinLibrary } from '../../server/forms/library';
import { AnalysisCache } from '../../server/workspace/analyses';
import { analyse } from '../../server/workspace/analysis';
import { defaultSettings, type Settings } from '../../server/workspace/settings';

describe('AnalysisCache', () => {
  it('analyses each version once for the same settings and forms', () => {
    const analysed: string[] = [];
    const announced: number[] = [];
    const cache = new AnalysisCache(
      (text, { rules }) => {
        analysed.push(text);
        return analyse(text, { forms: builtinLibrary, rules });
      },
      ({ version }) => announced.push(version),
    );
    const first = TextDocument.create('file:///a.zwgk', 'zwgk', 1, '一');
    const second = TextDocument.create('file:///a.zwgk', 'zwgk', 2, '二');
    const others: Settings = { ...defaultSettings };
    const otherForms = { ...builtinLibrary };

    expect(cache.of(first, defaultSettings, builtinLibrary)).toBe(
      cache.of(first, defaultSettings, builtinLibrary),
    );
    cache.of(second, defaultSettings, builtinLibrary);
    cache.of(second, others, builtinLibrary);
    cache.forget(second.uri);
    cache.of(second, others, builtinLibrary);
    cache.of(second, others, otherForms);
    expect(analysed).toEqual(['一', '二', '二', '二', '二']);
    expect(announced).toEqual([1, 2, 2, 2, 2]);
  });
});
