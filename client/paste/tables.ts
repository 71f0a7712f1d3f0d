/** What Excel, Word or a browser has copied is pasted as a table; the text as it is stays one choice away. */
import { type DataTransfer, type Disposable, l10n, Range, type TextDocument } from 'vscode';
import type { ReportServer } from '../reportServer';
import { reportSelector } from '../selector';
import { pasteApi } from './api';
import { mayHoldTable, tableBetween } from './place';

const mimeTypes = { html: 'text/html', text: 'text/plain' } as const;

/** Nothing before VS Code 1.97. */
export function registerTablePaste(server: ReportServer): readonly Disposable[] {
  const api = pasteApi();
  if (api === undefined) return [];
  const kind = api.DocumentDropOrPasteEditKind.Text.append('zwgk', 'table');
  const provider = api.languages.registerDocumentPasteEditProvider(
    reportSelector,
    {
      async provideDocumentPasteEdits(document, ranges, clipboard, _context, token) {
        const insertText = await pasted(server, document, ranges, clipboard);
        return insertText === undefined || token.isCancellationRequested
          ? undefined
          : [new api.DocumentPasteEdit(insertText, l10n.t('Paste as Table'), kind)];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: Object.values(mimeTypes) },
  );
  return [provider];
}

/** Undefined leaves the paste to the editor, also where the server does not answer. */
async function pasted(
  server: ReportServer,
  document: TextDocument,
  [range, ...others]: readonly Range[],
  clipboard: DataTransfer,
): Promise<string | undefined> {
  if (range === undefined || others.length > 0) return undefined;
  const html = (await clipboard.get(mimeTypes.html)?.asString()) ?? '';
  const text = (await clipboard.get(mimeTypes.text)?.asString()) ?? '';
  const before = document.getText(new Range(range.start.with({ character: 0 }), range.start));
  const behind = document.getText(new Range(range.end, document.lineAt(range.end.line).range.end));
  if (!mayHoldTable(html, text) || tableBetween('', before, behind) === undefined) return undefined;
  try {
    const table = await server.pastedTable(document.uri, html, text);
    return table === null ? undefined : tableBetween(table.text, before, behind);
  } catch {
    return undefined;
  }
}
