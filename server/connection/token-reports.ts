/** Semantic tokens in the encoding of the protocol, and as what has changed since the client last asked. */
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import { type Token, tokenModifiers, tokenTypes } from '../features/token-legend';

export class TokenReports {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  full(uri: string, tokens: readonly Token[]): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.#builders.set(uri, builder);
    return pushed(builder, tokens).build();
  }

  /** The full tokens where `previousResultId` is not what was sent last. */
  delta(
    uri: string,
    tokens: readonly Token[],
    previousResultId: string,
  ): SemanticTokens | SemanticTokensDelta {
    const builder = this.#builders.get(uri) ?? new SemanticTokensBuilder();
    this.#builders.set(uri, builder);
    builder.previousResult(previousResultId);
    return pushed(builder, tokens).buildEdits();
  }

  forget(uri: string): void {
    this.#builders.delete(uri);
  }
}

/** A part of the document: nothing to compare a later answer with. */
export function partOf(tokens: readonly Token[]): SemanticTokens {
  return { data: pushed(new SemanticTokensBuilder(), tokens).build().data };
}

function pushed(builder: SemanticTokensBuilder, tokens: readonly Token[]): SemanticTokensBuilder {
  for (const { line, character, length, type, wrong } of tokens)
    builder.push(line, character, length, tokenTypes.indexOf(type), wrong ? modifierBit('wrong') : 0);
  return builder;
}

function modifierBit(modifier: (typeof tokenModifiers)[number]): number {
  return 1 << tokenModifiers.indexOf(modifier);
}
