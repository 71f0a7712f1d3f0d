import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bindReport } from '../../server/forms/bind';
import type { BoundReport } from '../../server/forms/bound';
import { builtinLibrary } from '../../server/forms/library';
import { noSiblings } from '../../server/forms/siblings';
import { parseReport } from '../../server/report/parse';
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
      () => () => noSiblings,
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

  it('analyses anew what was told of a report of another year, once that report is another one', () => {
    const bound = (text: string): BoundReport =>
      bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
    let lastYear = bound('云岭市2023年报告');
    const versions: number[] = [];
    let asks = true;
    const cache = new AnalysisCache(
      (text, { rules }, forms, siblings) =>
        analyse(text, {
          forms,
          rules,
          siblings(report) {
            const all = siblings(report);
            if (asks) void all.lastYear;
            return all;
          },
        }),
      () => () => ({ lastYear, nextYear: undefined }),
      ({ version }) => versions.push(version),
    );
    const document = TextDocument.create('file:///a.zwgk', 'zwgk', 1, '云岭市2024年报告');
    const get = (): unknown => cache.of(document, defaultSettings, builtinLibrary);

    const first = get();
    expect(get()).toBe(first);
    lastYear = bound('云岭市2023年报告');
    expect(cache.hasStaleSiblings()).toBe(true);
    const second = get();
    expect(second).not.toBe(first);
    expect(cache.hasStaleSiblings()).toBe(false);
    expect(versions).toEqual([1, 1]);

    asks = false;
    cache.forget(document.uri);
    const alone = get();
    lastYear = bound('云岭市2023年报告');
    expect(cache.hasStaleSiblings()).toBe(false);
    expect(get()).toBe(alone);
  });
});
