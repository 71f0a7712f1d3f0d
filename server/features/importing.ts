/** Other formats → reports: a whole file, and what stands in the clipboard. */
import { type FormLibrary, libraryOf } from '../forms/library';
import { canonicalText } from '../import/canonical';
import { importFile } from '../import/import';
import type { ImportOutcome, ImportParams, PastedTableParams, PastedTableResult } from '../protocol';
import type { Settings } from '../workspace/settings';
import type { View } from './view';

/** The file as canonical text, or in words why it cannot be read. */
export async function importReport(
  { name, content }: ImportParams,
  { language, format: { ambiguousWidth } }: Settings,
  library: FormLibrary,
): Promise<ImportOutcome> {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const imported = await importFile(bytes, name, { library, ambiguousWidth });
  if (!imported.ok) return { ok: false, message: imported.reason[language] };
  const { text, removed, notices } = imported;
  return {
    ok: true,
    text,
    removed,
    notices: notices.map(({ line, message }) => ({ line, message: message[language] })),
  };
}

/** What was copied as it goes into the report; null where there is no table in it. All of its text is kept. */
export async function pastedTable(
  { analysis, forms, settings }: View,
  { html, text }: PastedTableParams,
): Promise<PastedTableResult | null> {
  const { pastedDraft } = await import('../import/read');
  const draft = pastedDraft(html, text);
  if (draft === undefined) return null;
  // The table is of the form that the report around it follows.
  const library = { ...libraryOf([analysis.form]), vocabulary: forms.vocabulary };
  const { ambiguousWidth } = settings.format;
  return { text: canonicalText(draft, { library, ambiguousWidth }).text };
}
