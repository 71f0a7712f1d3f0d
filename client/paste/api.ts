/** The paste API of VS Code 1.97, as far as it is used: the extension runs from 1.91 on, whose types do not have it. */
import * as vscode from 'vscode';

export interface PasteEdit {
  insertText: string;
  readonly title: string;
}

interface PasteEditKind {
  append(...parts: readonly string[]): PasteEditKind;
}

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    clipboard: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteEditKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteEditKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteEditKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

/** Undefined before VS Code 1.97. */
export function pasteApi(): PasteApi | undefined {
  const api: unknown = vscode;
  return 'DocumentPasteEdit' in vscode && 'registerDocumentPasteEditProvider' in vscode.languages
    ? (api as PasteApi)
    : undefined;
}
