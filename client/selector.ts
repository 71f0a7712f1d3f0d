/** Which documents are reports. */
import { extname } from 'node:path/posix';
import { languages, type TextDocument, type Uri } from 'vscode';

export const languageId = 'zwgk';

/**
 * Every filter names a scheme: a selector by language alone also takes the workbench's own text fields (a chat
 * input box was diagnosed that way) and the read-only left side of a diff.
 */
export const reportSelector = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'].map((scheme) => ({
  scheme,
  language: languageId,
}));

export function isReport(document: TextDocument): boolean {
  return languages.match(reportSelector, document) > 0;
}

/** For a tab that is not loaded yet: only its address is known. */
export function looksLikeReport(uri: Uri): boolean {
  return extname(uri.path) === '.zwgk' && reportSelector.some(({ scheme }) => scheme === uri.scheme);
}
