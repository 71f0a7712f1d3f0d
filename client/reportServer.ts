/** What the server offers beyond LSP, as VS Code events and promises. */
import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type Position,
  type Uri,
} from 'vscode';
import type { LanguageClient, State } from 'vscode-languageclient/node';
import {
  type DidAnalyseParams,
  didAnalyseNotification,
  type ExportParams,
  type ExportResult,
  exportRequest,
  type FiguresParams,
  type FiguresResult,
  figuresRequest,
  type ImportOutcome,
  type ImportParams,
  importRequest,
  type MoveToCellParams,
  type MoveToCellResult,
  moveToCellRequest,
  type NewReportParams,
  type NewReportResult,
  newReportRequest,
  type PastedTableParams,
  type PastedTableResult,
  type PreviewParams,
  type PreviewResult,
  pastedTableRequest,
  previewRequest,
  type StatusParams,
  type StatusResult,
  statusRequest,
} from '../server/protocol';

/** The client keeps one handler per notification: everything that listens to the server listens here. */
export class ReportServer implements Disposable {
  readonly #client: LanguageClient;
  readonly #analysed = new EventEmitter<Uri>();
  readonly #changedState = new EventEmitter<State>();
  readonly #subscriptions: readonly Disposable[];

  /** A document was analysed anew. */
  readonly onDidAnalyse: Event<Uri> = this.#analysed.event;
  readonly onDidChangeState: Event<State> = this.#changedState.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#analysed,
      this.#changedState,
      client.onDidChangeState(({ newState }) => this.#changedState.fire(newState)),
      client.onNotification(didAnalyseNotification, ({ uri }: DidAnalyseParams) =>
        this.#analysed.fire(client.protocol2CodeConverter.asUri(uri)),
      ),
    ];
  }

  get state(): State {
    return this.#client.state;
  }

  /** Null when the server does not know the document. Rejects when the server is not running. */
  preview(uri: Uri): Promise<PreviewResult | null> {
    const params: PreviewParams = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    return this.#client.sendRequest<PreviewResult | null>(previewRequest, params);
  }

  /** Null when the server does not know the document. Rejects when the server is not running. */
  figures(uri: Uri): Promise<FiguresResult | null> {
    const params: FiguresParams = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    return this.#client.sendRequest<FiguresResult | null>(figuresRequest, params);
  }

  /** Null when the server does not know the document. Rejects when the server is not running. */
  status(uri: Uri): Promise<StatusResult | null> {
    const params: StatusParams = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    return this.#client.sendRequest<StatusResult | null>(statusRequest, params);
  }

  /** Rejects when the server is not running. */
  newReport(params: NewReportParams): Promise<NewReportResult> {
    return this.#client.sendRequest<NewReportResult>(newReportRequest, params);
  }

  /** Rejects when the server is not running. */
  import(file: Uri, bytes: Uint8Array): Promise<ImportOutcome> {
    const uri = this.#client.code2ProtocolConverter.asUri(file);
    const content = Buffer.from(bytes).toString('base64');
    const params: ImportParams = { uri, name: file.path, content };
    return this.#client.sendRequest<ImportOutcome>(importRequest, params);
  }

  /** Null when the server does not know the document. Rejects when the server is not running or the token is cancelled. */
  export(
    document: Uri,
    request: Omit<ExportParams, 'uri'>,
    token: CancellationToken,
  ): Promise<ExportResult | null> {
    const params: ExportParams = { ...request, uri: this.#client.code2ProtocolConverter.asUri(document) };
    return this.#client.sendRequest<ExportResult | null>(exportRequest, params, token);
  }

  /** Null when no table was copied or the server does not know the document. Rejects when the server is not running. */
  pastedTable(document: Uri, html: string, text: string): Promise<PastedTableResult | null> {
    const uri = this.#client.code2ProtocolConverter.asUri(document);
    const params: PastedTableParams = { uri, html, text };
    return this.#client.sendRequest<PastedTableResult | null>(pastedTableRequest, params);
  }

  /** Null in no row of a pipe table. Rejects when the server is not running. */
  moveToCell(
    document: Uri,
    position: Position,
    direction: MoveToCellParams['direction'],
  ): Promise<MoveToCellResult | null> {
    const uri = this.#client.code2ProtocolConverter.asUri(document);
    const { line, character } = position;
    const params: MoveToCellParams = { uri, position: { line, character }, direction };
    return this.#client.sendRequest<MoveToCellResult | null>(moveToCellRequest, params);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
