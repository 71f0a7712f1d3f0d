/** The client's capabilities and the server's answer to them. */
import {
  type ClientCapabilities,
  CodeActionKind,
  MarkupKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { fixAllKind } from '../features/code-action-kinds';
import { tokenModifiers, tokenTypes } from '../features/token-legend';
import type { ClientTraits } from '../features/view';

export function clientTraits({ textDocument, workspace }: ClientCapabilities): ClientTraits {
  const pullDiagnostics = textDocument?.diagnostic !== undefined;
  return {
    pullDiagnostics,
    refreshDiagnostics: pullDiagnostics && workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    pullConfiguration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

/** Exactly what `serve` registers handlers for. */
export function serverCapabilities(client: ClientTraits): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullDiagnostics && {
      diagnosticProvider: { identifier: 'zwgk', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    documentSymbolProvider: { label: 'zwgk' },
    foldingRangeProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['|', '\t', ' ', '/', '-'] },
    documentLinkProvider: {},
    inlayHintProvider: true,
    documentHighlightProvider: true,
    referencesProvider: true,
    definitionProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n', '\t'] },
    ...(client.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
      },
    }),
    ...(client.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
