/** A file → a draft of the report in it. Loaded only when something is imported: the readers weigh as much as the server. */

import { fold } from '../report/fold';
import type { Vocabulary } from '../report/vocabulary';
import { isTitle, reportBlocks } from './chrome';
import { decode } from './decode';
import type { Block } from './document';
import { readDocx } from './docx/read';
import { draftOf } from './draft';
import { pageOf } from './html/page';
import { kindOf } from './kind';
import { decodeMarkup } from './markup-encoding';
import type { Draft, DraftResult, Localized, Remark } from './result';

export { readDocx } from './docx/read';
export { pastedDraft } from './paste';

/** `name` is looked at where the bytes say nothing. Never throws. */
export function readFile(bytes: Uint8Array, name: string, vocabulary: Vocabulary): DraftResult {
  const kind = kindOf(bytes, name);
  switch (kind.kind) {
    case 'foreign':
      return { ok: false, reason: kind.reason };
    case 'docx':
      return readDocx(bytes);
    case 'html': {
      const decoded = decodeMarkup(bytes);
      if (!decoded.ok) return decoded;
      return readHtml(decoded.text, vocabulary, damage(decoded.damaged));
    }
    case 'text': {
      const decoded = decode(bytes);
      if (!decoded.ok) return decoded;
      return { ok: true, text: decoded.text, removed: [], remarks: damage(decoded.damaged) };
    }
  }
}

/** The report on a web page; a title that only the head of the page has is put above it. */
export function readHtml(markup: string, vocabulary: Vocabulary, remarks: readonly Remark[] = []): Draft {
  const page = pageOf(markup);
  const { blocks, removed, hasTitle } = reportBlocks(page.blocks, vocabulary);
  const title = hasTitle ? undefined : page.titles.find((text) => isTitle(fold(text)));
  const headline: readonly Block[] =
    title === undefined ? [] : [{ kind: 'paragraph', text: title, linked: 0, isAside: false }];
  return draftOf([...headline, ...blocks], removed, remarks);
}

function damage(damaged: number): readonly Remark[] {
  const message: Localized = {
    zh: `有 ${damaged} 处字符已损坏，按“�”读取`,
    en: `${damaged} characters are damaged and were read as “�”`,
  };
  return damaged === 0 ? [] : [{ line: '', message }];
}
