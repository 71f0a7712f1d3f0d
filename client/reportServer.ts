/** What the server offers beyond LSP, as VS Code events and promises. */
import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type Position,
  type Uri,
} from 'vscode';
import {
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
import { Connection, type ProtocolClient, type ServerState } from './connection';
import { tellThatServerIsDown } from './serverCommands';
import type { ServerProcess } from './serverProcess';

/** Everything that listens to the server listens here; every request waits until the server is there. */
export class ReportServer implements Disposable {
  readonly #connection: Connection;
  readonly #analysed = new EventEmitter<Uri>();
  readonly #changedState = new EventEmitter<ServerState>();
  #state: ServerState = 'starting';

  /** A document was analysed anew. */
  readonly onDidAnalyse: Event<Uri> = this.#analysed.event;
  readonly onDidChangeState: Event<ServerState> = this.#changedState.event;

  constructor(process: ServerProcess, output: LogOutputChannel) {
    const changed = (state: ServerState): void => {
      this.#state = state;
      this.#changedState.fire(state);
    };
    const load = async (): Promise<ProtocolClient> => {
      const { createProtocolClient } = await import('./languageClient');
      const analysed = (document: Uri): void => this.#analysed.fire(document);
      return createProtocolClient({ process, output, changed, analysed });
    };
    const failed = (error: unknown): void => {
      output.error(error instanceof Error ? error : String(error));
      void tellThatServerIsDown(
        l10n.t('The zwgk language server could not be started. Reports are not checked.'),
      );
    };
    this.#connection = new Connection(process, load, { changed, failed });
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts or restarts the server; a failure is said in words and logged, never thrown. */
  start(): Promise<void> {
    return this.#connection.start();
  }

  /** Ends the server. */
  end(): Promise<void> {
    return this.#connection.end();
  }

  /** Null when the server does not know the document. Rejects when the server is not running. */
  preview(uri: Uri): Promise<PreviewResult | null> {
    const params: PreviewParams = { uri: uri.toString() };
    return this.#request<PreviewResult | null>(previewRequest, params);
  }

  /** Null when the server does not know the document. Rejects when the server is not running. */
  figures(uri: Uri): Promise<FiguresResult | null> {
    const params: FiguresParams = { uri: uri.toString() };
    return this.#request<FiguresResult | null>(figuresRequest, params);
  }

  /** Null when the server does not know the document. Rejects when the server is not running. */
  status(uri: Uri): Promise<StatusResult | null> {
    const params: StatusParams = { uri: uri.toString() };
    return this.#request<StatusResult | null>(statusRequest, params);
  }

  /** Rejects when the server is not running. */
  newReport(params: NewReportParams): Promise<NewReportResult> {
    return this.#request<NewReportResult>(newReportRequest, params);
  }

  /** Rejects when the server is not running. */
  import(file: Uri, bytes: Uint8Array): Promise<ImportOutcome> {
    const uri = file.toString();
    const content = Buffer.from(bytes).toString('base64');
    const params: ImportParams = { uri, name: file.path, content };
    return this.#request<ImportOutcome>(importRequest, params);
  }

  /** Null when the server does not know the document. Rejects when the server is not running or the token is cancelled. */
  export(
    document: Uri,
    request: Omit<ExportParams, 'uri'>,
    token: CancellationToken,
  ): Promise<ExportResult | null> {
    const params: ExportParams = { ...request, uri: document.toString() };
    return this.#request<ExportResult | null>(exportRequest, params, token);
  }

  /** Null when no table was copied or the server does not know the document. Rejects when the server is not running. */
  pastedTable(document: Uri, html: string, text: string): Promise<PastedTableResult | null> {
    const uri = document.toString();
    const params: PastedTableParams = { uri, html, text };
    return this.#request<PastedTableResult | null>(pastedTableRequest, params);
  }

  /** Null in no row of a pipe table. Rejects when the server is not running. */
  moveToCell(
    document: Uri,
    position: Position,
    direction: MoveToCellParams['direction'],
  ): Promise<MoveToCellResult | null> {
    const uri = document.toString();
    const { line, character } = position;
    const params: MoveToCellParams = { uri, position: { line, character }, direction };
    return this.#request<MoveToCellResult | null>(moveToCellRequest, params);
  }

  /** Rejects in words for the user when the server is not running. */
  async #request<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result> {
    try {
      return await this.#connection.request<Result>(method, params, token);
    } catch (error) {
      throw this.#state === 'stopped' ? new Error(l10n.t('The zwgk language server is not running.')) : error;
    }
  }

  dispose(): void {
    this.#analysed.dispose();
    this.#changedState.dispose();
  }
}
