import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IGrammar, INITIAL } from 'vscode-textmate';
import { workingTime } from '../clock';
import { parseFixture } from './fixture';
import { loadGrammar, scopesOf } from './tokenizer';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const folder = new URL('./fixtures/', import.meta.url);
for (const name of readdirSync(folder)) {
  describe(name, () => {
    for (const line of parseFixture(readFileSync(new URL(name, folder), 'utf8'))) {
      it(`${line.number}: ${line.source.slice(0, 40)}`, () => {
        expect(line.expectations).not.toEqual([]);
        const scopes = scopesOf(grammar, line.source);
        for (const { text, from, present, absent } of line.expectations) {
          for (let at = from; at < from + text.length; at++) {
            const here = scopes[at] ?? [];
            const has = (scope: string) => here.some((s) => s === scope || s.startsWith(`${scope}.`));
            const where = `“${line.source[at]}” of “${text}”: ${here.join(' ')}`;
            expect
              .soft(
                present.filter((scope) => !has(scope)),
                `missing at ${where}`,
              )
              .toEqual([]);
            expect.soft(absent.filter(has), `unwanted at ${where}`).toEqual([]);
          }
        }
      });
    }
  });
}

describe('time', () => {
  const patterns: Readonly<Record<string, string>> = {
    digits: '1',
    'digits and spaces': '1 ',
    letters: 'a',
    spaces: ' ',
    'ideographic spaces': '　',
    'open document names': '《',
    'document name never closed': '《国办',
    brackets: '（',
    'open document numbers': '〔2021',
    'table borders': '| 12 ',
    'table rule': '|---',
    'rule that breaks off': '-- ',
    ordinals: '一、',
    'thousands separators': '1,234',
    'dots and digits': '1.',
    'keys and colons': '来源：甲 ',
    prose: '全年主动公开政府信息1280条，同比增长3.5%，详见《通知》（国办发〔2021〕30号）。',
    'chinese digits': '二〇',
    'address without host': 'a.b-',
    comment: '// zwgk-ignore table/balance, ',
  };
  // Linear work takes one or two seconds on the slowest machine seen; quadratic work would take minutes.
  const limit = 10_000;

  for (const [name, pattern] of Object.entries(patterns)) {
    it(`a line of 1 MB takes linear time: ${name}`, { timeout: 300_000 }, () => {
      const line = pattern.repeat(Math.ceil(1_000_000 / pattern.length));
      const start = workingTime();
      grammar.tokenizeLine(line, INITIAL);
      expect(workingTime() - start).toBeLessThan(limit);
    });
  }
});
