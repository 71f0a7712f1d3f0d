/** All previews of the window: at most one per document. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { ReportServer } from '../reportServer';
import { isReport } from '../selector';
import { chosenReport } from '../target';
import { isPageState } from './messages';
import { type PreviewContext, PreviewPanel, pageRoot } from './panel';
import { previewSection, toggleMode } from './settings';

const viewType = 'zwgk.preview';

class PreviewManager implements Disposable {
  readonly #context: PreviewContext;
  readonly #panels = new Map<string, PreviewPanel>();

  constructor(context: PreviewContext) {
    this.#context = context;
  }

  find(uri: Uri): PreviewPanel | undefined {
    return this.#panels.get(uri.toString());
  }

  /** Shows the preview of a document; a second call for the same one brings the first to the front. */
  show(uri: Uri, column: ViewColumn, preserveFocus: boolean): void {
    const existing = this.find(uri);
    if (existing !== undefined) {
      existing.show(column === ViewColumn.Beside ? existing.viewColumn : column, preserveFocus);
      return;
    }
    const panel = window.createWebviewPanel(
      viewType,
      '',
      { viewColumn: column, preserveFocus },
      this.#options(),
    );
    this.#add(panel, uri);
  }

  /** Takes over a panel that VS Code kept over a reload of the window. */
  restore(panel: WebviewPanel, state: unknown): void {
    if (!isPageState(state)) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.#options();
    this.#add(panel, Uri.parse(state.uri, true));
  }

  /**
   * A file was saved. Where it is the first one of an unsaved document, that one's preview goes over to it: VS Code
   * says so by nothing but the equal text, and empties and closes the unsaved document right after this.
   */
  saved(file: TextDocument): void {
    if (file.isUntitled || !isReport(file) || this.find(file.uri) !== undefined) return;
    const text = file.getText();
    const unsaved = workspace.textDocuments.find(
      (document) =>
        document.isUntitled && this.find(document.uri) !== undefined && document.getText() === text,
    );
    const panel = unsaved && this.find(unsaved.uri);
    if (panel === undefined) return;
    this.#panels.delete(panel.uri.toString());
    this.#panels.set(file.uri.toString(), panel);
    panel.showInstead(file.uri);
  }

  /** The report whose preview is looked at. */
  active(): Uri | undefined {
    return [...this.#panels.values()].find((panel) => panel.isActive)?.uri;
  }

  /** In the preview that there is, else in a new one beside the editor. */
  showFigures(uri: Uri): void {
    this.show(uri, this.find(uri)?.viewColumn ?? ViewColumn.Beside, false);
    this.find(uri)?.showFigures();
  }

  configureAll(): void {
    for (const panel of this.#panels.values()) panel.configure();
  }

  refreshAll(): void {
    for (const panel of this.#panels.values()) panel.refresh();
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
  }

  #options() {
    return {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [pageRoot(this.#context.extension)],
    };
  }

  #add(webviewPanel: WebviewPanel, uri: Uri): void {
    const panel = new PreviewPanel(webviewPanel, uri, this.#context);
    this.#panels.set(uri.toString(), panel);
    panel.onDidDispose(() => {
      const key = panel.uri.toString();
      if (this.#panels.get(key) === panel) this.#panels.delete(key);
    });
  }
}

export interface Previews extends Disposable {
  /** The report whose preview has the focus. */
  active(): Uri | undefined;
}

export function registerPreviews(
  context: ExtensionContext,
  server: ReportServer,
  output: LogOutputChannel,
): Previews {
  const previews = new PreviewManager({ extension: context.extensionUri, server, output });
  const showIn = (column: ViewColumn, preserveFocus: boolean) => (uri: unknown) => {
    const report = chosenReport(uri);
    if (report !== undefined) previews.show(report, column, preserveFocus);
  };
  const subscriptions = Disposable.from(
    previews,
    commands.registerCommand('zwgk.showPreview', showIn(ViewColumn.Active, false)),
    commands.registerCommand('zwgk.showPreviewToSide', showIn(ViewColumn.Beside, true)),
    commands.registerCommand('zwgk.showFigures', (uri: unknown) => {
      const report = chosenReport(uri, previews.active());
      if (report !== undefined) previews.showFigures(report);
    }),
    commands.registerCommand('zwgk.togglePreviewMode', () => toggleMode(previews.active())),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => previews.restore(panel, state),
    }),
    server.onDidAnalyse((uri) => previews.find(uri)?.refresh()),
    server.onDidChangeState((state) => {
      if (state === 'running') previews.refreshAll();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) =>
      previews.find(textEditor.document.uri)?.follow(textEditor),
    ),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
      previews.find(textEditor.document.uri)?.scrolled(textEditor),
    ),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(previewSection)) previews.configureAll();
    }),
    workspace.onDidOpenTextDocument(({ uri }) => previews.find(uri)?.refresh()),
    workspace.onDidSaveTextDocument((document) => previews.saved(document)),
    workspace.onDidCloseTextDocument((document) => {
      // The text of an unsaved document is gone with it; a file's last preview stays and can lead back to it.
      // A change of language closes and opens the document, which then is not closed.
      if (document.isUntitled && document.isClosed) previews.find(document.uri)?.dispose();
    }),
  );
  return { active: () => previews.active(), dispose: () => subscriptions.dispose() };
}
