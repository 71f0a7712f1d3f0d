import { TextDocument } from 'vscode-languageserver-textdocument';
import yamlServer from 'yaml-language-server';
import { schema } from '../inputs/facts.mjs';

const decoder = new TextDecoder();
const uri = 'file:///bench/report.yaml';

export const yaml = {
  name: 'YAML language service: parse, validate, symbols',
  format: 'yaml',
  package: 'yaml-language-server',
  load(bytes) {
    const service = yamlServer.getLanguageService({
      schemaRequestService: () => Promise.reject(new Error('no network')),
      workspaceContext: { resolveRelativePath: (relative) => relative },
    });
    service.configure({
      validate: true,
      schemas: [{ uri: 'file:///bench/schema.json', fileMatch: ['*.yaml'], schema }],
    });
    let version = 0;
    return {
      async run() {
        // Parsed documents are kept by version.
        const document = TextDocument.create(uri, 'yaml', ++version, decoder.decode(bytes));
        const problems = await service.doValidation(document, false);
        return { problems, symbols: service.findDocumentSymbols2(document, { resultLimit: 1e6 }) };
      },
      outcome: ({ problems, symbols }) => ({
        says: `${problems.length} problems, ${symbols.length} root symbols`,
      }),
    };
  },
};
