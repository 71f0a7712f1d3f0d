/** The report as a file of another format. */
import type { ExportFormat, ExportResult } from '../protocol';
import { exportHtml } from '../render/export-html';
import type { PdfResult, PrintPdf } from '../workspace/pdf';
import type { View } from './view';

/** One entry a format. */
const formats: Readonly<
  Record<ExportFormat, (view: View, print: PrintPdf, signal: AbortSignal) => Promise<PdfResult>>
> = {
  html: async ({ analysis }) => ({ ok: true, bytes: new TextEncoder().encode(exportHtml(analysis)) }),
  pdf: ({ analysis }, print, signal) => print(exportHtml(analysis), signal),
};

/** The bytes of the file, or in words why there are none. */
export async function exportReport(
  view: View,
  format: ExportFormat,
  print: PrintPdf,
  signal: AbortSignal,
): Promise<ExportResult> {
  const made = await formats[format](view, print, signal);
  if (!made.ok) return { ok: false, message: made.reason[view.settings.language] };
  return { ok: true, content: base64(made.bytes) };
}

/** Characters that `String.fromCharCode` takes as arguments at once; very many overflow the stack. */
const chunk = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk)
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(binary);
}
