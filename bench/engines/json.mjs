import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { schema } from '../inputs/facts.mjs';

const decoder = new TextDecoder();

export const json = {
  name: 'JSON language service: parse, validate, symbols',
  format: 'json',
  package: 'vscode-json-languageservice',
  load(bytes) {
    const service = getLanguageService({});
    service.configure({ validate: true, allowComments: false });
    return {
      async run() {
        const document = TextDocument.create('file:///bench/report.json', 'json', 1, decoder.decode(bytes));
        const parsed = service.parseJSONDocument(document);
        const problems = await service.doValidation(document, parsed, {}, schema);
        const symbols = service.findDocumentSymbols2(document, parsed, { resultLimit: 1e6 });
        return { problems, symbols };
      },
      outcome: ({ problems, symbols }) => ({
        says: `${problems.length} problems, ${symbols.length} root symbols`,
      }),
    };
  },
};
