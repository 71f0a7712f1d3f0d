/** One preview: a webview panel bound to one document. */
import { randomUUID } from 'node:crypto';
import { posix } from 'node:path';
import {
  type Disposable,
  env,
  type LogOutputChannel,
  l10n,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { ReportServer } from '../reportServer';
import { isReport } from '../selector';
import { EchoGuard } from './echoGuard';
import { latestOnly } from './latestOnly';
import { safeLink } from './links';
import type { FromPage, ToPage } from './messages';
import { ScrollGuard } from './scrollGuard';
import { SentReport } from './sentReport';
import { readSettings, setShowVerified } from './settings';
import { shellHtml } from './shell';
import { words } from './words';

/** The folder that the page's script and stylesheet come from; nothing else may be loaded. */
export function pageRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

export interface PreviewContext {
  readonly extension: Uri;
  readonly server: ReportServer;
  readonly output: LogOutputChannel;
}

export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #context: PreviewContext;
  readonly #echo = new EchoGuard();
  readonly #scrollGuard = new ScrollGuard();
  readonly #refresh = latestOnly(() => this.#render());
  /** The page's script runs; it is thrown away whenever the tab is hidden. */
  #ready = false;
  readonly #sent = new SentReport();
  #showsFigures = false;
  /** Where the cursor was when the editor last scrolled. */
  #cursor: Position | undefined;
  #settings: ReturnType<typeof readSettings>;

  #uri: Uri;

  constructor(panel: WebviewPanel, uri: Uri, context: PreviewContext) {
    this.#panel = panel;
    this.#context = context;
    this.#uri = uri;
    this.#settings = readSettings(uri);
    panel.iconPath = {
      light: Uri.joinPath(context.extension, 'images', 'zwgk-light.svg'),
      dark: Uri.joinPath(context.extension, 'images', 'zwgk-dark.svg'),
    };
    // All of these end with the panel.
    panel.onDidDispose(() => {
      this.#ready = false;
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#ready = false;
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    this.showInstead(uri);
  }

  get uri(): Uri {
    return this.#uri;
  }

  /** From now on shows this document, at the place in the page where the last one was. */
  showInstead(uri: Uri): void {
    this.#uri = uri;
    this.#settings = readSettings(uri);
    this.#ready = false;
    this.#panel.title = l10n.t('Preview {0}', posix.basename(uri.path));
    this.#panel.webview.html = this.#shell();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get viewColumn(): ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  show(column: ViewColumn | undefined, preserveFocus: boolean): void {
    this.#panel.reveal(column, preserveFocus);
  }

  /** In the place of the report; the page has a button to go back. */
  showFigures(): void {
    this.#showsFigures = true;
    this.#post({ type: 'showFigures' });
  }

  /** Asks the server for the report as it is now. A hidden page asks by itself when it is shown again. */
  refresh(): void {
    if (this.#ready) void this.#refresh();
  }

  /** The cursor moved in an editor of this document. */
  follow(editor: TextEditor): void {
    const offset = editor.document.offsetAt(editor.selection.active);
    if (this.#echo.isEcho(offset, Date.now())) return;
    const scroll = this.#settings.scrollPreviewWithEditor;
    this.#post({ type: 'reveal', offset, version: editor.document.version, scroll });
  }

  /** An editor of this document shows another part of it. */
  scrolled({ document, selection, visibleRanges }: TextEditor): void {
    const [first] = visibleRanges;
    const last = visibleRanges.at(-1);
    if (first === undefined || last === undefined) return;
    const start = document.offsetAt(first.start);
    const isEcho = this.#scrollGuard.isEcho(start, Date.now());
    // An editor that follows its cursor scrolls right after the cursor has moved; the page then follows the cursor, too.
    const followsCursor = this.#cursor?.isEqual(selection.active) === false;
    this.#cursor = selection.active;
    this.#post({
      type: 'editor',
      start,
      end: document.offsetAt(last.end),
      version: document.version,
      token: this.#scrollGuard.token,
      follow: this.#settings.scrollPreviewWithEditor && !isEcho && !followsCursor,
    });
  }

  /** The settings have changed. */
  configure(): void {
    this.#settings = readSettings(this.#uri);
    const { mode, showVerified } = this.#settings;
    this.#post({ type: 'settings', mode, showVerified });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #shell(): string {
    const { webview } = this.#panel;
    const root = pageRoot(this.#context.extension);
    return shellHtml({
      nonce: randomUUID(),
      source: webview.cspSource,
      script: webview.asWebviewUri(Uri.joinPath(root, 'preview.js')).toString(),
      stylesheet: webview.asWebviewUri(Uri.joinPath(root, 'preview.css')).toString(),
      uri: this.uri.toString(),
      title: this.#panel.title,
      language: env.language,
      words: words(),
      mode: this.#settings.mode,
      showVerified: this.#settings.showVerified,
    });
  }

  #post(message: ToPage): void {
    if (this.#ready) void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready': {
        this.#ready = true;
        this.#sent.forget();
        if (this.#showsFigures) this.#post({ type: 'showFigures' });
        await this.#refresh();
        const editor = this.#visibleEditor();
        if (message.fresh && editor !== undefined) this.follow(editor);
        return;
      }
      case 'select':
        return this.#select(message.offset, message.version);
      case 'scroll':
        return this.#scroll(message.offset, message.version, message.token);
      case 'open':
        return this.#openLink(message.href);
      case 'showVerified':
        return setShowVerified(this.#uri, message.value);
      case 'showFigures':
        this.#showsFigures = message.value;
        if (message.value) await this.#refresh();
        return;
    }
  }

  async #render(): Promise<void> {
    const document = await this.#open();
    if (document === undefined) return;
    if (!isReport(document)) {
      this.#post({ type: 'notice', text: l10n.t('This document is not in the language zwgk.') });
      return;
    }
    try {
      const result = await this.#context.server.preview(document.uri);
      if (result === null) return;
      if (this.#ready) this.#post(this.#sent.update(result));
      await this.#renderFigures(document.uri);
      this.#post({ type: 'notice', text: '' });
    } catch (error) {
      this.#context.output.warn(`preview of ${this.uri.toString()}: ${error}`);
      this.#post({ type: 'notice', text: l10n.t('The zwgk language server is not running.') });
    }
  }

  async #renderFigures(uri: Uri): Promise<void> {
    if (!this.#showsFigures) return;
    const result = await this.#context.server.figures(uri);
    if (result !== null) this.#post({ type: 'figures', html: result.html, version: result.version });
  }

  /** The document, loaded again if its editor was closed; says so in the page when it is gone. */
  async #open(): Promise<TextDocument | undefined> {
    try {
      return await workspace.openTextDocument(this.uri);
    } catch (error) {
      this.#context.output.debug(`preview of ${this.uri.toString()}: ${error}`);
      this.#post({ type: 'notice', text: l10n.t('The source of this preview cannot be opened.') });
      return undefined;
    }
  }

  #visibleEditor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
  }

  /** Moves the cursor to a place that the user clicked in the page. */
  async #select(offset: number, version: number): Promise<void> {
    const document = await this.#open();
    if (document === undefined) return;
    if (document.version !== version) {
      this.#context.output.debug(`click in version ${version}, document is at ${document.version}`);
    }
    const column =
      this.#visibleEditor()?.viewColumn ??
      (this.#panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    const editor = await window.showTextDocument(document, { viewColumn: column });
    // positionAt moves an offset behind the end of a text that has become shorter to its end.
    const position = document.positionAt(offset);
    this.#echo.expect(document.offsetAt(position), Date.now());
    const selection = new Selection(position, position);
    editor.selection = selection;
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Scrolls the editor to what stands at the top of the page. */
  #scroll(offset: number, version: number, token: number): void {
    const editor = this.#visibleEditor();
    if (!this.#settings.scrollEditorWithPreview || editor?.document.version !== version) return;
    const position = editor.document.positionAt(offset);
    this.#scrollGuard.expect(offset, token, Date.now());
    editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  /** VS Code itself asks before it leads to a page that the user does not trust. */
  async #openLink(href: string): Promise<void> {
    const link = safeLink(href);
    if (link === undefined) {
      this.#context.output.warn(`preview of ${this.uri.toString()}: not opened: ${href}`);
      return;
    }
    await env.openExternal(Uri.parse(link, true));
  }
}
