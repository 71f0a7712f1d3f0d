/** Tells the client that what it shows may be out of date though no text has changed. */
import type { Connection } from 'vscode-languageserver';
import type { ClientTraits } from '../features/view';
import type { PushDiagnostics } from './diagnostics';

export function refreshClient(
  { languages }: Connection,
  { pullDiagnostics, refreshDiagnostics, refreshInlayHints, refreshSemanticTokens }: ClientTraits,
  push: PushDiagnostics,
): void {
  if (refreshDiagnostics) languages.diagnostics.refresh();
  else if (!pullDiagnostics) push.scheduleAll();
  if (refreshInlayHints) void languages.inlayHint.refresh();
  if (refreshSemanticTokens) void languages.semanticTokens.refresh();
}
