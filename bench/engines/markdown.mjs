import MarkdownIt from 'markdown-it';
import { CancellationToken, Emitter } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createLanguageService,
  DiagnosticLevel,
  githubSlugifier,
  LogLevel,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const decoder = new TextDecoder();
const uri = URI.parse('file:///bench/report.md');
const everything = {
  validateReferences: DiagnosticLevel.warning,
  validateFragmentLinks: DiagnosticLevel.warning,
  validateFileLinks: DiagnosticLevel.warning,
  validateMarkdownFileLinkFragments: DiagnosticLevel.warning,
  validateUnusedLinkDefinitions: DiagnosticLevel.warning,
  validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
  ignoreLinks: [],
};

export const markdown = {
  name: 'Markdown language service: parse, diagnostics, symbols',
  format: 'md',
  package: 'vscode-markdown-languageservice',
  load(bytes) {
    const changed = new Emitter();
    const never = new Emitter().event;
    const parser = new MarkdownIt({ html: true });
    let document;
    const service = createLanguageService({
      workspace: {
        workspaceFolders: [],
        onDidChangeMarkdownDocument: changed.event,
        onDidCreateMarkdownDocument: never,
        onDidDeleteMarkdownDocument: never,
        getAllMarkdownDocuments: async () => [document],
        hasMarkdownDocument: () => true,
        openMarkdownDocument: async () => document,
        stat: async () => undefined,
        readDirectory: async () => [],
      },
      parser: { slugifier: githubSlugifier, tokenize: async (text) => parser.parse(text.getText(), {}) },
      logger: { level: LogLevel.Off, log() {} },
      markdownFileExtensions: ['md'],
    });
    let version = 0;
    return {
      async run() {
        const text = TextDocument.create(uri.toString(), 'markdown', ++version, decoder.decode(bytes));
        document = Object.assign(text, { $uri: uri });
        changed.fire(document);
        const symbols = await service.getDocumentSymbols(document, {}, CancellationToken.None);
        return {
          symbols,
          problems: await service.computeDiagnostics(document, everything, CancellationToken.None),
        };
      },
      outcome: ({ problems, symbols }) => ({
        says: `${problems.length} problems, ${symbols.length} root symbols`,
      }),
    };
  },
};
