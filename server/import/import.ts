/** A file of any format → canonical text. */
import { builtinLibrary, type FormLibrary } from '../forms/library';
import type { AmbiguousWidth } from '../render/width';
import { canonicalText } from './canonical';
import type { DraftResult, ImportResult, Localized, Notice, Remark } from './result';

export interface ImportOptions {
  readonly library?: FormLibrary | undefined;
  readonly ambiguousWidth?: AmbiguousWidth | undefined;
}

/** Imports a .docx, .html or text file. `name` counts where the bytes say nothing. Never rejects because of the bytes. */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { readFile } = await import('./read');
  return finished(readFile(bytes, name, (options.library ?? builtinLibrary).vocabulary), options);
}

/** Imports the bytes of a .docx file. */
export async function importDocx(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  const { readDocx } = await import('./read');
  return finished(readDocx(bytes), options);
}

/** Imports the text of a web page. */
export async function importHtml(markup: string, options: ImportOptions = {}): Promise<ImportResult> {
  const { readHtml } = await import('./read');
  return finished(readHtml(markup, (options.library ?? builtinLibrary).vocabulary), options);
}

function finished(draft: DraftResult, { library, ambiguousWidth }: ImportOptions): ImportResult {
  if (!draft.ok) return draft;
  const { text, removed, unplaced } = canonicalText(draft.text, {
    library: library ?? builtinLibrary,
    ambiguousWidth: ambiguousWidth ?? 'narrow',
  });
  if (text === '') return { ok: false, reason: empty };
  const notices = [
    ...noticesOf(text, draft.remarks),
    ...unplaced.map((line): Notice => ({ line, message: unplacedTable })),
  ].sort((a, b) => a.line - b.line);
  return { ok: true, text, removed: [...draft.removed, ...removed], notices };
}

const unplacedTable: Localized = {
  zh: '这里的表格没有全部对应到格式，保留了原来的各行',
  en: 'not all of this table fits the form: its lines are kept as they are',
};
const empty: Localized = {
  zh: '文件中没有文字；图片和扫描件需要先识别（OCR）为文本',
  en: 'there is no text in the file: pictures and scans must be recognised (OCR) first',
};

/** A remark is about a line that canonical text may have moved: the next one with its characters. Linear. */
function noticesOf(text: string, remarks: readonly Remark[]): readonly Notice[] {
  const lineOf = new Map<string, number>();
  for (const [line, content] of text.split('\n').entries())
    if (!lineOf.has(key(content))) lineOf.set(key(content), line);
  return remarks.map(({ line, message }) => ({ line: lineOf.get(key(line)) ?? 0, message }));
}

function key(line: string): string {
  return line.replaceAll(/[\s|]/g, '');
}
