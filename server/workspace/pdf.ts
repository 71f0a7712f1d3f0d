/** What prints a page: the program that does it is found outside of the core. */
import type { Localized } from '../rules/finding';

export type PdfResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: Localized };

/** A self-contained HTML document → a PDF file. Never rejects; an aborted one is `ok: false`. */
export type PrintPdf = (html: string, signal?: AbortSignal) => Promise<PdfResult>;
