/** Tokenises with the grammar that VS Code loads, in the same engine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const path = new URL('../../syntaxes/zwgk.tmLanguage.json', import.meta.url);

export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path.pathname),
  });
  const grammar = await registry.loadGrammar('text.zwgk');
  if (grammar === null) throw new Error('the grammar does not load');
  return grammar;
}

/** The scopes of every character of a line. */
export function scopesOf(grammar: IGrammar, line: string): readonly (readonly string[])[] {
  const { tokens } = grammar.tokenizeLine(line, INITIAL);
  return tokens.flatMap(({ startIndex, endIndex, scopes }) =>
    Array.from({ length: Math.min(endIndex, line.length) - startIndex }, () => scopes),
  );
}
