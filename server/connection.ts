/** Protocol wiring: which request is answered by which feature, and what an event of the client sets off. */
import {
  CodeActionRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FileChangeType,
  FoldingRangeRequest,
  HoverRequest,
  type InitializeParams,
  type InitializeResult,
  InlayHintRequest,
  ReferencesRequest,
  RequestType,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientTraits, serverCapabilities } from './connection/client';
import { PullReports, PushDiagnostics } from './connection/diagnostics';
import { EditorSettings, reportForm, reportProblems, section } from './connection/editor-settings';
import { IdleRefresh } from './connection/idle-refresh';
import { refreshClient } from './connection/refresh';
import { abortedBy, documentHandler, type OfDocument, type Run } from './connection/requests';
import { Session } from './connection/session';
import { partOf, TokenReports } from './connection/token-reports';
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
} from './protocol';
import { configName } from './workspace/config-name';
import type { FileSystem } from './workspace/files';
import { FormStore } from './workspace/form-store';
import type { PrintPdf } from './workspace/pdf';
import { SettingsStore } from './workspace/settings-store';

export interface Runtime {
  readonly files: FileSystem;
  readonly version: string;
  readonly printPdf: PrintPdf;
}

/** Serves the protocol on a connection that does not listen yet. */
export function serve(connection: Connection, { files, version, printPdf }: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const editor = new EditorSettings(connection);
  const settings = new SettingsStore({
    files,
    editorSettings: (uri) => editor.of(uri),
    log: (message) => connection.console.error(message),
    report: (source, problems, language) => reportProblems(connection, source, problems, language),
  });
  const forms = new FormStore({
    files,
    log: (message) => connection.console.error(message),
    report: (file, problems, language) => reportForm(connection, file, problems, language),
  });
  const session = new Session(
    {
      documents,
      settings,
      forms,
      files,
      onAnalysed({ uri, version: analysed }) {
        const params: DidAnalyseParams = { uri, version: analysed };
        void connection.sendNotification(didAnalyseNotification, params);
      },
      onStale: () => refreshClient(connection, session.client, push),
    },
    clientTraits({}),
  );
  const reports = new PullReports();
  const tokens = new TokenReports();
  const push = new PushDiagnostics(connection, session);
  const idleRefresh = new IdleRefresh(() => connection.languages.diagnostics.refresh());
  const folders = new Set<string>();

  connection.onInitialize((params): InitializeResult => {
    session.client = clientTraits(params.capabilities);
    editor.pull = session.client.pullConfiguration;
    editor.receive(params.initializationOptions);
    for (const uri of rootsOf(params)) folders.add(uri);
    settings.setRoots([...folders]);
    return { capabilities: serverCapabilities(session.client), serverInfo: { name: 'zwgk', version } };
  });

  connection.onInitialized(() => {
    const { client } = session;
    // Not awaited: messages that came in meanwhile would be answered after later ones.
    if (client.registerConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section });
    if (client.registerFileWatchers)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        // A form file may have any name; `.zwgk.json` is one of them. Reports of other years are *.zwgk and *.txt.
        watchers: [{ globPattern: '**/*.{json,zwgk,txt}' }],
      });
    if (client.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        settings.setRoots([...folders]);
        refresh();
      });
    void session.load();
  });

  const refresh = (): void => {
    session.invalidate();
    refreshClient(connection, session.client, push);
  };

  connection.onDidChangeConfiguration((change) => {
    if (!session.client.pullConfiguration) editor.receive(change.settings);
    refresh();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) if (/\.(?:zwgk|txt)$/i.test(uri)) void session.changedOnDisk(uri);
    const ours = changes.filter(({ uri }) => uri.endsWith(`/${configName}`) || forms.knows(uri));
    for (const { uri, type } of ours)
      if (type === FileChangeType.Deleted) {
        settings.removed(uri);
        forms.removed(uri);
      }
    if (ours.length > 0) refresh();
  });

  documents.onDidOpen(() => {
    // Without a watcher, opening a report is when a changed `.zwgk.json` or form is noticed.
    if (!session.client.registerFileWatchers) session.invalidate();
  });

  documents.onDidChangeContent(({ document }) => {
    session.edited();
    if (!session.client.pullDiagnostics) push.schedule(document.uri);
    else if (session.client.refreshDiagnostics) idleRefresh.edited(document.uri, document.version);
  });

  documents.onDidClose(({ document }) => {
    reports.forget(document.uri);
    tokens.forget(document.uri);
    idleRefresh.closed(document.uri);
    if (!session.client.pullDiagnostics) push.clear(document.uri);
    void session.forget(document.uri);
  });

  const answer = <P extends OfDocument, R, E>(
    type: RequestType<P, R, E>,
    empty: NoInfer<R>,
    run: Run<P, R>,
  ): void => {
    connection.onRequest<unknown, E>(
      type.method,
      documentHandler<P, R, E>(connection, session, type.method, empty, run),
    );
  };

  answer(
    DocumentDiagnosticRequest.type,
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
    (features, view, { previousResultId }) => {
      idleRefresh.pulled(view.document.uri, view.document.version);
      return reports.report(view.document, features.diagnostics(view), previousResultId);
    },
  );
  answer(DocumentSymbolRequest.type, [], (features, view) => features.documentSymbols(view));
  answer(FoldingRangeRequest.type, [], (features, view) => features.foldingRanges(view));
  answer(HoverRequest.type, null, (features, view, { position }) => features.hover(view, position));
  answer(CompletionRequest.type, [], (features, view, params) => features.completion(view, params));
  answer(CodeActionRequest.type, [], (features, view, params) => features.codeActions(view, params));
  answer(DocumentLinkRequest.type, [], (features, view) => features.documentLinks(view, files));
  answer(DocumentFormattingRequest.type, [], (features, view) => features.formatting(view));
  answer(DocumentRangeFormattingRequest.type, [], (features, view, { range }) =>
    features.rangeFormatting(view, range),
  );
  answer(DocumentOnTypeFormattingRequest.type, [], (features, view, params) =>
    features.onTypeFormatting(view, params),
  );
  answer(InlayHintRequest.type, [], (features, view, params) => features.inlayHints(view, params));
  answer(DocumentHighlightRequest.type, null, (features, view, { position }) =>
    features.documentHighlights(view, position),
  );
  answer(ReferencesRequest.type, null, (features, view, params) => features.references(view, params));
  answer(DefinitionRequest.type, null, (features, view, { position }) => features.definition(view, position));
  answer(SelectionRangeRequest.type, [], (features, view, { positions }) =>
    features.selectionRanges(view, positions),
  );
  answer(SemanticTokensRequest.type, { data: [] }, (features, view) =>
    tokens.full(view.document.uri, features.semanticTokens(view)),
  );
  answer(SemanticTokensDeltaRequest.type, { data: [] }, (features, view, { previousResultId }) =>
    tokens.delta(view.document.uri, features.semanticTokens(view), previousResultId),
  );
  answer(SemanticTokensRangeRequest.type, { data: [] }, (features, view, { range }) =>
    partOf(features.semanticTokens(view, range)),
  );
  answer(new RequestType<PreviewParams, PreviewResult | null, void>(previewRequest), null, (features, view) =>
    features.preview(view),
  );
  answer(new RequestType<FiguresParams, FiguresResult | null, void>(figuresRequest), null, (features, view) =>
    features.reportFigures(view),
  );
  answer(new RequestType<StatusParams, StatusResult | null, void>(statusRequest), null, (features, view) =>
    features.status(view),
  );
  answer(
    new RequestType<ExportParams, ExportResult | null, void>(exportRequest),
    null,
    (features, view, params, token) => features.exportReport(view, params, printPdf, abortedBy(token)),
  );
  answer(
    new RequestType<MoveToCellParams, MoveToCellResult | null, void>(moveToCellRequest),
    null,
    (features, view, params) => features.moveToCell(view, params),
  );
  answer(
    new RequestType<PastedTableParams, PastedTableResult | null, void>(pastedTableRequest),
    null,
    (features, view, params) => features.pastedTable(view, params),
  );

  connection.onRequest<ImportOutcome, void>(importRequest, (params: ImportParams) => session.import(params));
  connection.onRequest(
    newReportRequest,
    async (params: NewReportParams): Promise<NewReportResult> =>
      (await session.load()).features.newReport(params),
  );

  documents.listen(connection);
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
