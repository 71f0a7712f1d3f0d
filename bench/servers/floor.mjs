/** A server that does nothing but split the text and add up the rows when diagnostics are asked for. */
import {
  createConnection,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wrongTotals } from '../engines/floor.mjs';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const start = { line: 0, character: 0 };
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => ({
  kind: 'full',
  items: wrongTotals(documents.get(textDocument.uri)?.getText() ?? '').map((message) => ({
    range: { start, end: start },
    message,
  })),
}));
documents.listen(connection);
connection.listen();
