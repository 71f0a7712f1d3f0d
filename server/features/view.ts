/** What a feature sees of a document. Features are pure functions of a view and the request's parameters. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormLibrary } from '../forms/library';
import type { Analysis } from '../workspace/analysis';
import type { Settings } from '../workspace/settings';

export interface View {
  readonly document: TextDocument;
  /** Made on first use. */
  readonly analysis: Analysis;
  readonly forms: FormLibrary;
  readonly settings: Settings;
  readonly client: ClientTraits;
}

/** What the client said that it can do, as far as an answer depends on it. */
export interface ClientTraits {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly snippets: boolean;
  readonly codeActionLiterals: boolean;
  readonly markdownHover: boolean;
  readonly foldingLimit: number;
  /** Definitions as links, with the range that they start from. */
  readonly definitionLinks: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly pullConfiguration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerFileWatchers: boolean;
  readonly workspaceFolders: boolean;
}
